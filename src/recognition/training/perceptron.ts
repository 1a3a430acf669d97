import type { Features } from "../tagger/features.ts"
import { newDecoder } from "../tagger/tagger.ts"
import { WIDTH, type Model } from "../tagger/model.ts"
import { newRandom, shuffle } from "./random.ts"

/** A training sequence: token i has the features from `offsets[i]` up to `offsets[i + 1]` and its right label. */
export type Sequence = {
  readonly features: Uint32Array
  readonly offsets: Uint32Array
  readonly labels: Uint8Array
  /** How many times an epoch shows the sequence; 1 where absent. */
  readonly weight?: number
}

/** How to train: rows are 2^bits; `seeds` runs are averaged; `keep` rows survive pruning (all where absent). */
export type Plan = {
  readonly labels: number
  readonly bits: number
  readonly epochs: number
  readonly seeds: number
  readonly keep?: number
}

/** Unpacked weights: `WIDTH` a row, and transitions as in `Model`. */
export type Weights = { readonly rows: Float32Array; readonly transitions: Float32Array }

/** Collects sequences: `features(i, into)` writes the features of token i. */
export function sequenceOf(
  labels: Uint8Array,
  { scratch, features }: { scratch: Features; features: (i: number, into: Features) => void },
): Sequence {
  const offsets = new Uint32Array(labels.length + 1)
  let all = new Uint32Array(labels.length * 64 + 64)
  let size = 0
  for (let i = 0; i < labels.length; i++) {
    scratch.count = 0
    features(i, scratch)
    if (size + scratch.count > all.length) {
      const more = new Uint32Array(2 * all.length + scratch.count)
      more.set(all)
      all = more
    }
    all.set(scratch.values.subarray(0, scratch.count), size)
    size += scratch.count
    offsets[i + 1] = size
  }
  return { features: all.slice(0, size), offsets, labels }
}

/** Adds up each token's weights into `scores`. */
function scoreAll(
  { features, offsets }: Sequence,
  rows: Float32Array,
  to: { mask: number; scores: Float64Array },
) {
  const { mask, scores } = to
  for (let i = 0; i + 1 < offsets.length; i++) {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const o = (features[k]! & mask) * WIDTH
      s0 += rows[o]!
      s1 += rows[o + 1]!
      s2 += rows[o + 2]!
      s3 += rows[o + 3]!
      s4 += rows[o + 4]!
      s5 += rows[o + 5]!
      s6 += rows[o + 6]!
      s7 += rows[o + 7]!
    }
    const o = i * WIDTH
    scores[o] = s0
    scores[o + 1] = s1
    scores[o + 2] = s2
    scores[o + 3] = s3
    scores[o + 4] = s4
    scores[o + 5] = s5
    scores[o + 6] = s6
    scores[o + 7] = s7
  }
}

/** One averaged structured perceptron (Collins 2002) from one shuffle of the data. */
function fitOnce(sequences: readonly Sequence[], plan: Plan, seed: number): Weights {
  const { labels } = plan
  const mask = 2 ** plan.bits - 1
  const rows = new Float32Array(2 ** plan.bits * WIDTH)
  const rowSums = new Float64Array(rows.length)
  const transitions = new Float32Array((labels + 1) * labels)
  const transitionSums = new Float64Array(transitions.length)
  const longest = sequences.reduce((most, s) => Math.max(most, s.labels.length), 0)
  const scores = new Float64Array(longest * WIDTH)
  const found = new Uint8Array(longest)
  const decoder = newDecoder({ labels, transitions })
  const order = Int32Array.from(sequences.flatMap((s, i) => Array.from({ length: s.weight ?? 1 }, () => i)))
  const random = newRandom(seed)
  let step = 1
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const sequence = sequences[index]!
      const right = sequence.labels
      scoreAll(sequence, rows, { mask, scores })
      decoder.decode(scores, right.length, { into: found, at: 0 })
      for (let i = 0; i < right.length; i++) {
        const good = right[i]!
        const bad = found[i]!
        const goodFrom = i === 0 ? labels : right[i - 1]!
        const badFrom = i === 0 ? labels : found[i - 1]!
        if (good !== bad || goodFrom !== badFrom) {
          const up = goodFrom * labels + good
          const down = badFrom * labels + bad
          transitions[up] = transitions[up]! + 1
          transitionSums[up] = transitionSums[up]! + step
          transitions[down] = transitions[down]! - 1
          transitionSums[down] = transitionSums[down]! - step
        }
        if (good === bad) continue
        for (let k = sequence.offsets[i]!; k < sequence.offsets[i + 1]!; k++) {
          const o = (sequence.features[k]! & mask) * WIDTH
          rows[o + good] = rows[o + good]! + 1
          rowSums[o + good] = rowSums[o + good]! + step
          rows[o + bad] = rows[o + bad]! - 1
          rowSums[o + bad] = rowSums[o + bad]! - step
        }
      }
      step++
    }
  }
  for (let i = 0; i < rows.length; i++)
    if (rows[i] !== 0 || rowSums[i] !== 0) rows[i] = rows[i]! - rowSums[i]! / step
  for (let i = 0; i < transitions.length; i++) transitions[i] = transitions[i]! - transitionSums[i]! / step
  return { rows, transitions }
}

