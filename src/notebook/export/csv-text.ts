import { printable } from "../html-text.ts"

/**
 * Rows as CSV (RFC 4180): CRLF, fields in quotation marks where they need them. No field is taken for a formula by a
 * spreadsheet: see `guarded`. `bom` tells Excel that the file is UTF-8.
 */
export const csvText = (rows: Iterable<readonly string[]>, { bom = false } = {}): string =>
  `${bom ? "\ufeff" : ""}${Array.from(rows, (row) => `${row.map(field).join(",")}\r\n`).join("")}`

const field = (text: string): string => {
  const safe = guarded(printable(text))
  return /^\s|[",\n;\t]|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}

/**
 * With an apostrophe in front of what a spreadsheet could read as a formula (OWASP, CSV Injection; full-width signs
 * included), whatever white space, quotation marks or apostrophes come first. `unguarded` takes it away again.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)
export const unguarded = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

const formula = /^[\s'"\u00a0\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/** Several texts in one field, `a; b`; a semicolon within one is written `\;`. */
export const listed = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[\\;]/g, "\\$&")).join("; ")
