import { LEDGER_COLUMNS } from "../export/csv.ts"
import { type Foreign, fromForeign, type Saying } from "./foreign.ts"
import { type ImportPreview, nothing } from "./preview.ts"
import { listIn, readTable, type TableRow } from "./table.ts"

/** What a column can be taken for. */
export const CSV_FIELDS = [
  "quote",
  "note",
  "tags",
  "address",
  "title",
  "outlet",
  "author",
  "published",
  "created",
  "updated",
  "speaker",
  "role",
  "cue",
  "kind",
  "colour",
  "before",
  "after",
  "id",
] as const
export type CsvField = (typeof CSV_FIELDS)[number]

/** The name of the column that holds each field, as the file writes it. */
export type CsvMapping = Partial<Readonly<Record<CsvField, string>>>

/** Names under which tables have these fields; the field's own name is one. */
const NAMES: Readonly<Record<CsvField, RegExp>> = {
  quote: /^(quotes?|highlights?|text|words|excerpt|passage|selection|content)$/,
  note: /^(notes?|comments?|annotation|remark|body)$/,
  tags: /^(tags?|labels?|keywords?|topics?)$/,
  address: /^(address|urls?|uri|source url|page url)$/,
  title: /^(title|page title|document title|article|headline|book title|book)$/,
  outlet: /^(outlet|publication|publisher|site|website|newspaper|domain)$/,
  author: /^(authors?|byline|creator|book author)$/,
  published: /^(published|publication date|date published|article date)$/,
  created: /^(created|accessed|created at|date added|added|highlighted at|creation date|timestamp)$/,
  updated: /^(updated|modified|updated at|last modified)$/,
  speaker: /^(speaker|said by|who|person)$/,
  role: /^(role|position|office)$/,
  cue: /^(cue|verb)$/,
  kind: /^(kind|type)$/,
  colour: /^colou?r$/,
  before: /^(before|prefix|context before)$/,
  after: /^(after|suffix|context after)$/,
  id: /^(id|uuid|guid)$/,
}

/** A mapping for the columns of a table, to be corrected by the reader. */
export function guessMapping(text: string): CsvMapping {
  const { columns } = readTable(text)
  const found = CSV_FIELDS.flatMap((field) => {
    const column = columns.find((name) => NAMES[field].test(name))
    return column === undefined ? [] : [[field, column] as const]
  })
  return Object.fromEntries(found)
}

/** Whether a table is a claim ledger that Sayso wrote. */
export const isLedger = (columns: readonly string[]): boolean =>
  LEDGER_COLUMNS.every((column) => columns.includes(column))

/** Any table of notes, by the mapping of its columns; a claim ledger of Sayso's among others. */
export function parseMappedCsv(
  text: string,
  { now, mapping = guessMapping(text) }: { now: string; mapping?: CsvMapping },
): ImportPreview {
  const { columns, rows, problems } = readTable(text)
  if (mapping.quote === undefined && mapping.note === undefined)
    return nothing("line 1", "No column is taken for the quote or the note.")
  const strangers = Object.values(mapping).filter((name) => !columns.includes(name.trim().toLowerCase()))
  if (strangers.length > 0) return nothing("line 1", `There is no column ${strangers.join(", ")}.`)
  const ledger = isLedger(columns)
  const notes = rows.map((row) => foreign(row, { mapping, tool: ledger ? "ledger" : "csv" }))
  return fromForeign(notes, { now, problems })
}

function foreign(
  { place, field }: TableRow,
  { mapping, tool }: { mapping: CsvMapping; tool: string },
): Foreign {
  const of = (name: CsvField): string => field((mapping[name] ?? "").trim().toLowerCase())
  return {
    place,
    tool,
    id: of("id") || undefined,
    address: of("address"),
    title: of("title"),
    outlet: of("outlet"),
    authors: listIn(of("author")),
    published: of("published"),
    words: of("quote"),
    prefix: of("before"),
    suffix: of("after"),
    note: of("note"),
    tags: listIn(of("tags")),
    colour: of("colour"),
    created: of("created"),
    updated: of("updated"),
    said: sayingIn(of),
  }
}

/** A row with a speaker or a cue is a claim; one that does not say which kind is indirect, which claims less. */
function sayingIn(of: (name: CsvField) => string): Saying | undefined {
  const kind = of("kind")
  if (kind === "highlight" || kind === "leader" || (!of("speaker") && !of("cue"))) return
  return {
    kind: kind === "direct" || kind === "mixed" ? kind : "indirect",
    speaker: of("speaker") || undefined,
    role: of("role") || undefined,
    cue: of("cue") || undefined,
  }
}
