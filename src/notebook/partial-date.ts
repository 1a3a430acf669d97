/** A date to the precision a page gave it; months and days count from 1. */
export type PartialDate = { readonly year: number; readonly month?: number; readonly day?: number }

/** The calendar date an ISO 8601 string names where it was written, whatever its time zone; undefined where it names none. */
export function partialDate(iso: string | undefined): PartialDate | undefined {
  const match = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?![\d-])/.exec(iso?.trim() ?? "")
  if (!match) return
  const [year, month, day] = match.slice(1).map(Number)
  if (year === undefined || year === 0) return
  if (month === undefined || !(month >= 1 && month <= 12)) return { year }
  return day !== undefined && day >= 1 && day <= 31 ? { year, month, day } : { year, month }
}

/** `2026-05-03`, `2026-05` or `2026`. */
export const isoDate = ({ year, month, day }: PartialDate): string =>
  [
    String(year).padStart(4, "0"),
    ...[month, day].filter((n) => n !== undefined).map((n) => String(n).padStart(2, "0")),
  ].join("-")
