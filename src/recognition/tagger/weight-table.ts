import { WIDTH, type Model } from "./model.ts"

const popCount = (bits: number): number => {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * The weights of one or two models, looked up by feature: a bitmap over all 2^bits rows, each word of it followed by the
 * rank of its first row, so that a feature without weights, the common case, costs one look. Weights are codes on a
 * square scale, whole numbers up to 127^2.
 */
export type WeightTable = {
  readonly mask: number
  /** Word w of the bitmap at 2w, and the number of kept rows before it at 2w + 1. */
  readonly index: Int32Array
  /** `WIDTH` weights a model for each kept row. */
  readonly weights: Int16Array
}

/** The table of models of the same number of bits, side by side. */
export function tableOf(models: readonly Model[]): WeightTable {
  const bits = models[0]?.bits ?? 5
  const index = new Int32Array(2 ** bits / 16)
  for (const { rows } of models)
    for (let r = 0; r < rows.length; r++) {
      const at = (rows[r]! >>> 5) << 1
      index[at] = index[at]! | (1 << (rows[r]! & 31))
    }
  let rank = 0
  for (let word = 0; word < index.length; word += 2) {
    index[word + 1] = rank
    rank += popCount(index[word]!)
  }
  const width = WIDTH * models.length
  const table = { mask: 2 ** bits - 1, index, weights: new Int16Array(rank * width) }
  for (const [m, { rows, codes, labels }] of models.entries())
    for (let r = 0; r < rows.length; r++) {
      const at = rankOf(table, rows[r]!) * width + m * WIDTH
      for (let label = 0; label < labels; label++) {
        const code = codes[r * labels + label]!
        table.weights[at + label] = code * Math.abs(code)
      }
    }
  return table
}

/** The place of a feature's row among the kept ones, -1 where it has no weights. */
export function rankOf({ mask, index }: Pick<WeightTable, "mask" | "index">, feature: number): number {
  const row = feature & mask
  const at = (row >>> 5) << 1
  const word = index[at]!
  const bit = row & 31
  if (((word >>> bit) & 1) === 0) return -1
  return index[at + 1]! + (bit === 0 ? 0 : popCount(word << (32 - bit)))
}

/** Adds up the weights of features in a table of one model; writes `WIDTH` sums. */
export function sumOne(table: WeightTable, values: Uint32Array, count: number, sums: Int32Array): void {
  const { weights } = table
  let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < count; k++) {
    const rank = rankOf(table, values[k]!)
    if (rank < 0) continue
    const o = rank * WIDTH
    s0 += weights[o]!
    s1 += weights[o + 1]!
    s2 += weights[o + 2]!
    s3 += weights[o + 3]!
    s4 += weights[o + 4]!
    s5 += weights[o + 5]!
    s6 += weights[o + 6]!
    s7 += weights[o + 7]!
  }
  sums[0] = s0
  sums[1] = s1
  sums[2] = s2
  sums[3] = s3
  sums[4] = s4
  sums[5] = s5
  sums[6] = s6
  sums[7] = s7
}

/** The same in a table of two models of at most 7 labels each; writes `WIDTH` sums for the first, then the second. */
export function sumTwo(table: WeightTable, values: Uint32Array, count: number, sums: Int32Array): void {
  const { weights } = table
  let [a0, a1, a2, a3, a4, a5, a6] = [0, 0, 0, 0, 0, 0, 0]
  let [b0, b1, b2, b3, b4, b5, b6] = [0, 0, 0, 0, 0, 0, 0]
  for (let k = 0; k < count; k++) {
    const rank = rankOf(table, values[k]!)
    if (rank < 0) continue
    const o = rank * 2 * WIDTH
    a0 += weights[o]!
    a1 += weights[o + 1]!
    a2 += weights[o + 2]!
    a3 += weights[o + 3]!
    a4 += weights[o + 4]!
    a5 += weights[o + 5]!
    a6 += weights[o + 6]!
    b0 += weights[o + 8]!
    b1 += weights[o + 9]!
    b2 += weights[o + 10]!
    b3 += weights[o + 11]!
    b4 += weights[o + 12]!
    b5 += weights[o + 13]!
    b6 += weights[o + 14]!
  }
  sums[0] = a0
  sums[1] = a1
  sums[2] = a2
  sums[3] = a3
  sums[4] = a4
  sums[5] = a5
  sums[6] = a6
  sums[8] = b0
  sums[9] = b1
  sums[10] = b2
  sums[11] = b3
  sums[12] = b4
  sums[13] = b5
  sums[14] = b6
}
