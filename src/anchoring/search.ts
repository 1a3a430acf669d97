import { LARGEST_TABLE, align, type Alignment } from "./align.ts"
import { evidenceOf, likeness, type Evidence } from "./evidence.ts"
import type { Pattern } from "./pattern.ts"
import { countOf, type WordIndex } from "./word-index.ts"

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

/** Words of the text compared with a quote's, and words of surroundings compared for its occurrences, in all. */
const MOST_COMPARISONS = 200_000
/** Occurrences whose surroundings are compared word by word, and windows that are. */
const COMPARED = 6
/** Occurrences of a quote whose evidence is weighed. */
const WEIGHED = 16
/** Places of pattern words counted for voting, in all. */
const MOST_VOTES = 6_000
/** Words of a pattern that vote; longer quotes are found by their ends. */
const VOTERS = 2_000
/** A word with more places than this votes only where its neighbour stands beside it. */
const COMMON = 48
/** Words a diagonal may wander before it counts as another. */
const WANDER = 8

/** Where the quote's words stand in a row, as places of its first word, in reading order. */
export function occurrences(index: WordIndex, { numbers, from, to }: Pattern): number[] {
  let rarest = from
  for (let i = from; i < to; i++) {
    const count = countOf(index, numbers[i] ?? 0)
    if (!count) return []
    if (count < countOf(index, numbers[rarest] ?? 0)) rarest = i
  }
  const found: number[] = []
  const number = numbers[rarest] ?? 0
  const last = index.first[number + 1] ?? 0
  let left = MOST_COMPARISONS
  for (let k = index.first[number] ?? 0; k < last && left > 0; k++) {
    const start = (index.places[k] ?? 0) - (rarest - from)
    if (start < 0) continue
    let i = from
    while (i < to && index.numbers[start + i - from] === numbers[i]) i++
    left -= i - from + 1
    if (i < to) continue
    found.push(start)
    left -= numbers.length
  }
  return found
}

/** An alignment without gaps, kept as far as it holds around the quote at `start`. */
function straight(index: WordIndex, pattern: Pattern, start: number): Alignment {
  const shift = start - pattern.from
  return Int32Array.from(pattern.numbers, (number, i) =>
    index.numbers[i + shift] === number ? i + shift : -1,
  )
}

function placement(index: WordIndex, pattern: Pattern, alignment: Alignment, exact: boolean): Placement {
  const moved = exact ? [] : movedWords(index, pattern, alignment)
  const bits = moved.reduce((sum, word) => sum + word.bits, 0)
  const evidence = evidenceOf(pattern, alignment, bits)
  return { alignment, evidence, likeness: likeness(evidence), exact, moved: moved.map((word) => word.at) }
}

/** Bits a word may owe to chance, and the share of the rest that counts where it stands in another order. */
const CHANCE = 4
const MOVED = 0.8

/** Rarer words of the quote that stand near where the rest of it stands: an attribution that went to the front. */
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
 * Every place where the pattern may stand, the most alike first. Where the quote's very words stand in their old surroundings
 * nothing else is looked for. Bounded work.
 */
export function search(index: WordIndex, pattern: Pattern): Placement[] {
  const exact = verbatim(index, pattern)
  return (exact[0]?.likeness ?? 0) > PERFECT ? exact : searchAll(index, pattern, exact)
}

/** Likeness from which a place is the described one to the letter. */
const PERFECT = 0.999

/** Places with the quote's very words, those first whose surroundings agree most, word by word and without gaps. */
function verbatim(index: WordIndex, pattern: Pattern): Placement[] {
  const starts = occurrences(index, pattern)
  const ranked =
    starts.length === 1
      ? starts
      : starts
          .map((start) => ({ start, bits: commonBits(index, pattern, start - pattern.from) }))
          .sort((a, b) => b.bits - a.bits)
          .slice(0, WEIGHED)
          .map(({ start }) => start)
  return ranked
    .map((start) => placement(index, pattern, straight(index, pattern, start), true))
    .sort(byLikeness)
}

/** Bits of the pattern's words that stand at a distance in the text. */
function commonBits({ numbers }: WordIndex, pattern: Pattern, shift: number): number {
  let bits = 0
  for (let i = 0; i < pattern.numbers.length; i++)
    if (numbers[i + shift] === pattern.numbers[i]) bits += pattern.bits[i] ?? 0
  return bits
}

