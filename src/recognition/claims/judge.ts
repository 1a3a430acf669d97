import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import judgeBytes from "../models/judge.bin"
import { coarse, fine } from "../tagger/clusters.ts"
import { add, newFeatures, type Features } from "../tagger/features.ts"
import { unpackModel } from "../tagger/model.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { Candidate, Origin } from "./candidate.ts"
import { kindOf } from "./content.ts"
import { CueBit, cueBits } from "./cue-words.ts"
import type { Prepared } from "./tagging.ts"

const origins: Readonly<Record<Origin, number>> = {
  model: 0,
  verb: 1,
  statement: 2,
  list: 3,
  transcript: 4,
  free: 5,
}
const kinds = { direct: 0, indirect: 1, mixed: 2 } as const
const THAT = hashWord("that")
const TO = hashWord("to")
const be = hashWords("is are was were be been being")
const modals = hashWords("will would can could may might should must shall 'll 'd")
const negations = hashWords("not n't never no nobody nor neither without refused declined 't")
const questions = hashWords("whether why how what who where when which if")
const firsts = hashWords("i we you me us")

/** What a candidate is judged in: its text and the other candidates around it. */
export type Court = {
  readonly p: Prepared
  /** How sure the tagger is of each token's label. */
  readonly margin: Float32Array
  /** Whether a name of a leader stands at each token. */
  readonly named: Uint8Array
  /** How many candidates' contents hold each token. */
  readonly held: Uint8Array
}

const lengthStep = (n: number): number => (n < 4 ? n : n < 7 ? 4 : n < 12 ? 5 : n < 25 ? 6 : 7)
const bounds = [-0.5, -0.15, 0, 0.15, 0.35, 0.7, 1.1]
const bucket = (margin: number): number => {
  const place = bounds.findIndex((bound) => margin < bound)
  return place < 0 ? bounds.length : place
}

function mean(values: Float32Array, { from, to }: TokenSpan): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i]!
  return sum / (to - from)
}

/** The word of a cue that says most: the likeliest known cue in it, else its last verb, else its last word. */
export function headOf(p: Prepared, { from, to }: TokenSpan): number {
  let head = to - 1
  let best = -1
  for (let i = from; i < to; i++) {
    const known = (cueBits(p.word[i]!) & ~CueBit.act) !== 0 ? 10 : 0
    const value = known + (isVerb(p.speech[i]!) ? 5 : 0) + p.cueLevel[i]!
    if (value >= best) {
      best = value
      head = i
    }
  }
  return head
}

