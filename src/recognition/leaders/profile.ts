import { hashWord, hashWords } from "../../text/word.ts"
import type { NameReading } from "../persons/name-reading.ts"
import type { Alias } from "./aliases.ts"
import type { RoleDescription } from "./describe-role.ts"
import type { KnownLeader } from "./gazetteer.ts"
import type { Title } from "./title.ts"

/** What an article says of a leader's offices, for matching roles that stand without a name. */
export type Profile = {
  readonly heads: ReadonlySet<number>
  readonly words: ReadonlySet<number>
  readonly country?: string
}

/** Nouns that may mean anybody in authority. */
const general = hashWords("leader politician official chief head statesman")
/** Nouns of one office. */
const synonyms: readonly ReadonlySet<number>[] = [
  hashWords("premier minister pm chancellor taoiseach"),
  hashWords("chairman chairwoman chairperson chair"),
  hashWords("spokesman spokeswoman spokesperson"),
  hashWords("congressman congresswoman representative lawmaker rep rep. senator sen sen. legislator"),
  hashWords("ceo executive boss"),
  hashWords("candidate nominee contender"),
  hashWords("president president-elect"),
  hashWords("general gen gen. commander"),
  hashWords("governor gov gov."),
]
const MINISTER = hashWord("minister")
const PRIME = hashWord("prime")
const PREMIER = hashWord("premier")

export function profileOf(
  r: NameReading,
  titles: readonly Title[],
  { role, known }: { role: RoleDescription | undefined; known: KnownLeader | undefined },
): Profile {
  const heads = new Set<number>()
  const words = new Set<number>()
  for (const { weight, key, phrase } of titles) {
    if (weight < 2) continue
    heads.add(key)
    for (let i = phrase.from; i < phrase.to; i++) words.add(r.word[i]!)
  }
  const office = known?.office.toLowerCase().split(/[ -]/) ?? []
  const lastBeforeOf = office.indexOf("of") > 0 ? office.indexOf("of") - 1 : office.length - 1
  if (office[lastBeforeOf]) heads.add(hashWord(office[lastBeforeOf]))
  for (const word of office) words.add(hashWord(word))
  const country = role?.country ?? known?.country
  return { heads, words, ...(country && { country }) }
}

/** Whether a role without a name can mean this leader. */
export function matches(alias: Alias, { heads, words, country }: Profile): boolean {
  if (alias.country && country && alias.country !== country) return false
  for (const word of alias.modifiers) if (!words.has(word)) return false
  const head = alias.title.key
  if (heads.has(head)) {
    // a minister is not the prime minister
    const isPrime = words.has(PRIME) || words.has(PREMIER)
    return head !== MINISTER || alias.modifiers.includes(PRIME) || !isPrime || alias.modifiers.length > 0
  }
  if (general.has(head)) return alias.country !== undefined && alias.country === country
  return synonyms.some((set) => set.has(head) && [...heads].some((other) => set.has(other)))
}
