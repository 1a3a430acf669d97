import {
  ALONE,
  APOSTROPHE,
  HIGH_SURROGATE,
  LETTER,
  LETTERS,
  MARK,
  NOTHING,
  classOf,
  foldOf,
  unitsOf,
} from "./characters.ts"

/**
 * The words of a text, in order, as four columns: a hash of the folded letters, a hash of the first five of
 * them (of the whole word where it is shorter), and the word's place, in UTF-16 units of the raw text.
 */
export type Words = {
  readonly length: number
  readonly hashes: Int32Array
  readonly stems: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Letters that make a stem: "order" and "ordered", "train" and "training" agree in it. */
const STEM = 5

// FNV-1a, a unit at a time.
const SEED = 0x811c9dc5 | 0
const PRIME = 0x01000193

/** Splits a text into words: one pass, no strings made. */
export function wordsOf(text: string): Words {
  let room = 64 + (text.length >> 2)
  let hashes = new Int32Array(room)
  let stems = new Int32Array(room)
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  let length = 0
  let letters = 0
  let hash = SEED
  let stem = SEED
  let start = 0
  let end = 0

  const finish = () => {
    if (!letters) return
    if (length === room) grow()
    hashes[length] = hash
    stems[length] = letters < STEM ? hash : stem
    starts[length] = start
    ends[length] = end
    length++
    letters = 0
  }
  const grow = () => {
    room *= 2
    const wider = (old: Int32Array) => {
      const now = new Int32Array(room)
      now.set(old)
      return now
    }
    hashes = wider(hashes)
    stems = wider(stems)
    starts = wider(starts)
    ends = wider(ends)
  }
  const add = (unit: number, at: number) => {
    if (!letters++) {
      start = at
      hash = SEED
    }
    hash = Math.imul(hash ^ unit, PRIME)
    if (letters === STEM) stem = hash
    end = at + 1
  }

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    switch (classOf(unit)) {
      case LETTER:
        add(foldOf(unit), i)
        break
      case LETTERS:
        for (const one of unitsOf(unit)) add(one, i)
        break
      case ALONE:
        finish()
        add(foldOf(unit), i)
        finish()
        break
      case HIGH_SURROGATE:
        finish()
        add(unit, i)
        if (i + 1 < text.length && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) add(text.charCodeAt(++i), i)
        finish()
        break
      case MARK:
        if (letters) end = i + 1
        else if (length && ends[length - 1] === i) ends[length - 1] = i + 1
        break
      case NOTHING:
        break
      case APOSTROPHE:
        if (letters && classOf(text.charCodeAt(i + 1)) === LETTER) break
        finish()
        break
      default:
        finish()
    }
  }
  finish()
  return {
    length,
    hashes: hashes.subarray(0, length),
    stems: stems.subarray(0, length),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  }
}
