import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWords } from "../../text/word.ts"
import { Speech } from "../tagger/part-of-speech.ts"
import type { Parsed } from "./tagging.ts"

const amounts = hashWords(`
  percent per cent million billion trillion thousand hundred dozen half third quarter double twice record majority
  most all none never every only first last largest biggest highest lowest fewest`)
const comparisons = hashWords(
  "more less fewer higher lower greater better worse than rose fell grew increased cut",
)
const causes = hashWords("because caused led due resulted therefore prevented saved cost killed created")
const attitudes = hashWords(
  "hope hopes thank proud love feel should must beautiful great sorry welcome congratulate",
)

/**
 * How well contents could be checked against facts: numbers, amounts, comparisons, causes, names and the past speak for
 * it, wishes and feelings against. Only the order within one article means anything.
 */
export function checkability(p: Parsed, contents: readonly TokenSpan[]): number {
  let score = 0
  let length = 0
  for (const { from, to } of contents)
    for (let i = from; i < to; i++) {
      const word = p.word[i]!
      length++
      if (p.shape[i] === Shape.number || p.shape[i] === Shape.percent || p.shape[i] === Shape.currency)
        score += 3
      else if (amounts.has(word)) score += 2
      else if (comparisons.has(word) || causes.has(word)) score += 1.5
      else if (attitudes.has(word)) score -= 1.5
      else if (p.speech[i] === Speech.past) score += 0.7
      else if (p.speech[i] === Speech.name && isCapital(p.shape[i]!)) score += 0.3
    }
  // long contents hold more of everything
  return score / Math.sqrt(length + 8)
}

/** Ranks of values, from 0 for the lowest to 1 for the highest; equal values rank alike. */
export function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const place = new Map(sorted.map((value, i) => [value, i]))
  const most = Math.max(1, values.length - 1)
  return values.map((value) => (place.get(value) ?? 0) / most)
}
