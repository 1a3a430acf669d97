import bytes from "../models/clusters.bin"
import { loadWords, type WordMap } from "./word-map.ts"

/**
 * Clusters of words used alike (k-means of word vectors). A word's number packs two: `coarse`, 1 to 128, and
 * `fine`, 1 to 1024; 0 for unknown words.
 */
export type Clusters = Pick<WordMap, "get">
export const coarse = (cluster: number): number => cluster & 255
export const fine = (cluster: number): number => cluster >>> 8

let loaded: Clusters | undefined

/** The clusters, read from the model file the first time. */
export const clusters = (): Clusters => (loaded ??= loadWords(bytes))
