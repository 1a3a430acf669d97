import type { Change } from "../target.ts"
import { cueOf } from "./cues.ts"
import type { Versions } from "./differences.ts"
import { FUNCTION_WORDS } from "./lexicon.ts"
import { nameTest } from "./names.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Who did it and to whom it was done changed places, though the words are the same. */
export function roleChanges(versions: Versions, page: string): Change[] {
  if (isPassive(versions.was) !== isPassive(versions.now)) return keptOrder(versions)
  return [...swappedNames(versions, page), ...swappedWords(versions)].slice(0, 1)
}

const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "got", "gets"])

/** "was accused by": the one who acts stands behind the one acted on. */
const isPassive = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) => token.form === "by" && tokens.slice(Math.max(0, i - 6), i).some(({ form }) => BE.has(form)),
  )

/** Active became passive, or the other way round, and yet everybody stands where he stood. */
function keptOrder({ was, now }: Versions): Change[] {
  const [a, b] = [contentOf(was).join(" "), contentOf(now).join(" ")]
  return a === b ? [{ kind: "roles", was: rawOf(was), now: rawOf(now) }] : []
}

const rawOf = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join(" ")

/**
 * Two names that both versions have, in the other order, where it is not their verb of saying that moved with
 * them.
 */
function swappedNames(versions: Versions, page: string): Change[] {
  const isName = nameTest(versions, page)
  const order = (tokens: readonly Token[]) => [...new Set(tokens.filter(isName).map(({ form }) => form))]
  const now = order(versions.now)
  const was = order(versions.was).filter((form) => now.includes(form))
  for (let i = 0; i + 1 < was.length; i++)
    for (let j = i + 1; j < was.length; j++) {
      const [a, b] = [was[i] ?? "", was[j] ?? ""]
      if (now.indexOf(a) < now.indexOf(b)) continue
      if ([a, b].some((name) => speaks(versions.was, name) && speaks(versions.now, name))) continue
      if (areListed(versions.was, a, b) || areListed(versions.now, a, b)) continue
      if (areTogether(versions, a, b)) continue
      return [{ kind: "roles", was: `${a} … ${b}`, now: `${b} … ${a}` }]
    }
  return []
}

/** A verb of saying stands beside the name. */
function speaks(tokens: readonly Token[], name: string): boolean {
  const at = tokens.findIndex(({ form }) => form === name)
  return tokens.slice(Math.max(0, at - 3), at + 3).some(cueOf)
}

/** "Kenya and Tanzania": the order of a list says nothing. */
function areListed(tokens: readonly Token[], a: string, b: string): boolean {
  const [i, j] = [
    tokens.findIndex(({ form }) => form === a),
    tokens.findIndex(({ form }) => form === b),
  ].sort((x, y) => x - y)
  const between = tokens.slice((i ?? 0) + 1, j)
  return between.length <= 3 && between.some(({ form }) => form === "and" || form === "or")
}

/** Names that stand side by side in both versions are one name or an apposition. */
function areTogether({ was, now }: Versions, a: string, b: string): boolean {
  const apart = (tokens: readonly Token[]) =>
    Math.abs(tokens.findIndex(({ form }) => form === a) - tokens.findIndex(({ form }) => form === b))
  return apart(was) <= 2 && apart(now) <= 2
}

/**
 * The same words, but what stood before a word in the middle now stands behind it, and the other way round.
 */
function swappedWords({ was, now }: Versions): Change[] {
  let a = contentOf(was)
  let b = contentOf(now)
  if (a.length !== b.length || a.toSorted().join() !== b.toSorted().join()) return []
  while (a.length && a[0] === b[0]) [a, b] = [a.slice(1), b.slice(1)]
  while (a.length && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)]
  for (let head = 1; head < a.length; head++)
    for (let tail = head + 1; tail < a.length; tail++) {
      const swapped = [...a.slice(tail), ...a.slice(head, tail), ...a.slice(0, head)]
      if (swapped.join() === b.join()) return [{ kind: "roles", was: a.join(" "), now: b.join(" ") }]
    }
  return []
}

const contentOf = (tokens: readonly Token[]): string[] =>
  tokens.filter(({ form }) => !FUNCTION_WORDS.has(form)).map(({ form }) => stem(form))
