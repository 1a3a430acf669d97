import { checksum } from "./model.ts"
import { newWordMap, type WordMap } from "./word-map.ts"

/**
 * Clusters of words used alike (k-means of word vectors). Each word's number packs two: `coarse` in the low byte,
 * 1 to 128, and `fine` above it, 1 to 1024; 0 for unknown words.
 */
export type Clusters = WordMap
export const coarse = (cluster: number): number => cluster & 255
export const fine = (cluster: number): number => cluster >>> 8

const VERSION = 1
/** Bytes before the words: version, count, checksum; 32 bits each. */
const HEADER = 12

/** The file of clusters: header, hashes of the words in ascending order, coarse numbers, fine numbers. */
export function packClusters(words: readonly { word: number; coarse: number; fine: number }[]): Uint8Array {
  const sorted = words.toSorted((a, b) => a.word - b.word)
  const bytes = new Uint8Array(HEADER + 7 * sorted.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, VERSION, true)
  view.setUint32(4, sorted.length, true)
  for (const [i, entry] of sorted.entries()) {
    view.setInt32(HEADER + 4 * i, entry.word, true)
    view.setUint8(HEADER + 4 * sorted.length + i, entry.coarse)
    view.setUint16(HEADER + 5 * sorted.length + 2 * i, entry.fine, true)
  }
  view.setUint32(8, checksum(bytes.subarray(HEADER)), true)
  return bytes
}

/** Reads what `packClusters` wrote; throws where the bytes are damaged or of another version. */
export function loadClusters(bytes: Uint8Array): Clusters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== VERSION) throw new Error(`clusters of version ${view.getUint32(0, true)}`)
  if (checksum(bytes.subarray(HEADER)) !== view.getUint32(8, true)) throw new Error("damaged clusters")
  const count = view.getUint32(4, true)
  const map = newWordMap(count + 1)
  for (let i = 0; i < count; i++) {
    const fineNumber = view.getUint16(HEADER + 5 * count + 2 * i, true)
    map.set(view.getInt32(HEADER + 4 * i, true), (fineNumber << 8) | view.getUint8(HEADER + 4 * count + i))
  }
  return map
}
