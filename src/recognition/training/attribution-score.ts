import type { TokenSpan } from "../../text/reading.ts"
import { link } from "../claims/link.ts"
import type { Prepared } from "../claims/tagging.ts"
import { trimContent } from "../claims/content.ts"

/** A right attribution, as tokens. */
export type TokenAttribution = {
  readonly source: readonly number[]
  readonly content: readonly number[]
}

const tokensOf = (spans: readonly TokenSpan[]): Set<number> =>
  new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const token of a) if (b.has(token)) both++
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Contents match from this share of common tokens on, sources from that one. */
const CONTENT_MATCH = 0.5
const SOURCE_MATCH = 0.3

/** F of whole attributions, content alone and with its source, one to one; as ../shared/evaluation counts them. */
export function scoreAttributions(
  documents: readonly ({ readonly prepared: Prepared; readonly labels: Uint8Array } & {
    readonly attributions: readonly TokenAttribution[]
  })[],
): { content: number; withSource: number } {
  const total = { gold: 0, found: 0, content: 0, withSource: 0 }
  for (const { prepared, labels, attributions } of documents) {
    const gold = attributions
      .filter(({ content }) => content.length > 0)
      .map(({ source, content }) => ({ source: new Set(source), content: new Set(content) }))
    const found = link({ prepared, labels }).map(({ source, contents }) => ({
      source: tokensOf(source ? [source] : []),
      content: tokensOf(contents.flatMap((c) => trimContent(prepared, c) ?? [])),
    }))
    const pairs = gold.flatMap((g, i) =>
      found.flatMap((f, j) => {
        const share = jaccard(g.content, f.content)
        if (share < CONTENT_MATCH) return []
        const source = g.source.size === 0 ? f.source.size === 0 : jaccard(g.source, f.source) >= SOURCE_MATCH
        return [{ i, j, share: share + (source ? 1e-6 : 0), source }]
      }),
    )
    const usedGold = new Set<number>()
    const usedFound = new Set<number>()
    for (const { i, j, source } of pairs.sort((a, b) => b.share - a.share)) {
      if (usedGold.has(i) || usedFound.has(j)) continue
      usedGold.add(i)
      usedFound.add(j)
      total.content++
      if (source) total.withSource++
    }
    total.gold += gold.length
    total.found += found.length
  }
  const f = (right: number) => (200 * right) / (total.gold + total.found)
  return { content: f(total.content), withSource: f(total.withSource) }
}
