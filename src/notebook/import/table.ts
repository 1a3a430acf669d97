import { unguarded } from "../export/csv-text.ts"
import { readCsv } from "./csv-rows.ts"
import type { Problem } from "./preview.ts"

/** A table's rows by the names of its columns, in lower case; missing fields are empty. */
export type Table = {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
  readonly problems: readonly Problem[]
}
export type TableRow = { readonly place: string; readonly field: (column: string) => string }

/** A CSV with a row of names above; spreadsheets' guards against formulas are taken off the fields. */
export function readTable(text: string): Table {
  const { rows, problems } = readCsv(text)
  const [head, ...body] = rows
  const columns = head?.fields.map((name) => name.trim().toLowerCase()) ?? []
  const places = new Map(columns.map((column, i) => [column, i] as const).toReversed())
  return {
    columns,
    problems,
    rows: body.map(({ line, fields }) => ({
      place: `line ${line}`,
      field: (column) => unguarded(fields[places.get(column) ?? -1] ?? ""),
    })),
  }
}

/** The texts of one field, as `listed` wrote them or as others do, with commas. */
export function listIn(field: string): string[] {
  const separator =
    /(?<!\\)(?:\\\\)*; /.test(field) || !field.includes(",") ? /(?<=(?<!\\)(?:\\\\)*);\s*/ : /\s*,\s*/
  return field
    .split(separator)
    .map((text) => text.replace(/\\([\\;])/g, "$1").trim())
    .filter((text) => text !== "")
}
