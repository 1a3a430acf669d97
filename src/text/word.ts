import { Character, characterOf, lowerCase } from "./character.ts"

/** Where the hash of every word starts (FNV-1a, 32 bits). */
export const EMPTY_WORD = -2128831035

/** The hash of a word that goes on with `unit`, which must be lower case already. */
export const extendWord = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619)

/**
 * The number tokens carry for a word, a signed 32-bit hash: equal for spellings that differ in case, in soft
 * hyphens or in the form of the apostrophe. Different words share one about once in four thousand million.
 */
export function hashWord(word: string): number {
  let hash = EMPTY_WORD
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (characterOf(unit) === Character.ignorable) continue
    hash = extendWord(hash, unit === 0x2019 ? 39 : lowerCase(unit))
  }
  return hash
}

/** The hashes of words separated by white space, for sets that are asked once a token. */
export const hashWords = (words: string): ReadonlySet<number> =>
  new Set(words.trim().split(/\s+/).map(hashWord))
