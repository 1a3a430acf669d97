import { Quoted } from "../../text/quotations.ts"
import { Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { add, type Features } from "../tagger/features.ts"
import { beginOf, typeOf } from "../tagger/labels.ts"
import { coarse, fine } from "../tagger/clusters.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import { newColumns, PAD, pad } from "./columns.ts"
import { Role, type Prepared } from "./tagging.ts"

const ACCORDING = hashWord("according")
const THAT = hashWord("that")
const COMMA = hashWord(",")
const NAME = hashWord("<name>")
const auxiliaries = hashWords("be is was were are been being am has have had having do does did")
const BEGIN_CUE = beginOf(Role.cue)

/** Distances in nine steps: 0 to 3, then up to 5, 9, 16, 30, and more. */
const steps = Uint8Array.from({ length: 1024 }, (_, x) =>
  x <= 3 ? x : x <= 5 ? 4 : x <= 9 ? 5 : x <= 16 ? 6 : x <= 30 ? 7 : 8,
)
const step = (distance: number): number => (distance < 1024 ? steps[distance]! : 8)
const upTo2 = (x: number): number => (x > 2 ? 2 : x)

/**
 * Describes the tokens of one block at a time to the claim tagger's two passes. `begin` reads a block; `describe(i)`
 * adds the features of its i-th token that the text alone gives; after `recall` with the labels of the first pass,
 * `describeAgain(i)` adds those that these labels give. Reuses its memory; not for two blocks at once.
 */
export type Describer = {
  begin(prepared: Prepared, block: number): void
  describe(i: number, into: Features): void
  /** `labels`: one for each token of the article; those of this block and the one before it count. */
  recall(labels: Uint8Array): void
  describeAgain(i: number, into: Features): void
}

export function newDescriber(): Describer {
  let capacity = 0
  let c = newColumns(0)
  let p: Prepared
  let from = 0
  let to = 0
  let block = 0
  /** How the block before ended and how this one begins, as bits. */
  let context = 0
  let labelContext = 0
  let sentenceLabels = new Int32Array(0)

  function begin(prepared: Prepared, index: number): void {
    p = prepared
    block = index
    from = p.blockStart[index]!
    to = p.blockStart[index + 1]!
    const n = to - from
    if (n > capacity) {
      capacity = n * 2
      c = newColumns(capacity)
    }
    pad(c, n)
    for (let i = 0; i < n; i++) {
      const k = from + i
      const j = i + PAD
      const speech = p.speech[k]!
      const word = p.word[k]!
      const isProper = speech === Speech.name
      // a name says what it is by its cluster, never by itself: names of the training articles mean nothing elsewhere
      c.word[j] = isProper ? NAME : word
      c.speech[j] = speech
      c.cue[j] = p.cueLevel[k]!
      c.quote[j] = p.quote[k]!
      c.coarse[j] = coarse(p.cluster[k]!)
      c.fine[j] = isProper ? 0 : fine(p.cluster[k]!)
      c.shape[j] = p.shape[k]!
      c.ending[j] = p.ending[k]!
      const isComma = word === COMMA || p.shape[k] === Shape.dash
      c.commas[i + 1] = c.commas[i]! + (isComma ? 1 : 0)
      c.verbs[i + 1] = c.verbs[i]! + (isVerb(speech) || speech === Speech.modal ? 1 : 0)
      c.thats[i + 1] = c.thats[i]! + (word === THAT ? 1 : 0)
      c.marks[i + 1] = c.marks[i]! + (p.quote[k]! >= Quoted.open ? 1 : 0)
    }
    findNeighbours(n)
    context = contextOf()
  }

  const isLikelyCue = (k: number): boolean =>
    p.cueLevel[k]! >= 2 && (isVerb(p.speech[k]!) || p.word[k] === ACCORDING) && p.quote[k] !== Quoted.inside
  const isFullVerb = (k: number): boolean => isVerb(p.speech[k]!) && !auxiliaries.has(p.word[k]!)

  function findNeighbours(n: number): void {
    let [cue, verb, noun, sentence] = [-1, -1, -1, -1]
    for (let i = 0; i < n; i++) {
      const k = from + i
      if (p.sentence[k] !== sentence) {
        sentence = p.sentence[k]!
        cue = verb = noun = -1
      }
      c.cueBefore[i] = cue
      c.verbBefore[i] = verb
      c.nounBefore[i] = noun
      if (isLikelyCue(k)) cue = i
      if (isFullVerb(k)) verb = i
      if (p.speech[k]! <= Speech.name || p.speech[k] === Speech.pronoun) noun = i
    }
    cue = verb = sentence = -1
    for (let i = n - 1; i >= 0; i--) {
      const k = from + i
      if (p.sentence[k] !== sentence) {
        sentence = p.sentence[k]!
        cue = verb = -1
      }
      c.cueAfter[i] = cue
      c.verbAfter[i] = verb
      if (isLikelyCue(k)) cue = i
      if (isFullVerb(k)) verb = i
    }
  }

  function contextOf(): number {
    let before = 16
    if (block > 0) {
      const [a, b] = [p.blockStart[block - 1]!, from]
      let cue = 0
      for (let k = a; k < b; k++) if (p.cueLevel[k] === 4 && p.quote[k] !== Quoted.inside) cue = 1
      const opened = a < b && p.quote[a] === Quoted.open ? 1 : 0
      const closed = a < b && p.quote[b - 1] === Quoted.close ? 4 : 0
      before = (p.runsOn[block - 1] === 1 ? 3 : opened + closed) + cue * 8
    }
    let cue = 0
    let outside = 0
    for (let k = from; k < to; k++) {
      if (p.cueLevel[k]! >= 3 && p.quote[k] !== Quoted.inside) cue = 1
      if (p.quote[k] === Quoted.outside && p.shape[k]! < Shape.stop) outside = 1
    }
    const opens = from < to && p.quote[from] === Quoted.open ? 1 : 0
    return before | (opens << 5) | (cue << 6) | (outside << 7)
  }

  function recall(labels: Uint8Array): void {
    const n = to - from
    for (let i = 0; i < n; i++) c.label[i + PAD] = labels[from + i]!
    let [found, sentence] = [-1, -1]
    for (let i = 0; i < n; i++) {
      if (p.sentence[from + i] !== sentence) {
        sentence = p.sentence[from + i]!
        found = -1
      }
      c.foundBefore[i] = found
      if (labels[from + i] === BEGIN_CUE) found = i
    }
    sentence = -1
    for (let i = n - 1; i >= 0; i--) {
      if (p.sentence[from + i] !== sentence) {
        sentence = p.sentence[from + i]!
        found = -1
      }
      c.foundAfter[i] = found
      if (labels[from + i] === BEGIN_CUE) found = i
    }
    labelContext = 8
    if (block > 0) {
      labelContext = 0
      for (let k = p.blockStart[block - 1]!; k < from; k++)
        if (labels[k]! % 2 === 1) labelContext |= 1 << typeOf(labels[k]!)
    }
    if (n === 0) return
    const first = p.sentence[from]!
    const last = p.sentence[to - 1]!
    if (sentenceLabels.length < last - first + 1) sentenceLabels = new Int32Array(2 * (last - first + 1))
    for (let s = first; s <= last; s++) {
      const count = [0, 0, 0]
      for (let k = p.sentenceStart[s]!; k < p.sentenceStart[s + 1]!; k++)
        if (labels[k]! % 2 === 1) count[typeOf(labels[k]!)]!++
      sentenceLabels[s - first] = upTo2(count[0]!) * 9 + upTo2(count[1]!) * 3 + upTo2(count[2]!)
    }
  }

  /** Features of the way from the nearest cues before and after token i; `t` is the first template. */
  function describeWay(
    t: number,
    i: number,
    { before, after, into }: { before: number; after: number; into: Features },
  ): void {
    const j = i + PAD
    const quote = c.quote[j]!
    if (before >= 0) {
      const e = before + PAD
      const between =
        upTo2(c.commas[i]! - c.commas[before + 1]!) * 9 +
        upTo2(c.verbs[i]! - c.verbs[before + 1]!) * 3 +
        (c.thats[i]! > c.thats[before + 1]! ? 100 : 0)
      const marks = upTo2(c.marks[i]! - c.marks[before + 1]!)
      const far = step(i - before)
      add(into, t, c.word[e]!, far)
      add(into, t + 1, between + marks, quote)
      add(into, t + 2, c.cue[e]! * 10 + far, between)
      add(into, t + 3, c.fine[e]!, between)
    } else add(into, t, -7, 0)
    if (after >= 0) {
      const e = after + PAD
      const between = upTo2(c.commas[after]! - c.commas[i]!) * 9 + upTo2(c.verbs[after]! - c.verbs[i]!) * 3
      const marks = upTo2(c.marks[after]! - c.marks[i]!)
      const far = step(after - i)
      add(into, t + 4, c.word[e]!, far)
      add(into, t + 5, between + marks, quote)
      add(into, t + 6, c.cue[e]! * 10 + far, between)
    } else add(into, t + 4, -7, 0)
    add(into, t + 7, (before < 0 ? 0 : 1) + (after < 0 ? 0 : 2), quote)
  }

  function describe(i: number, into: Features): void {
    const j = i + PAD
    const { word, speech, cue, quote, coarse: k1, fine: k2 } = c
    const w = word[j]!
    const left = word[j - 1]!
    const right = word[j + 1]!
    const s = speech[j]!
    const sLeft = speech[j - 1]!
    const sRight = speech[j + 1]!
    const q = quote[j]!
    const qLeft = quote[j - 1]!
    const qRight = quote[j + 1]!
    // words and parts of speech around
    add(into, 0, 0, 0)
    add(into, 1, w, 0)
    add(into, 2, left, 0)
    add(into, 3, right, 0)
    add(into, 4, word[j - 2]!, 0)
    add(into, 5, word[j + 2]!, 0)
    add(into, 6, word[j - 3]!, 0)
    add(into, 7, word[j + 3]!, 0)
    add(into, 8, sLeft, s)
    add(into, 9, s, sRight)
    add(into, 10, s * 64 + sRight, speech[j + 2]!)
    add(into, 11, left, w)
    add(into, 12, w, right)
    add(into, 14, c.shape[j]!, c.ending[j]! & 0xffff)
    add(into, 15, c.ending[j]!, 0)
    // likely cues around, quotation
    add(into, 16, cue[j]! * 100 + cue[j - 1]! * 10 + cue[j + 1]!, s)
    add(into, 17, cue[j - 2]! * 10 + cue[j + 2]!, s)
    add(into, 18, q * 100 + qLeft * 10 + qRight, 0)
    add(into, 19, q, w)
    add(into, 20, q * 10 + qLeft, left)
    add(into, 21, q * 10 + qRight, right)
    // place in the sentence
    const k = from + i
    const sentence = p.sentence[k]!
    const sentenceFrom = p.sentenceStart[sentence]!
    const sentenceTo = p.sentenceStart[sentence + 1]!
    const offset = k - sentenceFrom
    const rest = sentenceTo - k
    add(into, 22, (offset === 0 ? 1 : 0) + (i === 0 ? 2 : 0), s * 8 + q)
    add(into, 23, step(offset), q)
    add(into, 24, word[sentenceFrom - from + PAD]!, offset < 8 ? 1 : 0)
    add(into, 25, step(rest), q * 32 + s)
    add(into, 26, word[sentenceTo - 1 - from + PAD]!, step(rest))
    // clusters
    add(into, 30, k1[j]!, q)
    add(into, 31, k1[j - 1]!, k1[j]!)
    add(into, 32, k1[j]!, k1[j + 1]!)
    add(into, 33, k1[j - 1]!, k1[j + 1]!)
    add(into, 34, k2[j]!, q)
    add(into, 35, k2[j - 1]!, s)
    add(into, 36, k2[j + 1]!, s)
    // the nearest verbs and noun
    const verb = c.verbBefore[i]!
    const next = c.verbAfter[i]!
    const noun = c.nounBefore[i]!
    add(into, 37, verb < 0 ? -1 : word[verb + PAD]!, s)
    add(into, 38, verb < 0 ? 0 : k2[verb + PAD]!, next < 0 ? 0 : k2[next + PAD]!)
    add(into, 39, noun < 0 ? 0 : k1[noun + PAD]!, k2[j]!)
    add(into, 40, next < 0 ? -1 : word[next + PAD]!, s)
    // the block and the one before it
    add(into, 41, context, q)
    add(into, 42, context, s)
    describeWay(50, i, { before: c.cueBefore[i]!, after: c.cueAfter[i]!, into })
  }

  function describeAgain(i: number, into: Features): void {
    const j = i + PAD
    const { label, speech, word } = c
    const y = label[j]!
    const yLeft = label[j - 1]!
    const yRight = label[j + 1]!
    const s = speech[j]!
    const q = c.quote[j]!
    describeWay(60, i, { before: c.foundBefore[i]!, after: c.foundAfter[i]!, into })
    add(into, 70, y, 0)
    add(into, 71, y * 10 + yLeft, yRight)
    add(into, 72, y, word[j]!)
    add(into, 73, y * 100 + yRight * 10 + label[j + 2]!, label[j + 3]!)
    add(into, 74, y * 100 + yLeft * 10 + label[j - 2]!, label[j - 3]!)
    const sentence = p.sentence[from + i]! - p.sentence[from]!
    const sentences = p.sentence[to - 1]! - p.sentence[from]! + 1
    add(into, 75, sentenceLabels[sentence]!, y)
    let ahead = 0
    for (let x = 4; x >= 1; x--) if (label[j + x] === BEGIN_CUE) ahead = x
    add(into, 76, ahead, s)
    const after = sentence + 1 < sentences ? sentenceLabels[sentence + 1]! : 30
    const before = sentence > 0 ? sentenceLabels[sentence - 1]! : 30
    add(into, 77, after * 40 + before, q * 10 + y)
    add(into, 78, y * 32 + s, yRight * 32 + speech[j + 1]!)
    add(into, 79, y * 32 + s, yLeft * 32 + speech[j - 1]!)
    add(into, 80, labelContext, q * 16 + y)
  }

  return { begin, describe, recall, describeAgain }
}
