import { webAddress } from "../fragment.ts"
import type { Notes } from "../notes.ts"
import { csvText, listed } from "./csv-text.ts"
import { paragraphHash } from "./paragraph-hash.ts"
import { type Quoted, quotesOf } from "./quoted.ts"

/** The columns of the claim ledger, in order; import reads them by these names. */
export const LEDGER_COLUMNS = [
  "date",
  "speaker",
  "role",
  "cue",
  "kind",
  "quote",
  "note",
  "tags",
  "state",
  "outlet",
  "author",
  "title",
  "published",
  "accessed",
  "address",
  "link",
  "before",
  "after",
  "paragraph sha256",
  "colour",
  "id",
  "updated",
] as const
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

/** The claim ledger: one row for each claim, highlight and annotated leader. With the mark by which Excel knows UTF-8. */
export function toCsv(notes: Notes, { bom = true } = {}): string {
  const rows = quotesOf(notes).map((quoted) => {
    const cells = ledgerRow(quoted)
    return LEDGER_COLUMNS.map((column) => cells[column])
  })
  return csvText([LEDGER_COLUMNS, ...rows], { bom })
}

function ledgerRow({
  annotation,
  page,
  speaker,
  role,
  cue,
  kind,
  words,
  link,
}: Quoted): Record<LedgerColumn, string> {
  const target = annotation.parts[0]?.target
  const quote = target?.selector.find((selector) => selector.type === "TextQuoteSelector")
  return {
    date: (page.published ?? annotation.created).slice(0, 10),
    speaker: speaker ?? "",
    role: role ?? "",
    cue: cue ?? "",
    kind,
    quote: words,
    note: annotation.note,
    tags: listed(annotation.tags),
    state: annotation.state,
    outlet: page.outlet ?? "",
    author: listed(page.authors),
    title: page.title,
    published: page.published ?? "",
    accessed: annotation.created,
    address: webAddress(page) ?? page.addresses[0] ?? "",
    link: link ?? "",
    before: quote?.prefix ?? "",
    after: quote?.suffix ?? "",
    "paragraph sha256": (target && paragraphHash(target)) ?? "",
    colour: annotation.colour ?? "",
    id: annotation.id,
    updated: annotation.updated,
  }
}
