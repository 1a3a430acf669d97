import { CUES } from "./lexicon.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** What a verb of saying makes of the words it reports: `say` takes no position. Nothing for other words. */
export const cueOf = ({ form, isNoun }: Token): string | undefined =>
  isNoun ? undefined : CUES.get(stem(form))
