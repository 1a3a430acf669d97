import { Quoted } from "../../text/quotations.ts"
import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, isWordlike, Shape } from "../../text/shape.ts"
import { isVerb } from "../tagger/part-of-speech.ts"
import type { Candidate } from "./candidate.ts"
import { subjectOf } from "./noun-phrase.ts"
import { CueBit, cueBits } from "./cue-words.ts"
import type { Prepared } from "./tagging.ts"

/** A line that introduces a list ("Obama also said:") is no longer than this many tokens. */
const LONGEST_INTRODUCTION = 14
/** A list under it is no longer than this many blocks. */
const LONGEST_LIST = 12
/** A speaker's label before a colon is no longer than this many tokens. */
const LONGEST_LABEL = 5
/** So many labelled blocks make a transcript. */
const FEWEST_TURNS = 3

const blockOf = (p: Prepared, block: number): TokenSpan => ({
  from: p.blockStart[block]!,
  to: p.blockStart[block + 1]!,
})

/** The items of lists that hang on a block such as "President Obama also said:". */
export function listItems(p: Prepared): Candidate[] {
  const found: Candidate[] = []
  const blocks = p.blockStart.length - 1
  for (let block = 0; block < blocks; block++) {
    const { from, to } = blockOf(p, block)
    if (to - from < 2 || to - from > LONGEST_INTRODUCTION || p.shape[to - 1] !== Shape.colon) continue
    let verb = -1
    for (let i = from; i < to; i++)
      if (isVerb(p.speech[i]!) && (cueBits(p.word[i]!) & CueBit.saying) !== 0) verb = i
    const source = verb < 0 ? undefined : subjectOf(p, verb, from)
    if (source === undefined) continue
    const attribution = { cue: { from: verb, to: verb + 1 }, source, shared: true }
    for (let item = block + 1; item < Math.min(blocks, block + 1 + LONGEST_LIST); item++) {
      const span = blockOf(p, item)
      const ends = span.to === span.from || p.shape[span.to - 1] === Shape.stop
      if (ends && item > block + 1) break
      if (span.to - span.from < 4) break
      found.push({ origin: "list", contents: [span], ...attribution })
      if (ends) break
    }
  }
  return found
}

/** The turns of a transcript: blocks that begin with a speaker's name, in capitals or as a label, and a colon. */
export function transcriptTurns(p: Prepared): Candidate[] {
  const found: Candidate[] = []
  for (let block = 0; block + 1 < p.blockStart.length; block++) {
    const { from, to } = blockOf(p, block)
    const label = labelEnd(p, from, to)
    if (label === undefined || to - label < 4) continue
    found.push({ origin: "transcript", contents: [{ from: label + 1, to }], source: { from, to: label } })
  }
  return found.length >= FEWEST_TURNS ? found : []
}

/** The token of the colon behind a block's opening label of capitalised words. */
function labelEnd(p: Prepared, from: number, to: number): number | undefined {
  for (let i = from; i < Math.min(to, from + LONGEST_LABEL + 1); i++) {
    if (p.shape[i] === Shape.colon) return i > from ? i : undefined
    if (!isCapital(p.shape[i]!)) return undefined
  }
  return undefined
}

/** Blocks that are nothing but a quotation: spoken by whoever spoke before. */
export function freeQuotations(p: Prepared): Candidate[] {
  const found: Candidate[] = []
  for (let block = 0; block + 1 < p.blockStart.length; block++) {
    const { from, to } = blockOf(p, block)
    if (to - from < 4 || (p.quote[from] !== Quoted.open && p.quote[from] !== Quoted.inside)) continue
    let outside = 0
    for (let i = from; i < to; i++) if (p.quote[i] === Quoted.outside && isWordlike(p.shape[i]!)) outside++
    if (outside === 0) found.push({ origin: "free", contents: [{ from, to }] })
  }
  return found
}
