import { add, ratio } from "./evidence.ts"
import type { Placement } from "./placement.ts"
import type { Place } from "./target.ts"

/**
 * Bits beyond those that choose one word of the text by chance: for a quote that occurs once, wherever it
 * stands now.
 */
const SPEAKS = 25
/** The same for what must be found of quote and surroundings together. */
const LEAST = 7

/**
 * Share of quote and surroundings that must be found: where the quote stands word for word, and where it does
 * not.
 */
const LIKE_EXACT = 0.35
const LIKE = 0.4
/**
 * Share of the quote itself that must be found: anywhere, and between the blocks that stood beside its own.
 */
const QUOTE = 0.3
const QUOTE_IN_PLACE = 0.15
/**
 * By how much a place must be more alike than the page's most similar other one was: between its old
 * neighbours, ...
 */
const ABOVE_RIVAL_IN_PLACE = 0.05
/** ... elsewhere word for word, ... */
const ABOVE_RIVAL_EXACT = 0.25
/** ... and elsewhere in other words. */
const ABOVE_RIVAL = 0.29

/** Share of a neighbouring block's words from which it counts as the same neighbour. */
const NEIGHBOUR = 0.5

/** What is this alike is believed whatever the rival: only a word or two differ. */
const HIGHEST_BAR = 0.97

/**
 * Whether a place shows enough evidence to be the described one: of the quote, of its surroundings, and more
 * than any other place of the described page had. `alone`: no other place has the quote's very words;
 * `words`: how many the text has.
 */
export function isCredible(
  { evidence, exact, likeness }: Placement,
  { place, alone, words }: { place: Place; alone: boolean; words: number },
): boolean {
  const { quote, lead, trail, previous, following } = evidence
  const chance = Math.log2(words + 1)
  const around = add(previous, following)
  const once = (place.occurrences ?? 1) <= 1 && alone
  if (exact && once && quote.all >= chance + SPEAKS) return true
  const block = add(lead, quote, trail)
  const inPlace =
    around.found > chance + LEAST &&
    [previous, following].every((side) => !side.all || ratio(side) > NEIGHBOUR)
  // A twin is told apart by structure, afterwards.
  const rival = place.twin === undefined ? (place.rival ?? 0) : 0
  const above = inPlace ? ABOVE_RIVAL_IN_PLACE : exact ? ABOVE_RIVAL_EXACT : ABOVE_RIVAL
  const bar = Math.max(exact ? LIKE_EXACT : LIKE, rival && rival + above)
  const found = block.found + (inPlace ? around.found : 0)
  return (
    likeness >= Math.min(bar, HIGHEST_BAR) &&
    found >= chance + LEAST &&
    ratio(quote) >= (inPlace ? QUOTE_IN_PLACE : QUOTE)
  )
}
