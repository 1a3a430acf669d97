import type { Change } from "../target.ts"
import { cueOf } from "./cues.ts"
import { change, differences, type Versions } from "./differences.ts"
import { FUNCTION_WORDS, MODALS } from "./lexicon.ts"
import { nameChanges, nameTest } from "./names.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Words of content before a verb of saying that make its subject, and those behind "according to". */
const SUBJECT = 3

/** Whether somebody else is named, or somebody without a name says it: "police said", "prosecutors said". */
export function speakerChanges(versions: Versions, page: string): Change[] {
  const names = nameChanges(versions, page)
  if (names.length) return names
  const isName = nameTest(versions, page)
  const { lost, gained } = differences(versions, ({ form }) =>
    FUNCTION_WORDS.has(form) ? undefined : stem(form),
  )
  const was = subjectsOf(versions.was)
  const now = subjectsOf(versions.now)
  const before = lost.filter((token) => was.includes(token))
  const after = gained.filter((token) => now.includes(token))
  const named = [...was, ...now].some(isName)
  return before.length && after.length && !named ? [change("speaker", before, after)] : []
}

/** The words that say who says it: those between the beginning of a sentence and its verb of saying. */
function subjectsOf(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    if (!cueOf(token) || token.quoted) return []
    if (token.form === "according") return contentOf(tokens.slice(i + 2, i + 2 + SUBJECT))
    const from = tokens.slice(0, i).findLastIndex((one) => one.begins || one.quoted)
    return from >= 0 && i - from <= SUBJECT + 1 ? contentOf(tokens.slice(from, i)) : []
  })
}

const contentOf = (tokens: readonly Token[]): Token[] =>
  tokens.filter(
    (token) => !token.quoted && !FUNCTION_WORDS.has(token.form) && !MODALS.has(token.form) && !cueOf(token),
  )
