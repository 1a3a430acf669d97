import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, isWordlike, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { Parsed } from "./tagging.ts"

/** No noun phrase is followed further back or on than this many tokens. */
const LONGEST = 14
/** No apposition or relative clause between a name and its verb is longer. */
const LONGEST_ASIDE = 40

const inner = hashWords("of for")
const relatives = hashWords("who which that whom whose")
const whichever = hashWords("who which")
const articles = hashWords("the a an")
const AND = hashWord("and")
const auxiliaries = hashWords(`
  has have had is was were are be been being will would could can may might should must did does do also then later not
  n't 't 's 've 'd 'll`)

/** Whether the token is a relative pronoun. */
export const isRelative = (p: Parsed, i: number): boolean => whichever.has(p.word[i]!)

/** Whether the token can stand inside a noun phrase. */
function isNominal(p: Parsed, i: number): boolean {
  const speech = p.speech[i]!
  if (p.shape[i]! >= Shape.stop && p.shape[i] !== Shape.ampersand && p.shape[i] !== Shape.currency)
    return p.shape[i] === Shape.clitic && speech === Speech.possessive
  return (
    speech <= Speech.name ||
    speech === Speech.adjective ||
    speech === Speech.determiner ||
    speech === Speech.possessivePronoun ||
    speech === Speech.pronoun ||
    speech === Speech.number ||
    speech === Speech.possessive ||
    isCapital(p.shape[i]!)
  )
}

/** The noun phrase whose last token is `last`, going back not beyond token `floor`; undefined where none stands there. */
export function nounPhraseEndingAt(p: Parsed, last: number, floor: number): TokenSpan | undefined {
  if (last < floor || !isWordlike(p.shape[last]!)) return undefined
  if (p.speech[last] === Speech.pronoun) return { from: last, to: last + 1 }
  if (!isNominal(p, last) || p.speech[last] === Speech.determiner) {
    // "Both accused him": a determiner that stands for a noun, at the start of its clause
    const stands = p.speech[last] === Speech.determiner && !articles.has(p.word[last]!)
    const alone = stands && last === floor && isCapital(p.shape[last]!)
    return alone ? { from: last, to: last + 1 } : undefined
  }
  let from = last
  while (from > floor && last - from < LONGEST) {
    const before = from - 1
    if (p.quote[before] === Quoted.close || p.quote[before] === Quoted.open) break
    if (isNominal(p, before)) {
      // "told reporters the minister": a phrase does not go back over its own determiner
      const isOpening = p.speech[from] === Speech.determiner || p.speech[from] === Speech.possessivePronoun
      if (isOpening && p.speech[before] !== Speech.possessive) break
      if (p.speech[before] === Speech.pronoun) break
      from--
    } else if (inner.has(p.word[before]!) && before > floor && isNominal(p, before - 1)) from -= 2
    else if (p.word[before] === AND && before > floor && joinsNames(p, before)) from -= 2
    else break
  }
  return { from: Math.max(from, floor), to: last + 1 }
}

/** "Xi and Putin": a conjunction between names joins them into one phrase. */
const joinsNames = (p: Parsed, and: number): boolean =>
  p.speech[and - 1]! <= Speech.name && isCapital(p.shape[and - 1]!) && isCapital(p.shape[and + 1] ?? 0)

/** The noun phrase that begins at `first`, ending before token `ceiling`; undefined where none stands there. */
export function nounPhraseStartingAt(p: Parsed, first: number, ceiling: number): TokenSpan | undefined {
  let to = first
  while (to < ceiling && to - first < LONGEST) {
    if (p.quote[to] === Quoted.open || (to > first && p.speech[to] === Speech.pronoun)) break
    if (isNominal(p, to)) to++
    else if (inner.has(p.word[to]!) && to > first && to + 1 < ceiling && isNominal(p, to + 1)) to += 2
    else if (p.word[to] === AND && to > first && to + 1 < ceiling && joinsNames(p, to)) to += 2
    else break
    if (p.speech[first] === Speech.pronoun) break
  }
  const bare = to - first === 1 && p.speech[first] === Speech.determiner
  return to > first && !bare ? { from: first, to } : undefined
}

/** Whether somebody or something can be meant by a span: it has a noun, a name, a pronoun, or "many", "both". */
export function canSpeak(p: Parsed, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++) {
    const speech = p.speech[i]!
    if (speech <= Speech.name || speech === Speech.pronoun || speech === Speech.number) return true
    if (speech === Speech.possessivePronoun || isRelative(p, i)) return true
    if (speech === Speech.determiner && !articles.has(p.word[i]!)) return true
    if (isCapital(p.shape[i]!) && i > from) return true
  }
  return false
}

/** The first token of the verb group that ends at `verb`: over auxiliaries and adverbs, not beyond `floor`. */
export function verbGroupStart(p: Parsed, verb: number, floor: number): number {
  let from = verb
  while (from > floor) {
    const before = from - 1
    const helps = auxiliaries.has(p.word[before]!) && p.speech[before] !== Speech.possessive
    if (!helps && p.speech[before] !== Speech.adverb && p.speech[before] !== Speech.modal) break
    from--
  }
  return from
}

/**
 * What a noun phrase hangs on by a preposition: "[A worldview] shared by Putin and Xi portrays", "[a poll] released on
 * Friday showed"; the phrase itself where it hangs on nothing, as in "On Friday Putin said".
 */
function headBefore(p: Parsed, near: TokenSpan, floor: number): TokenSpan {
  let head = near
  while (head.from > floor && p.speech[head.from - 1] === Speech.preposition) {
    let last = head.from - 2
    if (last >= floor && p.speech[last] === Speech.participle) last--
    const before = last < floor ? undefined : nounPhraseEndingAt(p, last, floor)
    if (before === undefined) return near
    head = before
  }
  return head
}

/**
 * The subject of the verb at `verb`, in its sentence's tokens from `floor` on: the noun phrase before its group; over
 * an apposition or relative clause in commas ("Kim, the minister, said"); of a relative clause what it hangs on ("Kim,
 * who said").
 */
export function subjectOf(p: Parsed, verb: number, floor: number): TokenSpan | undefined {
  let last = verbGroupStart(p, verb, floor) - 1
  if (last < floor) return undefined
  if (relatives.has(p.word[last]!) && p.speech[last] !== Speech.determiner) {
    last--
    while (last >= floor && p.shape[last] === Shape.comma) last--
    const antecedent = nounPhraseEndingAt(p, last, floor)
    return antecedent
  }
  const isAsideEnd = (i: number) => p.shape[i] === Shape.comma || p.shape[i] === Shape.dash
  if (!isAsideEnd(last)) {
    const near = nounPhraseEndingAt(p, last, floor)
    return near && headBefore(p, near, floor)
  }
  const lowest = Math.max(floor, last - LONGEST_ASIDE)
  let best: TokenSpan | undefined
  for (let i = last - 1; i > lowest; i--) {
    if (!isAsideEnd(i)) continue
    const before = nounPhraseEndingAt(p, i - 1, floor)
    // the aside of a person or body hangs on a capitalised phrase or a pronoun, or is a relative clause
    const opens = before !== undefined && before.from - floor <= 1 && before.to - floor > 1
    const hangs = before && (opens || isCapital(p.shape[before.to - 1]!) || isRelative(p, i + 1))
    if (hangs) best = before
    if (hangs && (before.from === floor || isVerb(p.speech[before.from - 1] ?? 0))) break
    if (best) break
  }
  return best
}
