import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import type { Alignment } from "./align.ts"
import { blockAt } from "./blocks.ts"
import { APOSTROPHE, BREAK, classOf } from "./characters.ts"
import type { Pattern } from "./pattern.ts"
import type { WordIndex } from "./word-index.ts"

/** New words beyond the replaced ones that an edge still takes in, where the context touches the quote without a gap. */
const LONGER = 6

/**
 * The raw span in which a quote stands now. Where its first or last words are others now, the words in their place count, up to
 * the nearest word of the context and to the edge of the block.
 */
export function spanOf(
  text: Text,
  index: WordIndex,
  { pattern, alignment, exact }: { pattern: Pattern; alignment: Alignment; exact: string },
): Span | undefined {
  const { from, to, cutStart, cutEnd } = pattern
  let first = from
  while (first < to && (alignment[first] ?? -1) < 0) first++
  let last = to - 1
  while (last > first && (alignment[last] ?? -1) < 0) last--
  if (first === to) return undefined
  const { starts, ends } = index.words
  const head = alignment[first] ?? 0
  const tail = alignment[last] ?? 0

  let before = first - 1
  while (before >= 0 && (alignment[before] ?? -1) < 0) before--
  const missingBefore = first - from
  const roomBefore = before >= 0 ? head - (alignment[before] ?? 0) - 1 : missingBefore
  const startBlock = blockAt(text, starts[head] ?? 0)
  let start = head - taken(missingBefore, roomBefore, before === from - 1)
  while (start < head && startBlock && (starts[start] ?? 0) < startBlock.start) start++

  let after = last + 1
  while (after < alignment.length && (alignment[after] ?? -1) < 0) after++
  const missingAfter = to - 1 - last
  const roomAfter = after < alignment.length ? (alignment[after] ?? 0) - tail - 1 : missingAfter
  const endBlock = blockAt(text, starts[tail] ?? 0)
  let end = tail + taken(missingAfter, roomAfter, after === to)
  while (end > tail && endBlock && (ends[Math.min(end, index.words.length - 1)] ?? 0) > endBlock.end) end--
  end = Math.min(end, index.words.length - 1)

  return withMarks(text.text, exact, {
    start: (starts[start] ?? 0) + (missingBefore ? 0 : within(index, head, cutStart)),
    end: (ends[end] ?? 0) - (missingAfter ? 0 : within(index, tail, cutEnd)),
  })
}

const within = ({ words }: WordIndex, word: number, cut: number): number =>
  Math.min(cut, Math.max(0, (words.ends[word] ?? 0) - (words.starts[word] ?? 0) - 1))

/** How many of the `room` new words stand for the missing ones; all of them where the context follows at once. */
const taken = (missing: number, room: number, touches: boolean): number =>
  missing && touches && room <= 2 * missing + LONGER ? room : Math.min(room, missing)

/** A span of whole words, with the marks and white space at the quote's edges where they stand here too. */
function withMarks(text: string, exact: string, { start, end }: Span): Span {
  const lead = edge(exact, 0, 1)
  const trail = edge(exact, exact.length - 1, -1)
  if (lead.units + trail.units >= exact.length) return { start, end }
  if (text.slice(start - lead.units, end + trail.units) === exact)
    return { start: start - lead.units, end: end + trail.units }
  const from = start - edge(text, start - 1, -1, lead.marks).units
  return { start: from, end: end + edge(text, end, 1, trail.marks).units }
}

/** Marks and white space from an offset on, up to the first word; with `most`, at most that many marks, none behind a space. */
function edge(text: string, offset: number, step: 1 | -1, most?: number): { units: number; marks: number } {
  let marks = 0
  let units = 0
  for (let at = offset; at >= 0 && at < text.length; at += step) {
    const kind = classOf(text.charCodeAt(at))
    const space = /\s/.test(text.charAt(at))
    if (kind !== BREAK && kind !== APOSTROPHE) break
    if (most !== undefined && (space || marks >= most)) break
    if (!space) marks++
    units++
  }
  return { units, marks }
}
