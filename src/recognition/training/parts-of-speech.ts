import { readdirSync, readFileSync } from "node:fs"
import { read, type Reading } from "../../text/reading.ts"
import { hashWord } from "../../text/word.ts"
import { packModel, type Model } from "../tagger/model.ts"
import {
  clusterColumn,
  describeSpeech,
  fixedSpeech,
  SENTENCE_START,
  Speech,
  SPEECH_COUNT,
  speechTaggerOf,
} from "../tagger/part-of-speech.ts"
import { loadWords, newWordMap, packWords } from "../tagger/word-map.ts"
import { codeOf } from "./perceptron.ts"
import { newRandom, shuffle } from "./random.ts"

const GUM = "../shared/corpora/gum"
const BITS = 15
const EPOCHS = 8
/** A word is unambiguous if seen this often and nearly always with one tag. */
const SURE_COUNT = 4
const SURE_SHARE = 0.97

/** The Treebank's tags by ours; those missing here count as `other`, marks as `mark`. */
const tags: Readonly<Record<string, number>> = {
  NN: Speech.noun,
  NNS: Speech.plural,
  NNP: Speech.name,
  NNPS: Speech.name,
  VB: Speech.verb,
  VBD: Speech.past,
  VBG: Speech.gerund,
  VBN: Speech.participle,
  VBP: Speech.present,
  VBZ: Speech.third,
  MD: Speech.modal,
  JJ: Speech.adjective,
  JJR: Speech.adjective,
  JJS: Speech.adjective,
  RB: Speech.adverb,
  RBR: Speech.adverb,
  RBS: Speech.adverb,
  IN: Speech.preposition,
  RP: Speech.preposition,
  DT: Speech.determiner,
  PDT: Speech.determiner,
  PRP: Speech.pronoun,
  PRP$: Speech.possessivePronoun,
  CC: Speech.conjunction,
  CD: Speech.number,
  TO: Speech.to,
  WDT: Speech.wh,
  WP: Speech.wh,
  WP$: Speech.wh,
  WRB: Speech.wh,
  POS: Speech.possessive,
  EX: Speech.there,
}
const tagOf = (xpos: string): number =>
  tags[xpos] ?? (/^[^A-Z]|HYPH|NFP|-[LR][RS]B-/.test(xpos) ? Speech.mark : Speech.other)

/** A sentence in our tokens, with their clusters and right tags. */
type Tagged = { readonly words: Reading; readonly cluster: Int32Array; readonly tags: Uint8Array }

/** Reads one file of GUM; a token of ours takes the tag of the treebank's token at its place. */
function readTreebank(file: string): Tagged[] {
  const sentences: Tagged[] = []
  for (const part of readFileSync(file, "utf8").split("\n\n")) {
    let text = ""
    const at: { start: number; end: number; tag: number }[] = []
    let inWord = 0
    for (const line of part.split("\n")) {
      const [id = "", form = "", , , xpos = "", , , , , misc = ""] = line.split("\t")
      if (line.startsWith("#") || !form) continue
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (range) inWord = Number(range[2])
      else if (/^\d+$/.test(id)) {
        at.push({ start: text.length, end: text.length + form.length, tag: tagOf(xpos) })
        text += form
        if (Number(id) >= inWord && !misc.includes("SpaceAfter=No")) text += " "
      }
    }
    if (!text.trim()) continue
    const words = read([text])
    const tagAt = (unit: number) =>
      at.find(({ start, end }) => start <= unit && unit < end)?.tag ?? Speech.other
    const right = Uint8Array.from({ length: words.count }, (_, i) => {
      const [start, end] = [words.start[i]!, words.end[i]!]
      return tagAt(text.slice(start, end).includes("-") ? end - 1 : start)
    })
    sentences.push({ words, cluster: clusterColumn(words), tags: right })
  }
  return sentences
}

/** Files of GUM's test part, which training leaves out. */
function testFiles(): Set<string> {
  const splits = readFileSync(`${GUM}/splits.md`, "utf8")
  const test = /^## test\s*$([^]*?)(?=^#)/m.exec(splits)?.[1] ?? ""
  return new Set([...test.matchAll(/GUM_\w+/g)].map(([name]) => `${name}.conllu`))
}

/** Words with one tag nearly always, as tag plus 1. */
function sureWords(sentences: readonly Tagged[]): Map<number, number> {
  const counts = new Map<number, Int32Array>()
  for (const { words, tags } of sentences)
    for (let i = 0; i < words.count; i++) {
      const word = words.word[i]!
      const count = counts.get(word) ?? new Int32Array(SPEECH_COUNT)
      counts.set(word, count)
      count[tags[i]!] = count[tags[i]!]! + 1
    }
  const sure = new Map<number, number>()
  for (const [word, count] of counts) {
    const total = count.reduce((a, b) => a + b, 0)
    const best = count.indexOf(Math.max(...count))
    if (total < SURE_COUNT || count[best]! / total < SURE_SHARE) continue
    // unknown nouns are too easily names or verbs elsewhere
    if (best === Speech.name || best === Speech.other || (best === Speech.noun && total < 10)) continue
    sure.set(word, best + 1)
  }
  sure.delete(hashWord("that"))
  return sure
}

