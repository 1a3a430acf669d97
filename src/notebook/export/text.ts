import { type CitationStyle, plainCitation } from "../citation.ts"
import { printable } from "../html-text.ts"
import type { Notes } from "../notes.ts"
import { attribution, inQuotationMarks } from "./quotation.ts"
import { type Quoted, quotesOf } from "./quoted.ts"

/** Notes as plain text, in the order of pages and words: words, who said them where, note and tags. */
export function toText(notes: Notes, { style = "chicago" }: { style?: CitationStyle } = {}): string {
  const entries = quotesOf(notes).map((quoted) => entry(quoted, style))
  return printable(entries.map((lines) => `${lines.join("\n")}\n`).join("\n"))
}

function entry(quoted: Quoted, style: CitationStyle): string[] {
  const { annotation, kind, words } = quoted
  return [
    ...(words === "" ? [] : [kind === "leader" ? words : inQuotationMarks(words)]),
    `— ${plainCitation(attribution(quoted, style))}`,
    ...(annotation.note === "" ? [] : [`Note: ${annotation.note}`]),
    ...(annotation.tags.length === 0 ? [] : [`Tags: ${annotation.tags.join(", ")}`]),
  ]
}
