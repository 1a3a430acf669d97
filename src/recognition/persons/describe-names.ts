import { isCapital, Shape } from "../../text/shape.ts"
import { coarse, fine } from "../tagger/clusters.ts"
import { add, type Features } from "../tagger/features.ts"
import { FORENAME, OFFICE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "./name-reading.ts"

/** The only span type of the name tagger. */
export const PERSON = 0

/** Word classes as the tagger uses them, in few bits; a name's own classes count only where it has a capital. */
function kindOf(classes: number, shape: number): number {
  let kind = 0
  if ((classes & (WordClass.honorific | WordClass.rank)) !== 0) kind |= 1
  if ((classes & OFFICE) !== 0) kind |= 2
  if ((classes & (WordClass.bystander | WordClass.relative)) !== 0) kind |= 4
  if ((classes & WordClass.particle) !== 0) kind |= 8
  if (!isCapital(shape)) return kind
  if ((classes & FORENAME) !== 0) kind |= 16
  if ((classes & (WordClass.country | WordClass.place)) !== 0) kind |= 32
  if ((classes & WordClass.demonym) !== 0) kind |= 64
  if ((classes & WordClass.institution) !== 0) kind |= 128
  if ((classes & (WordClass.plain | WordClass.calendar)) !== 0) kind |= 256
  if ((classes & WordClass.familyFirst) !== 0) kind |= 512
  return kind
}

/** Whether a token can belong to a name: words with a capital and the particles between them. */
export const canName = (reading: NameReading, i: number): boolean =>
  isCapital(reading.shape[i]!) ||
  (reading.shape[i] === Shape.lower && (reading.classes[i]! & WordClass.particle) !== 0)

/**
 * Describes token i of a sentence that holds the tokens from `from` to `to`. Tokens that cannot belong to a name get one feature,
 * so that the tagger passes over them quickly.
 */
export function describeName(
  r: NameReading,
  at: { i: number; from: number; to: number },
  into: Features,
): void {
  const { i, from, to } = at
  if (!canName(r, i)) {
    add(into, 0, 1, 0)
    return
  }
  const { word, shape, classes, cluster, speech, seen, ending, beginning } = r
  const w = (x: number): number => (x < from ? 1 : x >= to ? 2 : word[x]!)
  const s = (x: number): number => (x < from || x >= to ? 30 : shape[x]!)
  const g = (x: number): number => (x < from || x >= to ? 1024 : kindOf(classes[x]!, shape[x]!))
  const c = (x: number): number => (x < from || x >= to ? 200 : coarse(cluster[x]!))
  const f = (x: number): number => (x < from || x >= to ? 2000 : fine(cluster[x]!))
  const p = (x: number): number => (x < from || x >= to ? 40 : speech[x]!)
  const d = (x: number): number => (x < from || x >= to || shape[x]! > Shape.alphanumeric ? 0 : seen[x]!)
  const [w0, wl, wr, s0, sl, sr] = [word[i]!, w(i - 1), w(i + 1), shape[i]!, s(i - 1), s(i + 1)]
  const [g0, gl, gr] = [g(i), g(i - 1), g(i + 1)]
  const first = i === from ? 1 : 0
  add(into, 1, w0, 0)
  add(into, 2, wl, 0)
  add(into, 3, wr, 0)
  add(into, 4, w(i - 2), 0)
  add(into, 5, w(i + 2), 0)
  add(into, 6, wl, w0)
  add(into, 7, w0, wr)
  add(into, 8, s0, first)
  add(into, 9, sl, s0)
  add(into, 10, s0, sr)
  add(into, 11, sl * 32 + sr, s0 * 32 + s(i - 2))
  add(into, 12, ending[i]!, s0)
  add(into, 13, ending[i]! & 0xffff, 0)
  add(into, 14, beginning[i]!, 0)
  add(into, 15, g0, s0)
  add(into, 16, g0 * 1100 + gl, s0)
  add(into, 17, g0 * 1100 + gr, s0)
  add(into, 18, gl * 1100 + gr, s0)
  add(into, 19, wl, s0)
  add(into, 20, wr, s0)
  add(into, 21, first, w0)
  add(into, 23, wl, wr)
  add(into, 24, w(i - 2), wl)
  add(into, 25, wr, w(i + 2))
  add(into, 26, g(i - 2) * 1100 + gl, g0)
  add(into, 27, gr * 1100 + g(i + 2), g0)
  add(into, 30, c(i), s0)
  add(into, 31, c(i - 1), s0)
  add(into, 32, c(i + 1), s0)
  add(into, 33, c(i - 1) * 256 + c(i), s0)
  add(into, 34, c(i) * 256 + c(i + 1), s0)
  add(into, 35, f(i), s0)
  add(into, 36, f(i - 1), s0)
  add(into, 37, f(i + 1), s0)
  add(into, 38, f(i - 1) * 1100 + f(i), s0)
  add(into, 39, f(i - 2), s0)
  add(into, 40, d(i), s0)
  add(into, 41, d(i) & 12, g0)
  add(into, 42, d(i - 1), d(i))
  add(into, 43, d(i), d(i + 1))
  add(into, 44, p(i), p(i + 1))
  add(into, 45, p(i - 1), p(i))
  add(into, 46, p(i + 1) * 64 + p(i + 2), s0)
  add(into, 47, to - from < 8 ? to - from : 8, s0 * 2 + first)
}
