import { isCapital, Shape } from "../../text/shape.ts"
import { WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { hashWords } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { TITLE_NOUN, weigh, type Title } from "./title.ts"
import {
  AND,
  determiners,
  inSentence,
  isTitleNoun,
  linkWords,
  modifies,
  OF,
  prepositions,
  touches,
  type Names,
} from "./title-words.ts"

const relativeWords = hashWords("who which whose whom that where when")
/** Longer runs of words are no title: the limits also keep the search linear. */
const LONGEST_COMPLEMENT = 12
const LONGEST_TITLE = 9

export function titleOf(r: NameReading, place: Title["place"], head: number, phrase: TokenSpan): Title {
  const plural = (r.classes[head]! & WordClass.plural) !== 0
  return { place, head, phrase, weight: weigh(r, head, phrase), plural, key: r.word[head]! }
}

/** Where the title whose noun is `head` begins, going left over its modifiers and an owner ("Sudan's president"). */
export function phraseStart(r: NameReading, head: number): number {
  let from = head
  while (head - from < LONGEST_TITLE && from > 0 && touches(r, from - 1, from)) {
    const i = from - 1
    if (modifies(r, i)) from = i
    else if (isOwner(r, i)) {
      from = i - 1
      if (isNameWord(r, from - 1) && touches(r, from - 1, from)) from--
      break
    } else if (
      r.word[i] === AND &&
      i > 0 &&
      !isCapital(r.shape[i - 1]!) &&
      modifies(r, i - 1) &&
      touches(r, i - 1, i)
    )
      from = i - 1
    else break
  }
  while (from < head && ((isCapital(r.shape[from]!) && !modifies(r, from)) || isStrayVerb(r, from))) from++
  return from
}

/** "had told President Zuma": a participle belongs to the title only behind a determiner, an owner or an adverb. */
function isStrayVerb(r: NameReading, i: number): boolean {
  const speech = r.speech[i]!
  if (r.shape[i] !== Shape.lower || (r.classes[i]! & WordClass.modifier) !== 0) return false
  if (!isVerb(speech)) return false
  const before = i - 1
  if (!inSentence(r, i, before)) return true
  return (
    !determiners.has(r.word[before]!) &&
    r.shape[before] !== Shape.clitic &&
    r.speech[before] !== Speech.adverb
  )
}

/** Whether token i is the 's of a capitalised owner. */
const isOwner = (r: NameReading, i: number): boolean =>
  r.shape[i] === Shape.clitic && i > 0 && touches(r, i - 1, i) && isNameWord(r, i - 1)

const isNameWord = (r: NameReading, i: number): boolean =>
  i >= 0 && isCapital(r.shape[i]!) && (r.classes[i]! & WordClass.plain) === 0

/** The noun of "secretary of the Security Council" where token `last` ends it; -1 for none. */
export function headOfComplement(r: NameReading, last: number): number {
  const k = r.classes[last]!
  const ends =
    isCapital(r.shape[last]!) ||
    (k & (WordClass.stateBody | WordClass.institution)) !== 0 ||
    r.speech[last] === Speech.noun
  if (!ends || (k & (WordClass.calendar | WordClass.honorific)) !== 0) return -1
  for (let i = last; i > 0 && last - i < LONGEST_TITLE; i--) {
    if (!inSentence(r, i, i - 1)) return -1
    if (prepositions.has(r.word[i]!)) {
      if (isTitleNoun(r, i - 1) && (r.classes[i - 1]! & WordClass.relative) === 0) return i - 1
      if (!linkWords.has(r.word[i]!)) return -1
      continue
    }
    if (i < last && isTitleNoun(r, i) && (r.classes[i]! & WordClass.plural) === 0) return -1
    const shape = r.shape[i]!
    const owner = shape === Shape.clitic || shape === Shape.closeSingle || shape === Shape.straightSingle
    if (!owner && !isCapital(shape) && !linkWords.has(r.word[i]!) && !modifies(r, i)) return -1
  }
  return -1
}

/** The title that begins at token `at`: [determiner] modifiers NOUN [of ...]; undefined where it belongs to the next name. */
export function nounPhrase(r: NameReading, at: number, { inName }: Names): Title | undefined {
  if (at >= r.count) return undefined
  const sentence = r.sentence[at]
  const inside = (j: number): boolean => j < r.count && r.sentence[j] === sentence
  let i = at
  // "one of the ..."
  while (inside(i) && (determiners.has(r.word[i]!) || (i > at && r.word[i] === OF))) i++
  const from = i
  // "Ron Howard, endorsed presidential candidate ..." is no noun phrase
  if (inside(i) && i === at && startsWithVerb(r, i)) return undefined
  let head = -1
  for (; inside(i) && i - from < LONGEST_COMPLEMENT; i++) {
    if (isTitleNoun(r, i) && (inName[i] === 0 || (r.classes[i]! & WordClass.sureOffice) !== 0)) {
      // "the president's brother": the president is somebody else
      head = inside(i + 1) && r.shape[i + 1] === Shape.clitic ? -1 : i
      continue
    }
    if (head >= 0 && !hasNounSoon(r, i, inside)) break
    if (passesOver(r, i, { head, from }) || inName[i] === 1 || modifies(r, i)) continue
    break
  }
  if (head < 0) return undefined
  // "Putin, Chinese President Xi Jinping and ...": the noun leads in the next name
  if (inside(head + 1) && inName[head + 1] === 1 && touches(r, head, head + 1)) return undefined
  const to = complementEnd(r, head + 1, inside)
  if (to > head + 1 && inside(to) && inName[to] === 1 && touches(r, to - 1, to)) return undefined
  return titleOf(r, "after", head, { from, to })
}

const startsWithVerb = (r: NameReading, i: number): boolean =>
  r.shape[i] === Shape.lower &&
  isVerb(r.speech[i]!) &&
  (r.classes[i]! & (WordClass.modifier | TITLE_NOUN)) === 0

/** Marks and joints inside a noun phrase before its noun: owners, ages, "foreign and trade minister", "blunt, wily leader". */
function passesOver(r: NameReading, i: number, { head, from }: { head: number; from: number }): boolean {
  const shape = r.shape[i]!
  if (shape === Shape.clitic || shape === Shape.number || shape === Shape.alphanumeric) return true
  if (head >= 0 || i === from) return false
  return r.word[i] === AND || (shape === Shape.comma && r.speech[i - 1] === Speech.adjective)
}

/** Whether another title noun follows before the noun phrase ends: "party leader", "deputy prime minister". */
function hasNounSoon(r: NameReading, at: number, inside: (j: number) => boolean): boolean {
  for (let i = at; inside(i) && i - at < 4; i++) {
    if (isTitleNoun(r, i)) return true
    if (!modifies(r, i)) return false
  }
  return false
}

/** The end of "of the liberal opposition Democratic Party", from behind the noun. */
function complementEnd(r: NameReading, at: number, inside: (j: number) => boolean): number {
  if (!inside(at) || !prepositions.has(r.word[at]!)) return at
  let i = at + 1
  for (; inside(i) && i - at < LONGEST_COMPLEMENT; i++) {
    const word = r.word[i]!
    const shape = r.shape[i]!
    if (shape === Shape.clitic || shape === Shape.ampersand || shape === Shape.number) continue
    if (prepositions.has(word) || determiners.has(word)) continue
    if (word === AND) {
      const next = r.classes[i + 1] ?? 0
      if (determiners.has(r.word[i + 1] ?? 0) || (next & (WordClass.modifier | TITLE_NOUN)) !== 0) break
      continue
    }
    if (relativeWords.has(word) || !modifies(r, i)) break
  }
  while (
    i > at &&
    (prepositions.has(r.word[i - 1]!) || determiners.has(r.word[i - 1]!) || r.word[i - 1] === AND)
  )
    i--
  return i
}
