import type { Change } from "../target.ts"
import { change, differences, type Versions } from "./differences.ts"
import { DATES, UNITS } from "./lexicon.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Numbers, units and dates that were replaced by others; one only added or left out is no contradiction. */
export function quantityChanges(versions: Versions): Change[] {
  const changes: Change[] = []
  const numbers = differences(versions, ({ value }) => value?.toString())
  const dates = differences(versions, dateOf)
  const units = differences(versions, unitOf)
  const dated = dates.lost.length > 0 && dates.gained.length > 0
  if (numbers.lost.length && numbers.gained.length)
    changes.push(change(isDay(versions, numbers.lost) ? "date" : "number", numbers.lost, numbers.gained))
  if (dated) changes.push(change("date", dates.lost, dates.gained))
  if (units.lost.length && units.gained.length) changes.push(change("unit", units.lost, units.gained))
  return changes
}

export function dateOf({ form, isCapital, raw }: Token): string | undefined {
  // "may", "march" and "sun" are dates only with a capital; short forms of days only so.
  if (!isCapital && /^(?:may|march|mar|sun|sat|mon|wed|fri|dec|jan)$/.test(form)) return undefined
  return raw === "May" || form !== "may" ? DATES.get(stem(form)) : undefined
}

export const unitOf = ({ form }: Token): string | undefined =>
  form === "second" ? undefined : UNITS.get(stem(form))

/** Whether a number names a day or a year: a month beside it, or four digits. */
function isDay({ was }: Versions, [number]: readonly Token[]): boolean {
  if (!number) return false
  if (/^(?:1[5-9]|20)\d\d$/.test(number.raw)) return true
  const at = was.indexOf(number)
  return [was[at - 1], was[at + 1]].some((token) => token !== undefined && /^[a-z]/.test(dateOf(token) ?? ""))
}
