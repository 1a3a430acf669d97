import { hashWord } from "../../text/word.ts"
import { FORENAME, WordClass, wordClasses } from "../lexicon/word-class.ts"
import { famousLeader, type KnownLeader } from "./gazetteer.ts"
import type { Mention } from "./mention.ts"
import { foldWord } from "./person-key.ts"

/** The mentions of one person, in reading order. */
export type Group = {
  readonly mentions: Mention[]
  /** The fullest mention. */
  longest: Mention
}

/** Where a short name stands in a full one; the greater, the likelier it is meant. */
const Fit = { none: 0, middle: 3, forename: 5, double: 7, surname: 8 } as const

/**
 * Groups mentions by person. Full names come together where one can be a form of the other; a short name then joins the person it
 * fits best: by surname rather than forename, by a title both bear, by sex, by how much the article already uses the short name for
 * that person, and by nearness. Mentions that fit nobody are persons of their own.
 */
export function groupMentions(mentions: readonly Mention[]): Group[] {
  const groups: Group[] = []
  const places = new Map<string, Group[]>()
  const register = (group: Group, words: readonly string[]): void => {
    for (const word of words) {
      const list = places.get(word)
      if (!list) places.set(word, [group])
      else if (!list.includes(group)) list.push(group)
    }
  }
  const start = (mention: Mention): void => {
    const group = { mentions: [mention], longest: mention }
    groups.push(group)
    register(group, mention.words)
  }
  for (const mention of mentions) {
    if (mention.words.length < 2) continue
    const candidates = places.get(mention.words.at(-1) ?? "") ?? []
    const same = candidates.find((group) => group.mentions.some((other) => sameName(other, mention)))
    if (!same) {
      start(mention)
      continue
    }
    same.mentions.push(mention)
    if (fullness(mention) > fullness(same.longest)) same.longest = mention
    register(same, mention.words)
  }
  for (const mention of mentions) {
    if (mention.words.length >= 2) continue
    const group = bestGroup(mention, places.get(mention.words[0] ?? "") ?? [])
    if (group) group.mentions.push(mention)
    else start(mention)
  }
  for (const group of groups) group.mentions.sort((a, b) => a.from - b.from)
  return groups
}

const fullness = (mention: Mention): number => mention.words.length * 100 + mention.text.length

/** Whether two full names can be one person's: one holds the words of the other in order, to the end. */
function sameName(a: Mention, b: Mention): boolean {
  if (a.suffix !== b.suffix) return false
  if (a.initials !== "" && b.initials !== "" && a.initials[0] !== b.initials[0]) return false
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  let at = 0
  for (const word of long.words) if (word === short.words[at]) at++
  // Bill Pryor and William Pryor
  if (a.words.length === 2 && b.words.length === 2 && a.words[1] === b.words[1] && a.formal === b.formal)
    return true
  if (at < short.words.length) return false
  const sameEnds = short.words.at(-1) === long.words.at(-1) && short.words[0] === long.words[0]
  // "Suu Kyi" of "Aung San Suu Kyi", "Peña Nieto"; but "Kim Jong" is no form of "Kim Jong Un"
  return sameEnds || (short.words.at(-1) === long.words.at(-1) && short.words.length >= 2)
}

function fit(word: string, { words, familyFirst }: Mention): number {
  if (words.length === 1) return words[0] === word ? Fit.surname : Fit.none
  const first = words[0] === word
  const last = words.at(-1) === word
  if (familyFirst) return first ? Fit.surname : Fit.none
  if (last) return Fit.surname
  // Reyes of Agustín Reyes Olmedo
  if (words.length === 3 && words[1] === word) return Fit.double
  return first ? Fit.forename : words.includes(word) ? Fit.middle : Fit.none
}

/**
 * Whether news writing uses the bare surname for somebody else, `famous`: "Obama" is not Michelle Obama, unless a woman is meant.
 * Whoever holds an office in this article is meant before anybody famous.
 */
function isOtherFamous(
  mention: Mention,
  { longest, mentions }: Group,
  famous: KnownLeader | undefined,
): boolean {
  if (!famous || mentions.some(({ titles }) => titles.some(({ weight }) => weight >= 2))) return false
  const forename = famous.name.split(" ")[0] ?? ""
  if (longest.words.includes(foldWord(forename))) return false
  const known = wordClasses().get(hashWord(forename)) & FORENAME
  const gender = known === WordClass.female ? 1 : known === WordClass.male ? 2 : 0
  return !(mention.gender > 0 && gender !== mention.gender && longest.likelyGender === mention.gender)
}

/** The weight of a relative's title. */
const RELATIVE = -2

/** Words of the heads of titles, to see whether two mentions bear one title. */
const sharesTitle = (a: Mention, group: Group): boolean =>
  a.titles.some(
    (title) =>
      title.weight > 0 &&
      group.mentions.some((other) => other !== a && other.titles.some((t) => t.key === title.key)),
  )

function bestGroup(mention: Mention, candidates: readonly Group[]): Group | undefined {
  const word = mention.words[0] ?? ""
  const famous = candidates.length > 0 ? famousLeader(mention.text) : undefined
  let best: Group | undefined
  let most = -Infinity
  for (const group of candidates) {
    const fitted = Math.max(
      ...group.mentions.filter((m) => m.words.length > 1).map((m) => fit(word, m)),
      fit(word, group.longest),
    )
    if (fitted === Fit.none) continue
    let score: number = fitted
    if (mention.gender > 0 && group.mentions.some(({ gender }) => gender > 0 && gender !== mention.gender))
      score -= 10
    else if (
      mention.gender > 0 &&
      group.mentions.some((m) => m.likelyGender > 0 && m.likelyGender !== mention.gender)
    )
      score -= 3
    if (sharesTitle(mention, group)) score += 4
    if (isOtherFamous(mention, group, famous)) score -= 9
    // "his daughter Paulina Monteiro": the bare surname means her father
    if (group.mentions.some((m) => m.titles.some((title) => title.weight === RELATIVE))) score -= 2
    const used = group.mentions.filter((m) => m.words.length === 1).length
    score += Math.min(3, Math.log2(1 + used))
    const before = group.mentions.filter((m) => m.from < mention.from)
    const nearest = Math.max(-1, ...before.map((m) => m.from))
    // not introduced yet: the other one is meant
    score += nearest < 0 ? -4 : 1 / (1 + (mention.from - nearest) / 60)
    if (score > most) {
      most = score
      best = group
    }
  }
  return most > 0 ? best : undefined
}
