import { textOfTokens } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { countryAt } from "../lexicon/places.ts"
import { OFFICE, PLACE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import type { Title } from "./title.ts"

/** A title taken apart: "U.S. Secretary of State" is secretary of state, United States. */
export type RoleDescription = {
  readonly role: string
  readonly affiliation?: string
  readonly country?: string
}

const OF = hashWord("of")
const small = hashWords("of the for and to at in on 's ’s de")
const dropped = hashWords(
  "the a an recently newly then reclusive powerful embattled liberal conservative own",
)
const expanded: Readonly<Record<string, string>> = {
  gen: "general",
  sen: "senator",
  rep: "representative",
  gov: "governor",
  col: "colonel",
  lt: "lieutenant",
  maj: "major",
  capt: "captain",
  adm: "admiral",
  pm: "prime minister",
}

/** The role, the organisation and the country that a title names, in the text's words. */
export function describeRole(r: NameReading, title: Title): RoleDescription {
  if (title.role !== undefined) return { role: title.role }
  const { from, to } = title.phrase
  let country: string | undefined
  const taken = new Uint8Array(to - from)
  const skip = (at: number, length: number): void => {
    taken.fill(1, at - from, at - from + length)
  }
  // the first country is the one that is served; a later one may be where an ambassador is sent
  for (let i = from; i < to && country === undefined; i++) {
    if (!isCapital(r.shape[i]!) || (r.classes[i]! & (PLACE | WordClass.placeStart)) === 0) continue
    const found = countryAt(r.word, i, to)
    if (!found) continue
    const sentTo = i > title.head && r.word[i - 1] !== OF && r.word[i - 1] !== hashWord("the")
    if (sentTo) break
    country = found.country.name
    // White House, State Department: the seat is the organisation
    const isSeat = found.seat
    if (!isSeat && !isCapital(r.shape[i + found.length] ?? Shape.lower)) skip(i, found.length)
    else if (
      !isSeat &&
      i + found.length <= title.head &&
      (r.classes[i + found.length]! & (WordClass.institution | WordClass.stateBody)) === 0
    )
      skip(i, found.length)
  }
  const body = organisation(r, title, skip)
  // "crown prince of Saudi Arabia": the country is no organisation
  const affiliation = body === country || country?.endsWith(`the ${body}`) ? undefined : body
  const words: string[] = []
  for (let i = from; i < to; i++) {
    if (taken[i - from] === 1 || r.shape[i] === Shape.clitic || dropped.has(r.word[i]!)) continue
    const text = textOfTokens(r, { from: i, to: i + 1 })
    words.push(
      expanded[text.toLowerCase().replace(".", "")] ?? (isTitleWord(r, i) ? text.toLowerCase() : text),
    )
  }
  while (words.length > 0 && small.has(hashWord(words.at(-1) ?? ""))) words.pop()
  while (words.length > 0 && small.has(hashWord(words[0] ?? ""))) words.shift()
  if (title.plural) words.push(singularOf(words.pop() ?? ""))
  return { role: words.join(" "), ...(affiliation && { affiliation }), ...(country && { country }) }
}

/** Words of titles lose their capital; names keep it: "prime minister", "Vermont senator". */
const isTitleWord = (r: NameReading, i: number): boolean =>
  (r.shape[i] === Shape.capitalised || (r.shape[i] === Shape.capitals && r.end[i]! - r.start[i]! > 4)) &&
  (r.classes[i]! & (OFFICE | WordClass.modifier | WordClass.stateBody | WordClass.bystander)) !== 0

const singularOf = (word: string): string =>
  word.endsWith("men") ? `${word.slice(0, -3)}man` : word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "")

/** A run of capitals in the title that names a body: State Department, Bank of Canada, Democratic Party. */
function organisation(
  r: NameReading,
  { head, phrase }: Title,
  skip: (at: number, length: number) => void,
): string | undefined {
  for (const [from, to] of [
    [head + 1, phrase.to],
    [phrase.from, head],
  ] as const) {
    for (let i = from; i < to; i++) {
      if (!isCapital(r.shape[i]!) || (r.classes[i]! & (WordClass.sureOffice | WordClass.rank)) !== 0) continue
      let end = i + 1
      let body =
        (r.classes[i]! & (WordClass.institution | WordClass.stateBody | WordClass.learnedBody)) !== 0 ||
        r.shape[i] === Shape.capitals
      while (
        end < to &&
        (isCapital(r.shape[end]!) ||
          (small.has(r.word[end]!) &&
            r.shape[end] !== Shape.clitic &&
            isCapital(r.shape[end + 1] ?? Shape.lower)))
      ) {
        if ((r.classes[end]! & (WordClass.institution | WordClass.stateBody | WordClass.learnedBody)) !== 0)
          body = true
        end++
      }
      // "Secretary of State", "Minister of Finance", "Foreign Minister": part of the role
      const single = end - i === 1
      const before = i < head
      const bare = single && r.shape[i] === Shape.capitalised
      if (bare && (r.classes[i]! & (WordClass.modifier | WordClass.stateBody)) !== 0) continue
      if (before && !body && end === head) continue
      if ((r.classes[i]! & PLACE) !== 0 && single) continue
      if (before && end === head && single && (r.classes[i]! & WordClass.modifier) !== 0) continue
      if (
        before &&
        (r.classes[end - 1]! & (WordClass.institution | WordClass.stateBody)) === 0 &&
        r.shape[i] !== Shape.capitals
      )
        continue
      skip(i, end - i)
      return textOfTokens(r, { from: i, to: end })
    }
  }
  return undefined
}
