import { textOfTokens, type TokenSpan } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWords } from "../../text/word.ts"
import { FORENAME, WordClass } from "../lexicon/word-class.ts"
import { formalNames } from "../lexicon/nicknames.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { foldWord, plainWord } from "./person-key.ts"
import type { Title } from "./title.ts"

/** A place where a person is named. */
export type Mention = TokenSpan & {
  /** The name itself; less than the tokens where it is part of one ("post-Mugabe"). */
  readonly span: BlockSpan
  readonly text: string
  /** The words of the name, folded: no initials, particles or suffixes, unless nothing else is there. */
  readonly words: readonly string[]
  /** The first word's full form: william of Bill. */
  readonly formal: string
  /** Whether the family name comes first: Kim Yong-hyun. */
  readonly familyFirst: boolean
  /** What follows the name as part of it: "jr". */
  readonly suffix: string
  /** Initials between forename and surname, lower case: "hw". */
  readonly initials: string
  readonly titles: readonly Title[]
  /** What honorific and titles say: 1 a woman, 2 a man, 0 nothing. */
  readonly gender: number
  /** The same where honorific and titles say nothing but the forename does. */
  readonly likelyGender: number
}

const article = /^(?:al|el|as|ash|an|ad)-(?=.)/i

/** Particles of surnames that may bear a capital: "De Wit", "Dos Santos"; but not Al Gore. */
const surnameParticles = hashWords("de dos da do das del della di van von der den ter ten bin ibn")

const isParticle = (r: NameReading, i: number): boolean =>
  r.shape[i] === Shape.lower ? (r.classes[i]! & WordClass.particle) !== 0 : surnameParticles.has(r.word[i]!)

const formalOf = (forename: string): string => {
  const bare = plainWord(forename)
  return formalNames.get(bare) ?? bare
}

/** Makes a mention of the tokens of a name. */
export function mentionOf(
  r: NameReading,
  name: TokenSpan,
  found: { span: BlockSpan; titles: readonly Title[] },
): Mention {
  const words: string[] = []
  const rest: string[] = []
  let suffix = ""
  let initials = ""
  for (let i = name.from; i < name.to; i++) {
    const text = textOfTokens(r, { from: i, to: i + 1 })
    const k = r.classes[i]!
    if (i > name.from && (k & WordClass.suffix) !== 0) suffix = text.toLowerCase().replace(".", "")
    else if (r.shape[i] === Shape.initial && name.to - name.from > 1) {
      initials += text.toLowerCase().replaceAll(".", "")
      rest.push(text)
    } else if (i < name.to - 1 && isParticle(r, i)) rest.push(text)
    else words.push(foldWord(text.replace(article, "")))
  }
  const text = (r.blocks[found.span.block] ?? "")
    .slice(found.span.start, found.span.end)
    .replaceAll("\u00ad", "")
  const own = found.span.end - found.span.start < r.end[name.to - 1]! - r.start[name.from]!
  const kept = own ? [foldWord(text)] : words.length > 0 ? words : rest.map(foldWord)
  const gender = genderBefore(r, name) || genderOfTitles(r, found.titles)
  return {
    ...name,
    span: found.span,
    text,
    words: kept,
    formal: formalOf(text.split(" ")[0] ?? ""),
    familyFirst: isFamilyFirst(r, name),
    suffix,
    initials,
    titles: found.titles,
    gender,
    likelyGender: gender || genderOfForename(r, name),
  }
}

/** Kim Yong-hyun, Xi Jinping, Lee Kuan Yew; but not Kim Campbell, Margie Kim or Lee Harvey Oswald. */
function isFamilyFirst(r: NameReading, { from, to }: TokenSpan): boolean {
  if (to - from < 2 || to - from > 3 || (r.classes[from]! & WordClass.familyFirst) === 0) return false
  const second = textOfTokens(r, { from: from + 1, to: from + 2 })
  if (/^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(second)) return true
  if (to - from === 3) return r.end[to - 1]! - r.start[from + 1]! <= 12 && r.shape[from + 1] !== Shape.initial
  const isForename = (r.classes[from]! & (WordClass.female | WordClass.male)) !== 0
  return !isForename && (r.classes[to - 1]! & WordClass.familyFirst) === 0
}

function genderBefore(r: NameReading, { from }: TokenSpan): number {
  for (
    let i = from - 1;
    i >= 0 && i >= from - 3 && isCapital(r.shape[i]!) && r.sentence[i] === r.sentence[from];
    i--
  ) {
    const gender = genderOf(r.classes[i]!)
    if (gender !== 0 && (r.classes[i]! & WordClass.honorific) !== 0) return gender
  }
  return 0
}

const genderOfTitles = (r: NameReading, titles: readonly Title[]): number =>
  titles.map(({ head }) => genderOf(r.classes[head]!)).find((gender) => gender > 0) ?? 0

/** By the forename of a full name, where it is a woman's or a man's alone. */
function genderOfForename(r: NameReading, { from, to }: TokenSpan): number {
  if (to - from < 2 || (r.classes[from]! & WordClass.familyFirst) !== 0) return 0
  const forename = r.classes[from]! & FORENAME
  return forename === WordClass.female ? 1 : forename === WordClass.male ? 2 : 0
}

const genderOf = (classes: number): number =>
  (classes & WordClass.hers) !== 0 ? 1 : (classes & WordClass.his) !== 0 ? 2 : 0
