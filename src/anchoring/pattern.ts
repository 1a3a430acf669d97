import type { QuoteSelector, Target } from "./target.ts"
import { bitsOf, type WordIndex } from "./word-index.ts"
import { wordsOf, type Words } from "./words.ts"

/** The words to look for: those of the quote and those around it, in reading order. */
export type Pattern = {
  readonly words: Words
  /** Their numbers in the searched text; below 0 and unlike each other for words that it does not have. */
  readonly numbers: Int32Array
  /** Evidence in each, in bits. */
  readonly bits: Float64Array
  /** The quote's words are those from `from` up to, not with, `to`; it has at least one. */
  readonly from: number
  readonly to: number
  /** Words before `inner` and from `outer` on stood in other blocks than the quote's ends. */
  readonly inner: number
  readonly outer: number
  /** UTF-16 units by which the quote's edges lie inside its first and last word. */
  readonly cutStart: number
  readonly cutEnd: number
}

/** UTF-16 units of context made use of on each side; other tools may keep whole pages. */
const CONTEXT = 400

/** Words taken from the blocks around: enough to know a neighbour, too few to outweigh the block itself. */
const OUTER_WORDS = 10

export const quoteOf = (target: Target): QuoteSelector | undefined =>
  target.selector.find((selector) => selector.type === "TextQuoteSelector")

/** The parts of a target's text that patterns are made of. */
export type Passage = {
  readonly previous: string
  readonly lead: string
  readonly exact: string
  readonly trail: string
  readonly following: string
}

/** A target's passage; nothing where it has no quote. Other tools' context counts as the block's own text. */
export function passageOf(target: Target): Passage | undefined {
  const quote = quoteOf(target)
  if (!quote) return undefined
  const { place } = target
  return {
    previous: (place?.previous ?? "").slice(-CONTEXT),
    lead: (place?.lead ?? quote.prefix ?? "").slice(-CONTEXT),
    exact: quote.exact,
    trail: (place?.trail ?? quote.suffix ?? "").slice(0, CONTEXT),
    following: (place?.following ?? "").slice(0, CONTEXT),
  }
}

/** The pattern of a passage for one text; nothing where the quote has no words. */
export function patternOf(passage: Passage, index: WordIndex): Pattern | undefined {
  const { previous, lead, exact, trail, following } = passage
  const head = previous ? `${previous}\n` : ""
  const tail = following ? `\n${following}` : ""
  const start = head.length + lead.length
  const end = start + exact.length
  const all = wordsOf(head + lead + exact + trail + tail)
  const upTo = (offset: number, column: Int32Array) => {
    let i = 0
    while (i < all.length && (column[i] ?? 0) <= offset) i++
    return i
  }
  const from = upTo(start, all.ends)
  const to = upTo(end - 1, all.starts)
  if (from >= to) return undefined
  const inner = upTo(head.length, all.ends)
  const outer = upTo(end + trail.length - 1, all.starts)
  const first = Math.max(0, inner - OUTER_WORDS)
  const last = Math.min(all.length, Math.max(outer, to) + OUTER_WORDS)
  const words: Words = {
    length: last - first,
    hashes: all.hashes.subarray(first, last),
    stems: all.stems.subarray(first, last),
    starts: all.starts.subarray(first, last),
    ends: all.ends.subarray(first, last),
  }
  const numbers = new Int32Array(words.length)
  const bits = new Float64Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const number = index.numberOf(words.hashes[i] ?? 0)
    numbers[i] = number > 0 ? number : -1 - i
    bits[i] = bitsOf(index, number)
  }
  return {
    words,
    numbers,
    bits,
    from: from - first,
    to: to - first,
    inner: inner - first,
    outer: outer - first,
    cutStart: Math.max(0, start - (all.starts[from] ?? start)),
    cutEnd: Math.max(0, (all.ends[to - 1] ?? end) - end),
  }
}
