import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import { trimContent } from "./content.ts"
import { CueBit, cueBits } from "./cue-words.ts"
import { freeQuotations, listItems, transcriptTurns } from "./free-standing.ts"
import { link } from "./link.ts"
import {
  canSpeak,
  isRelative,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  subjectOf,
  verbGroupStart,
} from "./noun-phrase.ts"
import type { Tagged } from "./tag-roles.ts"
import type { Prepared } from "./tagging.ts"

/** Where a candidate comes from. */
export type Origin = "model" | "verb" | "statement" | "list" | "transcript" | "free"

/** A possible claim, to be judged: token spans, contents in reading order and trimmed. */
export type Candidate = {
  readonly origin: Origin
  readonly contents: readonly TokenSpan[]
  readonly cue?: TokenSpan
  readonly source?: TokenSpan
  /** Whether source and cue stand in another clause or sentence and are shared. */
  readonly shared?: boolean
}

const known =
  CueBit.saying | CueBit.evaluating | CueBit.committing | CueBit.directing | CueBit.believing | CueBit.showing
/** Patterns read no sentence longer than this many tokens, which keeps their time linear; prose has none. */
const LONGEST_SENTENCE = 250
const passives = hashWords("is are was were be been being")
const tellers = hashWords("told tells tell telling assured reminded informed warned")
const NOT_SUBJECTS = hashWords("it there what that which this")
const TO = hashWord("to")
const THAT = hashWord("that")
const BY = hashWord("by")
const asides = hashWords("while although though as after before amid despite")
const conjunctions = hashWords("and but")
const agents = hashWords("in by")
const stated = hashWords(
  "expressed voiced outlined raised reiterated stated announced declared contained set",
)

/** All possible claims of a tagged text: what the model tagged, then what the patterns below find beside it. */
export function findCandidates(tagged: Tagged): Candidate[] {
  const p = tagged.prepared
  const found: Candidate[] = []
  const cued = new Uint8Array(p.count)
  for (const attribution of link(tagged)) {
    const candidate = tidy(p, { ...attribution, origin: "model" })
    if (candidate === undefined) continue
    found.push(candidate)
    if (candidate.cue) cued.fill(1, candidate.cue.from, candidate.cue.to)
  }
  for (let s = 0; s + 1 < p.sentenceStart.length; s++) {
    const sentence = { from: p.sentenceStart[s]!, to: p.sentenceStart[s + 1]! }
    if (sentence.to - sentence.from > LONGEST_SENTENCE) continue
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!isVerb(p.speech[i]!) || p.quote[i] !== Quoted.outside) continue
      const spoken =
        statement(p, i, sentence) ?? (cued[i] === 1 ? undefined : attributionOfVerb(p, i, sentence))
      const tidied = spoken && tidy(p, spoken)
      if (tidied) found.push(tidied)
    }
  }
  const free = new Set<number>()
  const others = standing(p, found)
  for (const { origin, contents } of others) if (origin === "free") free.add(p.block[contents[0]!.from]!)
  const introductions = new Set(
    others.flatMap(({ origin, cue }) => (origin === "list" && cue ? [cue.from] : [])),
  )
  const isDouble = ({ cue, source, contents }: Candidate) =>
    cue ? holdsAny(cue, introductions) : !source && free.has(p.block[contents[0]!.from]!)
  return [...found.filter((candidate) => !isDouble(candidate)), ...others]
}

const holdsAny = ({ from, to }: TokenSpan, tokens: ReadonlySet<number>): boolean => {
  for (let i = from; i < to; i++) if (tokens.has(i)) return true
  return false
}

/** Lists, transcripts and free-standing quotations, where no other candidate has the same block's words. */
function standing(p: Prepared, found: readonly Candidate[]): Candidate[] {
  const taken = new Uint8Array(p.blockStart.length)
  for (const { contents, cue } of found) if (cue) taken[p.block[contents[0]!.from]!] = 1
  const free = freeQuotations(p).filter(({ contents }) => taken[p.block[contents[0]!.from]!] === 0)
  return [...listItems(p), ...transcriptTurns(p), ...free].flatMap((candidate) => tidy(p, candidate) ?? [])
}

/** The candidate with trimmed contents and a source that can speak; undefined where no content is left. */
function tidy(p: Prepared, candidate: Candidate): Candidate | undefined {
  const contents = candidate.contents
    .flatMap((content) => trimContent(p, content) ?? [])
    .sort((a, b) => a.from - b.from)
  if (contents.length === 0 || (candidate.cue && isOnlyNames(p, candidate.cue))) return undefined
  // one word that nobody quotes is no content: "blamed him"
  const [only, ...more] = contents
  if (more.length === 0 && only!.to - only!.from === 1 && p.quote[only!.from] === Quoted.outside)
    return undefined
  const source = sourceOf(p, candidate)
  const agent = contents[0]!
  // "criticised by the government for its taxes": the agent is no part of what is criticised
  if (source && p.word[agent.from] === BY && source.from === agent.from + 1 && source.to < agent.to)
    contents[0] = { from: source.to, to: agent.to }
  const { origin, cue, shared } = candidate
  return { origin, contents, ...(cue && { cue }), ...(source && { source }), ...(shared && { shared }) }
}

