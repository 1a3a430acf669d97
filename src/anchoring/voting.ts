import type { Pattern } from "./pattern.ts"
import { countOf, type WordIndex } from "./word-index.ts"

/** Diagonals chosen. */
const MOST = 6
/** Places of pattern words counted for voting, in all. */
const MOST_VOTES = 6_000
/** Words of a pattern that vote; longer quotes are found by their ends. */
const VOTERS = 2_000
/** A word with more places than this votes only where its neighbour stands beside it. */
const COMMON = 48
/** Words a diagonal may wander before it counts as another. */
const WANDER = 8

/** Diagonals on which the pattern's rarer words stand in the text, those with the most evidence first. */
export function diagonals(index: WordIndex, pattern: Pattern): number[] {
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
    if (chosen.length === MOST) break
    if (!chosen.some((other) => Math.abs(other - cell) <= 2)) chosen.push(cell)
  }
  return chosen.map((cell) => cell * WANDER + (WANDER >> 1))
}
