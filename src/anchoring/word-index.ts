import type { Text } from "../text/text.ts"
import { wordsOf, type Words } from "./words.ts"

/** Where each word of a text occurs. Words are numbered; equal words have equal numbers. */
export type WordIndex = {
  readonly words: Words
  /** The number of each word of the text. */
  readonly numbers: Int32Array
  /** The places of word number n, as indexes into the words: `places.subarray(first[n], first[n + 1])`. */
  readonly places: Int32Array
  readonly first: Int32Array
  /** The number of a word by its hash, or -1 where the text does not have it. */
  readonly numberOf: (hash: number) => number
}

const known = new WeakMap<Text, WordIndex>()

/** A text's index: made once for each Text object, in time linear in its length. */
export function indexOf(text: Text): WordIndex {
  let index = known.get(text)
  if (!index) known.set(text, (index = indexWords(wordsOf(text.text))))
  return index
}

export function indexWords(words: Words): WordIndex {
  const { length, hashes } = words
  const numbers = new Int32Array(length)
  // Open addressing, at most half full.
  const size = 1 << Math.max(4, 33 - Math.clz32(length))
  const table = new Int32Array(size)
  const hashOf = new Int32Array(length + 1)
  const counts = new Int32Array(length + 2)
  let distinct = 0

  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & (size - 1)
    while (table[slot] && hashOf[table[slot] ?? 0] !== hash) slot = (slot + 1) & (size - 1)
    return slot
  }
  for (let i = 0; i < length; i++) {
    const hash = hashes[i] ?? 0
    const slot = slotOf(hash)
    let number = table[slot] ?? 0
    if (!number) {
      number = ++distinct
      table[slot] = number
      hashOf[number] = hash
    }
    numbers[i] = number
    counts[number] = (counts[number] ?? 0) + 1
  }
  const first = new Int32Array(distinct + 2)
  for (let n = 1; n <= distinct; n++) first[n + 1] = (first[n] ?? 0) + (counts[n] ?? 0)
  const next = first.slice()
  const places = new Int32Array(length)
  for (let i = 0; i < length; i++) {
    const number = numbers[i] ?? 0
    const at = next[number] ?? 0
    places[at] = i
    next[number] = at + 1
  }
  return { words, numbers, places, first, numberOf: (hash) => table[slotOf(hash)] || -1 }
}

/** How often a word occurs; 0 for a number below 1. */
export const countOf = ({ first }: WordIndex, number: number): number =>
  number > 0 ? (first[number + 1] ?? 0) - (first[number] ?? 0) : 0

/** The bits of evidence in one occurrence of a word: the rarer on the page, the more. */
export const bitsOf = (index: WordIndex, number: number): number =>
  Math.log2((index.words.length + 8) / (countOf(index, number) + 0.5))
