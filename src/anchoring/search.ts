import { LARGEST_TABLE, align, type Alignment } from "./align.ts"
import type { Pattern } from "./pattern.ts"
import { extent, placement, type Placement } from "./placement.ts"
import { diagonals } from "./voting.ts"
import { countOf, type WordIndex } from "./word-index.ts"

/**
 * Words of the text compared with a quote's, and words of surroundings compared for its occurrences, in all.
 */
const MOST_COMPARISONS = 200_000
/** Occurrences whose surroundings are compared word by word. */
const COMPARED = 6
/** Likeness from which a place is the described one to the letter. */
const PERFECT = 0.999
/** Occurrences of a quote whose evidence is weighed. */
const WEIGHED = 16
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

/**
 * Every place where the pattern may stand, the most alike first. Where the quote's very words stand in their
 * old surroundings nothing else is looked for. Bounded work.
 */
export function search(index: WordIndex, pattern: Pattern): Placement[] {
  const exact = verbatim(index, pattern)
  return (exact[0]?.likeness ?? 0) > PERFECT ? exact : searchAll(index, pattern, exact)
}

/**
 * Places with the quote's very words, those first whose surroundings agree most, word by word and without
 * gaps.
 */
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

/** Words beside a quote by which its occurrences are ranked. */
const BESIDE = 10

/** Bits of the words beside the quote that stand beside it there too. */
function commonBits({ numbers }: WordIndex, pattern: Pattern, shift: number): number {
  let bits = 0
  const end = Math.min(pattern.numbers.length, pattern.to + BESIDE)
  for (let i = Math.max(0, pattern.from - BESIDE); i < end; i++)
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
