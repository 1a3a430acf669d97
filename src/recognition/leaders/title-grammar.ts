import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { titleBeforeComma, titlesBefore } from "./title-before.ts"
import { titleByVerb, titleOfBody, titlesAfter } from "./title-after.ts"
import type { Title } from "./title.ts"
import type { Names } from "./title-words.ts"

const credits = hashWords(
  "credit photo photograph photographs by image picture video photos images reporting edited written additional",
)
const BY = hashWord("by")
const BAR = "|"

/**
 * Everything the words around a name say of its bearer:
 *
 *     Chinese foreign ministry spokesperson NAME       secretary of the Security Council NAME
 *     Sudan's president, NAME,                         NAME, 63, a former ambassador to Israel,
 *     NAME was elected president                       NAME, who leads the commission
 *     the NAME administration                          NAME/AFP
 */
export function titlesOf(r: NameReading, name: TokenSpan, names: Names): Title[] {
  const before = titlesBefore(r, name)
  const after = titlesAfter(r, name, names)
  return [
    creditOf(r, name),
    ...(before.length > 0 ? before : [titleBeforeComma(r, name, names)]),
    ...after,
    titleByVerb(r, name.to, names),
    // "NAME, the judge who leads the committee"
    ...after.map((title) => titleByVerb(r, title.phrase.to, names)),
    titleOfBody(r, name),
  ].filter((title) => title !== undefined)
}

/** Credits and bylines: "NAME/AFP", "Credit NAME", "By NAME". */
function creditOf(r: NameReading, name: TokenSpan): Title | undefined {
  const credit = (at: number): Title => ({
    place: "credit",
    head: at,
    phrase: { from: at, to: at + 1 },
    weight: -4,
    plural: false,
    key: r.word[at]!,
  })
  const block = r.block[name.from]!
  const { to } = name
  const follows = to < r.count && r.block[to] === block
  if (follows && (r.shape[to] === Shape.slash || r.blocks[block]![r.start[to]!] === BAR)) return credit(to)
  const before = name.from - 1
  if (before < r.blockStart[block]!) return undefined
  if (r.shape[before] === Shape.slash && before > r.blockStart[block]!) return credit(before)
  const isCredit = credits.has(r.word[before]!) && isCapital(r.shape[before]!)
  const opens = before === r.sentenceStart[r.sentence[before]!] || r.shape[before - 1] !== Shape.lower
  if (isCredit && opens) return credit(before)
  return r.word[before] === BY && credits.has(r.word[before - 1] ?? 0) ? credit(before) : undefined
}
