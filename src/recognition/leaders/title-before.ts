import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import { headOfComplement, phraseStart, titleOf } from "./noun-phrase.ts"
import type { Title } from "./title.ts"
import { determiners, inSentence, isTitleNoun, listWords, touches, type Names } from "./title-words.ts"

const DIRECTOR = hashWord("director")
const parties = hashWords(
  "republican democrat conservative tory labour socialist liberal communist independent",
)

/** Titles right before a name: "Lt Gen NAME", "foreign minister NAME", "secretary of the Security Council NAME". */
export function titlesBefore(r: NameReading, name: TokenSpan): Title[] {
  const titles: Title[] = []
  let i = name.from - 1
  while (touches(r, i, i + 1) && (r.classes[i]! & (WordClass.honorific | WordClass.rank)) !== 0) {
    if (isCapital(r.shape[i]!) && (r.classes[i]! & WordClass.rank) !== 0) titles.push(shortTitle(r, i, 3))
    i--
  }
  if (!touches(r, i, i + 1)) return titles
  const word = r.word[i]!
  if (parties.has(word) && isCapital(r.shape[i]!)) return [...titles, shortTitle(r, i, 2)]
  const head = isTitleNoun(r, i) ? i : headOfComplement(r, i)
  if (head >= 0) {
    const title = titleOf(r, "before", head, { from: phraseStart(r, head), to: i + 1 })
    return isOfFilms(r, title) ? titles : [...titles, title]
  }
  const list = listWords.has(word) ? nounOfList(r, i) : -1
  if (list >= 0) titles.push(titleOf(r, "list", list, { from: phraseStart(r, list), to: list + 1 }))
  return titles
}

/** "director David Lowery", "acclaimed director Christopher Nolan": with nothing directed, it is films. */
function isOfFilms(r: NameReading, { head, phrase }: Title): boolean {
  if (r.word[head] !== DIRECTOR || phrase.to > head + 1) return false
  for (let i = phrase.from; i <= head; i++)
    if (r.speech[i] === Speech.noun && i < head) return false
    else if (isCapital(r.shape[i]!) || (i < head && (r.classes[i]! & WordClass.modifier) !== 0)) return false
  return true
}

const shortTitle = (r: NameReading, at: number, weight: number): Title => ({
  place: "before",
  head: at,
  phrase: { from: at, to: at + 1 },
  weight,
  plural: false,
  key: r.word[at]!,
})

/** The noun of "prominent politicians including NAME", where "including" is token `at`; -1 for none. */
function nounOfList(r: NameReading, at: number): number {
  for (let i = at - 1; at - i < 8 && inSentence(r, at, i); i--) {
    if (isTitleNoun(r, i) && (r.classes[i]! & WordClass.plural) !== 0) return i
    if (isVerb(r.speech[i]!) || r.shape[i] === Shape.semicolon) return -1
  }
  return -1
}

const closers: readonly number[] = [Shape.comma, Shape.stop, Shape.closeBracket, Shape.semicolon, Shape.dash]

/** "Sudan's president, NAME," */
export function titleBeforeComma(r: NameReading, name: TokenSpan, { inName }: Names): Title | undefined {
  let comma = name.from - 1
  while (comma > 0 && (r.classes[comma]! & WordClass.honorific) !== 0) comma--
  if (comma < 1 || !inSentence(r, comma, name.from) || r.shape[comma] !== Shape.comma) return undefined
  if (inSentence(r, name.from, name.to) && !closers.includes(r.shape[name.to]!)) return undefined
  const last = comma - 1
  if (inName[last] === 1) return undefined
  const head = isTitleNoun(r, last) ? last : headOfComplement(r, last)
  if (head < 0 || inName[head] === 1) return undefined
  const from = phraseStart(r, head)
  const introduced =
    from === r.sentenceStart[r.sentence[head]!] ||
    r.shape[from + 1] === Shape.clitic ||
    r.shape[from + 2] === Shape.clitic ||
    (inSentence(r, from, from - 1) &&
      (determiners.has(r.word[from - 1]!) || r.shape[from - 1] === Shape.clitic))
  return introduced ? titleOf(r, "before", head, { from, to: comma }) : undefined
}
