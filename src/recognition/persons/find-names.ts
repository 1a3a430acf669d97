import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { FORENAME, OFFICE, PLACE, WordClass } from "../lexicon/word-class.ts"
import personBytes from "../models/persons.bin"
import { newFeatures } from "../tagger/features.ts"
import { Speech } from "../tagger/part-of-speech.ts"
import { spansOf } from "../tagger/labels.ts"
import { loadTagger, type Tagger } from "../tagger/tagger.ts"
import { canName, describeName, PERSON } from "./describe-names.ts"
import type { NameReading } from "./name-reading.ts"
import { parallelName } from "./parallel-names.ts"

let tagger: Tagger | undefined

/** Test seam: finds names with another model from now on; training measures models on articles they have not seen. */
export function useNameModel(bytes: Uint8Array): void {
  tagger = loadTagger(bytes)
}

const features = newFeatures()

/** Words that are no part of the name they stand before. */
const BEFORE_NAME =
  OFFICE |
  WordClass.honorific |
  WordClass.rank |
  WordClass.bystander |
  WordClass.relative |
  WordClass.calendar

/**
 * The names of persons in an article as token spans, in order: what the tagger finds, with its edges mended, and forenames with a
 * surname that it passed over.
 */
export function findNames(r: NameReading): TokenSpan[] {
  const names: TokenSpan[] = []
  const found = spansOf(tag(r), PERSON)
  let at = 0
  for (const span of found) {
    // an edge mended to the right may have taken this one in
    if (span.to <= at) continue
    const name = mend(r, { from: Math.max(span.from, at), to: span.to }, at)
    if (!name || !isName(r, name)) continue
    const before = names.at(-1)
    // "Martin Luther" and "King Jr." are one name
    const continues =
      (r.classes[name.to - 1]! & WordClass.suffix) !== 0 &&
      before?.to === name.from &&
      adjoins(r, name.from - 1, name.from)
    if (continues && before) names[names.length - 1] = { from: before.from, to: name.to }
    else names.push(...pairs(r, at, name.from), name)
    const twin = parallelName(r, name.to)
    if (twin) names.push(twin)
    at = (twin ?? name).to
  }
  return [...names, ...pairs(r, at, r.count)]
}

/** Forenames with a word that can be a surname, between words without capitals, among the tokens from `from` to `to`. */
function pairs(r: NameReading, from: number, to: number): TokenSpan[] {
  const found: TokenSpan[] = []
  for (let i = from; i + 1 < to; i++) {
    if (!isBareForename(r, i) || !isSurnameLike(r, i) || !adjoins(r, i, i + 1) || !isSurnameLike(r, i + 1))
      continue
    const alone =
      !(i > 0 && adjoins(r, i - 1, i) && isCapital(r.shape[i - 1]!)) &&
      !(adjoins(r, i + 1, i + 2) && isCapital(r.shape[i + 2]!))
    if (alone) found.push({ from: i, to: ++i + 1 })
  }
  return found
}

function tag(r: NameReading): Uint8Array {
  tagger ??= loadTagger(personBytes)
  const labels = new Uint8Array(r.count)
  for (let s = 0; s + 1 < r.sentenceStart.length; s++) {
    const from = r.sentenceStart[s]!
    const to = r.sentenceStart[s + 1]!
    if (!mayHoldName(r, from, to)) continue
    tagger.begin(to - from)
    for (let i = from; i < to; i++) {
      features.count = 0
      describeName(r, { i, from, to }, features)
      tagger.score(i - from, features)
    }
    tagger.decode(labels, from)
  }
  return labels
}

/** Whether any word with a capital might be a name: most sentences begin with a plain one. */
function mayHoldName(r: NameReading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isCapital(r.shape[i]!) && (r.classes[i]! & WordClass.plain) === 0) return true
  return false
}

const adjoins = (r: NameReading, left: number, right: number): boolean =>
  right < r.count && r.sentence[left] === r.sentence[right] && r.start[right]! - r.end[left]! <= 1

