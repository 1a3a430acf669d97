import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { isCredible } from "./accept.ts"
import { spanOf } from "./edges.ts"
import { patternOf, type Passage } from "./pattern.ts"
import { occurrences, search, searchAll } from "./search.ts"
import { structureOf } from "./structure.ts"
import type { Target } from "./target.ts"
import { indexOf } from "./word-index.ts"

/** A place that a target may stand at now. */
export type Candidate = {
  readonly span: Span
  readonly likeness: number
  /** How alike the place is in the page's structure, from 0 to 1. */
  readonly structure: number
  /** The quote's words stand there in a row; which of the page's equal passages it is then, from 0. */
  readonly ordinal: number | undefined
}

export type Candidates = {
  /** Places that show enough evidence, equally much but for structure; the best structure first. */
  readonly credible: readonly Candidate[]
  /** How alike the best place is, credible or not. */
  readonly best: number
  /** How often the quote's very words stand in the text. */
  readonly occurrences: number
}

/** Places this much less alike than the best are still its equals: a word or two of the surroundings. */
const EQUAL = 0.04
/** The same where the described page had a rival as alike as this: either may have been edited, so words decide less. */
const EQUAL_TO_RIVAL = 0.3
const RIVAL = 0.5

const NONE: Candidates = { credible: [], best: 0, occurrences: 0 }

/** The places of a passage in a text that can be believed. */
export function candidatesFor(text: Text, target: Target, passage: Passage): Candidates {
  const index = indexOf(text)
  const pattern = patternOf(passage, index)
  if (!pattern) return NONE
  const hasRival = (target.place?.rival ?? 0) >= RIVAL
  const placements = hasRival ? searchAll(index, pattern) : search(index, pattern)
  const best = placements[0]
  if (!best) return NONE
  const equal = occurrences(index, pattern)
  const margin = hasRival ? EQUAL_TO_RIVAL : EQUAL
  const credible: Candidate[] = []
  for (const placement of placements) {
    if (placement.likeness < best.likeness - margin) break
    if (!isCredible(placement, { place: target.place ?? {}, alone: equal.length === 1 })) continue
    const span = spanOf(text, index, { pattern, placement, exact: passage.exact })
    if (!span) continue
    credible.push({
      span,
      likeness: placement.likeness,
      structure: structureOf(text, target, { placement, start: span.start }),
      ordinal: placement.exact ? equal.indexOf(placement.alignment[pattern.from] ?? -1) : undefined,
    })
  }
  credible.sort((a, b) => b.structure - a.structure)
  return { credible, best: best.likeness, occurrences: equal.length }
}
