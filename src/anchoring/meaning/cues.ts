import { CUES } from "./lexicon.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Verbs of saying that mean something else with the word behind them. */
const PHRASES: Readonly<Record<string, string | undefined>> = {
  "call for": "ask",
  "call on": "ask",
  "rule out": "deny",
  "play down": "deny",
}

/** What a verb of saying makes of the words it reports: `say` takes no position. Nothing for other words. */
export function cueOf({ form, isNoun, next }: Token): string | undefined {
  if (isNoun) return undefined
  const phrase =
    next && form.length > 3 ? PHRASES[`${form.replace(/(?:s|ed|d|ing)$/, "")} ${next}`] : undefined
  return phrase ?? CUES.get(stem(form))
}
