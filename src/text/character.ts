/** What a UTF-16 unit is to the scanner. */
export const Character = {
  space: 1,
  /** A letter or mark that is not upper case; letters of scripts without case count here. */
  lower: 2,
  upper: 3,
  digit: 4,
  punctuation: 5,
  /** Soft hyphens, joiners and the like: part of the word around them, but not of its spelling. */
  ignorable: 6,
  surrogate: 7,
} as const

const classes = new Uint8Array(65536)
const lowered = new Uint16Array(65536)
const letter = /[\p{L}\p{M}]/u
const space = /\s/

function classify(unit: number): number {
  const text = String.fromCharCode(unit)
  const lower = text.toLowerCase()
  lowered[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit
  if (unit >= 0xd800 && unit < 0xe000) return Character.surrogate
  if (unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff)
    return Character.ignorable
  if (unit >= 0xfe00 && unit <= 0xfe0f) return Character.ignorable
  if (space.test(text)) return Character.space
  if (unit >= 48 && unit < 58) return Character.digit
  if (!letter.test(text)) return Character.punctuation
  return lower === text ? Character.lower : Character.upper
}

/** The class of a UTF-16 unit, 0 to 65535; looked up in the Unicode tables only the first time. */
export function characterOf(unit: number): number {
  const known = classes[unit] ?? 0
  if (known !== 0) return known
  const found = classify(unit)
  classes[unit] = found
  return found
}

/** The unit's lower-case form where that is one unit too, else the unit itself. */
export function lowerCase(unit: number): number {
  if ((classes[unit] ?? 0) === 0) characterOf(unit)
  return lowered[unit] ?? unit
}