/** The mean of perceptrons from several shuffles: steadier, at the cost of one when used. */
function fitSeveral(sequences: readonly Sequence[], plan: Plan): Weights {
  const sum = fitOnce(sequences, plan, 1)
  for (let seed = 2; seed <= plan.seeds; seed++) {
    const other = fitOnce(sequences, plan, seed)
    for (let i = 0; i < sum.rows.length; i++) sum.rows[i] = sum.rows[i]! + other.rows[i]!
    for (let i = 0; i < sum.transitions.length; i++)
      sum.transitions[i] = sum.transitions[i]! + other.transitions[i]!
  }
  for (let i = 0; i < sum.rows.length; i++) sum.rows[i] = sum.rows[i]! / plan.seeds
  for (let i = 0; i < sum.transitions.length; i++) sum.transitions[i] = sum.transitions[i]! / plan.seeds
  return sum
}

/** The greatest absolute weight of each row. */
function strengths({ rows }: Weights): Float32Array {
  const found = new Float32Array(rows.length / WIDTH)
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / WIDTH)
    found[row] = Math.max(found[row]!, Math.abs(rows[i]!))
  }
  return found
}

/** The rows of the `keep` greatest strengths, ascending; all that weigh anything where there are fewer. */
function strongest(strength: Float32Array, keep: number): Int32Array {
  const rows = Int32Array.from(strength.keys()).filter((row) => strength[row]! > 0)
  if (rows.length <= keep) return rows
  return rows
    .sort((a, b) => strength[b]! - strength[a]! || a - b)
    .slice(0, keep)
    .sort()
}

/** The sequence with only the features of the kept rows. */
function onlyRows(sequence: Sequence, kept: Uint8Array): Sequence {
  const mask = kept.length - 1
  const offsets = new Uint32Array(sequence.offsets.length)
  const features = new Uint32Array(sequence.features.length)
  let size = 0
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let k = sequence.offsets[i]!; k < sequence.offsets[i + 1]!; k++) {
      const row = sequence.features[k]! & mask
      if (kept[row] === 1) features[size++] = row
    }
    offsets[i + 1] = size
  }
  return { ...sequence, features: features.slice(0, size), offsets }
}

/**
 * Trains a tagger. With `keep`, weights are first learned for all rows, the weakest rows dropped, and the rest
 * learned again from nothing: much smaller and hardly worse.
 */
export function fit(sequences: readonly Sequence[], plan: Plan): Weights {
  const all = fitSeveral(sequences, plan)
  if (plan.keep === undefined) return all
  const kept = new Uint8Array(2 ** plan.bits)
  for (const row of strongest(strengths(all), plan.keep)) kept[row] = 1
  return fitSeveral(
    sequences.map((s) => onlyRows(s, kept)),
    plan,
  )
}

/** Few levels compress well, and what they blur is little beside the sum of many features. */
const LEVELS = 20

/** The code of a share of the greatest weight, from -1 to 1: the square root, in `LEVELS` levels up to 127. */
export const codeOf = (share: number): number =>
  Math.sign(share) * Math.round((Math.round(Math.sqrt(Math.abs(share)) * LEVELS) * 127) / LEVELS)

/** The model of weights: codes on a square scale, so that the small weights of most rows keep fine steps. */
export function quantise({ rows, transitions }: Weights, { labels, bits }: Plan): Model {
  const kept = strongest(strengths({ rows, transitions }), 2 ** bits)
  const scale = Float32Array.from({ length: labels }, (_, label) =>
    kept.reduce((most, row) => Math.max(most, Math.abs(rows[row * WIDTH + label]!)), 1e-9),
  )
  const codes = new Int8Array(kept.length * labels)
  for (const [i, row] of kept.entries())
    for (let label = 0; label < labels; label++) {
      const share = rows[row * WIDTH + label]! / scale[label]!
      codes[i * labels + label] = codeOf(share)
    }
  return { bits, labels, rows: kept, codes, scale, transitions }
}

/** The labels that unpacked weights give a sequence; for jackknifing and quick evaluation while training. */
export function tagWith({ rows, transitions }: Weights, sequence: Sequence, labels: number): Uint8Array {
  const scores = new Float64Array(sequence.labels.length * WIDTH)
  scoreAll(sequence, rows, { mask: rows.length / WIDTH - 1, scores })
  const found = new Uint8Array(sequence.labels.length)
  newDecoder({ labels, transitions }).decode(scores, found.length, { into: found, at: 0 })
  return found
}
