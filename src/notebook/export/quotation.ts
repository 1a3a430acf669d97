import { type CitationStyle, cite, htmlCitation, plainCitation, type Run } from "../citation.ts"
import { htmlText, printable } from "../html-text.ts"
import type { Quoted } from "./quoted.ts"

/** What the article does with the words, between the speaker and the source. */
const RELATION = {
  direct: "quoted in",
  mixed: "partly quoted in",
  indirect: "paraphrased in",
  leader: "named in",
  highlight: "",
} as const satisfies Record<Quoted["kind"], string>

/** The words between quotation marks, unless they bring their own. */
export const inQuotationMarks = (words: string): string =>
  /^["“„«「『].*["”“»」』]$/s.test(words) ? words : `“${words}”`

/** Who says it, what the article does with it, and the article as a reference; it opens at the words. */
export function attribution(quoted: Quoted, style: CitationStyle): readonly Run[] {
  const { page, annotation, speaker, role, kind, link } = quoted
  const who =
    speaker === undefined ? "" : `${speaker}${role === undefined ? "" : ` (${role})`}, ${RELATION[kind]} `
  const source = cite(page, style, { accessed: annotation.created, ...(link !== undefined && { link }) })
  return who === "" ? source : [{ text: printable(who).replace(/\s+/g, " ") }, ...source]
}

/** The words with their citation, to paste: as text, and as HTML in which nothing of the page or the reader can run. */
export function quotation(
  quoted: Quoted,
  style: CitationStyle,
): { readonly plain: string; readonly html: string } {
  const words = quoted.words === "" ? "" : inQuotationMarks(printable(quoted.words))
  const source = attribution(quoted, style)
  return {
    plain: [words, `— ${plainCitation(source)}`].filter((line) => line !== "").join("\n"),
    html: `${words && `<blockquote>${htmlText(words)}</blockquote>`}<p>— ${htmlCitation(source)}</p>`,
  }
}
