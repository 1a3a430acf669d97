import type { Change } from "../target.ts"
import { cueOf } from "./cues.ts"
import { change, differences, type Versions } from "./differences.ts"
import { FUNCTION_WORDS, MODALS, NEGATORS, REFUSALS } from "./lexicon.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/**
 * Whether a statement was turned round, made less or more certain, or is reported by a verb that takes
 * another position.
 */
export const polarityChanges = (versions: Versions): Change[] => [
  ...negationChanges(versions),
  ...modalityChanges(versions),
  ...cueChanges(versions),
]

/** To deny something is to say that it is not so. */
const isNegative = (token: Token): boolean =>
  NEGATORS.has(token.form) || REFUSALS.has(stem(token.form)) || cueOf(token) === "deny"

function negationChanges(versions: Versions): Change[] {
  const was = versions.was.filter(isNegative)
  const now = versions.now.filter(isNegative)
  return (was.length - now.length) % 2 ? [change("negation", was, now)] : []
}

const modalOf = ({ form, raw, isCapital, begins }: Token): string | undefined =>
  isCapital && !begins && raw === "May" ? undefined : (MODALS.get(stem(form)) ?? MODALS.get(form))

function modalityChanges(versions: Versions): Change[] {
  const { lost, gained } = differences(versions, (token) => {
    const modal = modalOf(token)
    return modal === "will" ? undefined : modal
  })
  return lost.length || gained.length ? [change("modality", lost, gained)] : []
}

const takesPosition = (token: Token): boolean => cueOf(token) !== "say"

function cueChanges(versions: Versions): Change[] {
  const { lost, gained } = differences(versions, (token) => {
    const cue = cueOf(token)
    return cue === "deny" ? "say" : cue
  })
  if (lost.length && gained.length && [...lost, ...gained].some(takesPosition))
    return [change("cue", lost, gained)]
  // Blame that gave way to other words, whatever they are.
  const others = differences(versions, ({ form }) =>
    FUNCTION_WORDS.has(form) ? undefined : stem(form),
  ).gained
  return !gained.length && others.length && lost.some(takesPosition) ? [change("cue", lost, others)] : []
}
