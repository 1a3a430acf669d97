import { NUMBERS, SCALES } from "./lexicon.ts"
import { MARK, openBehind, type Open } from "./marks.ts"

/** A word, number or sign of a passage, prepared for comparing what is said. */
export type Token = {
  /** As it stands. */
  readonly raw: string
  /**
   * Lower case, composed, without soft hyphens, possessive or the dots of abbreviations; "n't" is a token of
   * its own.
   */
  readonly form: string
  readonly value?: number
  readonly isCapital: boolean
  /** Nothing of its sentence stands before it. */
  readonly begins: boolean
  /** Stands within quotation marks. */
  readonly quoted: boolean
  /** Stands behind an article or a possessive: "the state" says nothing, "he stated" does. */
  readonly isNoun: boolean
  /** The form of the token behind it. */
  readonly next: string
}

const PIECE = new RegExp(
  `(?:\\p{Lu}\\.){2,}|[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*|[+\\-−–]?\\d+(?:[.,:]\\d+)*|${MARK}|[.!?]+|[$€£¥%°]|\\n`,
  "gu",
)
const IS_MARK = /^["“”«»„‟‘’]$/
const ABBREVIATION =
  /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|st|jr|sr|no|vs|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/i

/** Splits a passage into tokens. `before`: the quotation mark that is open where it begins. */
export function tokensOf(passage: string, before: Open = "none"): Token[] {
  const text = passage.normalize("NFKC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
  const tokens: Token[] = []
  let open = before
  let begins = true
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0]
    if (IS_MARK.test(raw)) {
      const opens = open === "none"
      open = openBehind(raw, open)
      begins ||= opens && open !== "none"
      continue
    }
    if (/^(?:[.!?]+|\n)$/.test(raw)) {
      begins ||= raw !== "." || !ABBREVIATION.test(tokens.at(-1)?.raw ?? "")
      continue
    }
    for (const piece of piecesOf(raw, text.charAt(match.index - 1))) {
      tokens.push({
        ...piece,
        begins,
        quoted: open !== "none",
        isNoun: !begins && DETERMINERS.has(tokens.at(-1)?.form ?? ""),
        next: "",
      })
      begins = false
    }
  }
  return joinNumbers(tokens).map((token, i, all) => ({ ...token, next: all[i + 1]?.form ?? "" }))
}

type Piece = Omit<Token, "begins" | "quoted" | "isNoun" | "next">

const DETERMINERS = new Set("the a an this his her its their our my no any".split(" "))

function piecesOf(raw: string, before: string): Piece[] {
  if (/\d/.test(raw)) {
    // A dash after a letter or digit joins or counts from and to; it is no sign.
    const signed = /^[-−–]/.test(raw) && !/[\p{L}\p{N}]/u.test(before)
    const digits = raw.replace(/^[+\-−–]/, "")
    const value = Number(
      digits
        .replace(/,(?=\d{3})/g, "")
        .replace(",", ".")
        .replace(/:/g, "."),
    )
    return [
      {
        raw,
        form: digits,
        isCapital: false,
        ...(Number.isFinite(value) && { value: signed ? -value : value }),
      },
    ]
  }
  const word = raw.replace(/’/g, "'")
  const isCapital = /^\p{Lu}/u.test(word)
  const negated = /^(.*[^'])n't$/i.exec(word)
  if (negated?.[1] !== undefined)
    return [
      { raw, form: CONTRACTED[negated[1].toLowerCase()] ?? negated[1].toLowerCase(), isCapital },
      { raw: "n't", form: "not", isCapital: false },
    ]
  const form = word
    .toLowerCase()
    .replace(/\.(?=.)|\.$/g, "")
    .replace(/'(?:s|re|ve|ll|d|m)?$/, "")
  const value = NUMBERS.get(form)
  return [
    { raw, form, isCapital, ...(value !== undefined && { value }) },
    ...(word.toLowerCase().endsWith("'ll") ? [{ raw: "'ll", form: "will", isCapital: false }] : []),
  ]
}

const CONTRACTED: Readonly<Record<string, string>> = { wo: "will", ca: "can", sha: "shall" }

/** Numbers of several words or with a scale are one token: "twenty five", "2.4 billion". */
function joinNumbers(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const scale = SCALES.get(token.form)
    if (last?.value !== undefined && scale !== undefined)
      joined[joined.length - 1] = { ...last, raw: `${last.raw} ${token.raw}`, value: last.value * scale }
    else if (
      last?.value !== undefined &&
      isTens(last) &&
      token.value !== undefined &&
      token.value > 0 &&
      token.value < 10
    )
      joined[joined.length - 1] = {
        ...last,
        raw: `${last.raw} ${token.raw}`,
        value: last.value + token.value,
      }
    else if (scale !== undefined && token.form.length > 2) joined.push({ ...token, value: scale })
    else joined.push(token)
  }
  return joined
}

const isTens = ({ form, value }: Token): boolean =>
  !/\d/.test(form) && value !== undefined && value >= 20 && value < 100
