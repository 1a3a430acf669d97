import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { Candidate } from "./candidate.ts"
import { canSpeak, isRelative, nounPhraseEndingAt, nounPhraseStartingAt, subjectOf } from "./noun-phrase.ts"
import type { Prepared } from "./tagging.ts"

const BY = hashWord("by")

/** The source as the guidelines want it: for who and which what they stand for; found by the verb where missing. */
export function sourceOf(p: Prepared, { cue, source }: Candidate): TokenSpan | undefined {
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
