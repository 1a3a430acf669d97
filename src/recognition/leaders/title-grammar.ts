import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { OFFICE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import { TITLE_NOUN, weigh, type Title } from "./title.ts"

/**
 * Finds what the words around a name say of its bearer:
 *
 *     Chinese foreign ministry spokesperson NAME       secretary of the Security Council NAME
 *     Sudan's president, NAME,                         cabinet ministers NAME and NAME
 *     NAME, 63, a former ambassador to Israel,         NAME (R-Texas)
 *     NAME was elected president                       the NAME administration
 *
 * `inName` tells which tokens belong to names, so that the title of the next person is not taken for this one's.
 */
export type Names = { readonly inName: Uint8Array }

const linkWords = hashWords("of for to at in on and the de du")
const prepositions = hashWords("of for to at in on with under from by over")
const determiners = hashWords("the a an his her its their our my your this that one")
const relativeWords = hashWords("who which whose whom that where when")
const skipped = hashWords(
  "then now also currently once himself herself still formerly previously aged himself both who is was",
)
const copulas = hashWords("is was became becomes become remains been remained")
const AS = hashWord("as")
const AND = hashWord("and")
const OF = hashWord("of")
const ELECTED = hashWords("elected appointed named re-elected reelected nominated declared")
const bodies = hashWords(
  "administration government cabinet presidency regime premiership government's administration's",
)
const parties = hashWords(
  "republican democrat conservative tory labour socialist liberal communist independent republicans democrats conservatives",
)
const such = hashWords("including like as namely")
const agencies = hashWords(
  "reuters afp ap epa getty bbc cnn nbc cbs abc npr bloomberg agence associated anadolu xinhua tass dpa pa upi sipa shutterstock corbis magnum alamy nur-photo rex",
)
const credits = hashWords(
  "credit photo photograph photographs by image picture video photos images reporting edited written additional",
)
const LONGEST_COMPLEMENT = 12
const LONGEST_TITLE = 9

/** Everything the surroundings of the name say, nearest first. */
export function titlesOf(r: NameReading, name: TokenSpan, names: Names): Title[] {
  const titles: Title[] = []
  const add = (title: Title | undefined): void => {
    if (title) titles.push(title)
  }
  add(creditOf(r, name))
  titleBefore(r, name, titles)
  if (titles.length === 0) add(titleBeforeComma(r, name, names))
  titlesAfter(r, name, { names, titles })
  add(titleByVerb(r, name, names))
  add(bodyAfter(r, name))
  return titles
}

const inSentence = (r: NameReading, a: number, b: number): boolean =>
  b >= 0 && b < r.count && r.sentence[a] === r.sentence[b]
const touches = (r: NameReading, left: number, right: number): boolean =>
  inSentence(r, left, right) && left >= 0 && r.start[right]! - r.end[left]! <= 1

/** Whether the token can be the noun of a title here: not where it is a verb ("they head", "speakers chair"). */
const isTitleNoun = (r: NameReading, i: number): boolean =>
  (r.classes[i]! & TITLE_NOUN) !== 0 && (isCapital(r.shape[i]!) || !isVerb(r.speech[i]!))

/** Whether the token can stand inside a title before its noun. */
function modifies(r: NameReading, i: number): boolean {
  const k = r.classes[i]!
  if (r.shape[i]! > Shape.alphanumeric && r.shape[i] !== Shape.ampersand) return false
  if (determiners.has(r.word[i]!) || (k & (WordClass.calendar | WordClass.honorific)) !== 0) return false
  const speech = r.speech[i]!
  if (isCapital(r.shape[i]!))
    return (k & WordClass.plain) === 0 || (k & (WordClass.demonym | WordClass.stateBody | OFFICE)) !== 0
  if (
    (k & (WordClass.modifier | WordClass.stateBody | WordClass.institution)) !== 0 &&
    !prepositions.has(r.word[i]!)
  )
    return true
  return (
    speech === Speech.noun ||
    speech === Speech.plural ||
    speech === Speech.adjective ||
    speech === Speech.name ||
    speech === Speech.participle ||
    (speech === Speech.adverb && r.classes[i + 1] !== undefined && r.speech[i + 1] === Speech.participle)
  )
}

/** Where the title that ends with `head` begins. */
function phraseStart(r: NameReading, head: number): number {
  let from = head
  while (head - from < LONGEST_TITLE && from > 0) {
    const i = from - 1
    if (!touches(r, i, from)) break
    if (modifies(r, i)) from = i
    else if (r.shape[i] === Shape.clitic && i > 0 && isCapital(r.shape[i - 1]!) && touches(r, i - 1, i)) {
      // Sudan's president, the party's leader: the owner tells the country; it may be two words
      from = i - 1
      if (
        from > 0 &&
        isCapital(r.shape[from - 1]!) &&
        touches(r, from - 1, from) &&
        (r.classes[from - 1]! & WordClass.plain) === 0
      )
        from--
      break
    } else if (
      r.word[i] === AND &&
      i > 0 &&
      modifies(r, i - 1) &&
      !isCapital(r.shape[i - 1]!) &&
      touches(r, i - 1, i)
    )
      from = i - 1
    else break
  }
  // verbs that look like participles, and whatever else is no modifier at the far end
  while (
    from < head &&
    (r.classes[from]! & WordClass.plain) !== 0 &&
    (r.classes[from]! & (WordClass.demonym | WordClass.stateBody)) === 0
  )
    from++
  return from
}

function titleOf(r: NameReading, place: Title["place"], head: number, phrase: TokenSpan): Title {
  return {
    place,
    head,
    phrase,
    weight: weigh(r, head, phrase),
    plural: (r.classes[head]! & WordClass.plural) !== 0,
    key: r.word[head]!,
  }
}

function titleBefore(r: NameReading, name: TokenSpan, titles: Title[]): void {
  let i = name.from - 1
  while (i >= 0 && touches(r, i, i + 1) && (r.classes[i]! & (WordClass.honorific | WordClass.rank)) !== 0) {
    if (isCapital(r.shape[i]!) && (r.classes[i]! & WordClass.rank) !== 0)
      titles.push({
        place: "before",
        head: i,
        phrase: { from: i, to: i + 1 },
        weight: 3,
        plural: false,
        key: r.word[i]!,
      })
    i--
  }
  // "ex-president (now senator) X", "President “X”": a bracket or quotation mark in between
  if (i < 0 || !touches(r, i, i + 1)) return
  if (parties.has(r.word[i]!) && isCapital(r.shape[i]!)) {
    titles.push({
      place: "before",
      head: i,
      phrase: { from: i, to: i + 1 },
      weight: 2,
      plural: false,
      key: r.word[i]!,
    })
    return
  }
  if (isTitleNoun(r, i)) {
    titles.push(titleOf(r, "before", i, { from: phraseStart(r, i), to: i + 1 }))
    return
  }
  const head = headOfComplement(r, i)
  if (head >= 0) titles.push(titleOf(r, "before", head, { from: phraseStart(r, head), to: i + 1 }))
  else if (such.has(r.word[i]!)) titleOfList(r, i, titles)
}

/** The noun of "secretary of the Security Council" where token `last` ends it; -1 for none. */
function headOfComplement(r: NameReading, last: number): number {
  const k = r.classes[last]!
  const ends =
    isCapital(r.shape[last]!) ||
    (k & (WordClass.stateBody | WordClass.institution)) !== 0 ||
    r.speech[last] === Speech.noun
  if (!ends || (k & (WordClass.calendar | WordClass.honorific)) !== 0) return -1
  for (let i = last; i > 0 && last - i < LONGEST_COMPLEMENT - 3; i--) {
    if (!inSentence(r, i, i - 1)) return -1
    if (prepositions.has(r.word[i]!) && r.word[i] !== AND) {
      if (isTitleNoun(r, i - 1) && (r.classes[i - 1]! & WordClass.relative) === 0) return i - 1
      if (r.word[i] !== OF && !linkWords.has(r.word[i]!)) return -1
      continue
    }
    if (isTitleNoun(r, i) && i < last) return -1
    const noun = isCapital(r.shape[i]!) || linkWords.has(r.word[i]!) || modifies(r, i)
    if (!noun && r.shape[i] !== Shape.clitic) return -1
  }
  return -1
}

/** "prominent politicians including X" */
function titleOfList(r: NameReading, at: number, titles: Title[]): void {
  for (let i = at - 1; i >= 0 && at - i < 8 && inSentence(r, at, i); i--) {
    if (isTitleNoun(r, i) && (r.classes[i]! & WordClass.plural) !== 0) {
      titles.push(titleOf(r, "list", i, { from: phraseStart(r, i), to: i + 1 }))
      return
    }
    if (isVerb(r.speech[i]!) || r.shape[i] === Shape.semicolon) return
  }
}

/** "Sudan's president, NAME," */
function titleBeforeComma(r: NameReading, name: TokenSpan, { inName }: Names): Title | undefined {
  const comma = name.from - 1
  if (comma < 1 || !inSentence(r, comma, name.from) || r.shape[comma] !== Shape.comma) return undefined
  const after = inSentence(r, name.from, name.to) ? r.shape[name.to]! : Shape.stop
  if (
    after !== Shape.comma &&
    after !== Shape.stop &&
    after !== Shape.closeBracket &&
    after !== Shape.semicolon &&
    after !== Shape.dash
  )
    return undefined
  const last = comma - 1
  if (inName[last] === 1) return undefined
  const head = isTitleNoun(r, last) ? last : headOfComplement(r, last)
  if (head < 0 || inName[head] === 1) return undefined
  const from = phraseStart(r, head)
  const lead = from - 1
  const introduced =
    from === r.sentenceStart[r.sentence[head]!] ||
    r.shape[from + 1] === Shape.clitic ||
    r.shape[from + 2] === Shape.clitic ||
    (lead >= 0 &&
      inSentence(r, lead, from) &&
      (determiners.has(r.word[lead]!) || r.shape[lead] === Shape.clitic))
  return introduced ? titleOf(r, "before", head, { from, to: comma }) : undefined
}

/** Titles behind the name: in an apposition, in brackets, between dashes. */
function titlesAfter(
  r: NameReading,
  name: TokenSpan,
  { names, titles }: { names: Names; titles: Title[] },
): void {
  let i = name.to
  if (!inSentence(r, name.from, i)) return
  const opener = r.shape[i]
  if (opener !== Shape.comma && opener !== Shape.openBracket && opener !== Shape.dash) return
  i++
  if (isDistrict(r, i)) {
    titles.push({
      place: "after",
      head: i,
      phrase: { from: i, to: i + 1 },
      weight: 3,
      plural: false,
      key: r.word[i]!,
    })
    return
  }
  // an age, and words that lead in the apposition
  while (
    inSentence(r, name.from, i) &&
    (r.shape[i] === Shape.number ||
      skipped.has(r.word[i]!) ||
      (r.shape[i] === Shape.comma && r.shape[i - 1] === Shape.number))
  )
    i++
  if (inSentence(r, name.from, i) && agencies.has(r.word[i]!)) {
    titles.push({
      place: "credit",
      head: i,
      phrase: { from: i, to: i + 1 },
      weight: -3,
      plural: false,
      key: r.word[i]!,
    })
    return
  }
  for (let rounds = 0; rounds < 3; rounds++) {
    const title = nounPhrase(r, i, names)
    if (!title) return
    titles.push({ ...title, place: "after" })
    i = title.phrase.to
    // "... and a former ambassador to Israel"
    if (!inSentence(r, name.from, i) || r.word[i] !== AND) return
    i++
    if ((r.classes[i]! & WordClass.modifier) === 0 && !determiners.has(r.word[i]!) && !isTitleNoun(r, i))
      return
  }
}

/** R-Texas, D-N.Y. */
const isDistrict = (r: NameReading, i: number): boolean => {
  const text = r.blocks[r.block[i] ?? 0] ?? ""
  const start = r.start[i] ?? 0
  const party = text.charCodeAt(start)
  return (
    (party === 82 || party === 68 || party === 73) &&
    text.charCodeAt(start + 1) === 45 &&
    isUpper(text.charCodeAt(start + 2))
  )
}
const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90

/** The title that begins at token `at`: [determiner] modifiers NOUN [of ...]. */
function nounPhrase(r: NameReading, at: number, { inName }: Names): Title | undefined {
  let i = at
  if (!(i < r.count)) return undefined
  const sentence = r.sentence[i]
  const inside = (j: number): boolean => j < r.count && r.sentence[j] === sentence
  if (determiners.has(r.word[i]!)) i++
  // "one of the ..."
  while (inside(i) && (r.word[i] === OF || determiners.has(r.word[i]!))) i++
  const from = i
  let head = -1
  for (; inside(i) && i - from < 12; i++) {
    if (isTitleNoun(r, i) && !(inName[i] === 1 && !isTitleHere(r, i))) {
      head = i
      continue
    }
    if (
      head >= 0 &&
      head === i - 1 &&
      !(modifies(r, i) && isCapital(r.shape[i]!) && hasHeadSoon(r, i, inside)) &&
      !(r.shape[i] === Shape.lower && modifies(r, i) && hasHeadSoon(r, i, inside))
    )
      break
    if (r.shape[i] === Shape.clitic || r.shape[i] === Shape.number || r.shape[i] === Shape.alphanumeric)
      continue
    if (r.word[i] === AND && head < 0 && i > from) continue
    if (r.shape[i] === Shape.comma && head < 0 && i > from && r.speech[i - 1] === Speech.adjective) continue
    // "governor of" with an owner before it: "the chairman of X's board" is left to the complement
    if (!modifies(r, i) && inName[i] !== 1) break
  }
  if (head < 0) return undefined
  // the noun leads in the next name: "Putin, Chinese President Xi Jinping and ..."
  if (inside(head + 1) && inName[head + 1] === 1 && touches(r, head, head + 1)) return undefined
  const to = complementEnd(r, head + 1, inside)
  if (inside(to) && inName[to] === 1 && touches(r, to - 1, to) && to > head + 1) return undefined
  return titleOf(r, "after", head, { from, to })
}

const isTitleHere = (r: NameReading, i: number): boolean => (r.classes[i]! & WordClass.sureOffice) !== 0

/** Whether another title noun follows before the noun phrase ends: "party leader", "deputy prime minister". */
function hasHeadSoon(r: NameReading, at: number, inside: (j: number) => boolean): boolean {
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
    if (r.shape[i] === Shape.clitic || r.shape[i] === Shape.ampersand || r.shape[i] === Shape.number) continue
    if (prepositions.has(word) || determiners.has(word)) continue
    if (word === AND) {
      const next = r.classes[i + 1] ?? 0
      if (
        determiners.has(r.word[i + 1] ?? 0) ||
        (next & WordClass.modifier) !== 0 ||
        (next & TITLE_NOUN) !== 0
      )
        break
      continue
    }
    if (relativeWords.has(word) || !modifies(r, i)) break
  }
  while (
    i > at + 1 &&
    (prepositions.has(r.word[i - 1]!) || determiners.has(r.word[i - 1]!) || r.word[i - 1] === AND)
  )
    i--
  return i
}

