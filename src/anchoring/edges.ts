import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { blockAt } from "./blocks.ts"
import { APOSTROPHE, BREAK, classOf } from "./characters.ts"
import type { Pattern } from "./pattern.ts"
import { extent, type Placement } from "./placement.ts"
import type { WordIndex } from "./word-index.ts"

/**
 * New words beyond the replaced ones that an edge still takes in, where the context touches the quote without
 * a gap.
 */
const LONGER = 6

/** Moved words that show together that their clause moved, and the share they make of the words there. */
const CLAUSE = 2
const DENSE = 0.4

const isClause = (moved: readonly number[], room: number): boolean =>
  moved.length >= CLAUSE && moved.length >= DENSE * room

/**
 * The raw span in which a quote stands now. Where its first or last words are others now, the words in their
 * place count, up to the nearest word of the context and the edge of the block; where a clause moved to the
 * other side, so does the edge.
 */
export function spanOf(
  text: Text,
  index: WordIndex,
  { pattern, placement, exact }: { pattern: Pattern; placement: Placement; exact: string },
): Span | undefined {
  const place = extent(pattern, placement)
  if (!place) return undefined
  const { starts, ends } = index.words
  const { alignment, moved } = placement
  const { from, to, cutStart, cutEnd } = pattern
  const head = place.from
  const tail = place.to - 1

  const first = alignment.indexOf(head)
  let before = first - 1
  while (before >= 0 && (alignment[before] ?? -1) < 0) before--
  const roomBefore = before >= 0 ? head - (alignment[before] ?? 0) - 1 : first - from
  const blockStart = blockAt(text, starts[head] ?? 0)?.start ?? 0
  let start = head - taken(first - from, roomBefore, before === from - 1)
  while (start < head && (starts[start] ?? 0) < blockStart) start++
  const ahead = moved.filter((at) => at < head)
  if (isClause(ahead, head - (ahead[0] ?? head))) start = Math.min(start, ahead[0] ?? start)

  if (!placement.exact && from === pattern.inner)
    start = toEdge(start, -1, (at) => (starts[at] ?? 0) >= blockStart)

  const last = alignment.indexOf(tail)
  let after = last + 1
  while (after < alignment.length && (alignment[after] ?? -1) < 0) after++
  const roomAfter = after < alignment.length ? (alignment[after] ?? 0) - tail - 1 : to - 1 - last
  const blockEnd = blockAt(text, starts[tail] ?? 0)?.end ?? text.text.length
  let end = tail + taken(to - 1 - last, roomAfter, after === to)
  end = Math.min(end, index.words.length - 1)
  while (end > tail && (ends[end] ?? 0) > blockEnd) end--
  const behind = moved.filter((at) => at > tail)
  if (isClause(behind, (behind.at(-1) ?? tail) - tail)) end = Math.max(end, behind.at(-1) ?? end)

  if (!placement.exact && to === pattern.outer)
    end = toEdge(end, 1, (at) => (ends[at] ?? Infinity) <= blockEnd)

  return withMarks(text.text, exact, {
    start: (starts[start] ?? 0) + (first > from || start < head ? 0 : within(index, head, cutStart)),
    end: (ends[end] ?? 0) - (last < to - 1 || end > tail ? 0 : within(index, tail, cutEnd)),
  })
}

/** Where a quote reached its block's edge it still does, if only a few words are left there. */
function toEdge(word: number, step: 1 | -1, isInside: (word: number) => boolean): number {
  let at = word
  while (Math.abs(at - word) <= LONGER && at + step >= 0 && isInside(at + step)) at += step
  return Math.abs(at - word) <= LONGER ? at : word
}

const within = ({ words }: WordIndex, word: number, cut: number): number =>
  Math.min(cut, Math.max(0, (words.ends[word] ?? 0) - (words.starts[word] ?? 0) - 1))

/**
 * How many of the `room` new words stand for the missing ones; all of them where the context follows at once.
 */
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

/**
 * Marks and white space from an offset on, up to the first word; with `most`, at most that many marks, none
 * behind a space.
 */
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
