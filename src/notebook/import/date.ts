/** Months by the first letters that tell them apart in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTHS: readonly RegExp[] = [
  /^(jan|gen|ene)/,
  /^(feb|fev)/,
  /^(mar(?!di|t[ei]di)|mrz|maa|mae)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mag|mei)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|aou|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^(nov)/,
  /^(dec|dez|dic)/,
]

/**
 * An ISO 8601 date for a date as other tools write it: ISO, `2020-10-05 10:15:30+00:00`, seconds or milliseconds since
 * 1970, month names of seven languages in any order, Chinese and Japanese, and figures with dots (day first) or slashes
 * (month first, unless that cannot be). A time without its zone is taken for UTC. Undefined for anything else.
 */
export function readDate(text: string | number | undefined | null): string | undefined {
  const given = String(text ?? "").trim()
  if (/^\d{10}(\.\d+)?$|^\d{13}$/.test(given))
    return fromTime(Number(given) * (given.length === 13 ? 1 : 1000))
  if (given.length > 100) return
  const iso =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?) ?(Z|UTC|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
      given,
    )
  if (iso) return fromIso(iso)
  const day = dayOf(given.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase())
  return day && fromParts(day, timeIn(given))
}

function fromIso([, year, month, day, time, zone = "Z"]: RegExpExecArray): string | undefined {
  const date = `${year}-${month}-${day}`
  if (time === undefined) return fromTime(Date.parse(`${date}T00:00:00Z`)) && isReal(date) ? date : undefined
  const [hours = "00", minutes = "00", seconds = "00"] =
    time
      .replace(",", ".")
      .replace(/[^\d.]/g, "")
      .match(/\d\d(\.\d+)?/g) ?? []
  const offset = /^[+-]/.test(zone)
    ? zone.replace(/^(...):?(..)?$/, (_, hour: string, minute = "00") => `${hour}:${minute}`)
    : "Z"
  return isReal(date) ? fromTime(Date.parse(`${date}T${hours}:${minutes}:${seconds}${offset}`)) : undefined
}

type Day = { readonly year: number; readonly month: number; readonly day: number }

function dayOf(text: string): Day | undefined {
  const asian = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/u.exec(text.normalize("NFC"))
  if (asian) return { year: Number(asian[1]), month: Number(asian[2]), day: Number(asian[3]) }
  const figures = /\b(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})\b/.exec(text)
  if (figures)
    return inFigures(Number(figures[1]), Number(figures[3]), Number(figures[4]), figures[2] === ".")
  const words = text.match(/[a-z]+/g) ?? []
  const month = 1 + Math.max(...words.map((word) => MONTHS.findIndex((name) => name.test(word))), -1)
  const year = Number(/\b(19|20)\d\d\b/.exec(text)?.[0])
  const day = Number(/(?<![\d:])\d{1,2}(?![\d:])/.exec(text)?.[0])
  return month > 0 && year && day ? { year, month, day } : undefined
}

function inFigures(a: number, b: number, c: number, dayFirst: boolean): Day | undefined {
  if (a > 31) return { year: a, month: b, day: c }
  const year = c < 100 ? 2000 + c : c
  return dayFirst || a > 12 ? { year, month: b, day: a } : { year, month: a, day: b }
}

/** Hours, minutes and seconds of a clock time with or without its half of the day. */
function timeIn(text: string): readonly [number, number, number] | undefined {
  const clock = /(\d{1,2})[:h](\d{2})(?:[:m](\d{2}))?\s*([ap])?\.?m?/i.exec(text)
  if (!clock) return
  const hour = Number(clock[1])
  const late = clock[4] ? clock[4].toLowerCase() === "p" : /下午|午後|오후/.test(text)
  const half = clock[4] !== undefined || /[上下]午|午[前後]|오[전후]/.test(text)
  return [half ? (hour % 12) + (late ? 12 : 0) : hour, Number(clock[2]), Number(clock[3] ?? 0)]
}

function fromParts(
  { year, month, day }: Day,
  time: readonly [number, number, number] | undefined,
): string | undefined {
  const date = [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-")
  if (!isReal(date)) return
  return time ? fromTime(Date.UTC(year, month - 1, day, ...time)) : date
}

/** Whether the calendar has the day: not the 31st of April. */
const isReal = (date: string): boolean => {
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === date
}

/** Only times that notes can be of: from 1900 to 2199. */
const fromTime = (time: number): string | undefined =>
  time >= Date.UTC(1900, 0) && time < Date.UTC(2200, 0) ? new Date(time).toISOString() : undefined
