import { familyFirst, particles, suffixes } from "../lexicon/name-words.ts"
import { formalNames } from "../lexicon/nicknames.ts"
import { words } from "../lexicon/words.ts"

const familyNames = new Set(words(familyFirst))
const nameParticles = new Set([...words(particles), "as", "ash", "an", "ad", "ul", "ur"])
const nameSuffixes = new Set(words(suffixes))
/** People whom only an initial tells apart from their namesake in office. */
const toldApartByInitials = /^george\b.*\bbush$/
/** Letters that no decomposition turns into plain ones. */
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ð: "d",
}
const asciiWord = /^[a-z]+$/

/** A word in lower case without accents, apostrophes, soft hyphens and stops. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase()
  if (asciiWord.test(lower)) return lower
  return lower
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f'’‘ʼʻ`´.]/g, "")
    .replace(/[łøđßæœıþð]/g, (letter) => plain[letter] ?? letter)
}

/**
 * A word of a name as all its transliterations share it: Zelensky, Zelenskyy and Zelenskiy; Sergei and Sergey; Muhammad and
 * Mohammed; Schröder and Schroeder. Not for display.
 */
export function foldWord(word: string): string {
  const known = foldedWords.get(word)
  if (known !== undefined) return known
  // an article repeats its names: a small memory saves most of the work
  if (foldedWords.size >= MOST_REMEMBERED) foldedWords.clear()
  const folded = fold(word)
  foldedWords.set(word, folded)
  return folded
}

const foldedWords = new Map<string, string>()
const MOST_REMEMBERED = 2000

function fold(word: string): string {
  const folded = plainWord(word)
    .replace(/^(?:moham|muham|moḥam|moha|mohumm)[ae]?m+[ae]d$/, "mohamed")
    .replace(/^(?:abdel|abdul|abdal)$/, "abd")
    .replace(/tsch|tch/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/kh/g, "h")
    .replace(/gh/g, "g")
    .replace(/ph/g, "f")
    .replace(/ck|q/g, "k")
    .replace(/x/g, "ks")
    .replace(/ou|oo/g, "u")
    .replace(/ee/g, "i")
    .replace(/[yj]/g, "i")
    .replace(/oe/g, "o")
    .replace(/ue/g, "u")
    .replace(/ae/g, "a")
    .replace(/(.)\1+/g, "$1")
  return folded.length > 3 ? folded.replace(/h$/, "") : folded
}

/** The words of a name that count, folded; initials and particles left out where more remains. */
function nameWords(name: string): string[] {
  const raw = name
    .replace(/\u00ad/g, "")
    .replace(/[‐‑]/g, "-")
    .split(/[\s.,]+/)
    .filter((word) => word !== "")
    .map((word) => plainWord(word.replace(/^(al|el|as|ash|an|ad)-(?=.)/i, "").replaceAll("-", "")))
    .filter((word) => word !== "")
  const long = raw.filter((word) => word.length > 1 && !nameParticles.has(word))
  const kept = long.length > 0 ? long : raw
  const [first = "", ...rest] = kept
  return [familyNames.has(first) ? first : (formalNames.get(first) ?? first), ...rest]
}

/**
 * A key by which the same person is found again in another article: equal for spellings that differ in accents, usual
 * transliterations, initials, middle names, nicknames, hyphens and the order of family name and given name. Pure. A bare surname
 * gives a key of one word, which other people may share.
 */
export function personKey(name: string): string {
  const all = nameWords(name)
  const end = all.findIndex((word, i) => i > 0 && nameSuffixes.has(word))
  const suffix = end < 0 ? [] : all.slice(end, end + 1)
  const main = end < 0 ? all : all.slice(0, end)
  const [first = "", ...rest] = main
  const kept = familyNames.has(first)
    ? [first, rest.join("")]
    : main.length > 2
      ? [first, main.at(-1) ?? ""]
      : main
  const key = kept
    .filter((word) => word !== "")
    .map(foldWord)
    .sort()
    .join(" ")
  const initials = toldApartByInitials.test(main.join(" ")) ? name.match(/\b[A-Z](?=\.)/g) : undefined
  return [key, ...suffix, ...(initials ?? []).map((initial) => initial.toLowerCase())].join(" ")
}
