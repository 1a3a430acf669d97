import { Character, characterOf, lowerCase } from "./character.ts"
import { Shape, shapeOfMark } from "./shape.ts"
import { EMPTY_WORD, extendWord, hashWords } from "./word.ts"

/**
 * The tokens of a list of blocks, as columns: one number a token in each. Offsets are UTF-16 units within the
 * token's block. Words keep inner hyphens and apostrophes, abbreviations and initials their full stop; the
 * clitics 's, 're, 've, 'll, 'd, 'm and 't are tokens of their own. No token crosses a block.
 */
export type Tokens = {
  readonly count: number
  /** Index of the token's block. */
  readonly block: Int32Array
  readonly start: Int32Array
  readonly end: Int32Array
  /** `hashWord` of the token. */
  readonly word: Int32Array
  /** The last three letters, lower case, one in each of three bytes (the last one lowest). */
  readonly ending: Int32Array
  /** The first three letters, lower case, one in each of three bytes (the first one highest). */
  readonly beginning: Int32Array
  /** One of `Shape`. */
  readonly shape: Uint8Array
  /** Block b holds the tokens from `blockStart[b]` up to, not with, `blockStart[b + 1]`. */
  readonly blockStart: Int32Array
}

const abbreviations = hashWords(`
  mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon pres st jr sr inc corp co ltd messrs adm maj brig
  cmdr atty supt jan feb mar apr aug sept sep oct nov dec mass calif fla ariz conn mich minn va wis ore wash
  tenn tex okla ala ark colo del kan ky md mont neb nev penn vt mt ft dept univ assn bros`)
const lowerAbbreviations = hashWords("vs etc approx est cf viz")
/** Longer words are no abbreviations. */
const LONGEST_ABBREVIATION = 6
const STOP = 46
const HYPHEN = 45
const COMMA = 44
const APOSTROPHE = 39

/** Columns that grow while the scanner writes. */
type Columns = { -readonly [K in Exclude<keyof Tokens, "count" | "blockStart">]: Tokens[K] }

function grown<Column extends Int32Array | Uint8Array>(column: Column, into: Column): Column {
  into.set(column)
  return into
}

function grow(c: Columns): void {
  const size = c.start.length * 2
  c.block = grown(c.block, new Int32Array(size))
  c.start = grown(c.start, new Int32Array(size))
  c.end = grown(c.end, new Int32Array(size))
  c.word = grown(c.word, new Int32Array(size))
  c.ending = grown(c.ending, new Int32Array(size))
  c.beginning = grown(c.beginning, new Int32Array(size))
  c.shape = grown(c.shape, new Uint8Array(size))
}

const isLetter = (character: number): boolean =>
  character === Character.lower || character === Character.upper
const isWordPart = (character: number): boolean =>
  character === Character.lower || character === Character.upper || character === Character.digit
const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === 0x2019
const isHyphen = (unit: number): boolean => unit === HYPHEN || unit === 0x2010 || unit === 0x2011

/** Class of the unit at `at`, 0 beyond the text. */
const characterAt = (text: string, at: number): number =>
  at < text.length ? characterOf(text.charCodeAt(at)) : 0

/** Letters of the clitic after an apostrophe at `at`: 0 where none stands there. */
function cliticLength(text: string, at: number): number {
  const a = at + 1 < text.length ? lowerCase(text.charCodeAt(at + 1)) : 0
  // s d m t
  if ((a === 115 || a === 100 || a === 109 || a === 116) && !isWordPart(characterAt(text, at + 2))) return 1
  const b = at + 2 < text.length ? lowerCase(text.charCodeAt(at + 2)) : 0
  // re ve ll
  const pair = (a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108)
  return pair && !isWordPart(characterAt(text, at + 3)) ? 2 : 0
}

/** Scans blocks of text into tokens, in time and space linear in their length; takes any text. */
export function tokenise(blocks: readonly string[]): Tokens {
  const size = blocks.reduce((sum, block) => sum + block.length, 0)
  const capacity = (size >> 2) + 16
  const columns: Columns = {
    block: new Int32Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    ending: new Int32Array(capacity),
    beginning: new Int32Array(capacity),
    shape: new Uint8Array(capacity),
  }
  const blockStart = new Int32Array(blocks.length + 1)
  let count = 0
  for (const [block, text] of blocks.entries()) {
    count = scanBlock(text, { columns, block, count })
    blockStart[block + 1] = count
  }
  return {
    count,
    block: columns.block.slice(0, count),
    start: columns.start.slice(0, count),
    end: columns.end.slice(0, count),
    word: columns.word.slice(0, count),
    ending: columns.ending.slice(0, count),
    beginning: columns.beginning.slice(0, count),
    shape: columns.shape.slice(0, count),
    blockStart,
  }
}

/** Appends a block's tokens after the first `count` and returns the new count. */
function scanBlock(text: string, into: { columns: Columns; block: number; count: number }): number {
  const { columns, block } = into
  const length = text.length
  let count = into.count
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const character = characterOf(unit)
    if (character === Character.space || character === Character.ignorable) {
      at++
      continue
    }
    if (count === columns.start.length) grow(columns)
    columns.block[count] = block
    columns.start[count] = at
    if (isWordPart(character)) at = scanWord(text, at, columns, count)
    else at = scanMark(text, at, columns, count)
    count++
  }
  return count
}

