import type { Alignment } from "./align.ts"
import type { Pattern } from "./pattern.ts"

/** How much of a pattern an alignment found, in bits, and how much there was to find. */
export type Evidence = {
  readonly quote: Share
  /** The block's own words before and after the quote. */
  readonly lead: Share
  readonly trail: Share
  /** The words of the blocks around. */
  readonly previous: Share
  readonly following: Share
}
export type Share = { readonly found: number; readonly all: number }

/** Bits that a word may owe to chance where its neighbours were not found with it: an article or a preposition. */
const CHANCE = 4

export function evidenceOf(pattern: Pattern, alignment: Alignment): Evidence {
  const share = (from: number, to: number): Share => {
    let found = 0
    let all = 0
    for (let i = Math.max(0, from); i < to; i++) {
      const bits = pattern.bits[i] ?? 0
      all += bits
      const at = alignment[i] ?? -1
      if (at < 0) continue
      const together = alignment[i - 1] === at - 1 || alignment[i + 1] === at + 1
      found += together ? bits : Math.max(0, bits - CHANCE)
    }
    return { found, all }
  }
  const { inner, from, to, outer, words } = pattern
  return {
    previous: share(0, inner),
    lead: share(inner, from),
    quote: share(from, to),
    trail: share(to, outer),
    following: share(Math.max(to, outer), words.length),
  }
}

export const add = (...shares: readonly Share[]): Share => ({
  found: shares.reduce((sum, share) => sum + share.found, 0),
  all: shares.reduce((sum, share) => sum + share.all, 0),
})

export const ratio = ({ found, all }: Share): number => (all > 0 ? found / all : 0)

/** Bits of its own block below which a quote's blocks around count as its surroundings too. */
const ENOUGH = 60

/** How alike a place is to the described one, from 0 to 1: quote and surroundings together. */
export function likeness({ quote, lead, trail, previous, following }: Evidence): number {
  const block = add(lead, quote, trail)
  return ratio(block.all < ENOUGH ? add(block, previous, following) : block)
}
