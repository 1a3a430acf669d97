import { spanOfTokens, textOfTokens, type TokenSpan } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { FORENAME, PLACE, WordClass } from "../lexicon/word-class.ts"
import { findNames } from "../persons/find-names.ts"
import { Seen, type NameReading } from "../persons/name-reading.ts"
import { Speech } from "../tagger/part-of-speech.ts"
import { newWordMap } from "../tagger/word-map.ts"
import { famousLeader, mayBeFamous } from "./gazetteer.ts"
import { mentionOf, type Mention } from "./mention.ts"
import { foldWord } from "./person-key.ts"
import { titlesOf } from "./title-grammar.ts"
import type { Title } from "./title.ts"
import type { Names } from "./title-words.ts"

/** What a name stands before when it names a thing: Clinton Foundation, Charles de Gaulle airport. */
const things = hashWords(`
  airport street avenue road square bridge highway tower towers hospital stadium arena university college school foundation institute
  prize award medal center centre library museum building hotel park doctrine act bill law amendment plan island islands day
  organization organisation inc corp group company international resort casino winery steaks cup trophy class carrier bible`)
/** What a name stands behind when it names a thing: USS John McCain, Fort Hood, Lake Victoria. */
const thingsBefore = hashWords(
  "uss hms hmcs brp ins fs rfs ss fort mount mt. lake port cape camp hurricane storm typhoon river st st. saint santa",
)
const hyphen = /[-‐‑]/

/** The mentions of persons in an article, in order, each with the titles around it. */
export function findMentions(r: NameReading): {
  readonly mentions: readonly Mention[]
  readonly names: Names
} {
  const inName = new Uint8Array(r.count)
  const headline = headlineBlocks(r)
  const names: { name: TokenSpan; span: BlockSpan }[] = []
  const take = (name: TokenSpan, span = spanOfTokens(r, name)): void => {
    names.push({ name, span })
    inName.fill(1, name.from, name.to)
  }
  for (const name of findNames(r)) if (!namesThing(r, name, headline)) take(name)
  for (const name of titledNames(r, inName, headline)) if (!namesThing(r, name, headline)) take(name)
  repeated(r, { names: names.map(({ name }) => name), inName, headline, take })
  withParticles(r, names, inName)
  names.sort((a, b) => a.name.from - b.name.from)
  const titles = names.map(({ name }) => titlesOf(r, name, { inName }))
  shareLists(
    r,
    names.map(({ name }) => name),
    titles,
  )
  const mentions = names.map(({ name, span }, i) => mentionOf(r, name, { span, titles: titles[i] ?? [] }))
  return { mentions, names: { inName } }
}

/** Blocks where most words have capitals, and where a capital therefore says little. */
function headlineBlocks(r: NameReading): Uint8Array {
  const blocks = new Uint8Array(r.blocks.length)
  for (let b = 0; b < blocks.length; b++) {
    let capitals = 0
    let small = 0
    let all = 0
    for (let i = r.blockStart[b]!; i < r.blockStart[b + 1]!; i++) {
      if (r.shape[i] === Shape.lower) small++
      if (r.shape[i]! > Shape.mixed || r.end[i]! - r.start[i]! < 4) continue
      all++
      if (isCapital(r.shape[i]!)) capitals++
    }
    // a short sentence of prose may be mostly names, but it ends with a stop and has small words
    const isProse = small > 0 && r.shape[r.blockStart[b + 1]! - 1] === Shape.stop
    if (all > 1 && capitals > 0.7 * all && !isProse) blocks[b] = 1
  }
  return blocks
}

const touches = (r: NameReading, left: number, right: number): boolean =>
  left >= 0 &&
  right < r.count &&
  r.sentence[left] === r.sentence[right] &&
  r.start[right]! - r.end[left]! <= 1

function namesThing(r: NameReading, { from, to }: TokenSpan, headline: Uint8Array): boolean {
  const inHeadline = headline[r.block[from]!] === 1
  if (touches(r, to - 1, to)) {
    if (things.has(r.word[to]!) && (isCapital(r.shape[to]!) || to - from > 1) && !inHeadline) return true
    const capital = isCapital(r.shape[to]!) && !inHeadline
    if (
      capital &&
      (r.classes[to]! & WordClass.institution) !== 0 &&
      (r.classes[to]! & PLACE) === 0 &&
      r.word[to] !== WHITE
    )
      return true
  }
  return touches(r, from - 1, from) && thingsBefore.has(r.word[from - 1]!) && isCapital(r.shape[from - 1]!)
}
const WHITE = hashWord("white")

