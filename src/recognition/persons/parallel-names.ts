import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord } from "../../text/word.ts"
import { PLACE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "./name-reading.ts"

const OF = hashWord("of")
const AND = hashWord("and")

/** What cannot be part of a name that only its place in the sentence shows. */
const NO_NAME = PLACE | WordClass.demonym | WordClass.plain | WordClass.institution | WordClass.calendar

/**
 * The name that stands to its country as one just found does to its own: in "Xi Jinping of China and Vladimir Putin of
 * Russia", after the first name, the second. Two or three words with a capital between "and" and "of" with a country.
 * `at` is the token behind the name that was found.
 */
export function parallelName(r: NameReading, at: number): TokenSpan | undefined {
  const country = afterCountry(r, at)
  if (country === undefined || r.word[country] !== AND) return undefined
  const from = country + 1
  let to = from
  while (to < r.count && to - from < 3 && isNameLike(r, to) && r.sentence[to] === r.sentence[at - 1]) to++
  return to - from >= 2 && afterCountry(r, to) !== undefined ? { from, to } : undefined
}

/** The token behind "of" and a country, in which a word may lead ("of South Korea"); nothing where they do not stand at `at`. */
function afterCountry(r: NameReading, at: number): number | undefined {
  if (at >= r.count || r.word[at] !== OF) return undefined
  let end = at + 1
  let isCountry = false
  while (end < r.count && isCapital(r.shape[end]!) && r.sentence[end] === r.sentence[at]) {
    isCountry ||= (r.classes[end]! & PLACE) !== 0
    end++
  }
  return isCountry ? end : undefined
}

const isNameLike = (r: NameReading, i: number): boolean =>
  (r.shape[i] === Shape.capitalised || r.shape[i] === Shape.mixed) && (r.classes[i]! & NO_NAME) === 0
