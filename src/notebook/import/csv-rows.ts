import { LONGEST_FILE, type Problem } from "./preview.ts"

/** A row's fields and the line of the file it begins in, counted from 1. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] }

export type Csv = { readonly rows: readonly CsvRow[]; readonly problems: readonly Problem[] }

/** Fields of one row; more are no table of notes. */
const WIDEST = 1000

/**
 * The rows of a CSV (RFC 4180), also with semicolons or tabs between the fields, any line ends, a byte order mark and
 * Excel's `sep=` line. Empty lines are left out. A field whose quotation mark is never closed ends with its line.
 */
export function readCsv(text: string): Csv {
  if (text.length > LONGEST_FILE)
    return {
      rows: [],
      problems: [{ place: "the file", sentence: "This is too long to be read in one piece." }],
    }
  const start = text.startsWith("\ufeff") ? 1 : 0
  const chosen = /^sep=(.)\r?\n/i.exec(text.slice(start, start + 10))
  const separator = chosen?.[1] ?? separatorOf(text.slice(start, start + 10_000))
  return readRows(text, separator, start + (chosen?.[0].length ?? 0))
}

function readRows(text: string, separator: string, start: number): Csv {
  const rows: CsvRow[] = []
  const problems: Problem[] = []
  const plainEnd = new RegExp(`[\\r\\n${separator === "\t" ? "\\t" : separator}]`, "g")
  let line = lineBreaks(text.slice(0, start)) + 1
  let begun = line
  let fields: string[] = []
  let at = start
  const endRow = () => {
    if (fields.length > WIDEST)
      problems.push({ place: `line ${begun}`, sentence: `This row has more than ${WIDEST} fields.` })
    else if (fields.some((field) => field !== "")) rows.push({ line: begun, fields })
    fields = []
  }
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : undefined
    if (text[at] === '"' && !quoted)
      problems.push({
        place: `line ${line}`,
        sentence: "A quotation mark is never closed; the file may be incomplete.",
      })
    if (quoted) {
      line += lineBreaks(text.slice(at, quoted.end))
      at = quoted.end
    }
    plainEnd.lastIndex = at
    const end = plainEnd.exec(text)?.index ?? text.length
    fields.push((quoted?.field ?? "") + text.slice(at, end))
    at = end + 1
    if (text[end] === separator) {
      if (at >= text.length) fields.push("")
      continue
    }
    if (text[end] === "\r" && text[at] === "\n") at++
    line++
    endRow()
    begun = line
  }
  endRow()
  return { rows, problems }
}

/** A field from its opening quotation mark to behind the closing one; undefined where it is never closed. */
function quotedField(text: string, start: number): { field: string; end: number } | undefined {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end < 0 ? undefined : { field: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}

/** Line breaks in a text. */
const lineBreaks = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** What separates most fields of the first line. */
function separatorOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? ""
  const count = (mark: string) => first.split(mark).length
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ","
}
