import { Quoted } from "../../text/quotations.ts"
import type { Reading, TokenSpan } from "../../text/reading.ts"
import { isWordlike, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import type { ClaimKind } from "../recognition.ts"

const THAT = hashWord("that")
const joints = hashWords("and but or as while that when although though")

/** Marks that end a clause, and so never begin or end a content that is not quoted. */
const isBreak = (shape: number): boolean =>
  shape === Shape.comma ||
  shape === Shape.stop ||
  shape === Shape.colon ||
  shape === Shape.semicolon ||
  shape === Shape.dash ||
  shape === Shape.ellipsis ||
  shape === Shape.question

/**
 * A content with the edges the guidelines ask for: without the complementiser "that", without marks and joints at its
 * edges outside quotations, with the quotation marks of the quotations at its edges. Undefined where no word is left.
 */
export function trimContent(reading: Reading, { from, to }: TokenSpan): TokenSpan | undefined {
  const { quote, shape, word, block } = reading
  while (from < to && quote[from] !== Quoted.open && quote[from] !== Quoted.inside) {
    const mark = isBreak(shape[from]!) || quote[from] === Quoted.close
    if (!mark && word[from] !== THAT) break
    from++
  }
  while (to > from) {
    const last = to - 1
    if (quote[last] === Quoted.close || quote[last] === Quoted.inside) break
    const question = shape[last] === Shape.question
    if (quote[last] !== Quoted.open && (question || (!isBreak(shape[last]!) && !joints.has(word[last]!))))
      break
    to--
  }
  if (from >= to) return undefined
  const same = (i: number): boolean => block[i] === block[from]
  if (quote[from] === Quoted.inside && from > 0 && same(from - 1) && quote[from - 1] === Quoted.open) from--
  // “... talks,” he said: the comma and the closing mark belong to the quotation
  while (to < reading.count && same(to) && quote[to - 1] === Quoted.inside && quote[to] !== Quoted.outside) {
    const closes = quote[to] === Quoted.close
    if (!closes && !isBreak(shape[to]!)) break
    if (!closes && quote[to + 1] !== Quoted.close && quote[to + 1] !== Quoted.inside) break
    to++
    if (closes) break
  }
  for (let i = from; i < to; i++) if (isWordlike(shape[i]!)) return { from, to }
  return undefined
}

/** Decided by quotation marks alone: all words of the contents quoted, some, or none. */
export function kindOf(reading: Reading, contents: readonly TokenSpan[]): ClaimKind {
  let inside = 0
  let outside = 0
  for (const { from, to } of contents)
    for (let i = from; i < to; i++) {
      if (!isWordlike(reading.shape[i]!)) continue
      if (reading.quote[i] === Quoted.inside) inside++
      else outside++
    }
  return outside === 0 ? "direct" : inside > 0 ? "mixed" : "indirect"
}