/** "NAME is the president of", "NAME was elected president", "NAME, who served as foreign minister" */
function titleByVerb(r: NameReading, name: TokenSpan, names: Names): Title | undefined {
  let i = name.to
  if (inSentence(r, name.from, i) && r.shape[i] === Shape.comma && relativeWords.has(r.word[i + 1] ?? 0))
    i += 2
  for (let steps = 0; steps < 7 && inSentence(r, name.from, i); steps++, i++) {
    const word = r.word[i]!
    const shape = r.shape[i]!
    if (shape > Shape.alphanumeric || names.inName[i] === 1) return undefined
    const isLink = word === AS || ELECTED.has(word) || (copulas.has(word) && steps < 4)
    if (!isLink || !inSentence(r, i, i + 1)) {
      if (relativeWords.has(word)) return undefined
      continue
    }
    if (word !== AS && !copulas.has(word) && r.word[i + 1] === AS) continue
    if (copulas.has(word) && (r.word[i + 1] === AS || isVerb(r.speech[i + 1]!))) continue
    const title = nounPhrase(r, i + 1, names)
    if (title && title.weight !== 0) return { ...title, place: "verb" }
    if (copulas.has(word)) return undefined
  }
  return undefined
}

/** "the NAME administration", "NAME's government" */
function bodyAfter(r: NameReading, name: TokenSpan): Title | undefined {
  let i = name.to
  if (!inSentence(r, name.from, i)) return undefined
  if (r.shape[i] === Shape.clitic) i++
  if (!inSentence(r, name.from, i) || !bodies.has(r.word[i]!)) return undefined
  return { place: "body", head: i, phrase: { from: i, to: i + 1 }, weight: 2, plural: false, key: r.word[i]! }
}

