import type { TokenSpan } from "../../text/reading.ts"
import { spansOf } from "../tagger/labels.ts"
import { Role, type Prepared } from "./tagging.ts"

/** Source, cue and contents that belong together; token spans, contents in reading order. */
export type Attribution = {
  readonly cue?: TokenSpan
  readonly source?: TokenSpan
  readonly contents: readonly TokenSpan[]
  /** Whether the source is that of an earlier cue in the sentence: "X said A and added B". */
  readonly shared?: boolean
}

type Draft = { cue?: TokenSpan; source?: TokenSpan; contents: TokenSpan[]; shared?: boolean }
type Cue = TokenSpan & { readonly draft: Draft }

/** A source or content looks at so many cues on each side. */
const REACH = 4
/** Costs, in tokens of distance: of a source behind its cue, another sentence, a second content after the cue. */
const BEHIND = 2
const OTHER_SENTENCE = 25
const SECOND_CONTENT = 3
/** A content with no cue this near stands alone; a source this near speaks it. */
const FARTHEST_CUE = 60
const FARTHEST_SOURCE = 6

/** A claim begins at most so many tokens behind the cue it is the content of. */
const FARTHEST_NEST = 3
/** A content that holds other claims is no longer than this many tokens: chains of them stay linear. */
const LONGEST_NEST = 150

const distance = (a: TokenSpan, b: TokenSpan): number =>
  a.to <= b.from ? b.from - a.to : b.to <= a.from ? a.from - b.to : 0

/** Joins the spans of a tagged text into attributions, block by block, by nearness and sentence. */
export function link({ prepared, labels }: { prepared: Prepared; labels: Uint8Array }): Attribution[] {
  const inBlocks = (type: number): TokenSpan[][] => {
    const lists: TokenSpan[][] = Array.from({ length: prepared.blockStart.length - 1 }, () => [])
    for (const span of spansOf(labels, type)) lists[prepared.block[span.from]!]!.push(span)
    return lists
  }
  const sources = inBlocks(Role.source)
  const contents = inBlocks(Role.content)
  return inBlocks(Role.cue).flatMap((cues, block) =>
    linkBlock(prepared, { sources: sources[block]!, cues, contents: contents[block]! }),
  )
}

type BlockSpans = {
  readonly sources: readonly TokenSpan[]
  readonly cues: readonly TokenSpan[]
  readonly contents: readonly TokenSpan[]
}

function linkBlock(prepared: Prepared, { sources, cues, contents }: BlockSpans): Attribution[] {
  const ordered: Cue[] = cues.map((cue) => ({ ...cue, draft: { cue, contents: [] } }))
  const drafts = ordered.map(({ draft }) => draft)
  giveSources(prepared, sources, ordered)
  const alone: Draft[] = []
  for (const content of contents) {
    const best = nearestCue(prepared, ordered, content)
    if (best) best.contents.push(content)
    else {
      const near = around(sources, content).filter((s) => distance(s, content) < FARTHEST_SOURCE)
      const source = near.sort((a, b) => distance(a, content) - distance(b, content))[0]
      alone.push({ ...(source && { source }), contents: [content] })
    }
  }
  nestContents(prepared, drafts)
  shareSources(prepared, drafts)
  return [...drafts, ...alone].filter((draft) => draft.contents.length > 0)
}

/** The spans next to a span in a sorted list, `REACH` on each side. */
function around<Span extends TokenSpan>(sorted: readonly Span[], span: TokenSpan): Span[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.from < span.from) low = middle + 1
    else high = middle
  }
  return sorted.slice(Math.max(0, low - REACH), low + REACH)
}

/** Gives each source to the nearest cue of its sentence that has none, nearest pairs first. */
function giveSources(prepared: Prepared, sources: readonly TokenSpan[], cues: readonly Cue[]): void {
  const pairs = sources.flatMap((source) =>
    around(cues, source)
      .filter((cue) => prepared.sentence[cue.from] === prepared.sentence[source.from])
      .map((cue) => ({
        source,
        draft: cue.draft,
        cost: distance(source, cue) + (source.from > cue.from ? BEHIND : 0),
      })),
  )
  const used = new Set<TokenSpan>()
  for (const { source, draft } of pairs.sort((a, b) => a.cost - b.cost))
    if (!used.has(source) && draft.source === undefined) {
      draft.source = source
      used.add(source)
    }
}

function nearestCue(prepared: Prepared, cues: readonly Cue[], content: TokenSpan): Draft | undefined {
  let best: Draft | undefined
  let least = FARTHEST_CUE
  for (const { draft, ...cue } of around(cues, content)) {
    const sentence = prepared.sentence[cue.from]
    const inSentence =
      prepared.sentence[content.from] === sentence || prepared.sentence[content.to - 1] === sentence
    let cost = distance(content, cue) + (inSentence ? 0 : OTHER_SENTENCE)
    const isAfter = content.from > cue.from
    if (isAfter && draft.contents.some((other) => other.from > cue.from)) cost += SECOND_CONTENT
    const { source } = draft
    if (source && source.from >= cue.to && content.from >= source.to)
      cost = Math.max(0, cost - (source.to - source.from))
    if (cost < least) {
      least = cost
      best = draft
    }
  }
  return best
}

/** "X said A and added B": a cue without a source takes that of the nearest cue before it that is not inside a content. */
function shareSources(prepared: Prepared, drafts: readonly Draft[]): void {
  let last: Draft | undefined
  for (const draft of drafts) {
    const sentence = prepared.sentence[draft.cue!.from]
    const near = last?.source && prepared.sentence[last.source.from] === sentence ? last : undefined
    if (draft.source) {
      const at = draft.source.from
      if (!near?.contents.some((content) => content.from <= at && at < content.to)) last = draft
    } else if (near?.source) {
      draft.source = near.source
      draft.shared = true
    }
  }
}

/**
 * "X said Y believes Z", "X denounced what they saw as Z": a cue right before another's source, with no content of its own
 * but at most "what", has all of the other claim as content.
 */
function nestContents(prepared: Prepared, drafts: readonly Draft[]): void {
  for (let i = drafts.length - 2; i >= 0; i--) {
    const outer = drafts[i]!
    const inner = drafts[i + 1]!
    const end = inner.contents.at(-1)
    if (outer.source === undefined || inner.source === undefined || end === undefined) continue
    const start = Math.min(inner.source.from, inner.cue!.from)
    const inSentence = prepared.sentence[end.from] === prepared.sentence[outer.cue!.from]
    const isClose = start - outer.cue!.to >= 0 && start - outer.cue!.to <= FARTHEST_NEST
    const isEmpty = outer.contents.every(({ from, to }) => from >= outer.cue!.to && to <= start)
    if (!inSentence || !isClose || !isEmpty || end.from < start) continue
    if (end.to - outer.cue!.to < LONGEST_NEST) outer.contents = [{ from: outer.cue!.to, to: end.to }]
  }
}