/** Features of a candidate: what guides a reader of the guidelines in deciding whether it is a claim. */
export function describeCandidate(candidate: Candidate, court: Court, into: Features): void {
  const { p, margin, named, held } = court
  const { cue, source, contents, origin } = candidate
  const first = contents[0]!
  const last = contents.at(-1)!
  const o = origins[origin]
  const kind = kinds[kindOf(p, contents)]
  let length = 0
  let verbs = 0
  for (const { from, to } of contents) {
    length += to - from
    for (let i = from; i < to; i++) if (isVerb(p.speech[i]!) || p.speech[i] === Speech.modal) verbs++
  }
  const size = lengthStep(length)
  const clause = verbs === 0 ? 0 : 1
  add(into, 0, 0, 0)
  add(into, 1, o, kind)
  add(into, 2, kind, size)
  add(into, 3, clause, kind * 10 + o)

  // the source
  let sourceSort = 0
  if (source) {
    const speech = p.speech[source.to - 1]!
    const opening = p.speech[source.from]!
    const pronoun = speech === Speech.pronoun ? 1 : 0
    let name = 0
    for (let i = source.from; i < source.to; i++) if (named[i] === 1) name = 1
    sourceSort = 1 + pronoun + 2 * name + (isCapital(p.shape[source.to - 1]!) ? 4 : 0)
    add(into, 10, sourceSort, kind)
    add(into, 11, p.word[source.to - 1]!, 0)
    add(into, 12, coarse(p.cluster[source.to - 1]!), kind)
    add(into, 13, fine(p.cluster[source.to - 1]!), 0)
    add(into, 14, opening, speech)
    add(into, 15, firsts.has(p.word[source.from]!) ? 1 : 0, p.quote[source.from]!)
    add(into, 16, lengthStep(source.to - source.from), 0)
    if (origin === "model") add(into, 17, bucket(mean(margin, source)), 0)
    add(into, 18, p.word[source.from]!, source.to - source.from === 1 ? 1 : 0)
    if (cue) add(into, 19, source.from < cue.from ? 1 : 0, source.from < first.from ? 1 : 0)
  } else add(into, 10, 0, kind)

  // the cue
  if (cue) {
    const head = headOf(p, cue)
    const bits = cueBits(p.word[head]!)
    const word = p.word[head]!
    const before = p.word[cue.from - 1] ?? 0
    const quoted = p.quote[head] === Quoted.inside ? 1 : 0
    add(into, 20, word, 0)
    add(into, 21, word, kind)
    add(into, 22, bits, kind * 4 + clause * 2)
    add(into, 23, bits, p.speech[head]!)
    add(into, 24, fine(p.cluster[head]!), 0)
    add(into, 25, coarse(p.cluster[head]!), p.speech[head]!)
    add(into, 26, p.cueLevel[head]!, kind * 10 + o)
    add(into, 27, cue.to - cue.from, bits === 0 ? 0 : 1)
    add(into, 28, p.word[cue.to - 1]!, 0)
    add(into, 29, bits, sourceSort === 0 ? 0 : 1)
    let [be_, modal, negated] = [0, 0, 0]
    for (let i = Math.max(0, cue.from - 3); i < cue.to; i++) {
      if (be.has(p.word[i]!)) be_ = 1
      if (modals.has(p.word[i]!)) modal = 1
      if (negations.has(p.word[i]!)) negated = 1
    }
    const passive = be_ === 1 && p.speech[head] === Speech.participle ? 1 : 0
    add(into, 30, passive * 4 + modal * 2 + negated, kind)
    add(into, 31, before === TO || p.word[cue.from] === TO ? 1 : 0, p.speech[head]!)
    add(into, 32, quoted, held[head]! > 1 ? 1 : held[head]!)
    add(into, 33, passive, sourceSort === 0 ? 0 : 1)
    const after = first.from >= cue.to
    const between = after ? first.from - cue.to : cue.from - last.to
    add(into, 34, after ? 1 : 0, lengthStep(Math.max(0, between)))
    const that = after && p.word[first.from - 1] === THAT ? 1 : 0
    add(into, 35, that, kind)
    add(into, 36, that, bits)
    add(into, 37, word, that)
    add(into, 38, word, clause)
    if (origin === "model") add(into, 39, bucket(mean(margin, cue)), kind)
    add(into, 40, before, 0)
    if (after) {
      add(into, 41, p.speech[first.from]!, bits)
      add(into, 42, p.word[first.from]!, kind)
      add(into, 43, that === 0 && questions.has(p.word[first.from]!) ? 1 : 0, bits)
      add(into, 44, p.speech[first.from]!, word)
    }
  } else add(into, 20, -1, kind)

  // the content and the sentence
  const ending = p.sentenceStart[p.sentence[last.to - 1]! + 1]! - 1
  add(into, 50, p.shape[ending] === Shape.question ? 1 : 0, 0)
  add(into, 51, held[first.from]!, kind)
  add(into, 52, contents.length, kind)
  add(into, 53, p.quote[first.from]!, p.quote[last.to - 1]!)
  const block = p.block[first.from]!
  const blockSize = p.blockStart[block + 1]! - p.blockStart[block]!
  add(into, 54, blockSize < 12 ? 1 : 0, p.shape[p.blockStart[block + 1]! - 1] === Shape.stop ? 1 : 0)
  if (origin === "model") {
    add(into, 55, bucket(mean(margin, first)), kind)
    add(into, 56, bucket(margin[first.from]!), bucket(margin[first.to - 1]!))
  }
}

/** Weights of the judge: one a feature row. */
export type Verdicts = { readonly mask: number; readonly weights: Float64Array }

/** The probability that a candidate with these features is a claim by the guidelines. */
export function probability({ mask, weights }: Verdicts, { values, count }: Features): number {
  let sum = 0
  for (let k = 0; k < count; k++) sum += weights[values[k]! & mask]!
  return 1 / (1 + Math.exp(-sum))
}

/** Reads the judge's weights from a model file of one label. */
export function loadVerdicts(bytes: Uint8Array): Verdicts {
  const { bits, rows, codes, scale } = unpackModel(bytes)
  const weights = new Float64Array(2 ** bits)
  for (const [i, row] of rows.entries()) {
    const code = codes[i]!
    weights[row] = (code * Math.abs(code) * scale[0]!) / (127 * 127)
  }
  return { mask: 2 ** bits - 1, weights }
}

let loaded: Verdicts | undefined
const scratch = newFeatures()

/** Patterns too rare to learn from our articles, and hardly ever wrong. */
const settled: Partial<Record<Origin, number>> = { list: 0.9, statement: 0.97, free: 0.8 }

/** How likely a candidate is a claim by the guidelines: trained on our own annotated articles. */
export function judge(candidate: Candidate, court: Court): number {
  const sure = settled[candidate.origin]
  if (sure !== undefined) return sure
  loaded ??= loadVerdicts(judgeBytes)
  if (isAct(candidate, court.p)) return ACT
  scratch.count = 0
  describeCandidate(candidate, court, scratch)
  return probability(loaded, scratch)
}

/** How likely a candidate is that looks like an act, not a claim. */
const ACT = 0.3
const performatives = hashWords("declare declares declared declaring announce announces announced announcing")

/** "declared martial law", "announced a visit": announcing is a claim only with a clause or a quotation. */
function isAct({ cue, contents }: Candidate, p: Prepared): boolean {
  if (cue === undefined || !performatives.has(p.word[headOf(p, cue)]!)) return false
  let length = 0
  for (const { from, to } of contents)
    for (let i = from; i < to; i++) {
      if (isVerb(p.speech[i]!) || p.speech[i] === Speech.modal || p.quote[i] !== Quoted.outside) return false
      length++
    }
  return length <= 5
}