/** Credits and bylines: "NAME/AFP", "Credit NAME", "By NAME". */
function creditOf(r: NameReading, name: TokenSpan): Title | undefined {
  const before = name.from - 1
  const credit = (at: number): Title => ({
    place: "credit",
    head: at,
    phrase: { from: at, to: at + 1 },
    weight: -4,
    plural: false,
    key: r.word[at]!,
  })
  const after = name.to
  if (
    after < r.count &&
    r.block[after] === r.block[name.from] &&
    (r.shape[after] === Shape.slash || r.blocks[r.block[name.from]!]!.charCodeAt(r.start[after]!) === 124)
  )
    return credit(after)
  if (before < 0 || r.block[before] !== r.block[name.from]) return undefined
  const opens = before === r.blockStart[r.block[before]!]
  if (r.shape[before] === Shape.slash && before > 0) return credit(before)
  const isCredit = credits.has(r.word[before]!) && isCapital(r.shape[before]!)
  if (
    isCredit &&
    (opens || before === r.sentenceStart[r.sentence[before]!] || r.shape[before - 1] !== Shape.lower)
  )
    return credit(before)
  const byLower = r.word[before] === hashWord("by") && before > 0 && credits.has(r.word[before - 1]!)
  return byLower ? credit(before) : undefined
}
