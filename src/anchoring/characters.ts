/**
 * What a UTF-16 unit means to the search. Case, accents, ligatures, widths, composed or decomposed letters,
 * soft hyphens and invisible marks make no difference there; white space and punctuation only end words.
 */
export const BREAK = 1
/** Part of a word; `foldOf` says as which unit. */
export const LETTER = 2
/** Part of a word, as the several units of `unitsOf`. */
export const LETTERS = 3
/** A word by itself: scripts written without spaces. */
export const ALONE = 4
/** Invisible. */
export const NOTHING = 5
/** Invisible to the search, but part of the letter before. */
export const MARK = 6
/** Invisible inside a word, otherwise a break. */
export const APOSTROPHE = 7
/** The first half of a surrogate pair; the pair is a word by itself. */
export const HIGH_SURROGATE = 8

/** One class per unit, and for letters their folded unit; filled as units are met, 0 before. */
const classes = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)
const several = new Map<number, readonly number[]>()

export const classOf = (unit: number): number => classes[unit] || classify(unit)
export const foldOf = (unit: number): number => folded[unit] ?? 0
export const unitsOf = (unit: number): readonly number[] => several.get(unit) ?? []

// Soft hyphen, zero-width and direction marks, variation selectors, byte order mark.
const INVISIBLE =
  /\u{ad}|\u{61c}|\u{180e}|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}]|[\u{fe00}-\u{fe0f}]|\u{feff}/u
// Combining marks of Latin, Greek and Cyrillic, and the voicing marks of kana.
const ACCENT =
  /[\u{300}-\u{36f}]|[\u{1ab0}-\u{1aff}]|[\u{1dc0}-\u{1dff}]|[\u{20d0}-\u{20ff}]|[\u{fe20}-\u{fe2f}]|\u{3099}|\u{309a}/u
const ACCENTS = new RegExp(ACCENT, "gu")
const APOSTROPHES = /['\u2018\u2019\u02bc\u2032\uff07`\u00b4]/
const WORD = /[\p{L}\p{N}\p{M}]/u
const UNSPACED = /\p{sc=Han}|\p{sc=Hira}|\p{sc=Kana}|\p{sc=Thai}|\p{sc=Laoo}|\p{sc=Khmr}|\p{sc=Mymr}/u

function classify(unit: number): number {
  const found = find()
  classes[unit] = found
  return found

  function find(): number {
    if (unit >= 0xd800 && unit < 0xdc00) return HIGH_SURROGATE
    const character = String.fromCharCode(unit)
    if (INVISIBLE.test(character)) return NOTHING
    if (ACCENT.test(character)) return MARK
    if (APOSTROPHES.test(character)) return APOSTROPHE
    const low = unit >= 0xdc00 && unit < 0xe000
    if (!low && !WORD.test(character)) return BREAK
    const bare = character.normalize("NFKD").replace(ACCENTS, "").toLowerCase()
    folded[unit] = bare.charCodeAt(0) || unit
    if (low || UNSPACED.test(character)) return ALONE
    if (bare.length <= 1) return LETTER
    const units = Array.from({ length: bare.length }, (_, i) => bare.charCodeAt(i))
    several.set(
      unit,
      units.filter((u) => WORD.test(String.fromCharCode(u))),
    )
    return LETTERS
  }
}
