import { spanOfTokens } from "../../text/reading.ts"
import type { BlockSpan, Span } from "../../text/span.ts"
import { overlap } from "../../text/span.ts"
import { Shape } from "../../text/shape.ts"
import { hashWords } from "../../text/word.ts"
import type { NameReading } from "../persons/name-reading.ts"
import type { Candidate } from "./references.ts"

/** A place that names or stands for a leader. `own` begins where the leader's own title does. */
type Place = Span & {
  readonly block: number
  readonly id: string
  readonly token: number
  readonly own: number
  readonly to: number
}

const attaching = hashWords("of for to by from with about against under")

/**
 * A function from a span to the ids of the leaders that it names or stands for, in reading order, each once. Leaders who are named
 * only to say whose or for whom somebody else is do not count: "Putin's spokesman", "an aide to Xi Jinping".
 */
export function newLeadersAt(
  r: NameReading,
  leaders: readonly { readonly id: string; readonly candidate: Candidate }[],
): (span: BlockSpan) => readonly string[] {
  const byBlock = new Map<number, Place[]>()
  const put = (place: Place): void => {
    const list = byBlock.get(place.block)
    if (list) list.push(place)
    else byBlock.set(place.block, [place])
  }
  for (const { id, candidate } of leaders) {
    for (const { span, from, to, titles } of candidate.group.mentions) {
      const title = titles.find(({ place, phrase }) => place === "before" && phrase.from < from)
      put({ ...span, id, token: from, own: title?.phrase.from ?? from, to })
      // "the union's general secretary, NAME," where the span ends before the name
      if (title)
        put({
          ...spanOfTokens(r, title.phrase),
          id,
          token: title.head,
          own: title.phrase.from,
          to: title.phrase.to,
        })
    }
    for (const { from, to } of candidate.references)
      put({ ...spanOfTokens(r, { from, to }), id, token: from, own: from, to })
  }
  for (const list of byBlock.values()) list.sort((a, b) => a.start - b.start)
  return (span) => {
    const ids = new Set<string>()
    for (const place of byBlock.get(span.block) ?? [])
      if (overlap(place, span) > 0 && !isAttached(r, place, span)) ids.add(place.id)
    return [...ids]
  }
}

/** Whether the place only attaches to the head of a longer span. */
function isAttached(r: NameReading, { own, to, block }: Place, span: BlockSpan): boolean {
  const ownerOf =
    to < r.count && r.block[to] === block && r.shape[to] === Shape.clitic && r.end[to]! < span.end
  if (ownerOf) return true
  const before = own - 1
  return (
    before >= 0 &&
    r.block[before] === block &&
    r.start[before]! >= span.start &&
    attaching.has(r.word[before]!)
  )
}
