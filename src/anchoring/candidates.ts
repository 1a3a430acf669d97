import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { isCredible } from "./accept.ts"
import { spanOf } from "./edges.ts"
import { patternOf, type Passage } from "./pattern.ts"
import { occurrences, search, searchAll } from "./search.ts"
import { structureOf } from "./structure.ts"
import type { Target } from "./target.ts"
import { indexOf } from "./word-index.ts"
import { wordsOf } from "./words.ts"

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
/**
 * The same where the described page had a rival as alike as this: either may have been edited, so words
 * decide less.
 */
const EQUAL_TO_RIVAL = 0.3
const RIVAL = 0.5

const NONE: Candidates = { credible: [], best: 0, occurrences: 0 }

/** The places of a target in a text that can be believed. */
export function candidatesFor(text: Text, target: Target, passage: Passage): Candidates {
  const whole = candidatesOf(text, target, passage)
  return whole.credible.length ? whole : (byItsEnds(text, target, passage) ?? whole)
}

function candidatesOf(text: Text, target: Target, passage: Passage): Candidates {
  const index = indexOf(text)
  const pattern = patternOf(passage, index)
  if (!pattern) return wordless(text, passage)
  const hasRival = (target.place?.rival ?? 0) >= RIVAL
  const placements = target.place?.twin === undefined ? search(index, pattern) : searchAll(index, pattern)
  const best = placements[0]
  if (!best) return NONE
  const equal = occurrences(index, pattern)
  const margin = hasRival ? EQUAL_TO_RIVAL : EQUAL
  const place = target.place ?? {}
  const credible: Candidate[] = []
  for (const placement of placements) {
    if (placement.likeness < best.likeness - margin) break
    if (!isCredible(placement, { place, alone: equal.length === 1, words: index.words.length })) continue
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

/**
 * Words above which an edited quote is found by its ends, words of each, and UTF-16 units of the rest beside
 * them.
 */
const LONG = 300
const END = 120
const BESIDE_END = 160
/** How much longer or shorter the passage between both ends may have become. */
const STRETCH = 2

/** An edited quote too long to compare as a whole: the place from its beginning to its end. */
function byItsEnds(text: Text, target: Target, passage: Passage): Candidates | undefined {
  const { exact } = passage
  const { length, starts, ends } = wordsOf(exact)
  if (length <= LONG) return undefined
  const upTo = ends[END - 1] ?? 0
  const from = starts[length - END] ?? 0
  const head = {
    ...passage,
    exact: exact.slice(0, upTo),
    trail: exact.slice(upTo, upTo + BESIDE_END),
    following: "",
  }
  const tail = {
    ...passage,
    exact: exact.slice(from),
    lead: exact.slice(from - BESIDE_END, from),
    previous: "",
  }
  const [first] = candidatesOf(text, target, head).credible
  const [last] = candidatesOf(text, target, tail).credible
  if (!first || !last) return undefined
  const span = { start: first.span.start, end: last.span.end }
  const size = span.end - span.start
  if (size < exact.length / STRETCH || size > exact.length * STRETCH) return undefined
  const likeness = Math.min(first.likeness, last.likeness)
  return { credible: [{ ...first, span, likeness, ordinal: undefined }], best: likeness, occurrences: 0 }
}

/** Units of context that must stand beside a quote of marks alone. */
const BESIDE = 24

/**
 * A quote without words: its marks between the very characters that stood beside them, if the text has that
 * once.
 */
function wordless({ text }: Text, { lead, exact, trail }: Passage): Candidates {
  const before = lead.slice(-BESIDE)
  const whole = before + exact + trail.slice(0, BESIDE)
  const at = text.indexOf(whole)
  if (!exact || at < 0 || whole.length < BESIDE || text.includes(whole, at + 1)) return NONE
  const start = at + before.length
  const span = { start, end: start + exact.length }
  return { credible: [{ span, likeness: 1, structure: 0.5, ordinal: 0 }], best: 1, occurrences: 1 }
}
