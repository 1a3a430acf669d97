import type { Text } from "../text/text.ts"
import { candidatesFor, type Candidate, type Candidates } from "./candidates.ts"
import { chooseByOrder, chooseByStructure, isInOrder, isWeak, type Choice } from "./choose.ts"
import { orderOf, type Known } from "./order.ts"
import { knownTarget } from "./known-target.ts"
import { passageOf } from "./pattern.ts"
import { judge } from "./judge.ts"
import type { Located, Target } from "./target.ts"
import { positionOf, unmoved } from "./unmoved.ts"

/** Finds a target's words in a text and says how well they still stand. */
export const locate = (text: Text, target: Target): Located =>
  locateAll(text, [target])[0] ?? { state: "gone", confidence: 0 }

/**
 * Finds many targets of one page, in the order given. Never throws, whatever the targets lack; the text is
 * indexed once, in time linear in its length, and the work for each target is bounded. Together they are
 * found better than one by one: where several places fit a target equally well, the targets around it decide.
 */
export function locateAll(text: Text, targets: readonly Target[]): Located[] {
  const known = targets.map(knownTarget)
  let shift = 0
  const first = known.map((target) => {
    const sighting = sight(text, target, shift)
    if (sighting.known) shift = sighting.known.now - sighting.known.old
    return sighting
  })
  const order = orderOf(first.flatMap((sighting) => sighting.known ?? []))
  return known.map((target, i) => {
    const { candidates, choice } = first[i] ?? NOWHERE
    const place = target.place ?? {}
    const bracket = order(positionOf(target)?.start)
    if (choice.kind === "none") return { state: "gone", confidence: candidates.best }
    if (choice.kind === "sure") {
      const { candidate } = choice
      if (isWeak(candidate, place) && !isInOrder(candidate, bracket))
        return { state: "gone", confidence: candidates.best }
      return judge(text, target, candidate)
    }
    const chosen = chooseByOrder(choice.candidates, { bracket, place, occurrences: candidates.occurrences })
    return chosen
      ? judge(text, target, chosen)
      : { state: "gone", confidence: candidates.best, ambiguous: true }
  })
}

/** What a target shows by itself. */
type Sighting = {
  readonly candidates: Candidates
  readonly choice: Choice
  /** Where it stood and stands, if that is beyond doubt. */
  readonly known?: Known
}

const NOWHERE: Sighting = { candidates: { credible: [], best: 0, occurrences: 0 }, choice: { kind: "none" } }

/** `shift`: by how much the target before has moved. */
function sight(text: Text, target: Target, shift: number): Sighting {
  const old = positionOf(target)?.start
  const still = unmoved(text, target, 0) ?? (shift ? unmoved(text, target, shift) : undefined)
  if (still) {
    const candidate: Candidate = {
      span: still,
      likeness: 1,
      structure: 1,
      ordinal: target.place?.ordinal ?? 0,
    }
    return {
      ...NOWHERE,
      choice: { kind: "sure", candidate },
      ...(old !== undefined && { known: { old, now: still.start } }),
    }
  }
  const passage = passageOf(target)
  if (!passage) return NOWHERE
  const candidates = candidatesFor(text, target, passage)
  const choice = chooseByStructure(candidates, target.place ?? {})
  const beyondDoubt = choice.kind === "sure" && !isWeak(choice.candidate, target.place ?? {})
  if (!beyondDoubt || old === undefined) return { candidates, choice }
  return { candidates, choice, known: { old, now: choice.candidate.span.start } }
}