/** Whether a cue is nothing but names, which attribute nothing. */
function isOnlyNames(p: Prepared, { from, to }: TokenSpan): boolean {
  for (let i = from; i < to; i++)
    if (p.speech[i] !== Speech.name || !isCapital(p.shape[i]!) || cueBits(p.word[i]!) !== 0) return false
  return true
}

/** The source as the guidelines want it: for who and which what they stand for; found by the verb where missing. */
function sourceOf(p: Prepared, { cue, source }: Candidate): TokenSpan | undefined {
  const agent = cue && agentOf(p, cue)
  if (agent) return agent
  if (source === undefined || !canSpeak(p, source)) return cue && subjectOfCue(p, cue)
  const floor = p.sentenceStart[p.sentence[source.from]!]!
  if (source.to - source.from === 1 && isRelative(p, source.from)) {
    let last = source.from - 1
    while (last >= floor && (p.shape[last] === Shape.comma || p.shape[last] === Shape.dash)) last--
    return nounPhraseEndingAt(p, last, floor) ?? source
  }
  return trimSource(p, source)
}

/** "criticised by the government": the agent of a participle. */
function agentOf(p: Prepared, cue: TokenSpan): TokenSpan | undefined {
  const verb = lastVerb(p, cue)
  if (verb === undefined || p.word[verb + 1] !== BY || p.block[verb + 2] !== p.block[verb]) return undefined
  if (p.speech[verb] !== Speech.participle && p.speech[verb] !== Speech.past) return undefined
  return nounPhraseStartingAt(p, verb + 2, p.sentenceStart[p.sentence[verb]! + 1]!)
}

/** Who speaks by a cue, as grammar has it: the subject of its verb, the possessor of its noun. */
export function subjectOfCue(p: Prepared, cue: TokenSpan): TokenSpan | undefined {
  const floor = p.sentenceStart[p.sentence[cue.from]!]!
  const verb = lastVerb(p, cue)
  return verb === undefined ? possessorOf(p, cue.from, floor) : subjectOf(p, verb, floor)
}

/** "Netanyahu's declaration that", "his vow to": whose the noun at `noun` is. */
function possessorOf(p: Prepared, noun: number, floor: number): TokenSpan | undefined {
  let before = noun - 1
  while (before > floor && p.speech[before] === Speech.adjective) before--
  if (before < floor) return undefined
  if (p.speech[before] === Speech.possessivePronoun) return { from: before, to: before + 1 }
  const isPossessive = p.speech[before] === Speech.possessive || p.shape[before] === Shape.clitic
  return isPossessive ? nounPhraseEndingAt(p, before - 1, floor) : undefined
}

/**
 * Without marks at its edges, a following apposition, or a possessive 's at its end; with the name that a title in
 * front of a comma announces ("the health minister, Nino Beridze").
 */
function trimSource(p: Prepared, { from, to }: TokenSpan): TokenSpan {
  let a = from
  while (a < to - 1 && isMark(p, a)) a++
  let b = a + 1
  while (b < to && !breaksSource(p, b)) b++
  while (b > a + 1 && (isMark(p, b - 1) || p.shape[b - 1] === Shape.clitic)) b--
  const isTitle = p.speech[b - 1] === Speech.noun && !isCapital(p.shape[b - 1]!)
  if (!isTitle || p.shape[b] !== Shape.comma) return { from: a, to: b }
  let end = b + 1
  while (end < p.count && p.block[end] === p.block[a] && isNamePart(p, end)) end++
  return { from: a, to: end > b + 1 ? end : b }
}

const isMark = (p: Prepared, i: number): boolean => p.shape[i]! >= Shape.stop && p.shape[i]! <= Shape.other
const breaksSource = (p: Prepared, i: number): boolean =>
  p.shape[i] === Shape.comma || p.shape[i] === Shape.dash || p.shape[i] === Shape.openBracket
const isNamePart = (p: Prepared, i: number): boolean => p.speech[i] === Speech.name && isCapital(p.shape[i]!)

const lastVerb = (p: Prepared, { from, to }: TokenSpan): number | undefined => {
  for (let i = to - 1; i >= from; i--) if (isVerb(p.speech[i]!)) return i
  return undefined
}

/** The attribution a known verb makes by the grammar of its sentence. */
function attributionOfVerb(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
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
function statement(p: Prepared, verb: number, sentence: TokenSpan): Candidate | undefined {
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
