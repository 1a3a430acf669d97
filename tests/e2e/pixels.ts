import { inflateSync } from "node:zlib"

/** A picture: `rgb` has three bytes a pixel, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type Colour = readonly [red: number, green: number, blue: number]

/** Reads a PNG of 8 bits a channel with or without alpha, as browsers write screenshots (PNG, third edition). */
export function readPng(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = []
  let [width, height, channels] = [0, 0, 0]
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const start = at + 8
    if (type === "IHDR") {
      width = view.getUint32(start)
      height = view.getUint32(start + 4)
      const [depth, colour] = [bytes[start + 8], bytes[start + 9]]
      if (depth !== 8 || (colour !== 2 && colour !== 6))
        throw new Error(`PNG of ${depth} bits, type ${colour}`)
      channels = colour === 2 ? 3 : 4
    }
    if (type === "IDAT") parts.push(bytes.subarray(start, start + length))
    at = start + length + 4
  }
  const raw = inflateSync(Buffer.concat(parts))
  const row = width * channels
  const plain = new Uint8Array(height * row)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : (plain[y * row + x - channels] ?? 0)
      const up = y === 0 ? 0 : (plain[(y - 1) * row + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (plain[(y - 1) * row + x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      plain[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess
    }
  }
  const rgb = new Uint8Array(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let i = 0; i < 3; i++) rgb[pixel * 3 + i] = plain[pixel * channels + i] ?? 0
  return { width, height, rgb }
}

/** PNG's predictor of a byte from its neighbours. */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((value) => Math.abs(left + up - corner - value))
  if (a === undefined || b === undefined || c === undefined) return 0
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** The colour that most pixels of a box have: the ground behind words. */
export function ground({ width, height, rgb }: Picture, box: Box): Colour {
  const counts = new Map<number, number>()
  for (let y = Math.max(0, Math.ceil(box.y)); y < Math.min(height, box.y + box.height); y++)
    for (let x = Math.max(0, Math.ceil(box.x)); x < Math.min(width, box.x + box.width); x++) {
      const at = (y * width + x) * 3
      const key = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const [most = 0] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])
  return [most >> 16, (most >> 8) & 255, most & 255]
}

/** Pixels in which two pictures of one size differ: all of them, and those outside the boxes. */
export function differences(
  a: Picture,
  b: Picture,
  boxes: readonly Box[],
): { readonly all: number; readonly outside: number } {
  if (a.width !== b.width || a.height !== b.height) throw new Error("pictures of different sizes")
  const inside = new Uint8Array(a.width * a.height)
  for (const box of boxes)
    for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(a.height, box.y + box.height); y++)
      for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(a.width, box.x + box.width); x++)
        inside[y * a.width + x] = 1
  let [all, outside] = [0, 0]
  for (let pixel = 0; pixel < a.width * a.height; pixel++) {
    const at = pixel * 3
    if (a.rgb[at] === b.rgb[at] && a.rgb[at + 1] === b.rgb[at + 1] && a.rgb[at + 2] === b.rgb[at + 2])
      continue
    all++
    if (!inside[pixel]) outside++
  }
  return { all, outside }
}

/** How near any pixel of a box comes to a colour: the largest difference of a channel, from 0 to 255. */
export function distance({ width, height, rgb }: Picture, box: Box, [red, green, blue]: Colour): number {
  let best = 255
  for (let y = Math.max(0, Math.floor(box.y)); y < Math.min(height, box.y + box.height); y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < Math.min(width, box.x + box.width); x++) {
      const at = (y * width + x) * 3
      const channels = [(rgb[at] ?? 0) - red, (rgb[at + 1] ?? 0) - green, (rgb[at + 2] ?? 0) - blue]
      best = Math.min(best, Math.max(...channels.map(Math.abs)))
    }
  return best
}

/** A box with room around it. */
export const padded = (
  { x, y, width, height }: Box,
  { side, above, below }: { side: number; above: number; below: number },
): Box => ({ x: x - side, y: y - above, width: width + 2 * side, height: height + above + below })

/** A colour laid over another with an opacity from 0 to 1. */
export const over = (top: Colour, ground: Colour, opacity: number): Colour => {
  const mix = (i: 0 | 1 | 2) => Math.round(top[i] * opacity + ground[i] * (1 - opacity))
  return [mix(0), mix(1), mix(2)]
}
