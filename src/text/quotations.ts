import { Shape } from "./shape.ts"
import type { Tokens } from "./tokens.ts"
import { hashWords } from "./word.ts"

/** A token's place in a quotation. */
export const Quoted = { outside: 0, inside: 1, open: 2, close: 3 } as const

/** Where quotation marks open and close. Marks inside a quotation (nested ones) count as inside. */
export type Quotations = {
  /** One of `Quoted` for each token. */
  readonly quote: Uint8Array
  /** 1 for each block whose last quotation is not closed in it. */
  readonly runsOn: Uint8Array
}

/** What may follow an apostrophe that stands for left-out letters: 'em, 'til, '90s. */
const clipped = hashWords("em til tis twas cause bout n round")

/**
 * Finds quotations in curly, straight and single marks and guillemets, in one pass over the tokens and one
 * look-ahead pass for single marks. A quotation left open runs to its block's end; if the next block closes it
 * without opening one first, the words up to there belong to it too.
 */
export function findQuotations(tokens: Tokens): Quotations {
  const blocks = tokens.blockStart.length - 1
  const quote = new Uint8Array(tokens.count)
  const runsOn = new Uint8Array(blocks)
  let carried = false
  for (let block = 0; block < blocks; block++) {
    const from = tokens.blockStart[block] ?? 0
    const to = tokens.blockStart[block + 1] ?? 0
    if (from === to) continue
    const open = carried && closesBeforeOpening(tokens, from, to)
    carried = markBlock(tokens, { from, to, open, quote })
    if (carried) runsOn[block] = 1
  }
  return { quote, runsOn }
}

/** Whether the first double mark of a block is a closing one. */
function closesBeforeOpening(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i]
    if (shape === Shape.openQuote) return false
    if (shape === Shape.closeQuote) return true
    if (shape === Shape.straightQuote) return i > from && !spaceBefore(tokens, i)
  }
  return false
}

const spaceBefore = (tokens: Tokens, i: number): boolean =>
  i === 0 ||
  tokens.block[i - 1] !== tokens.block[i] ||
  (tokens.start[i] ?? 0) > (tokens.end[i - 1] ?? 0) ||
  tokens.shape[i - 1] === Shape.openBracket ||
  tokens.shape[i - 1] === Shape.dash

const spaceAfter = (tokens: Tokens, i: number): boolean =>
  i + 1 >= tokens.count ||
  tokens.block[i + 1] !== tokens.block[i] ||
  (tokens.start[i + 1] ?? 0) > (tokens.end[i] ?? 0)

/** Marks the quotations of one block; returns whether the last one is left open. */
function markBlock(
  tokens: Tokens,
  { from, to, open, quote }: { from: number; to: number; open: boolean; quote: Uint8Array },
): boolean {
  const singleEnds = findSingleEnds(tokens, from, to)
  let singleEnd = -1
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i] ?? 0
    if (singleEnd >= 0) {
      quote[i] = i === singleEnd ? Quoted.close : Quoted.inside
      if (i === singleEnd) singleEnd = -1
      continue
    }
    if (open) {
      const closes = shape === Shape.closeQuote || shape === Shape.straightQuote
      quote[i] = closes ? Quoted.close : Quoted.inside
      if (closes) open = false
      continue
    }
    if (shape === Shape.openQuote || (shape === Shape.straightQuote && mayOpen(tokens, i))) {
      quote[i] = Quoted.open
      open = true
    } else if (shape === Shape.openSingle || shape === Shape.straightSingle) {
      const end = singleEnds[i - from] ?? -1
      if (end > 0) {
        quote[i] = Quoted.open
        singleEnd = end
      }
    }
  }
  return open
}

/** A straight double mark that follows a number is inches, and one with space on both sides opens nothing. */
const mayOpen = (tokens: Tokens, i: number): boolean =>
  spaceBefore(tokens, i) || (!spaceAfter(tokens, i) && tokens.shape[i - 1] !== Shape.number)

/**
 * For each single mark of a block that can open a quotation, the token that closes it; -1 elsewhere. Read from
 * the end, so that the nearest closing mark is known at every token.
 */
function findSingleEnds(tokens: Tokens, from: number, to: number): Int32Array {
  const ends = new Int32Array(to - from).fill(-1)
  let close = -1
  let closeAfterS = -1
  for (let i = to - 1; i >= from; i--) {
    const shape = tokens.shape[i] ?? 0
    const single = shape === Shape.closeSingle || shape === Shape.straightSingle
    if (single && !spaceBefore(tokens, i)) {
      // "the workers' rights": after an s and before a word it may be a possessive; used if nothing better is
      if (isPluralPossessive(tokens, i, to)) closeAfterS = i
      else close = i
      continue
    }
    if (shape === Shape.openSingle || shape === Shape.straightSingle) {
      if (!spaceBefore(tokens, i) || spaceAfter(tokens, i) || clipped.has(tokens.word[i + 1] ?? 0)) continue
      // '90s
      if (shape === Shape.straightSingle && tokens.shape[i + 1] === Shape.alphanumeric) continue
      const end = close >= 0 ? close : closeAfterS
      ends[i - from] = end > i + 1 ? end : -1
      close = -1
      closeAfterS = -1
    }
  }
  return ends
}

/** Whether a closing single mark follows a word in s and precedes a lower-case word. */
function isPluralPossessive(tokens: Tokens, i: number, to: number): boolean {
  const S = 115
  return (
    ((tokens.ending[i - 1] ?? 0) & 0xff) === S &&
    (tokens.shape[i - 1] ?? Shape.other) <= Shape.mixed &&
    i + 1 < to &&
    tokens.shape[i + 1] === Shape.lower
  )
}
