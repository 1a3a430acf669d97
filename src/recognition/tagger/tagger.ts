import type { Features } from "./features.ts"
import { mayFollow } from "./labels.ts"
import { unpackModel, WIDTH, type Model } from "./model.ts"
import { sumOne, sumTwo, tableOf } from "./weight-table.ts"

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

/** Two taggers that share the features of one pass: `scoreBoth` looks each feature up once for both. */
export type Pair = {
  readonly first: Tagger
  readonly second: Tagger
  scoreBoth(i: number, features: Features): void
}

/** Loads a model file made by training; throws where the bytes are damaged or of another version. */
export const loadTagger = (bytes: Uint8Array): Tagger => taggerOf(unpackModel(bytes))

/** The tagger of a model. */
export function taggerOf(model: Model): Tagger {
  const table = tableOf([model])
  const sums = new Int32Array(WIDTH)
  const lattice = newLattice(model)
  return {
    ...lattice,
    score(i, { values, count }) {
      sumOne(table, values, count, sums)
      lattice.add(i, sums, 0)
    },
  }
}

/** Loads the model files of two passes over the same features; each at most 7 labels, with the same number of rows. */
export function loadPair(firstBytes: Uint8Array, secondBytes: Uint8Array): Pair {
  const models = [unpackModel(firstBytes), unpackModel(secondBytes)] as const
  const table = tableOf(models)
  const sums = new Int32Array(2 * WIDTH)
  const [first, second] = [newLattice(models[0]), newLattice(models[1])]
  const scoring = (lattice: Lattice, offset: number): Tagger => ({
    ...lattice,
    score(i, { values, count }) {
      sumTwo(table, values, count, sums)
      lattice.add(i, sums, offset)
    },
  })
  return {
    first: scoring(first, 0),
    second: scoring(second, WIDTH),
    scoreBoth(i, { values, count }) {
      sumTwo(table, values, count, sums)
      first.add(i, sums, 0)
      second.add(i, sums, WIDTH)
    },
  }
}

/** The scores of a sequence's tokens, and the best way through them. */
type Lattice = Omit<Tagger, "score"> & {
  /** Adds a token's sums of weights, label y's at `offset` + y. */
  add(i: number, sums: Int32Array, offset: number): void
}

function newLattice(model: Model): Lattice {
  const { labels } = model
  const scale = Float64Array.from({ length: labels }, (_, label) => model.scale[label]! / (127 * 127))
  const decoder = newDecoder(model)
  let capacity = 0
  let length = 0
  let scores = new Float64Array(0)
  return {
    labels,
    begin(tokens) {
      length = tokens
      if (tokens > capacity) {
        capacity = tokens * 2
        scores = new Float64Array(capacity * WIDTH)
      } else scores.fill(0, 0, tokens * WIDTH)
    },
    add(i, sums, offset) {
      const o = i * WIDTH
      for (let y = 0; y < labels; y++) scores[o + y] = scores[o + y]! + sums[offset + y]! * scale[y]!
    },
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
