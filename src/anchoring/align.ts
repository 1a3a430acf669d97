import type { Pattern } from "./pattern.ts"
import type { WordIndex } from "./word-index.ts"

/** For each word of a pattern, the index of the text's word it stands at now, or -1; rising. */
export type Alignment = Int32Array

/** What it costs, in bits, to pass over a word of the pattern, of the text, or to take one for another. */
const MISSING = 0.6
const INSERTED = 0.4
const REPLACED = 0.9
/** The share of its bits that a word with another ending is worth. */
const INFLECTED = 0.6

/** Cells of the largest table filled: a pattern of some 430 words. */
export const LARGEST_TABLE = 400_000

const PAIR = 1
const DOWN = 2

/**
 * Aligns a pattern with the text's words from `from` up to `to` so that the evidence in common is greatest
 * (Needleman-Wunsch, free ends in the text). Time and memory: pattern times window.
 */
export function align(pattern: Pattern, { words, numbers }: WordIndex, from: number, to: number): Alignment {
  const rows = pattern.words.length
  const columns = to - from
  const width = columns + 1
  const moves = new Uint8Array((rows + 1) * width)
  let above = new Float64Array(width)
  let here = new Float64Array(width)
  for (let i = 1; i <= rows; i++) {
    const number = pattern.numbers[i - 1]
    const stem = pattern.words.stems[i - 1]
    const worth = pattern.bits[i - 1] ?? 0
    const skip = i === rows ? 0 : INSERTED
    here[0] = (above[0] ?? 0) - MISSING
    moves[i * width] = DOWN
    for (let j = 1; j <= columns; j++) {
      const at = from + j - 1
      const gain = numbers[at] === number ? worth : words.stems[at] === stem ? worth * INFLECTED : -REPLACED
      const pair = (above[j - 1] ?? 0) + gain
      const down = (above[j] ?? 0) - MISSING
      const right = (here[j - 1] ?? 0) - skip
      if (pair >= down && pair >= right) {
        here[j] = pair
        moves[i * width + j] = PAIR
      } else if (down >= right) {
        here[j] = down
        moves[i * width + j] = DOWN
      } else here[j] = right
    }
    ;[above, here] = [here, above]
  }
  const found = new Int32Array(rows).fill(-1)
  for (let i = rows, j = columns; i > 0;) {
    const move = moves[i * width + j]
    if (move === PAIR) {
      const at = from + j - 1
      if (numbers[at] === pattern.numbers[i - 1] || words.stems[at] === pattern.words.stems[i - 1])
        found[i - 1] = at
      i--
      j--
    } else if (move === DOWN) i--
    else j--
  }
  return found
}
