import { isCapital, Shape } from "./shape.ts"
import type { Tokens } from "./tokens.ts"
import { hashWords } from "./word.ts"

/** The sentences of a token list, none crossing a block. */
export type Sentences = {
  /** Sentence s holds the tokens from `sentenceStart[s]` up to, not with, `sentenceStart[s + 1]`. */
  readonly sentenceStart: Int32Array
  /** Index of each token's sentence. */
  readonly sentence: Int32Array
}

/** Words that show, capitalised after an abbreviation ("the U.S. He"), that a sentence has begun. */
const starters = hashWords(`
  the a an he she it they we i you this that these those his her its their our my there but and or so yet in on at
  as if when while after before since for from with by to however although though because what who why how where
  no not some many most several both all one meanwhile asked`)

/** Finds sentences by their final marks, in one pass. */
export function findSentences(tokens: Tokens, blocks: readonly string[]): Sentences {
  const { count, block } = tokens
  const starts: number[] = []
  const sentence = new Int32Array(count)
  let first = 0
  for (let i = 0; i < count; i++) {
    let last = i
    let ends = i + 1 === count || block[i + 1] !== block[i]
    if (!ends && isFinal(tokens, blocks, i)) {
      last = closersAfter(tokens, i)
      const next = last + 1
      if (next === count || block[next] !== block[i]) ends = true
      else if ((tokens.start[next] ?? 0) > (tokens.end[last] ?? 0)) ends = beginsSentence(tokens, i, next)
      if (!ends) continue
    }
    if (!ends) continue
    starts.push(first)
    sentence.fill(starts.length - 1, first, last + 1)
    first = last + 1
    i = last
  }
  starts.push(count)
  return { sentenceStart: Int32Array.from(starts), sentence }
}

/** Whether the token may be the last word or mark of a sentence. */
function isFinal(tokens: Tokens, blocks: readonly string[], i: number): boolean {
  const shape = tokens.shape[i] ?? 0
  if (shape === Shape.stop || shape === Shape.question || shape === Shape.ellipsis) return true
  if (shape > Shape.mixed) return false
  const end = tokens.end[i] ?? 0
  return blocks[tokens.block[i] ?? 0]?.charCodeAt(end - 1) === 46
}

/** The last of the closing marks that stand right behind token i. */
function closersAfter(tokens: Tokens, i: number): number {
  let last = i
  for (let next = i + 1; next < tokens.count; next++) {
    const shape = tokens.shape[next] ?? 0
    const closes =
      shape === Shape.closeQuote ||
      shape === Shape.straightQuote ||
      shape === Shape.closeSingle ||
      shape === Shape.straightSingle ||
      shape === Shape.closeBracket ||
      shape === Shape.question
    if (!closes || tokens.block[next] !== tokens.block[i] || tokens.start[next] !== tokens.end[last]) break
    last = next
  }
  return last
}

/** Whether token `next` looks like the first of a sentence, given the final mark or abbreviation at `i`. */
function beginsSentence(tokens: Tokens, i: number, next: number): boolean {
  const shape = tokens.shape[next] ?? 0
  const word = tokens.word[next] ?? 0
  if ((tokens.shape[i] ?? 0) <= Shape.mixed) return isCapital(shape) && starters.has(word)
  return (
    isCapital(shape) ||
    shape === Shape.number ||
    shape === Shape.alphanumeric ||
    shape === Shape.straightQuote ||
    shape === Shape.openQuote ||
    shape === Shape.openSingle ||
    shape === Shape.straightSingle ||
    shape === Shape.openBracket ||
    shape === Shape.dash ||
    shape === Shape.currency
  )
}
