import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { Candidate } from "./candidate.ts"
import { CueBit, cueBits } from "./cue-words.ts"
import { nounPhraseEndingAt, nounPhraseStartingAt, subjectOf, verbGroupStart } from "./noun-phrase.ts"
import type { Prepared } from "./tagging.ts"

const known =
  CueBit.saying | CueBit.evaluating | CueBit.committing | CueBit.directing | CueBit.believing | CueBit.showing
const passives = hashWords("is are was were be been being")
const tellers = hashWords("told tells tell telling assured reminded informed warned")
const NOT_SUBJECTS = hashWords("it there what that which this")
const TO = hashWord("to")
const THAT = hashWord("that")
const asides = hashWords("while although though as after before amid despite")
const conjunctions = hashWords("and but")
const agents = hashWords("in by")
const stated = hashWords(
  "expressed voiced outlined raised reiterated stated announced declared contained set",
)

/** The attribution a known verb makes by the grammar of its sentence. */
export function attributionOfVerb(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  if ((cueBits(p.word[verb]!) & known) === 0) return undefined
  return (
    inverted(p, verb, sentence) ??
    trailing(p, verb, sentence) ??
    joined(p, verb, sentence) ??
    leading(p, verb, sentence)
  )
}

const endOf = (p: Prepared, { from, to }: TokenSpan): number => {
  while (to > from && (p.shape[to - 1] === Shape.stop || p.shape[to - 1] === Shape.question)) to--
  return to
}

/** "Concerns about X were expressed in a joint statement": a document speaks. */
export function statement(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  if (!stated.has(p.word[verb]!) || !passives.has(p.word[verb - 1] ?? 0)) return undefined
  if (!agents.has(p.word[verb + 1] ?? 0) || verb + 2 >= sentence.to) return undefined
  const source = nounPhraseStartingAt(p, verb + 2, sentence.to)
  if (source === undefined) return undefined
  const content = { from: sentence.from, to: verbGroupStart(p, verb, sentence.from) }
  for (let i = content.from; i < content.to; i++)
    if (p.speech[i] === Speech.past && (cueBits(p.word[i]!) & CueBit.saying) !== 0) return undefined
  return { origin: "statement", contents: [content], cue: { from: verb, to: verb + 1 }, source }
}

/** Whether a span has a verb or a quotation, as a clause in front of its attribution has. */
function saysSomething(p: Prepared, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++)
    if (isVerb(p.speech[i]!) || p.speech[i] === Speech.modal || p.quote[i] !== Quoted.outside) return true
  return false
}

/** "Soldiers would stay, pledged Gen. Revilla." */
function inverted(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  const before = verb - 1
  const parted = p.shape[before] === Shape.comma || p.quote[before] === Quoted.close
  if (before <= sentence.from || !parted || tellers.has(p.word[verb]!)) return undefined
  const source = nounPhraseStartingAt(p, verb + 1, sentence.to)
  if (source === undefined) return undefined
  const next = p.shape[source.to] ?? Shape.stop
  const ends = source.to >= sentence.to || next === Shape.comma || next === Shape.stop || next === Shape.dash
  if (!ends) return undefined
  const content = { from: sentence.from, to: before + (p.quote[before] === Quoted.close ? 1 : 0) }
  if (!saysSomething(p, content)) return undefined
  return { origin: "verb", contents: [content], cue: { from: verb, to: verb + 1 }, source }
}

/** "Debate had been limited, she complained." */
function trailing(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  const told = tellers.has(p.word[verb]!) ? nounPhraseStartingAt(p, verb + 1, sentence.to) : undefined
  const after = told?.to ?? verb + 1
  const next = p.shape[after] ?? Shape.stop
  const ends = after >= sentence.to || next === Shape.stop || next === Shape.comma || next === Shape.colon
  if (!ends) return undefined
  const start = verbGroupStart(p, verb, sentence.from)
  const source = nounPhraseEndingAt(p, start - 1, sentence.from) ?? subjectOf(p, verb, sentence.from)
  if (source === undefined || source.from <= sentence.from + 1) return undefined
  if (p.shape[source.from - 1] !== Shape.comma && p.quote[source.from - 1] !== Quoted.close) return undefined
  const contents = [{ from: sentence.from, to: source.from }]
  if (!saysSomething(p, contents[0]!)) return undefined
  // "Investors, she noted, have learned": the content goes on behind the cue
  const rest = { from: after + 1, to: endOf(p, sentence) }
  if (next === Shape.comma && rest.from < rest.to && !conjunctions.has(p.word[rest.from]!))
    contents.push(rest)
  return { origin: "verb", contents, cue: { from: verb, to: verb + 1 }, source }
}

/** "Obama said A but insisted B": a verb of saying joined to one before it shares its subject. */
function joined(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  const start = verbGroupStart(p, verb, sentence.from)
  if ((cueBits(p.word[verb]!) & CueBit.saying) === 0 || !conjunctions.has(p.word[start - 1] ?? 0))
    return undefined
  for (let i = start - 2; i > sentence.from; i--) {
    if (p.quote[i] === Quoted.inside || p.speech[i] !== p.speech[verb]) continue
    if ((cueBits(p.word[i]!) & CueBit.saying) === 0) continue
    const source = subjectOf(p, i, sentence.from)
    if (source === undefined) return undefined
    const content = { from: verb + 1, to: endOf(p, sentence) }
    if (content.from >= content.to) return undefined
    return { origin: "verb", contents: [content], cue: { from: verb, to: verb + 1 }, source, shared: true }
  }
  return undefined
}

/**
 * Where what a verb says ends: at another cue of the same form ("He confirmed the talks but described them as"), or, in a
 * content without "that", at a clause that sets something beside it (", while China").
 */
function clauseEnd(p: Prepared, verb: number, { from, to }: TokenSpan): number {
  for (let i = from + 1; i + 1 < to; i++) {
    if (p.quote[i] !== Quoted.outside) continue
    if (p.shape[i - 1] === Shape.comma && asides.has(p.word[i]!) && p.word[from] !== THAT) return i - 1
    if (!conjunctions.has(p.word[i]!)) continue
    let next = i + 1
    while (next < to && p.speech[next] === Speech.adverb) next++
    if (p.speech[next] === p.speech[verb] && (cueBits(p.word[next]!) & known) !== 0) return i
  }
  return to
}

/** "The agency doubts the honeymoon will last." */
function leading(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
  const start = verbGroupStart(p, verb, sentence.from)
  if (p.word[start - 1] === TO) return undefined
  const isPassive = p.speech[verb] === Speech.participle && passives.has(p.word[verb - 1] ?? 0)
  if (isPassive) return undefined
  const source = subjectOf(p, verb, sentence.from)
  if (source === undefined) return undefined
  if (source.to - source.from === 1 && NOT_SUBJECTS.has(p.word[source.from]!)) return undefined
  let from = verb + 1
  if (tellers.has(p.word[verb]!)) from = nounPhraseStartingAt(p, from, sentence.to)?.to ?? from
  const content = { from, to: clauseEnd(p, verb, { from, to: endOf(p, sentence) }) }
  if (content.from >= content.to) return undefined
  const isSure = p.word[from] === THAT || p.quote[from] === Quoted.open
  if ((cueBits(p.word[verb]!) & CueBit.loose) !== 0 && !isSure) return undefined
  return { origin: "verb", contents: [content], cue: { from: verb, to: verb + 1 }, source }
}
