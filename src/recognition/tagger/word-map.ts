import { checksum } from "./model.ts"

/** A map from word hashes to positive integers: open addressing on typed arrays. */
export type WordMap = {
  readonly size: number
  /** The word's number, 0 for an unknown word. */
  get(word: number): number
  set(word: number, value: number): void
}

/** 0 marks an empty slot, so the word that hashes to 0 goes by 1. */
const keyOf = (word: number): number => (word === 0 ? 1 : word)

/** An empty map with room for `capacity` words. */
export function newWordMap(capacity: number): WordMap {
  let slots = 16
  while (slots < capacity * 2) slots *= 2
  const mask = slots - 1
  const keys = new Int32Array(slots)
  const values = new Int32Array(slots)
  let size = 0
  const find = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }
  return {
    get size() {
      return size
    },
    get: (word) => values[find(keyOf(word))]!,
    set(word, value) {
      const key = keyOf(word)
      const slot = find(key)
      if (keys[slot] === 0) {
        if (size >= capacity) throw new RangeError(`word map is full at ${capacity}`)
        size++
      }
      keys[slot] = key
      values[slot] = value
    },
  }
}

const MAGIC = 0x53595744
/** Bytes before the words: magic, how many words, bytes a value, bytes of gaps, checksum; 32 bits each. */
const HEADER = 20
/**
 * A file keeps this many bits of a word's hash. A third of the size of whole hashes, and in a map of 20,000 words one
 * unknown word in 800 is taken for a known one.
 */
const KEPT_BITS = 0xffffff

/**
 * The file of a word map: header, gaps between the ascending hashes as variable-length integers (7 bits a byte, low
 * ones first), then byte after byte of the values. Of two words with one kept hash, the first one counts.
 */
export function packWords(words: ReadonlyMap<number, number>): Uint8Array {
  const kept = new Map<number, number>()
  for (const [word, value] of words) if (!kept.has(word & KEPT_BITS)) kept.set(word & KEPT_BITS, value)
  const sorted = [...kept].sort(([a], [b]) => a - b)
  const most = sorted.reduce((top, [, value]) => Math.max(top, value), 0)
  const width = most < 256 ? 1 : most < 65536 ? 2 : 3
  const gaps: number[] = []
  let previous = -1
  for (const [word] of sorted) {
    let gap = word - previous - 1
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128)
    gaps.push(gap)
    previous = word
  }
  const bytes = new Uint8Array(HEADER + gaps.length + width * sorted.length)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of [MAGIC, sorted.length, width, gaps.length].entries())
    view.setUint32(4 * i, value, true)
  bytes.set(gaps, HEADER)
  for (const [i, [, value]] of sorted.entries())
    for (let b = 0; b < width; b++)
      bytes[HEADER + gaps.length + b * sorted.length + i] = (value >>> (8 * b)) & 255
  view.setUint32(16, checksum(bytes.subarray(HEADER)), true)
  return bytes
}

/** Reads what `packWords` wrote; throws where the bytes are something else or damaged. */
export function loadWords(bytes: Uint8Array): Pick<WordMap, "get" | "size"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error("not a word map")
  const sum = checksum(bytes.subarray(HEADER))
  if (sum !== view.getUint32(16, true)) throw new Error(`damaged word map: checksum ${sum}`)
  const count = view.getUint32(4, true)
  const width = view.getUint32(8, true)
  const values = HEADER + view.getUint32(12, true)
  const map = newWordMap(count + 1)
  let at = HEADER
  let word = -1
  for (let i = 0; i < count; i++) {
    let gap = 0
    for (let shift = 0; at < values; shift += 7) {
      const byte = bytes[at++]!
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    word += gap + 1
    let value = 0
    for (let b = 0; b < width; b++) value |= bytes[values + b * count + i]! << (8 * b)
    map.set(word, value)
  }
  return { size: map.size, get: (hash) => map.get(hash & KEPT_BITS) }
}
