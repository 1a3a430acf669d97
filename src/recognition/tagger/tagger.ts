import type { Features } from "./features.ts"
import { mayFollow } from "./labels.ts"
import { unpackModel, WIDTH, type Model } from "./model.ts"

const popCount = (bits: number): number => {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * A sequence tagger. For each sequence: `begin(length)`; for each token `score(i, features)`, any number of
 * times (scores add up); then `decode(labels, at)`. All in time linear in the length. Kept between sequences only
 * to reuse its memory; not for two sequences at once.
 */
export type Tagger = {
  readonly labels: number
  begin(length: number): void
  score(i: number, features: Features): void
  /** Writes the best label sequence into `labels` from place `at` on. */
  decode(labels: Uint8Array, at: number): void
  /** After `decode`: how much more the best label of token i scores than the best other one, by itself. */
  margin(i: number, label: number): number
}

/** Loads a model file made by training; throws where the bytes are damaged or of another version. */
export const loadTagger = (bytes: Uint8Array): Tagger => taggerOf(unpackModel(bytes))

/**
 * The tagger of a model. Weights lie in a bitmap over all 2^bits rows with the rank of each word of it, so that a
 * feature without weights, the common case, costs one look.
 */
export function taggerOf(model: Model): Tagger {
  const { labels, rows } = model
  const mask = 2 ** model.bits - 1
  const present = new Int32Array(2 ** model.bits / 32)
  for (const row of rows) present[row >>> 5] = (present[row >>> 5] ?? 0) | (1 << (row & 31))
  const rank = new Int32Array(present.length)
  let before = 0
  for (let i = 0; i < present.length; i++) {
    rank[i] = before
    before += popCount(present[i] ?? 0)
  }
  // codes on a square scale, so that small weights keep fine steps: |c| * c fits 16 bits
  const weights = new Int16Array(rows.length * WIDTH)
  for (let row = 0; row < rows.length; row++)
    for (let label = 0; label < labels; label++) {
      const code = model.codes[row * labels + label] ?? 0
      weights[row * WIDTH + label] = code * Math.abs(code)
    }
  const scale = new Float64Array(WIDTH)
  for (let label = 0; label < labels; label++) scale[label] = (model.scale[label] ?? 0) / (127 * 127)
  const decoder = newDecoder(model)

  let capacity = 0
  let length = 0
  let scores = new Float64Array(0)

  function score(i: number, features: Features): void {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
    const { values, count } = features
    for (let k = 0; k < count; k++) {
      const row = values[k]! & mask
      const word = present[row >>> 5]!
      const bit = row & 31
      if (((word >>> bit) & 1) === 0) continue
      const o = (rank[row >>> 5]! + (bit === 0 ? 0 : popCount(word << (32 - bit)))) * WIDTH
      s0 += weights[o]!
      s1 += weights[o + 1]!
      s2 += weights[o + 2]!
      s3 += weights[o + 3]!
      s4 += weights[o + 4]!
      s5 += weights[o + 5]!
      s6 += weights[o + 6]!
      s7 += weights[o + 7]!
    }
    const o = i * WIDTH
    scores[o] = scores[o]! + s0 * scale[0]!
    scores[o + 1] = scores[o + 1]! + s1 * scale[1]!
    scores[o + 2] = scores[o + 2]! + s2 * scale[2]!
    scores[o + 3] = scores[o + 3]! + s3 * scale[3]!
    scores[o + 4] = scores[o + 4]! + s4 * scale[4]!
    scores[o + 5] = scores[o + 5]! + s5 * scale[5]!
    scores[o + 6] = scores[o + 6]! + s6 * scale[6]!
    scores[o + 7] = scores[o + 7]! + s7 * scale[7]!
  }

  return {
    labels,
    begin(tokens) {
      length = tokens
      if (tokens > capacity) {
        capacity = tokens * 2
        scores = new Float64Array(capacity * WIDTH)
      } else scores.fill(0, 0, tokens * WIDTH)
    },
    score,
    decode: (into, at) => decoder.decode(scores, length, { into, at }),
    margin(i, label) {
      let best = -Infinity
      for (let y = 0; y < labels; y++) if (y !== label) best = Math.max(best, scores[i * WIDTH + y]!)
      return scores[i * WIDTH + label]! - best
    },
  }
}

/** Finds the best label sequence for given scores (Viterbi). */
export type Decoder = {
  /** `scores`: `WIDTH` a token, at least `length` tokens. */
  decode(scores: Float64Array, length: number, to: { into: Uint8Array; at: number }): void
}

/** A decoder for a model's transitions; label sequences keep to `mayFollow`. */
export function newDecoder({ labels, transitions }: Pick<Model, "labels" | "transitions">): Decoder {
  const predecessors: Int32Array[] = []
  for (let y = 0; y < labels; y++) {
    const all = Array.from({ length: labels }, (_, p) => p)
    predecessors.push(Int32Array.from(all.filter((p) => mayFollow(p, y))))
  }
  let best = new Float64Array(0)
  let from = new Int8Array(0)
  return {
    decode(scores, length, { into, at }) {
      if (length === 0) return
      if (best.length < length * WIDTH) {
        best = new Float64Array(2 * length * WIDTH)
        from = new Int8Array(2 * length * WIDTH)
      }
      for (let y = 0; y < labels; y++)
        best[y] = mayFollow(undefined, y) ? scores[y]! + transitions[labels * labels + y]! : -Infinity
      for (let i = 1; i < length; i++) {
        const o = i * WIDTH
        for (let y = 0; y < labels; y++) {
          const candidates = predecessors[y]!
          let most = -Infinity
          let chosen = 0
          for (let c = 0; c < candidates.length; c++) {
            const p = candidates[c]!
            const value = best[o - WIDTH + p]! + transitions[p * labels + y]!
            if (value > most) {
              most = value
              chosen = p
            }
          }
          best[o + y] = most + scores[o + y]!
          from[o + y] = chosen
        }
      }
      let label = 0
      const last = (length - 1) * WIDTH
      for (let y = 1; y < labels; y++) if (best[last + y]! > best[last + label]!) label = y
      for (let i = length - 1; i >= 0; i--) {
        into[at + i] = label
        label = from[i * WIDTH + label]!
      }
    },
  }
}
