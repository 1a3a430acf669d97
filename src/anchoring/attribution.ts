import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { blockAt } from "./blocks.ts"
import { cueOf } from "./meaning/cues.ts"
import { differences } from "./meaning/differences.ts"
import { nameTest } from "./meaning/names.ts"
import { tokensOf, type Token } from "./meaning/tokens.ts"
import { passageOf } from "./pattern.ts"
import type { Change, Target } from "./target.ts"

/** UTF-16 units of its block on each side of a claim in which it is attributed. */
const BESIDE = 200
/** UTF-16 units around in which a speaker may be named whom the block only calls "he" or "she". */
const NEARBY = 600

/**
 * For claims: whether the words are given to somebody else now, or reported by a verb that takes another
 * position.
 */
export function attributionChanges(text: Text, target: Target, span: Span): Change[] {
  const passage = passageOf(target)
  if (!target.said || !passage) return []
  const { speaker = "", cue = "" } = target.said
  const from = Math.max(blockAt(text, span.start)?.start ?? 0, span.start - BESIDE)
  const end = blockAt(text, Math.max(span.start, span.end - 1))?.end ?? text.text.length
  const to = Math.max(span.end, Math.min(end, span.end + BESIDE))
  const versions = {
    was: tokensOf(passage.lead + passage.exact + passage.trail),
    now: tokensOf(text.text.slice(from, to)),
  }
  const around = text.text.slice(Math.max(0, span.start - NEARBY), span.end + NEARBY)
  return [...speakerChange(versions, speaker, around), ...cueChange(versions, cue)]
}

type Versions = { readonly was: readonly Token[]; readonly now: readonly Token[] }

function speakerChange(versions: Versions, speaker: string, around: string): Change[] {
  const name = tokensOf(speaker).at(-1)?.form
  const names = (tokens: readonly Token[]) => tokens.some(({ form }) => form === name)
  if (!name || !names(versions.was) || names(versions.now)) return []
  const isName = nameTest(versions, around)
  const { gained } = differences(versions, (token) => (isName(token) ? token.form : undefined))
  if (!gained.length && names(tokensOf(around))) return []
  return [{ kind: "speaker", was: speaker, now: gained.map(({ raw }) => raw).join(" ") }]
}

function cueChange({ was, now }: Versions, cue: string): Change[] {
  const kept = tokensOf(cue).find(cueOf)
  const sort = kept && cueOf(kept)
  if (!kept || !sort || !was.some(({ form }) => form === kept.form)) return []
  const cues = now.filter(cueOf)
  const other = cues.find((token) => cueOf(token) !== sort)
  return other && cues.every((token) => cueOf(token) !== sort)
    ? [{ kind: "cue", was: cue, now: other.raw }]
    : []
}
