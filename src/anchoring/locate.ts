import type { Text } from "../text/text.ts"
import { candidatesFor, type Candidate } from "./candidates.ts"
import { chooseByOrder, chooseByStructure } from "./choose.ts"
import { orderOf, type Known } from "./order.ts"
import { passageOf } from "./pattern.ts"
import { judge } from "./judge.ts"
import type { Located, Target } from "./target.ts"
import { positionOf, unmoved } from "./unmoved.ts"

/** Finds a target's words in a text and says how well they still stand. */
export const locate = (text: Text, target: Target): Located =>
  locateAll(text, [target])[0] ?? { state: "gone", confidence: 0 }

/**
 * Finds many targets of one page, in the order given. Never throws, whatever the targets lack; the text is indexed once, in time
 * linear in its length, and the work for each target is bounded. Together they are found better than one by one: where several
 * places fit a target equally well, the targets around it decide.
 */
export function locateAll(text: Text, targets: readonly Target[]): Located[] {
  const known: Known[] = []
  const waiting: { decide: () => Located; at: number }[] = []
  const located = targets.map((target, at): Located | undefined => {
    const old = positionOf(target)?.start
    const found = (candidate: Candidate): Located => judge(text, target, candidate)
    const note = (now: number) => {
      if (old !== undefined) known.push({ old, now })
    }
    const still = unmoved(text, target)
    if (still) {
      note(still.start)
      return { state: "same", span: still, confidence: 1 }
    }
    const passage = passageOf(target)
    if (!passage) return { state: "gone", confidence: 0 }
    const candidates = candidatesFor(text, target, passage)
    const choice = chooseByStructure(candidates, target.place ?? {})
    if (choice.kind === "none") return { state: "gone", confidence: candidates.best }
    if (choice.kind === "sure") {
      note(choice.candidate.span.start)
      return found(choice.candidate)
    }
    waiting.push({
      at,
      decide() {
        const candidate = chooseByOrder(choice.candidates, {
          bracket: bracketOf(old),
          place: target.place ?? {},
          occurrences: candidates.occurrences,
        })
        return candidate ? found(candidate) : { state: "gone", confidence: candidates.best, ambiguous: true }
      },
    })
    return undefined
  })
  const order = orderOf(known)
  const bracketOf = (old: number | undefined) =>
    old === undefined ? { low: 0, high: Infinity, expected: undefined } : order(old)
  for (const { at, decide } of waiting) located[at] = decide()
  return located.map((one) => one ?? { state: "gone", confidence: 0 })
}
