import type { BlockSpan } from "./span.ts"
import { findQuotations, type Quotations } from "./quotations.ts"
import { findSentences, type Sentences } from "./sentences.ts"
import { tokenise, type Tokens } from "./tokens.ts"

/** A half-open interval of tokens. */
export type TokenSpan = { readonly from: number; readonly to: number }

/** Blocks of text with their tokens, sentences and quotations: what every recogniser reads. */
export type Reading = Tokens & Sentences & Quotations & { readonly blocks: readonly string[] }

/** Reads blocks in time linear in their length; takes any text. */
export function read(blocks: readonly string[]): Reading {
  const tokens = tokenise(blocks)
  return { blocks, ...tokens, ...findSentences(tokens, blocks), ...findQuotations(tokens) }
}

/** Where tokens of one block stand; `from` must be below `to`, both within the same block. */
export function spanOfTokens(reading: Tokens, { from, to }: TokenSpan): BlockSpan {
  const block = reading.block[from]
  const start = reading.start[from]
  const end = reading.end[to - 1]
  if (block === undefined || start === undefined || end === undefined || reading.block[to - 1] !== block)
    throw new RangeError(`tokens ${from}-${to} of ${reading.count} are not in one block`)
  return { block, start, end }
}

/** The words of a token span as they stand in the text, soft hyphens left out. */
export function textOfTokens(reading: Reading, tokens: TokenSpan): string {
  const { block, start, end } = spanOfTokens(reading, tokens)
  return (reading.blocks[block] ?? "").slice(start, end).replaceAll("\u00ad", "")
}