/** Names behind a title that the tagger missed: "Minister Ouhoumoudou", "Mr Oyelaran". */
function titledNames(r: NameReading, inName: Uint8Array, headline: Uint8Array): TokenSpan[] {
  const found: TokenSpan[] = []
  const titled = WordClass.honorific | WordClass.rank | WordClass.sureOffice
  for (let i = 0; i + 1 < r.count; i++) {
    const k = r.classes[i]!
    if (
      (k & titled) === 0 ||
      inName[i] === 1 ||
      inName[i + 1] === 1 ||
      !isCapital(r.shape[i]!) ||
      !canBeSurname(r, i + 1) ||
      !touches(r, i, i + 1)
    )
      continue
    if ((k & WordClass.plural) !== 0 || (k & WordClass.institution) !== 0) continue
    // "CEO Donated to ..." in a title: a word the article also writes small, or no name by its part of speech
    if ((r.seen[i + 1]! & Seen.lower) !== 0 || r.speech[i + 1] !== Speech.name || headline[r.block[i]!] === 1)
      continue
    let to = i + 2
    while (to < r.count && to < i + 5 && inName[to] === 0 && canBeSurname(r, to) && touches(r, to - 1, to))
      to++
    if (to < r.count && inName[to] === 1 && touches(r, to - 1, to)) continue
    found.push({ from: i + 1, to })
    i = to - 1
  }
  return found
}

const noSurname =
  PLACE |
  WordClass.calendar |
  WordClass.plain |
  WordClass.institution |
  WordClass.sureOffice |
  WordClass.likelyOffice |
  WordClass.honorific |
  WordClass.rank |
  WordClass.modifier |
  WordClass.bystander

/** Whether a capitalised word may be part of a name behind a title: "Chief Dean Ferris" too, where Dean is a forename. */
const canBeSurname = (r: NameReading, i: number): boolean =>
  (r.shape[i] === Shape.capitalised || r.shape[i] === Shape.mixed) &&
  ((r.classes[i]! & noSurname) === 0 ||
    ((r.classes[i]! & FORENAME) !== 0 &&
      (r.classes[i]! & ~FORENAME & noSurname & ~WordClass.likelyOffice) === 0))

/** Short names of persons named in full elsewhere, and famous surnames. */
function repeated(
  r: NameReading,
  {
    names,
    inName,
    headline,
    take,
  }: {
    names: readonly TokenSpan[]
    inName: Uint8Array
    headline: Uint8Array
    take: (name: TokenSpan, span?: BlockSpan) => void
  },
): void {
  const known = newWordMap(4 * names.length + 1)
  // other transliterations, Zelenskyy for Zelensky, are looked for only behind the same three letters
  const beginnings = new Set<number>()
  const folded = new Set<string>()
  const isSpelledOtherwise = (i: number): boolean =>
    beginnings.has(r.beginning[i]!) &&
    r.end[i]! - r.start[i]! > 5 &&
    (r.seen[i]! & Seen.lower) === 0 &&
    folded.has(foldWord(textOfTokens(r, { from: i, to: i + 1 })))
  for (const { from, to } of names) {
    const last = surnameAt(r, from, to)
    known.set(r.word[last]!, 1)
    const bare = textOfTokens(r, { from: last, to: last + 1 }).replace(/^(?:al|el)-/i, "")
    known.set(hashWord(bare), 1)
    if (to - from > 1 && (r.classes[from]! & WordClass.familyFirst) !== 0) known.set(r.word[from]!, 1)
    beginnings.add(r.beginning[last]!)
    folded.add(foldWord(bare))
  }
  for (let i = 0; i < r.count; i++) {
    const shape = r.shape[i]!
    if (inName[i] === 1 || !isCapital(shape) || shape === Shape.initial) continue
    const inHeadline = headline[r.block[i]!] === 1
    const common =
      WordClass.plain | WordClass.calendar | WordClass.demonym | WordClass.country | WordClass.place
    const name = { from: i, to: i + 1 }
    if (known.get(r.word[i]!) === 1 || isSpelledOtherwise(i)) {
      if ((r.classes[i]! & common) !== 0 && (r.classes[i]! & FORENAME) === 0) continue
      if (!inHeadline && isPartOfName(r, i, inName)) continue
      if (!namesThing(r, name, headline)) take(name)
    } else {
      const part = partOf(r, i, known)
      if (part) take(name, part)
      else if (
        isFamous(r, i) &&
        (inHeadline || !isPartOfName(r, i, inName)) &&
        !namesThing(r, name, headline)
      )
        take(name)
    }
  }
}

