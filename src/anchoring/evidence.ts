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
  /** Bits lost to words that were inserted among those of the block. */
  readonly gaps: number
}
export type Share = { readonly found: number; readonly all: number }

/**
 * Bits that a word may owe to chance where its neighbours were not found with it: an article or a
 * preposition.
 */
const CHANCE = 4

/**
 * Weighs an alignment; `moved` are the bits of the quote's words that stand in the passage found, but in
 * another order.
 */
export function evidenceOf(pattern: Pattern, alignment: Alignment, moved: number): Evidence {
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
  const quote = share(from, to)
  return {
    gaps: gapsOf(alignment.subarray(inner, Math.max(to, outer))),
    previous: share(0, inner),
    lead: share(inner, from),
    quote: { found: quote.found + moved, all: quote.all },
    trail: share(to, outer),
    following: share(Math.max(to, outer), words.length),
  }
}

/** What an inserted word costs, and a gap at most: a clause put in is no other place. */
const INSERTED = 0.5
const WIDEST = 6

function gapsOf(alignment: Alignment): number {
  let lost = 0
  let last = -1
  let missing = 0
  for (const at of alignment) {
    if (at < 0) {
      missing++
      continue
    }
    if (last >= 0) lost += Math.min(WIDEST, INSERTED * Math.max(0, at - last - 1 - missing))
    last = at
    missing = 0
  }
  return lost
}

export const add = (...shares: readonly Share[]): Share => ({
  found: shares.reduce((sum, share) => sum + share.found, 0),
  all: shares.reduce((sum, share) => sum + share.all, 0),
})

export const ratio = ({ found, all }: Share): number => (all > 0 ? found / all : 0)

/** Bits of its own block below which a quote's blocks around count as its surroundings too. */
const ENOUGH = 60

/** How alike a place is to the described one, from 0 to 1: quote and surroundings together. */
export function likeness({ quote, lead, trail, previous, following, gaps }: Evidence): number {
  const block = add(lead, quote, trail)
  const { found, all } = block.all < ENOUGH ? add(block, previous, following) : block
  return all > 0 ? Math.max(0, found - gaps) / all : 0
}