/** Places with the quote's words and places that share rarer words with the pattern in the same order. */
export function searchAll(
  index: WordIndex,
  pattern: Pattern,
  exact: readonly Placement[] = verbatim(index, pattern),
): Placement[] {
  const close = exact.slice(0, COMPARED).map((rough) => {
    const start = rough.alignment[pattern.from] ?? 0
    const better = window(index, pattern, start - pattern.from)
    return better?.exact && better.alignment[pattern.from] === start ? best(better, rough) : rough
  })
  const voted = diagonals(index, pattern)
    .map((diagonal) => window(index, pattern, diagonal))
    .filter((found) => found !== undefined)
  return distinct(pattern, [...close, ...exact.slice(COMPARED), ...voted].sort(byLikeness))
}

const byLikeness = (a: Placement, b: Placement): number => b.likeness - a.likeness
const best = (a: Placement, b: Placement): Placement => (b.likeness > a.likeness ? b : a)

/** The pattern's best place near a diagonal: the text's word at which its first word would stand. */
function window(index: WordIndex, pattern: Pattern, diagonal: number): Placement | undefined {
  const length = pattern.words.length
  const slack = 24 + (length >> 1)
  const from = Math.max(0, diagonal - slack)
  const to = Math.min(index.words.length, diagonal + length + slack)
  if (to <= from || length * (to - from) > LARGEST_TABLE) return undefined
  const alignment = align(pattern, index, from, to)
  const first = alignment[pattern.from] ?? -1
  let exact = first >= 0
  for (let i = pattern.from; exact && i < pattern.to; i++)
    exact =
      alignment[i] === first + i - pattern.from && index.numbers[alignment[i] ?? 0] === pattern.numbers[i]
  return placement(index, pattern, alignment, exact)
}

/** Diagonals on which the pattern's rarer words stand in the text, those with the most evidence first. */
function diagonals(index: WordIndex, pattern: Pattern): number[] {
  const { numbers, bits } = pattern
  const order = Array.from(numbers.subarray(0, VOTERS).keys())
    .filter((i) => (numbers[i] ?? 0) > 0)
    .sort((a, b) => countOf(index, numbers[a] ?? 0) - countOf(index, numbers[b] ?? 0))
  const votes = new Map<number, number>()
  let left = MOST_VOTES
  for (const i of order) {
    const number = numbers[i] ?? 0
    const count = countOf(index, number)
    if (count > left) break
    left -= count
    const begin = index.first[number] ?? 0
    for (let k = begin; k < begin + count; k++) {
      const at = index.places[k] ?? 0
      if (
        count > COMMON &&
        index.numbers[at + 1] !== numbers[i + 1] &&
        index.numbers[at - 1] !== numbers[i - 1]
      )
        continue
      const cell = Math.floor((at - i) / WANDER)
      votes.set(cell, (votes.get(cell) ?? 0) + (bits[i] ?? 0))
    }
  }
  const strength = (cell: number) =>
    (votes.get(cell) ?? 0) + 0.9 * ((votes.get(cell - 1) ?? 0) + (votes.get(cell + 1) ?? 0))
  const ranked = Array.from(votes.keys(), (cell) => ({ cell, votes: strength(cell) })).sort(
    (a, b) => b.votes - a.votes,
  )
  const chosen: number[] = []
  for (const { cell } of ranked) {
    if (chosen.length === COMPARED) break
    if (!chosen.some((other) => Math.abs(other - cell) <= 2)) chosen.push(cell)
  }
  return chosen.map((cell) => cell * WANDER + (WANDER >> 1))
}

/** One placement for each place of the quote, the best. */
function distinct(pattern: Pattern, placements: readonly Placement[]): Placement[] {
  const seen: { from: number; to: number }[] = []
  return placements.filter((found) => {
    const place = extent(pattern, found)
    if (!place || seen.some((other) => place.from < other.to && other.from < place.to)) return false
    seen.push(place)
    return true
  })
}

/** The text's words from the first to behind the last found word of the quote; nothing where none was found. */
export function extent(
  { from, to }: Pattern,
  { alignment }: Placement,
): { from: number; to: number } | undefined {
  const quote = alignment.subarray(from, to).filter((at) => at >= 0)
  const first = quote[0]
  const last = quote.at(-1)
  return first === undefined || last === undefined ? undefined : { from: first, to: last + 1 }
}