/** "De Wit", "van der Berg" behind a full name that has the particles: they belong to the short name too. */
function withParticles(
  r: NameReading,
  names: { name: TokenSpan; span: BlockSpan }[],
  inName: Uint8Array,
): void {
  const before = new Map<number, number>()
  for (const { name } of names)
    for (let i = name.from + 1; i < name.to; i++)
      if ((r.classes[i - 1]! & WordClass.particle) !== 0 && i - 1 > name.from)
        before.set(r.word[i]!, r.word[i - 1]!)
  if (before.size === 0) return
  for (const entry of names) {
    let { from } = entry.name
    while (
      touches(r, from - 1, from) &&
      inName[from - 1] === 0 &&
      before.get(r.word[from]!) === r.word[from - 1]
    )
      from--
    if (from === entry.name.from) continue
    entry.name = { from, to: entry.name.to }
    entry.span = spanOfTokens(r, entry.name)
    inName.fill(1, from, entry.name.to)
  }
}

/** The token of the surname: the last word that is no suffix. */
function surnameAt(r: NameReading, from: number, to: number): number {
  let last = to - 1
  while (last > from && (r.classes[last]! & WordClass.suffix) !== 0) last--
  return last
}

/** Whether capitalised neighbours make the word part of a longer name of something else. */
function isPartOfName(r: NameReading, i: number, inName: Uint8Array): boolean {
  const next = i + 1
  if (
    touches(r, i, next) &&
    isCapital(r.shape[next]!) &&
    inName[next] === 0 &&
    (r.classes[next]! & WordClass.plain) === 0
  )
    return true
  const before = i - 1
  if (!touches(r, before, i) || !isCapital(r.shape[before]!)) return false
  if (before === r.sentenceStart[r.sentence[i]!]) return (r.classes[before]! & FORENAME) !== 0
  const k = r.classes[before]!
  const leads =
    WordClass.sureOffice |
    WordClass.likelyOffice |
    WordClass.honorific |
    WordClass.rank |
    WordClass.plain |
    WordClass.calendar |
    PLACE |
    WordClass.modifier |
    WordClass.stateBody |
    WordClass.institution
  return (k & leads) === 0
}

/** The name inside "post-Mugabe", "Trump-era", "Putin-Xi". */
function partOf(r: NameReading, i: number, known: { get(word: number): number }): BlockSpan | undefined {
  const text = r.blocks[r.block[i]!]!.slice(r.start[i]!, r.end[i]!)
  if (!hyphen.test(text)) return undefined
  let at = 0
  for (const part of text.split(hyphen)) {
    if (known.get(hashWord(part)) === 1 && /^\p{Lu}/u.test(part)) {
      const start = r.start[i]! + at
      return { block: r.block[i]!, start, end: start + part.length }
    }
    at += part.length + 1
  }
  return undefined
}

/** A bare surname that news writing uses for one person, where no sentence begins or the article uses it again. */
function isFamous(r: NameReading, i: number): boolean {
  if (!mayBeFamous(r.word[i]!) || (r.classes[i]! & (noSurname & ~WordClass.institution)) !== 0) return false
  return famousLeader(textOfTokens(r, { from: i, to: i + 1 })) !== undefined
}

const OF = hashWord("of")
const links = hashWords("and or & of")
const LONGEST_LINK = 6

/** A plural title belongs to every name of the list that follows: "Presidents A of X and B of Y". */
function shareLists(r: NameReading, names: readonly TokenSpan[], titles: Title[][]): void {
  for (let n = 0; n + 1 < names.length; n++) {
    const shared = titles[n]!.find(
      (title) => title.plural && (title.place === "before" || title.place === "list"),
    )
    const [here, next] = [names[n]!, names[n + 1]!]
    if (!shared || next.from - here.to > LONGEST_LINK || r.sentence[here.from] !== r.sentence[next.from])
      continue
    if (titles[n + 1]!.some((title) => title.place === "before")) continue
    // "Presidents A of X and B": X may look like a name to the tagger
    let linked = next.from > here.to && r.word[next.from - 1] !== OF
    for (let i = here.to; i < next.from; i++)
      if (r.shape[i] !== Shape.comma && !links.has(r.word[i]!) && (r.classes[i]! & PLACE) === 0)
        linked = false
    if (linked) titles[n + 1]!.push({ ...shared, place: "list" })
  }
}
