import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { blockIndex } from "./blocks.ts"
import { textDirective } from "./fragment.ts"
import { passageOf, patternOf } from "./pattern.ts"
import { extent } from "./placement.ts"
import { occurrences, searchAll } from "./search.ts"
import { structureOf } from "./structure.ts"
import type { Place, QuoteSelector, Said, Target } from "./target.ts"
import { indexOf } from "./word-index.ts"

/** UTF-16 units of context on each side of a quote, for other tools too; ends between two words. */
const CONTEXT = 64
/** UTF-16 units kept of the block around a quote, on each side, and of the blocks before and after it. */
const BLOCK = 160
const NEIGHBOUR = 80

/**
 * Describes a span so that it can be found again when the page has changed: plain, deterministic JSON. `span`
 * holds UTF-16 units of `text.text` and is cut to it.
 */
export function describe(text: Text, span: Span, said?: Said): Target {
  const raw = text.text
  const start = Math.max(0, Math.min(span.start, raw.length))
  const end = Math.max(start, Math.min(span.end, raw.length))
  const quote: QuoteSelector = {
    type: "TextQuoteSelector",
    exact: raw.slice(start, end),
    prefix: lastOf(raw.slice(Math.max(0, start - CONTEXT - 1), start), CONTEXT),
    suffix: firstOf(raw.slice(end, end + CONTEXT + 1), CONTEXT),
  }
  const block = text.blocks[blockIndex(text, start)]
  const path = block && !block.path.includes(" >>> ") ? block.path : ""
  const directive = textDirective(quote)
  const target: Target = {
    selector: [
      quote,
      { type: "TextPositionSelector", start, end },
      ...(path ? [{ type: "CssSelector", value: path } as const] : []),
      ...(directive ? [directive] : []),
    ],
    place: placeOf(text, { start, end }),
    ...(said && (said.speaker || said.cue) && { said }),
  }
  return { ...target, place: { ...target.place, ...twinsOf(text, target, { start, end }) } }
}

function placeOf(text: Text, { start, end }: Span): Place {
  const raw = text.text
  const at = blockIndex(text, start)
  const first = text.blocks[at]
  const lastAt = Math.max(at, blockIndex(text, Math.max(start, end - 1)))
  const last = text.blocks[lastAt]
  if (!first || !last) return { length: raw.length }
  const before = text.blocks[at - 1]
  const after = text.blocks[lastAt + 1]
  return {
    lead: lastOf(raw.slice(first.start, start), BLOCK),
    trail: firstOf(raw.slice(end, Math.max(end, last.end)), BLOCK),
    previous: before ? lastOf(raw.slice(before.start, before.end), NEIGHBOUR) : "",
    following: after ? firstOf(raw.slice(after.start, after.end), NEIGHBOUR) : "",
    blockLength: first.end - first.start,
    kind: first.kind,
    headings: first.headings,
    length: raw.length,
  }
}

/** Which of the page's equal passages this is, and how alike the next one is. */
function twinsOf(text: Text, target: Target, { start, end }: Span): Place {
  const index = indexOf(text)
  const passage = passageOf(target)
  const pattern = passage && patternOf(passage, index)
  if (!pattern) return {}
  const { starts, ends } = index.words
  const equal = occurrences(index, pattern)
  const others = searchAll(index, pattern).filter((placement) => {
    const place = extent(pattern, placement)
    return place && ((ends[place.to - 1] ?? 0) <= start || (starts[place.from] ?? 0) >= end)
  })
  const structures = others
    .filter(({ likeness }) => likeness > TWIN)
    .map((placement) =>
      structureOf(text, target, { placement, start: starts[extent(pattern, placement)?.from ?? 0] ?? 0 }),
    )
  return {
    ordinal: equal.filter((word) => (ends[word] ?? 0) <= start).length,
    occurrences: equal.length,
    rival: hundredths(others[0]?.likeness ?? 0),
    ...(structures.length && { twin: hundredths(Math.max(...structures)) }),
  }
}

/** Likeness from which another place of the page counts as a twin, that only structure can tell apart. */
const TWIN = 0.9

const hundredths = (share: number): number => Math.round(share * 100) / 100

/** At most `length` units from the end of a text, from the beginning of a word on. */
function lastOf(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(-length)
  const edge = cut.search(/\s\S/)
  return edge < 0 ? cut.replace(/^[\udc00-\udfff]/, "") : cut.slice(edge + 1)
}

/** At most `length` units from the beginning of a text, to the end of a word. */
function firstOf(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const edge = /\S\s+\S*$/.exec(cut)
  return edge ? cut.slice(0, edge.index + 1) : cut.replace(/[\ud800-\udbff]$/, "")
}
