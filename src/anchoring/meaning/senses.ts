import type { Change } from "../target.ts"
import { cueOf } from "./cues.ts"
import { change, differences, type Versions } from "./differences.ts"
import { FUNCTION_WORDS, MODALS, POLES, SYNONYMS } from "./lexicon.ts"
import { dateOf, unitOf } from "./quantities.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/**
 * Words with a meaning of their own that gave way to others: to their opposites, or, where nothing else was
 * touched, one word to another that is no synonym. Who rewrites a sentence touches more; who corrects it, one
 * word.
 */
export function senseChanges(versions: Versions): Change[] {
  const opposite = opposites(versions) ?? correction(versions)
  return opposite ? [opposite] : []
}

function correction({ was, now }: Versions): Change | undefined {
  if (was.length !== now.length) return undefined
  const at = was.findIndex((token, i) => token.form !== now[i]?.form)
  const [old, other] = [was[at], now[at]]
  if (!old || !other || was.some((token, i) => i > at && token.form !== now[i]?.form)) return undefined
  const bothReport = cueOf(old) !== undefined && cueOf(other) !== undefined
  const isOther = isWord(old) && isWord(other) && senseOf(old) !== senseOf(other) && !bothReport
  return isOther ? change("sense", [old], [other]) : undefined
}

/** One pole of a pair was left out and the other brought in. */
function opposites(versions: Versions): Change | undefined {
  const { lost, gained } = differences(versions, ({ form }) => stem(form))
  for (const old of lost)
    for (const { pair, pole } of POLES.get(stem(old.form)) ?? []) {
      const other = gained.find(({ form }) =>
        POLES.get(stem(form))?.some((side) => side.pair === pair && side.pole !== pole),
      )
      if (other) return change("sense", [old], [other])
    }
  return undefined
}

const senseOf = ({ form }: Token): string => SYNONYMS.get(stem(form)) ?? stem(form)

/** A word of content that is not compared for itself: no name, number, date, unit or modal. */
const isWord = (token: Token): boolean =>
  (!token.isCapital || token.begins) &&
  token.value === undefined &&
  !FUNCTION_WORDS.has(token.form) &&
  !dateOf(token) &&
  !unitOf(token) &&
  !MODALS.has(stem(token.form))
