import type { Text } from "../text/text.ts"
import { attributionChanges } from "./attribution.ts"
import { blockAt } from "./blocks.ts"
import type { Candidate } from "./candidates.ts"
import { meaningChanges, LONGEST } from "./meaning/compare.ts"
import { openAtEnd } from "./meaning/marks.ts"
import { wordingChanges } from "./meaning/wording.ts"
import { passageOf } from "./pattern.ts"
import type { Located, Target } from "./target.ts"

/** UTF-16 units of a block before a place in which quotation marks are counted. */
const NEARBY = 600

/** UTF-16 units around a place in which names and their roles are looked up: more than most articles have. */
const PAGE = 30_000

/** Says how well the words found say what the kept ones said. */
export function judge(text: Text, target: Target, { span, likeness }: Candidate): Located {
  const passage = passageOf(target)
  const was = passage?.exact ?? ""
  const now = text.text.slice(span.start, span.end)
  const found = { span, confidence: likeness }
  const attributed = attributionChanges(text, target, span)
  if (was === now || lettersOf(was) === lettersOf(now))
    return attributed.length
      ? { state: "changed", ...found, changes: attributed }
      : { state: "same", ...found }
  const block = blockAt(text, span.start)
  const before = text.text.slice(Math.max(block?.start ?? 0, span.start - NEARBY), span.start)
  const compared = differing(was, now)
  if (compared.was.length > LONGEST || compared.now.length > LONGEST)
    return { state: "changed", ...found, changes: [...attributed, { kind: "wording", ...compared }] }
  const meaning = meaningChanges({
    ...compared,
    wasOpen: openAtEnd((passage?.lead ?? "") + was.slice(0, compared.from)),
    nowOpen: openAtEnd(before + now.slice(0, compared.from)),
    page: text.text.slice(Math.max(0, span.start - PAGE), span.end + PAGE),
  })
  const changes = [...attributed, ...meaning]
  if (changes.length) return { state: "changed", ...found, changes }
  return { state: "reworded", ...found, changes: wordingChanges(compared.was, compared.now) }
}

/** UTF-16 units of equal text kept on both sides of a difference in long passages: a sentence or two. */
const MARGIN = 400

/** The parts in which two long passages differ, from the same offset in both; short passages as a whole. */
function differing(was: string, now: string): { was: string; now: string; from: number } {
  if (was.length <= LONGEST && now.length <= LONGEST) return { was, now, from: 0 }
  const shorter = Math.min(was.length, now.length)
  let head = 0
  while (head < shorter && was[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++
  const from = Math.max(0, was.lastIndexOf(" ", head - MARGIN) + 1)
  const kept = Math.max(0, tail - MARGIN)
  return { was: was.slice(from, was.length - kept), now: now.slice(from, now.length - kept), from }
}

/** Letters, digits and the signs of sums, case and typography aside: equal where the words are the same. */
const lettersOf = (text: string): string =>
  (
    text
      .normalize("NFKC")
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+|[$€£¥%°]|(?<=\d)[.,:](?=\d)|(?<![\p{L}\p{N}])[-−](?=\d)/gu) ?? []
  ).join(" ")
