import type { Candidate, Candidates } from "./candidates.ts"
import type { Bracket } from "./order.ts"
import type { Place } from "./target.ts"

/** What is known about where a target stands: surely, perhaps at one of several places, or nowhere. */
export type Choice =
  | { readonly kind: "sure"; readonly candidate: Candidate }
  | { readonly kind: "open"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "none" }

/** By how much the structure of one place must be more alike to tell it from its equals. */
const CLEAR = 0.12

/**
 * How alike in structure the page's most similar other place was; in the middle where only its words are
 * known.
 */
const twinOf = ({ twin, rival = 0 }: Place): number | undefined => twin ?? (rival >= ALIKE ? 0.5 : undefined)

/** Chooses by what the place itself shows: evidence, then structure. */
export function chooseByStructure({ credible }: Candidates, place: Place): Choice {
  const [first, second] = credible
  if (!first) return { kind: "none" }
  if (second && first.structure - second.structure < CLEAR) return { kind: "open", candidates: credible }
  // A page that had a twin may have lost the original: what is left must be more alike than the twin was.
  const twin = twinOf(place)
  if (twin !== undefined && first.structure < Math.max((1 + twin) / 2, twin + CLEAR))
    return { kind: "open", candidates: credible }
  return { kind: "sure", candidate: first }
}

/**
 * UTF-16 units by which a place may lie outside its neighbours: paragraphs change places, and quotes overlap.
 */
const SLACK = 1000

/**
 * Whether a place needs the order of the page's targets for it: other words now, or words that the page had
 * elsewhere too.
 */
export const isWeak = ({ ordinal }: Candidate, place: Place): boolean =>
  ordinal === undefined || (place.rival ?? 0) >= ALIKE

/** Likeness of the page's most similar other place from which on the two are easily taken for each other. */
const ALIKE = 0.7

export const isInOrder = ({ span }: Candidate, { low, high }: Bracket): boolean =>
  span.start >= low - SLACK && span.start <= high + SLACK

/** UTF-16 units from where its neighbours say a target should be: a sentence. */
const NEAR = 150

/**
 * Chooses between equals by the order of the page's targets, then by their number; nothing where that does
 * not decide.
 */
export function chooseByOrder(
  candidates: readonly Candidate[],
  { bracket, place, occurrences }: { bracket: Bracket; place: Place; occurrences: number },
): Candidate | undefined {
  const { low, high, expected } = bracket
  const between = candidates.filter(({ span }) => span.start >= low && span.start <= high)
  const far = (candidate: Candidate) =>
    expected === undefined ? Infinity : Math.abs(candidate.span.start - expected)
  const [only] = between
  if (
    only &&
    between.length === 1 &&
    (candidates.length > 1 || (far(only) < NEAR && place.twin === undefined))
  )
    return only
  if (expected !== undefined && between.length > 1) {
    const [nearest, next] = between.sort((a, b) => far(a) - far(b))
    if (nearest && next && far(nearest) < far(next) / 2) return nearest
  }
  if (place.occurrences === occurrences)
    return candidates.find(
      (candidate) => candidate.ordinal !== undefined && candidate.ordinal === place.ordinal,
    )
  return undefined
}
