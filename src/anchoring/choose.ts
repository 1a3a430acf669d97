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

/** Chooses by what the place itself shows: evidence, then structure. */
export function chooseByStructure({ credible }: Candidates, place: Place): Choice {
  const [first, second] = credible
  if (!first) return { kind: "none" }
  if (second && first.structure - second.structure < CLEAR) return { kind: "open", candidates: credible }
  // A page that had a twin may have lost the original: what is left must be more alike than the twin was.
  if (place.twin !== undefined && first.structure < place.twin + CLEAR * (1 - place.twin))
    return { kind: "open", candidates: [first] }
  return { kind: "sure", candidate: first }
}

/** Chooses between equals by the order of the page's targets, then by their number; nothing where that does not decide. */
export function chooseByOrder(
  candidates: readonly Candidate[],
  { bracket, place, occurrences }: { bracket: Bracket; place: Place; occurrences: number },
): Candidate | undefined {
  const { low, high, expected } = bracket
  const between = candidates.filter(({ span }) => span.start >= low && span.start <= high)
  const isBound = low > 0 || high < Infinity
  if (isBound && between.length === 1) return between[0]
  if (expected !== undefined && between.length > 1) {
    const far = (candidate: Candidate) => Math.abs(candidate.span.start - expected)
    const [nearest, next] = between.sort((a, b) => far(a) - far(b))
    if (nearest && next && far(nearest) < far(next) / 2) return nearest
  }
  if (place.occurrences === occurrences && (between.length || !isBound))
    return candidates.find(
      (candidate) => candidate.ordinal !== undefined && candidate.ordinal === place.ordinal,
    )
  return undefined
}