/** Scans the word or number at `at` into row `row`; returns where the next token may start. */
function scanWord(text: string, at: number, columns: Columns, row: number): number {
  const length = text.length
  const firstUpper = characterAt(text, at) === Character.upper
  let hash = EMPTY_WORD
  let ending = 0
  let beginning = 0
  let lower = 0
  let upper = 0
  let digits = 0
  let letters = 0
  let stops = 0
  let end = at
  for (; at < length;) {
    const unit = text.charCodeAt(at)
    const character = characterOf(unit)
    if (isWordPart(character)) {
      const low = lowerCase(unit)
      hash = extendWord(hash, low)
      ending = ((ending << 8) ^ low) & 0xffffff
      if (letters < 3) beginning |= (low & 0xff) << (16 - 8 * letters)
      if (character === Character.lower) lower++
      else if (character === Character.upper) upper++
      else digits++
      letters++
      end = ++at
      continue
    }
    if (character === Character.ignorable) {
      at++
      continue
    }
    const next = characterAt(text, at + 1)
    if (isApostrophe(unit)) {
      if (cliticLength(text, at) > 0 || !isLetter(next)) break
      hash = extendWord(hash, APOSTROPHE)
      at++
      continue
    }
    if (isHyphen(unit)) {
      if (!isWordPart(next) && next !== Character.ignorable) break
      hash = extendWord(hash, HYPHEN)
      ending = 0
      at++
      continue
    }
    if (unit === COMMA && digits > 0 && lower + upper === 0 && next === Character.digit) {
      hash = extendWord(hash, COMMA)
      at++
      continue
    }
    if (unit === STOP) {
      if (digits > 0 && next === Character.digit) {
        hash = extendWord(hash, STOP)
        at++
        continue
      }
      // initials and "U.S.", "a.m.": one letter before each stop
      const initials =
        digits === 0 &&
        letters === stops + 1 &&
        (upper > 0 || stops > 0 || (isLetter(next) && text.charCodeAt(at + 2) === STOP))
      if (initials) {
        hash = extendWord(hash, STOP)
        stops++
        end = ++at
        if (isLetter(next) && text.charCodeAt(at + 1) === STOP) continue
        break
      }
      if (letters <= LONGEST_ABBREVIATION && stops === 0) {
        const known = upper > 0 ? abbreviations.has(hash) : lowerAbbreviations.has(hash)
        if (known) {
          hash = extendWord(hash, STOP)
          end = ++at
        }
      }
    }
    break
  }
  let shape: number = Shape.lower
  if (digits > 0) shape = lower + upper > 0 ? Shape.alphanumeric : Shape.number
  else if (upper === 0) shape = Shape.lower
  else if (letters === 1 || stops > 0) shape = Shape.initial
  else if (lower === 0) shape = Shape.capitals
  else shape = upper === 1 && firstUpper ? Shape.capitalised : Shape.mixed
  // Al-Assad, Anglo-French: capitals after a hyphen alone do not make a word mixed
  if (shape === Shape.mixed && firstUpper && capitalsFollowHyphens(text, columns.start[row] ?? 0, end))
    shape = Shape.capitalised
  columns.end[row] = end
  columns.word[row] = hash
  columns.ending[row] = ending
  columns.beginning[row] = beginning
  columns.shape[row] = shape
  return end
}

/** Whether every capital after the first stands behind a hyphen. */
function capitalsFollowHyphens(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++)
    if (characterAt(text, at) === Character.upper && !isHyphen(text.charCodeAt(at - 1))) return false
  return true
}

/** Scans the mark at `at` (a run of them for stops, hyphens and surrogates) into row `row`. */
function scanMark(text: string, at: number, columns: Columns, row: number): number {
  const unit = text.charCodeAt(at)
  const start = at
  const clitic =
    isApostrophe(unit) && at > 0 && characterAt(text, at - 1) !== Character.space ? cliticLength(text, at) : 0
  at++
  let shape = shapeOfMark(unit)
  if (clitic > 0) {
    at += clitic
    shape = Shape.clitic
  } else if (unit === STOP || unit === HYPHEN) {
    while (at < text.length && text.charCodeAt(at) === unit) at++
    if (at - start > 1) shape = unit === STOP ? Shape.ellipsis : Shape.dash
  } else if (characterOf(unit) === Character.surrogate) {
    while (characterAt(text, at) === Character.surrogate) at++
  }
  let hash = EMPTY_WORD
  let ending = 0
  for (let i = start; i < Math.min(at, start + 3); i++) {
    const low = lowerCase(text.charCodeAt(i))
    hash = extendWord(hash, isApostrophe(low) ? APOSTROPHE : low)
    ending = ((ending << 8) ^ (low & 0xff)) & 0xffffff
  }
  columns.end[row] = at
  columns.word[row] = hash
  columns.ending[row] = ending
  columns.beginning[row] = 0
  columns.shape[row] = shape
  return at
}
