import type { TokenSpan } from "../../text/reading.ts"
import { Quoted } from "../../text/quotations.ts"
import { Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import type { NameReading } from "../persons/name-reading.ts"
import type { Alias } from "./aliases.ts"
import type { Group } from "./group.ts"
import { matches, type Profile } from "./profile.ts"

/** Words that stand for somebody: a role or a pronoun. */
export type Reference = TokenSpan & { readonly via: "role" | "pronoun" }

/** A person who can be referred to; `profile` for leaders. */
export type Candidate = {
  readonly group: Group
  readonly profile?: Profile
  readonly references: Reference[]
}

const HE = hashWord("he")
const SHE = hashWord("she")
const HIM = hashWord("him")
const WHO = hashWord("who")
const conjunctions = hashWords("and or")
/** A person not named for longer is not meant by he or she. */
const MOST_SENTENCES = 6

/** A place where somebody is named or referred to. */
type Sight = {
  readonly at: number
  readonly who: Candidate
  readonly subject: boolean
  readonly quoted: boolean
}

/**
 * Resolves roles, he and she, and relative "who", in reading order, and adds them to the candidates' references. Roles mean the last
 * leader they fit. Pronouns outside quotations mean the likeliest person of the sex before them: subjects rather than objects, near
 * rather than far, outside quotations rather than inside.
 */
export function resolveReferences(
  r: NameReading,
  candidates: readonly Candidate[],
  aliases: readonly Alias[],
): void {
  const mentions = candidates.flatMap((who) => who.group.mentions.map((mention) => ({ mention, who })))
  mentions.sort((a, b) => a.mention.from - b.mention.from)
  const genders = new Map(candidates.map((who) => [who, genderOf(who.group)]))
  const sights: Sight[] = []
  let nextMention = 0
  let nextAlias = 0
  const see = (who: Candidate, at: number): void => {
    const before = sights.at(-1)
    const first = !before || r.sentence[before.at] !== r.sentence[at] || before.quoted
    sights.push({ at, who, subject: first, quoted: r.quote[at] === Quoted.inside })
  }
  for (let i = 0; i < r.count; i++) {
    const named = mentions[nextMention]
    if (named && named.mention.from === i) {
      see(named.who, i)
      nextMention++
      i = named.mention.to - 1
      continue
    }
    const alias = aliases[nextAlias]
    if (alias && alias.from === i) {
      const who = holderOf(alias, sights, candidates)
      if (who) {
        who.references.push({ from: alias.from, to: alias.to, via: "role" })
        see(who, i)
      }
      nextAlias++
      continue
    }
    const word = r.word[i]!
    if (word === WHO) {
      const who = antecedent(r, i, sights)
      if (who) who.references.push({ from: i, to: i + 1, via: "pronoun" })
    } else if ((word === HE || word === SHE || word === HIM) && r.quote[i] !== Quoted.inside) {
      const gender = word === SHE ? 1 : 2
      const who = meant(r, i, { gender, genders, sights })
      if (!who) continue
      who.references.push({ from: i, to: i + 1, via: "pronoun" })
      if (genders.get(who) === 0) genders.set(who, gender)
      see(who, i)
    }
  }
}

const genderOf = ({ mentions }: Group): number =>
  mentions.find(({ gender }) => gender > 0)?.gender ??
  mentions.find(({ likelyGender }) => likelyGender > 0)?.likelyGender ??
  0

/** The leader a role means: the last one seen whom it fits; before any of them is named, the only one it fits. */
function holderOf(
  alias: Alias,
  sights: readonly Sight[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  for (let s = sights.length - 1; s >= 0; s--) {
    const { who } = sights[s]!
    if (who.profile && matches(alias, who.profile)) return who
  }
  const fitting = candidates.filter(({ profile }) => profile && matches(alias, profile))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Whom a relative "who" continues: the person named right before it, or before the apposition that ends there. */
function antecedent(r: NameReading, i: number, sights: readonly Sight[]): Candidate | undefined {
  const last = sights.at(-1)
  if (!last || r.sentence[last.at] !== r.sentence[i] || last.quoted) return undefined
  const mention = last.who.group.mentions.find(({ from }) => from === last.at)
  if (!mention) return undefined
  const ends = [
    mention.to,
    ...mention.titles.filter(({ place }) => place === "after").map(({ phrase }) => phrase.to),
  ]
  return ends.some((end) => end === i || (end === i - 1 && r.shape[end] === Shape.comma))
    ? last.who
    : undefined
}

/** Whom he or she means at token i. */
function meant(
  r: NameReading,
  i: number,
  {
    gender,
    genders,
    sights,
  }: { gender: number; genders: ReadonlyMap<Candidate, number>; sights: readonly Sight[] },
): Candidate | undefined {
  const sentence = r.sentence[i]!
  const scores = new Map<Candidate, number>()
  for (let s = sights.length - 1; s >= 0; s--) {
    const { at, who, subject, quoted } = sights[s]!
    const distance = sentence - r.sentence[at]!
    if (distance > MOST_SENTENCES) break
    const known = genders.get(who) ?? 0
    if (known !== 0 && known !== gender) continue
    let score = 4 / (1 + distance) + (subject ? 1.2 : 0) + (known === gender ? 0.6 : 0) - (quoted ? 2 : 0)
    // "Putin and Xi": neither alone is he
    if (conjunctions.has(r.word[at - 1] ?? 0) && distance === 0) score -= 0.3
    scores.set(who, Math.max(scores.get(who) ?? -Infinity, score))
  }
  let best: Candidate | undefined
  for (const [who, score] of scores) if (!best || score > scores.get(best)!) best = who
  return best
}
