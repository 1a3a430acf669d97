import { isCapital, Shape } from "../../text/shape.ts"
import type { Sentences } from "../../text/sentences.ts"
import type { Tokens } from "../../text/tokens.ts"
import speechBytes from "../models/speech.bin"
import speechWordsBytes from "../models/speech-words.bin"
import { clusters, coarse, fine } from "./clusters.ts"
import { mix } from "./features.ts"
import { unpackModel, type Model } from "./model.ts"
import { loadWords, type WordMap } from "./word-map.ts"

/** Parts of speech after the Penn Treebank; the order matters, the model is trained with it. */
export const Speech = {
  noun: 0,
  plural: 1,
  name: 2,
  /** The verb forms: base, past, -ing, past participle, present, third person. */
  verb: 3,
  past: 4,
  gerund: 5,
  participle: 6,
  present: 7,
  third: 8,
  modal: 9,
  adjective: 10,
  adverb: 11,
  preposition: 12,
  determiner: 13,
  pronoun: 14,
  possessivePronoun: 15,
  conjunction: 16,
  number: 17,
  to: 18,
  wh: 19,
  possessive: 20,
  mark: 21,
  there: 22,
  other: 23,
} as const
export const SPEECH_COUNT = 24

export const isVerb = (speech: number): boolean => speech >= Speech.verb && speech <= Speech.third

/** Before the first word of a sentence. */
export const SENTENCE_START = 30
const FEATURES = 17

/** What the tagger reads of a text. */
export type Words = Pick<Tokens, "count" | "word" | "ending" | "shape"> & Pick<Sentences, "sentenceStart">

/** The clusters of each token's word. */
export function clusterColumn({ count, word }: Pick<Tokens, "count" | "word">): Int32Array {
  const known = clusters()
  const column = new Int32Array(count)
  for (let i = 0; i < count; i++) column[i] = known.get(word[i]!)
  return column
}

/** Writes the feature rows of token i of a sentence; `before` are the tags of the two tokens before it. */
export function describeSpeech(
  words: Words,
  cluster: Int32Array,
  at: { i: number; from: number; to: number; before: number; before2: number; mask: number },
  rows: Int32Array,
): number {
  const { word, ending, shape } = words
  const { i, from, to, before, before2, mask } = at
  const w = word[i]!
  const x = ending[i]!
  const left = i > from ? word[i - 1]! : 1
  const right = i + 1 < to ? word[i + 1]! : 2
  const k = cluster[i]!
  const kLeft = i > from ? cluster[i - 1]! : 0
  const kRight = i + 1 < to ? cluster[i + 1]! : 0
  const s = shape[i]! + (i === from ? 32 : 0)
  const sRight = i + 1 < to ? shape[i + 1]! : 31
  rows[0] = mix(1, w, 0) & mask
  rows[1] = mix(2, x, s) & mask
  rows[2] = mix(3, before, before2) & mask
  rows[3] = mix(4, before, w) & mask
  rows[4] = mix(5, right, 0) & mask
  rows[5] = mix(6, left, 0) & mask
  rows[6] = mix(7, i + 1 < to ? ending[i + 1]! : 0, sRight) & mask
  rows[7] = mix(8, fine(k), before) & mask
  rows[8] = mix(9, coarse(k), coarse(kRight)) & mask
  rows[9] = mix(10, fine(kRight), before) & mask
  rows[10] = mix(11, before, x) & mask
  rows[11] = mix(12, w, right) & mask
  rows[12] = mix(13, s, before) & mask
  rows[13] = mix(14, fine(k), x & 0xffff) & mask
  rows[14] = mix(15, i + 2 < to ? coarse(cluster[i + 2]!) : 0, before) & mask
  rows[15] = mix(16, fine(kLeft), coarse(k)) & mask
  rows[16] = mix(17, s, sRight) & mask
  return FEATURES
}

/** The tag that a token's form alone decides, -1 for none; `dictionary` holds tags of unambiguous words plus 1. */
export function fixedSpeech(shape: number, word: number, dictionary: Pick<WordMap, "get">): number {
  if (shape === Shape.number) return Speech.number
  const mark = shape >= Shape.stop && shape < Shape.clitic
  if (mark && shape !== Shape.currency && shape !== Shape.ampersand && shape !== Shape.percent)
    return Speech.mark
  return dictionary.get(word) - 1
}

/** A greedy part-of-speech tagger, left to right. */
export type SpeechTagger = (words: Words, cluster: Int32Array) => Uint8Array

/** The tagger of a model and the dictionary that goes with it. */
export function speechTaggerOf(model: Model, dictionary: Pick<WordMap, "get">): SpeechTagger {
  const { labels, rows, codes, scale, bits } = model
  const mask = 2 ** bits - 1
  const weights = new Float32Array(2 ** bits * labels)
  for (let r = 0; r < rows.length; r++)
    for (let y = 0; y < labels; y++) {
      const code = codes[r * labels + y]!
      weights[rows[r]! * labels + y] = (code * Math.abs(code) * scale[y]!) / (127 * 127)
    }
  const described = new Int32Array(FEATURES)
  const scores = new Float64Array(labels)
  return (words, cluster) => {
    const tags = new Uint8Array(words.count)
    const { sentenceStart } = words
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const from = sentenceStart[s]!
      const to = sentenceStart[s + 1]!
      const isTitle = isTitleCase(words, from, to)
      let before = SENTENCE_START
      let before2 = SENTENCE_START
      for (let i = from; i < to; i++) {
        let tag = fixedSpeech(words.shape[i]!, words.word[i]!, dictionary)
        if (tag < 0) {
          const n = describeSpeech(words, cluster, { i, from, to, before, before2, mask }, described)
          scores.fill(0)
          for (let f = 0; f < n; f++) {
            const row = described[f]! * labels
            for (let y = 0; y < labels; y++) scores[y] = scores[y]! + weights[row + y]!
          }
          tag = 0
          for (let y = 1; y < labels; y++) if (scores[y]! > scores[tag]!) tag = y
          if (!isTitle && isVerb(tag) && isInnerCapital(words, i, from)) tag = Speech.name
        }
        tags[i] = tag
        before2 = before
        before = tag
      }
    }
    return tags
  }
}

/** Whether most words of a sentence are capitalised, as in a headline, so that capitals say nothing. */
function isTitleCase({ shape }: Words, from: number, to: number): boolean {
  let [capitals, lower] = [0, 0]
  for (let i = from; i < to; i++) {
    if (shape[i] === Shape.lower) lower++
    else if (isCapital(shape[i]!)) capitals++
  }
  return capitals > lower
}

/** Whether a capitalised word stands inside a sentence, where only names are capitalised. */
const isInnerCapital = ({ shape }: Words, i: number, from: number): boolean =>
  i > from && isCapital(shape[i]!) && (shape[i - 1]! <= Shape.alphanumeric || shape[i - 1] === Shape.comma)

let loaded: SpeechTagger | undefined

/** The part of speech of each token, one of `Speech`; `cluster` is `clusterColumn` of the same words. */
export function speechOf(words: Words, cluster: Int32Array): Uint8Array {
  loaded ??= speechTaggerOf(unpackModel(speechBytes), loadWords(speechWordsBytes))
  return loaded(words, cluster)
}
