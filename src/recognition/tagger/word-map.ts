/** A map from word hashes to positive integers: open addressing on typed arrays. */
export type WordMap = {
  readonly size: number
  /** The word's number, 0 for an unknown word. */
  get(word: number): number
  set(word: number, value: number): void
}

/** An empty map with room for `capacity` words. */
export function newWordMap(capacity: number): WordMap {
  let slots = 16
  while (slots < capacity * 2) slots *= 2
  const mask = slots - 1
  const keys = new Int32Array(slots)
  const values = new Int32Array(slots)
  let size = 0
  // 0 marks an empty slot, so the word that hashes to 0 goes by 1
  const find = (key: number): number => {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask
    while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask
    return slot
  }
  return {
    get size() {
      return size
    },
    get: (word) => values[find(word === 0 ? 1 : word)]!,
    set(word, value) {
      const key = word === 0 ? 1 : word
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
