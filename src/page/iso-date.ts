/** A date as pages write it, by pattern: each gives year, month, day and the rest, in which a time may stand. */
const numeric = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s
const monthOnly = /^(\d{4})[-/](\d{1,2})$/
const dayFirst = /^\D{0,20}?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)(.*)$/s
const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)(.*)$/s
const named =
  /(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de)?[\s-](\p{L}{3,12})\.?,?(?: de)?[\s-](\d{4})(?!\d)(.*)$/su
const nameFirst = /(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)(.*)$/su
const eastern = /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](.*)$/s

/** Longer texts are no dates. */
const longest = 100

/**
 * A date as ISO 8601, to the precision and with the offset that the text gives, so `2024-05-06` or
 * `2024-05-06T07:08:09+02:00`; undefined where it is no date, or could be two (`05/06/2024`). Month names are read in
 * English and the given language (BCP 47).
 */
export function isoDate(text: string, language = "en"): string | undefined {
  const date = text.trim()
  if (date.length > longest) return
  if (/^\d{10}$|^\d{13}$/.test(date))
    return new Date(Number(date) * (date.length === 10 ? 1000 : 1)).toISOString()
  let m: RegExpExecArray | null
  if ((m = numeric.exec(date))) return join(m[1], m[3], m[4], m[5])
  if ((m = monthOnly.exec(date))) return valid(m[1], m[2]) ? `${m[1]}-${two(m[2])}` : undefined
  if ((m = dayFirst.exec(date))) return join(m[3], m[2], m[1], m[4])
  if ((m = eastern.exec(date))) return join(m[1], m[2], m[3], m[4])
  if ((m = slashes.exec(date))) {
    const [a, b] = [Number(m[1]), Number(m[2])]
    return a > 12
      ? join(m[3], m[2], m[1], m[4])
      : b > 12 || a === b
        ? join(m[3], m[1], m[2], m[4])
        : undefined
  }
  if ((m = named.exec(date))) return join(m[3], monthOf(m[2], language), m[1], m[4])
  if ((m = nameFirst.exec(date))) return join(m[3], monthOf(m[1], language), m[2], m[4])
  return undefined
}

function join(year = "", month = "", day = "", rest = ""): string | undefined {
  return valid(year, month, day) ? `${year}-${two(month)}-${two(day)}${timeIn(rest)}` : undefined
}

const two = (digits = ""): string => digits.padStart(2, "0")

function valid(year: string | undefined, month: string | undefined, day = "1"): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return (
    y >= 1500 && y <= 2200 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
  )
}

const time =
  /^\D{0,12}?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\b)?\.?\s*(z\b|(?:utc|gmt)?\s?[+-]\d{1,2}:?\d{0,2}(?!\d)|utc\b|gmt\b)?/i

/** `T07:08:09+02:00` of what follows a date, with what of it is there; empty where there is no time. */
function timeIn(rest: string): string {
  const match = time.exec(rest)
  if (!match) return ""
  const [, hours = "", minutes = "", seconds, half, zone] = match
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59) return ""
  return `T${two(String(hour))}:${minutes}${seconds && Number(seconds) < 60 ? `:${seconds}` : ""}${offsetOf(zone)}`
}

function offsetOf(zone: string | undefined): string {
  if (!zone) return ""
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(zone)
  return match ? `${match[1]}${two(match[2])}:${match[3] ?? "00"}` : "Z"
}

/** The number of a month by its name or the beginning of it, in the language or in English. */
function monthOf(name = "", language: string): string | undefined {
  const wanted = name.toLowerCase()
  for (const names of [monthNames(language), monthNames("en")]) {
    const month =
      names.findIndex((full) => full === wanted) + 1 || names.findIndex((full) => full.startsWith(wanted)) + 1
    if (month) return String(month)
  }
  return undefined
}

function monthNames(language: string): readonly string[] {
  const locale = Intl.DateTimeFormat.supportedLocalesOf(language.length < 20 ? [language] : [])[0] ?? "en"
  // With the day, since some languages inflect the month then.
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" })
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1))
    return parts.find((part) => part.type === "month")?.value.toLowerCase() ?? ""
  })
}
