import type { TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { countryAt } from "../lexicon/places.ts"
import { OFFICE, PLACE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { nounPhrase } from "./noun-phrase.ts"
import type { Title } from "./title.ts"
import type { Names } from "./title-words.ts"

/** A role that stands for somebody without a name: "the Russian president", "Salesforce's CEO". */
export type Alias = TokenSpan & {
  readonly title: Title
  /** Name of the country in it. */
  readonly country?: string
  /** The words that narrow the office down: "foreign", "prime". */
  readonly modifiers: readonly number[]
}

const THE = hashWord("the")
/** Words of a title that tell no offices apart. */
const vague =
  hashWords(`former new then incoming outgoing late current acting veteran embattled ousted longtime right-wing left-wing
  far-right conservative liberal reclusive own country's nation's`)

/** Every role without a name in the article, in order; `titled` tells which tokens are part of a name's own title. */
export function findAliases(r: NameReading, names: Names, titled: Uint8Array): Alias[] {
  const aliases: Alias[] = []
  for (let i = 0; i + 1 < r.count; i++) {
    const owned =
      r.shape[i] === Shape.clitic && i > 0 && isCapital(r.shape[i - 1]!) && names.inName[i - 1] === 0
    if ((r.word[i] !== THE && !owned) || titled[i + 1] === 1 || r.sentence[i + 1] !== r.sentence[i]) continue
    const title = nounPhrase(r, owned ? i + 1 : i, names)
    if (!title || title.plural || title.weight < 2 || (r.classes[title.head]! & OFFICE) === 0) continue
    if (titled[title.head] === 1 || holdsName(names, title.phrase)) continue
    const from = owned ? ownerStart(r, i - 1) : i
    aliases.push({
      from,
      to: title.phrase.to,
      title,
      ...describe(r, { from, to: title.phrase.to }, title.head),
    })
    i = title.head
  }
  return aliases
}

const holdsName = ({ inName }: Names, { from, to }: TokenSpan): boolean => {
  for (let i = from; i < to; i++) if (inName[i] === 1) return true
  return false
}

const ownerStart = (r: NameReading, i: number): number =>
  i > 0 &&
  isCapital(r.shape[i - 1]!) &&
  r.sentence[i - 1] === r.sentence[i] &&
  (r.classes[i - 1]! & PLACE) !== 0
    ? i - 1
    : i

function describe(
  r: NameReading,
  { from, to }: TokenSpan,
  head: number,
): Pick<Alias, "country" | "modifiers"> {
  let country: string | undefined
  const modifiers: number[] = []
  for (let i = from; i < to; i++) {
    if (isCapital(r.shape[i]!) && (r.classes[i]! & (PLACE | WordClass.placeStart)) !== 0) {
      const found = countryAt(r.word, i, to)
      if (found) {
        country ??= found.country.name
        i += found.length - 1
        continue
      }
    }
    if (i < head && (r.classes[i]! & WordClass.modifier) !== 0 && !vague.has(r.word[i]!))
      modifiers.push(r.word[i]!)
  }
  return { ...(country && { country }), modifiers }
}
