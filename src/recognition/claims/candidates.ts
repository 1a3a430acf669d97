import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { isCapital } from "../../text/shape.ts"
import { hashWord } from "../../text/word.ts"
import { isVerb, Speech } from "../tagger/part-of-speech.ts"
import type { Candidate } from "./candidate.ts"
import { trimContent } from "./content.ts"
import { cueBits } from "./cue-words.ts"
import { freeQuotations, listItems, transcriptTurns } from "./free-standing.ts"
import { link } from "./link.ts"
import { sourceOf } from "./sources.ts"
import type { Tagged } from "./tag-roles.ts"
import type { Prepared } from "./tagging.ts"
import { attributionOfVerb, statement } from "./verb-patterns.ts"

/** Patterns read no sentence longer than this many tokens, which keeps their time linear; prose has none. */
const LONGEST_SENTENCE = 250
const BY = hashWord("by")

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
