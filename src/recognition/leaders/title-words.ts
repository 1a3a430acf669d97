import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { OFFICE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import { TITLE_NOUN } from "./title.ts"

/** Which tokens belong to names, so that the title of the next person is not taken for this one's. */
export type Names = { readonly inName: Uint8Array }

export const prepositions = hashWords("of for to at in on with under from by over")
export const determiners = hashWords("the a an his her its their our my your this that one")
export const linkWords = hashWords("of for to at in on and the de du")
/** "politicians including X" */
export const listWords = hashWords("including like as namely")
export const AND = hashWord("and")
export const OF = hashWord("of")

/** Title nouns that are also verbs: "they head", "to coach". */
const alsoVerbs =
  hashWords(`head heads chair chairs boss guard guards host hosts cook model coach judge judges guide pilot counsel
  partner author doctor porter nurse captain general driver`)
/** Title nouns that are adjectives before a noun: "a major rival", "official figures". */
const alsoAdjectives = hashWords("major general chief head principal executive representative official")
const FELLOW = hashWord("fellow")

export const inSentence = (r: NameReading, a: number, b: number): boolean =>
  b >= 0 && b < r.count && r.sentence[a] === r.sentence[b]

/** Whether two neighbouring tokens stand together in a sentence, with a space at most between them. */
export const touches = (r: NameReading, left: number, right: number): boolean =>
  left >= 0 && inSentence(r, left, right) && r.start[right]! - r.end[left]! <= 1

/** Whether the token can be the noun of a title here. */
export function isTitleNoun(r: NameReading, i: number): boolean {
  if ((r.classes[i]! & TITLE_NOUN) === 0) return false
  if (isCapital(r.shape[i]!)) return true
  if (alsoVerbs.has(r.word[i]!) && isVerb(r.speech[i]!)) return false
  if (alsoAdjectives.has(r.word[i]!) && touches(r, i, i + 1) && isNounAt(r, i + 1)) return false
  // "a fellow Democrat"
  const next = i + 1
  return (
    r.word[i] !== FELLOW ||
    next >= r.count ||
    !(isCapital(r.shape[next]!) || (r.classes[next]! & TITLE_NOUN) !== 0)
  )
}

const isNounAt = (r: NameReading, i: number): boolean =>
  r.shape[i] === Shape.lower &&
  (r.speech[i] === Speech.noun || r.speech[i] === Speech.plural || r.speech[i] === Speech.adjective)

/** Whether the token can stand inside a title before its noun. */
export function modifies(r: NameReading, i: number): boolean {
  const k = r.classes[i]!
  const word = r.word[i]!
  if (r.shape[i]! > Shape.alphanumeric && r.shape[i] !== Shape.ampersand) return false
  if (determiners.has(word) || prepositions.has(word) || listWords.has(word)) return false
  if ((k & (WordClass.calendar | WordClass.honorific)) !== 0) return false
  if (isCapital(r.shape[i]!))
    return (
      (k & WordClass.plain) === 0 ||
      (k & (WordClass.modifier | WordClass.demonym | WordClass.stateBody | OFFICE)) !== 0
    )
  if ((k & (WordClass.modifier | WordClass.stateBody | WordClass.institution | TITLE_NOUN)) !== 0) return true
  switch (r.speech[i]) {
    case Speech.noun:
    case Speech.plural:
    case Speech.name:
    case Speech.adjective:
    case Speech.participle:
    case Speech.gerund:
      return true
    case Speech.adverb:
      return r.speech[i + 1] === Speech.participle
    default:
      return false
  }
}
