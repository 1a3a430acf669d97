import type { Reading } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { FORENAME, PLACE, WordClass, wordClasses } from "../lexicon/word-class.ts"
import { isVerb } from "../tagger/part-of-speech.ts"
import { newWordMap } from "../tagger/word-map.ts"

/** A reading with clusters and parts of speech. */
export type SpokenReading = Reading & {
  readonly cluster: Int32Array
  readonly speech: Uint8Array
}

/** What the name tagger reads: also each token's word classes and what the whole article shows of its word. */
export type NameReading = SpokenReading & {
  /** `WordClass` bits. */
  readonly classes: Int32Array
  /** `Seen` bits, of words with a capital or of the same words without one. */
  readonly seen: Uint8Array
}

/** How a word appears elsewhere in the article; learned from all of its occurrences. */
export const Seen = {
  lower: 1,
  /** With a capital where no sentence begins. */
  capital: 2,
  afterForename: 4,
  afterTitle: 8,
  beforeSpeech: 16,
  afterPlaceWord: 32,
  beforeName: 64,
} as const

const placeWords = hashWords("in at from near outside across")
const speechWords = hashWords(
  "said says told added wrote asked argued called announced warned tweeted insisted replied",
)
const THE = hashWord("the")
const TITLE =
  WordClass.honorific | WordClass.rank | WordClass.sureOffice | WordClass.likelyOffice | WordClass.bystander

/** Looks every token up in the word classes and gathers what the article shows of each capitalised word. */
export function readNames(reading: SpokenReading): NameReading {
  const { count, word, shape } = reading
  const known = wordClasses()
  const classes = new Int32Array(count)
  for (let i = 0; i < count; i++) classes[i] = known.get(word[i]!)
  const place = newWordMap(count + 1)
  const seen: number[] = [0]
  for (let i = 0; i < count; i++) {
    if (!isCapital(shape[i]!)) continue
    let number = place.get(word[i]!)
    if (number === 0) {
      number = seen.length
      seen.push(0)
      place.set(word[i]!, number)
    }
    seen[number] = seen[number]! | sightOf(reading, classes, i)
  }
  const column = new Uint8Array(count)
  // lower-case occurrences count only for words that also occur with a capital
  for (let i = 0; i < count; i++)
    if (shape[i] === Shape.lower) {
      const number = place.get(word[i]!)
      if (number > 0) seen[number] = seen[number]! | Seen.lower
    }
  for (let i = 0; i < count; i++) if (shape[i]! <= Shape.alphanumeric) column[i] = seen[place.get(word[i]!)]!
  return { ...reading, classes, seen: column }
}

function sightOf(reading: SpokenReading, classes: Int32Array, i: number): number {
  const { word, shape, sentence, sentenceStart, speech } = reading
  const first = sentenceStart[sentence[i]!] === i
  let sight = 0
  if (!first) {
    sight |= Seen.capital
    if (isCapital(shape[i - 1]!) && (classes[i - 1]! & FORENAME) !== 0 && (classes[i - 1]! & PLACE) === 0)
      sight |= Seen.afterForename
    if ((classes[i - 1]! & TITLE) !== 0) sight |= Seen.afterTitle
    if (placeWords.has(word[i - 1]!) || word[i - 1] === THE) sight |= Seen.afterPlaceWord
  }
  if (i + 1 < reading.count && sentence[i + 1] === sentence[i]) {
    if (speechWords.has(word[i + 1]!) && isVerb(speech[i + 1]!)) sight |= Seen.beforeSpeech
    if (isCapital(shape[i + 1]!)) sight |= Seen.beforeName
  }
  return sight
}
