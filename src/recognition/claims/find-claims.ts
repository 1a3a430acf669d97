import type { BlockSpan } from "../../text/span.ts"
import { spanOfTokens, type TokenSpan } from "../../text/reading.ts"
import type { Claim, Leader } from "../recognition.ts"
import type { Candidate } from "./candidate.ts"
import { findCandidates } from "./candidates.ts"
import { checkability, ranks } from "./checkworthy.ts"
import { kindOf } from "./content.ts"
import { judge, type Court } from "./judge.ts"
import { speakersAmong, type Speakers } from "./speakers.ts"
import { tagRoles, type Tagged } from "./tag-roles.ts"
import type { Parsed } from "./tagging.ts"

/** Candidates less likely than this to be claims are left out; readers may ask for more or fewer. */
export const LEAST_CONFIDENCE = 0.6

/** A candidate with the probability that it is a claim. */
type Judged = Candidate & { readonly confidence: number }

/** Finds the claims of an article that are at least `least` likely; `leaders` are the ones found in it. */
export function findClaims(
  parsed: Parsed,
  leaders: readonly Leader[],
  { least = LEAST_CONFIDENCE }: { least?: number } = {},
): Claim[] {
  const tagged = tagRoles(parsed)
  const speakers = speakersAmong(parsed, leaders)
  const candidates = findCandidates(tagged)
  const court = openCourt(tagged, candidates, speakers)
  const judged = candidates
    .map((candidate): Judged => ({ ...candidate, confidence: judge(candidate, court) }))
    .filter(({ confidence }) => confidence >= least)
  return asClaims(parsed, withoutRivals(parsed, judged), speakers)
}

/** What candidates are judged by. */
export function openCourt(
  { prepared, margin }: Tagged,
  candidates: readonly Candidate[],
  speakers: Speakers,
): Court {
  const held = new Uint8Array(prepared.count)
  for (const { contents } of candidates)
    for (const { from, to } of contents)
      for (let i = from; i < to; i++) if (held[i]! < 3) held[i] = held[i]! + 1
  return { p: prepared, margin, named: speakers.named, held }
}

/** Of candidates that claim the same words and are not one inside the other, only the likeliest. */
function withoutRivals(p: Parsed, judged: readonly Judged[]): Judged[] {
  const taken = new Int32Array(p.count).fill(-1)
  const kept: Judged[] = []
  for (const candidate of judged.toSorted((a, b) => b.confidence - a.confidence)) {
    let length = 0
    const shared = new Map<number, number>()
    for (const { from, to } of candidate.contents)
      for (let i = from; i < to; i++) {
        length++
        if (taken[i]! >= 0) shared.set(taken[i]!, (shared.get(taken[i]!) ?? 0) + 1)
      }
    const isRival = [...shared].some(([index, count]) => {
      const other = kept[index]!
      if (isNested(candidate, other) || isNested(other, candidate)) return false
      return count > 0.5 * Math.min(length, lengthOf(other))
    })
    if (isRival) continue
    for (const { from, to } of candidate.contents) taken.fill(kept.length, from, to)
    kept.push(candidate)
  }
  return kept.sort((a, b) => a.contents[0]!.from - b.contents[0]!.from)
}

const lengthOf = ({ contents }: Candidate): number =>
  contents.reduce((sum, { from, to }) => sum + to - from, 0)

/** Whether a candidate lies, cue and all, in another one's contents. */
function isNested(inner: Candidate, outer: Candidate): boolean {
  const { cue } = inner
  if (cue === undefined || inner === outer) return false
  const holds = ({ from, to }: TokenSpan) => outer.contents.some((c) => c.from <= from && to <= c.to)
  return holds(cue) && inner.contents.every(holds)
}

function asClaims(p: Parsed, judged: readonly Judged[], speakers: Speakers): Claim[] {
  const order = ranks(judged.map(({ contents }) => checkability(p, contents)))
  let before: Claim | undefined
  return judged.map((candidate, i): Claim => {
    const { source, cue, contents, confidence, origin } = candidate
    const content = contents.map((c) => spanOfTokens(p, c))
    const free = origin === "free" && before !== undefined && isNextTo(before.content, content)
    const ids = source ? speakers.of(source) : free ? (before?.speakers ?? []) : []
    const outer = nearestOuter(judged, i)
    const claim: Claim = {
      kind: kindOf(p, contents),
      content,
      ...(cue && { cue: spanOfTokens(p, cue) }),
      ...(source && { source: spanOfTokens(p, source) }),
      ...(ids[0] !== undefined && { speaker: ids[0], speakers: ids }),
      ...(outer !== undefined && { nestedIn: outer }),
      confidence,
      why: origin,
      checkworthy: order[i]!,
    }
    if (outer === undefined) before = claim
    return claim
  })
}

const isNextTo = (before: readonly BlockSpan[], after: readonly BlockSpan[]): boolean =>
  after[0]!.block - before.at(-1)!.block <= 1

/** The index of the smallest judged candidate that holds the one at `index`; candidates stand in order of content. */
function nearestOuter(judged: readonly Judged[], index: number): number | undefined {
  const inner = judged[index]!
  let found: number | undefined
  for (let i = index - 1; i >= 0 && i >= index - 8; i--) {
    if (!isNested(inner, judged[i]!)) continue
    if (found === undefined || lengthOf(judged[i]!) < lengthOf(judged[found]!)) found = i
  }
  return found
}