/** An averaged perceptron, tagging greedily with its own tags as history. */
function fitSpeech(sentences: readonly Tagged[], dictionary: ReadonlyMap<number, number>): Model {
  const sure = newWordMap(dictionary.size + 1)
  for (const [word, tag] of dictionary) sure.set(word, tag)
  const weights = new Float32Array(2 ** BITS * SPEECH_COUNT)
  const sums = new Float64Array(weights.length)
  const rows = new Int32Array(32)
  const scores = new Float64Array(SPEECH_COUNT)
  const order = Int32Array.from(sentences.keys())
  const random = newRandom(7)
  let step = 1
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const s of order) {
      const { words, cluster, tags } = sentences[s]!
      let before = SENTENCE_START
      let before2 = SENTENCE_START
      for (let i = 0; i < words.count; i++) {
        let tag = fixedSpeech(words.shape[i]!, words.word[i]!, sure)
        if (tag < 0) {
          const at = { i, from: 0, to: words.count, before, before2, mask: 2 ** BITS - 1 }
          const n = describeSpeech(words, cluster, at, rows)
          scores.fill(0)
          for (let f = 0; f < n; f++)
            for (let y = 0; y < SPEECH_COUNT; y++)
              scores[y] = scores[y]! + weights[rows[f]! * SPEECH_COUNT + y]!
          tag = scores.indexOf(Math.max(...scores))
          step++
          if (tag !== tags[i])
            for (let f = 0; f < n; f++) {
              const up = rows[f]! * SPEECH_COUNT + tags[i]!
              const down = rows[f]! * SPEECH_COUNT + tag
              weights[up] = weights[up]! + 1
              sums[up] = sums[up]! + step
              weights[down] = weights[down]! - 1
              sums[down] = sums[down]! - step
            }
        }
        before2 = before
        before = tag
      }
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - sums[i]! / step
  return quantiseSpeech(weights)
}

/** Rows weaker than this share of the strongest one hardly ever decide, and are left out. */
const WEAK = 0.06

function quantiseSpeech(weights: Float32Array): Model {
  const most = weights.reduce((top, w) => Math.max(top, Math.abs(w)), 0)
  const kept: number[] = []
  for (let row = 0; row < 2 ** BITS; row++) {
    const own = weights.subarray(row * SPEECH_COUNT, (row + 1) * SPEECH_COUNT)
    if (own.some((w) => Math.abs(w) > WEAK * most)) kept.push(row)
  }
  const codes = new Int8Array(kept.length * SPEECH_COUNT)
  for (const [i, row] of kept.entries())
    for (let y = 0; y < SPEECH_COUNT; y++) {
      const share = weights[row * SPEECH_COUNT + y]! / most
      codes[i * SPEECH_COUNT + y] = codeOf(share)
    }
  return {
    bits: BITS,
    labels: SPEECH_COUNT,
    rows: Int32Array.from(kept),
    codes,
    scale: new Float32Array(SPEECH_COUNT).fill(most),
    transitions: new Float32Array((SPEECH_COUNT + 1) * SPEECH_COUNT),
  }
}

/** The bytes of models/speech.bin and models/speech-words.bin; prints the share of right tags on GUM's test part. */
export function trainSpeech(): Record<string, Uint8Array> {
  const test = testFiles()
  const files = readdirSync(GUM).filter((file) => file.endsWith(".conllu"))
  const sentences = files.filter((f) => !test.has(f)).flatMap((f) => readTreebank(`${GUM}/${f}`))
  const dictionary = sureWords(sentences)
  const model = fitSpeech(sentences, dictionary)
  const words = packWords(dictionary)
  const tagger = speechTaggerOf(model, loadWords(words))
  let right = 0
  let all = 0
  for (const { words, cluster, tags } of files
    .filter((f) => test.has(f))
    .flatMap((f) => readTreebank(`${GUM}/${f}`))) {
    const found = tagger({ ...words, sentenceStart: Int32Array.of(0, words.count) }, cluster)
    for (const [i, tag] of tags.entries()) {
      all++
      if (found[i] === tag) right++
    }
  }
  console.log(`parts of speech: ${((100 * right) / all).toFixed(2)}% right of ${all} tokens`)
  return { "speech.bin": packModel(model), "speech-words.bin": words }
}
