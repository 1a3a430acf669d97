/** Columns of a row of weights: one for each label, the rest unused. */
export const WIDTH = 8

/**
 * A trained tagger: for each kept feature row, one weight a label, and the weights of label after label.
 * Feature f lies in row f modulo 2^bits; `rows` lists the kept ones in ascending order.
 */
export type Model = {
  /** From 5 to 24. */
  readonly bits: number
  /** How many labels; at most `WIDTH`. */
  readonly labels: number
  readonly rows: Int32Array
  /** `labels` codes a row, -127 to 127; a code c of label y weighs c * |c| / 127^2 * scale[y]. */
  readonly codes: Int8Array
  readonly scale: Float32Array
  /** (labels + 1) times `labels` weights: of each label after each label, then at the start of a sequence. */
  readonly transitions: Float32Array
}

const MAGIC = 0x53595447
/** Rises when the layout below changes. */
const VERSION = 1
/** Bytes before the scales: magic, version, bits, labels, rows, bytes of gaps, checksum; 32 bits each. */
const HEADER = 28

/** FNV-1a over bytes, unsigned: a guard against a damaged or mixed-up file, not against malice. */
export function checksum(bytes: Uint8Array): number {
  let hash = -2128831035
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 16777619)
  return hash >>> 0
}

/**
 * The file of a model: header, scales, transitions, gaps between the row numbers as variable-length integers
 * (7 bits a byte, low ones first), and the codes label by label, which compresses better than row by row.
 */
export function packModel(model: Model): Uint8Array {
  const gaps: number[] = []
  let previous = -1
  for (const row of model.rows) {
    let gap = row - previous - 1
    for (; gap > 127; gap >>>= 7) gaps.push((gap & 127) | 128)
    gaps.push(gap)
    previous = row
  }
  const count = model.rows.length
  const floats = model.scale.length + model.transitions.length
  const bytes = new Uint8Array(HEADER + 4 * floats + gaps.length + model.codes.length)
  const view = new DataView(bytes.buffer)
  const head = [MAGIC, VERSION, model.bits, model.labels, count, gaps.length]
  for (const [i, value] of head.entries()) view.setUint32(4 * i, value, true)
  for (const [i, value] of [...model.scale, ...model.transitions].entries())
    view.setFloat32(HEADER + 4 * i, value, true)
  let at = HEADER + 4 * floats
  bytes.set(gaps, at)
  at += gaps.length
  for (let label = 0; label < model.labels; label++)
    for (let row = 0; row < count; row++) view.setInt8(at++, model.codes[row * model.labels + label] ?? 0)
  view.setUint32(24, checksum(bytes.subarray(HEADER)), true)
  return bytes
}

/** Reads what `packModel` wrote; throws where the bytes are something else, another version, or damaged. */
export function unpackModel(bytes: Uint8Array): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw new Error("not a model")
  const version = view.getUint32(4, true)
  if (version !== VERSION) throw new Error(`model of version ${version}, not ${VERSION}`)
  const sum = checksum(bytes.subarray(HEADER))
  if (sum !== view.getUint32(24, true)) throw new Error(`damaged model: checksum ${sum}`)
  const bits = view.getUint32(8, true)
  const labels = view.getUint32(12, true)
  const count = view.getUint32(16, true)
  const gapsEnd = HEADER + 4 * (labels + (labels + 1) * labels) + view.getUint32(20, true)
  const scale = Float32Array.from({ length: labels }, (_, i) => view.getFloat32(HEADER + 4 * i, true))
  const transitions = Float32Array.from({ length: (labels + 1) * labels }, (_, i) =>
    view.getFloat32(HEADER + 4 * (labels + i), true),
  )
  const rows = new Int32Array(count)
  let at = HEADER + 4 * (labels + (labels + 1) * labels)
  let previous = -1
  for (let i = 0; i < count; i++) {
    let gap = 0
    for (let shift = 0; at < gapsEnd; shift += 7) {
      const byte = bytes[at++] ?? 0
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    previous += gap + 1
    rows[i] = previous
  }
  const codes = new Int8Array(count * labels)
  for (let label = 0; label < labels; label++) {
    const column = gapsEnd + label * count
    for (let row = 0; row < count; row++) codes[row * labels + label] = bytes[column + row]!
  }
  return { bits, labels, rows, codes, scale, transitions }
}
