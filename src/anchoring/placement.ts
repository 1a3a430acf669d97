import type { Alignment } from "./align.ts"
import { evidenceOf, likeness, type Evidence } from "./evidence.ts"
import type { Pattern } from "./pattern.ts"
import type { WordIndex } from "./word-index.ts"

/** A place where a pattern may stand now. */
export type Placement = {
  readonly alignment: Alignment
  readonly evidence: Evidence
  readonly likeness: number
  /** All words of the quote stand there, in a row. */
  readonly exact: boolean
  /** Words of the text that are the quote's too, but stand there in another order. */
  readonly moved: readonly number[]
}

/** Weighs what an alignment found. `exact`: all words of the quote, in a row. */
export function placement(
  index: WordIndex,
  pattern: Pattern,
  alignment: Alignment,
  exact: boolean,
): Placement {
  const moved = exact ? [] : movedWords(index, pattern, alignment)
  const bits = moved.reduce((sum, word) => sum + word.bits, 0)
  const evidence = evidenceOf(pattern, alignment, bits)
  return { alignment, evidence, likeness: likeness(evidence), exact, moved: moved.map((word) => word.at) }
}

/** Bits a word may owe to chance, and the share of the rest that counts where it stands in another order. */
const CHANCE = 4
const MOVED = 0.8

/**
 * Rarer words of the quote that stand near where the rest of it stands: an attribution that went to the
 * front.
 */
function movedWords(
  index: WordIndex,
  pattern: Pattern,
  alignment: Alignment,
): { at: number; bits: number }[] {
  const missing = new Map<number, number>()
  let first = -1
  let last = -1
  for (let i = pattern.from; i < pattern.to; i++) {
    const at = alignment[i] ?? -1
    if (at < 0) missing.set(pattern.numbers[i] ?? 0, MOVED * Math.max(0, (pattern.bits[i] ?? 0) - CHANCE))
    else {
      if (first < 0) first = at
      last = at
    }
  }
  if (first < 0 || !missing.size) return []
  const taken = new Set(alignment)
  const moved: { at: number; bits: number }[] = []
  const end = Math.min(index.words.length - 1, last + missing.size)
  for (let at = Math.max(0, first - missing.size); at <= end; at++) {
    const number = index.numbers[at] ?? 0
    const bits = missing.get(number)
    if (!bits || taken.has(at)) continue
    moved.push({ at, bits })
    missing.delete(number)
  }
  return moved
}

/**
 * The text's words from the first to behind the last found word of the quote; nothing where none was found.
 */
export function extent(
  { from, to }: Pattern,
  { alignment }: Placement,
): { from: number; to: number } | undefined {
  const quote = alignment.subarray(from, to).filter((at) => at >= 0)
  const first = quote[0]
  const last = quote.at(-1)
  return first === undefined || last === undefined ? undefined : { from: first, to: last + 1 }
}