/** Moves a span's edges to those of the name: no titles before it, nothing but name words in it, nothing of it left outside. */
function mend(r: NameReading, { from, to }: TokenSpan, after: number): TokenSpan | undefined {
  // a title, a demonym or a calendar word inside: the name begins behind it
  for (let i = to - 2; i >= from; i--) {
    const k = r.classes[i]!
    // "Martin Luther King Jr.": behind a forename the word is a surname
    const surname =
      i > from && (r.classes[i - 1]! & FORENAME) !== 0 && (r.classes[i - 1]! & (BEFORE_NAME | PLACE)) === 0
    const titled =
      !surname &&
      (k & BEFORE_NAME) !== 0 &&
      !((k & FORENAME) !== 0 && (k & (OFFICE | WordClass.calendar)) === 0)
    if (titled || ((k & WordClass.demonym) !== 0 && (k & FORENAME) === 0)) {
      from = i + 1
      break
    }
  }
  while (from < to && !startsName(r, from)) from++
  while (to > from && !endsName(r, to - 1)) to--
  if (from >= to) return undefined
  // what the tagger left outside: the whole name before "Jr.", initials and forenames
  if ((r.classes[from]! & WordClass.suffix) !== 0)
    while (from > after && adjoins(r, from - 1, from) && isCapital(r.shape[from - 1]!)) from--
  while (from > after && adjoins(r, from - 1, from) && belongsBefore(r, from - 1)) from--
  for (;;) {
    if (!adjoins(r, to - 1, to)) break
    const k = r.classes[to]!
    if ((k & WordClass.suffix) !== 0 && isCapital(r.shape[to]!)) to++
    else if (afterParticles(r, to) > to && to - from < 4) to = afterParticles(r, to) + 1
    else if (r.shape[to - 1] === Shape.initial && endsName(r, to) && (k & BEFORE_NAME) === 0) to++
    else if (to - from === 1 && isBareForename(r, from) && isSurnameLike(r, to)) to++
    else break
  }
  // "Morton Blackwell Endorses Ted Cruz": a verb ends the name in headlines
  for (let i = from + 2; i < to; i++)
    if (r.speech[i] === Speech.third && (r.classes[i]! & FORENAME) === 0) to = i
  return { from, to }
}

const isBareForename = (r: NameReading, i: number): boolean =>
  (r.classes[i]! & FORENAME) !== 0 && r.shape[i] === Shape.capitalised

/** A capitalised word that may follow a forename as surname. */
const isSurnameLike = (r: NameReading, i: number): boolean =>
  (r.shape[i] === Shape.capitalised || r.shape[i] === Shape.mixed) &&
  (r.classes[i]! & (BEFORE_NAME | PLACE | WordClass.plain | WordClass.institution)) === 0

const startsName = (r: NameReading, i: number): boolean =>
  isCapital(r.shape[i]!)
    ? (r.classes[i]! & (BEFORE_NAME & ~OFFICE)) === 0 || (r.classes[i]! & FORENAME) !== 0
    : (r.classes[i]! & WordClass.particle) !== 0

const endsName = (r: NameReading, i: number): boolean =>
  isCapital(r.shape[i]!) && ((r.classes[i]! & WordClass.plain) === 0 || (r.classes[i]! & FORENAME) !== 0)

function belongsBefore(r: NameReading, i: number): boolean {
  if (!isCapital(r.shape[i]!)) return false
  const k = r.classes[i]!
  if ((k & (BEFORE_NAME | PLACE | WordClass.plain | WordClass.institution)) !== 0) return false
  return (
    (k & FORENAME) !== 0 || (r.shape[i] === Shape.initial && r.word[i] !== 0 && r.end[i]! - r.start[i]! <= 5)
  )
}

/** Where the capitalised word behind a run of small particles stands; `at` where there is no such run. */
function afterParticles(r: NameReading, at: number): number {
  let i = at
  while (adjoins(r, i - 1, i) && r.shape[i] === Shape.lower && (r.classes[i]! & WordClass.particle) !== 0) i++
  return i > at && adjoins(r, i - 1, i) && isCapital(r.shape[i]!) ? i : at
}

/** Whether a mended span can be a person: no institution, no bare country, no sentence starter. */
function isName(r: NameReading, { from, to }: TokenSpan): boolean {
  const last = r.classes[to - 1]!
  // "Home Secretary", "High Commissioner"
  if ((last & OFFICE) !== 0 && (last & FORENAME) === 0 && (r.classes[from]! & FORENAME) === 0) return false
  const single = to - from === 1
  if (single) {
    if ((last & WordClass.suffix) !== 0) return false
    if (r.end[from]! - r.start[from]! < 2) return false
    if ((last & (WordClass.plain | WordClass.calendar)) !== 0 && (last & FORENAME) === 0) return false
    if ((last & (WordClass.country | WordClass.demonym)) !== 0 && (last & FORENAME) === 0) return false
    if ((last & OFFICE) !== 0 && (last & FORENAME) === 0) return false
  } else if ((last & WordClass.institution) !== 0 && (r.classes[from]! & FORENAME) === 0) return false
  return canName(r, from)
}
