import type { NameReading } from "../persons/name-reading.ts"
import { WordClass } from "../lexicon/word-class.ts"
import { Shape } from "../../text/shape.ts"
import { hashWords } from "../../text/word.ts"
import type { Alias } from "./aliases.ts"
import { famousLeader, knownLeader, type KnownLeader } from "./gazetteer.ts"
import type { Group } from "./group.ts"
import type { Title } from "./title.ts"

/** Why a group is taken for a leader. */
export type Judgement = { readonly title?: Title; readonly known?: KnownLeader }

/** Titles from this weight on outweigh any evidence against. */
const SURE = 3
export const ENOUGH = 2
/** Evidence from this weight down outweighs an office that is only likely, and what the gazetteer knows. */
export const AGAINST = -3

/** Tokens that a dateline may take before the first sentence: "KAMPALA (Reuters) — ". */
const DATELINE = 6
const saying = hashWords("said says told has")

const titlesOf = ({ mentions }: Group): Title[] => mentions.flatMap(({ titles }) => titles)

/** The heavier title is the better one; of equals, one beside the name rather than one of a list or a body. */
const rank = ({ weight, place }: Title): number => weight + (place === "before" || place === "after" ? 2 : 0)

/** The text's own titles decide; where it has none, what is known of the name does. */
export function judge(group: Group): Judgement | undefined {
  const titles = titlesOf(group)
  let best: Title | undefined
  for (const title of titles) if (title.weight >= ENOUGH && (!best || rank(title) > rank(best))) best = title
  const worst = Math.min(0, ...titles.map(({ weight }) => weight))
  const known = knownFrom(group)
  // "Mbeya's foreign minister" makes no leader of a place
  if (best?.place === "body" && group.longest.words.length === 1 && !known) return undefined
  if (best && (best.weight >= SURE || worst > AGAINST)) return { title: best, ...(known && { known }) }
  return known && worst > AGAINST ? { known } : undefined
}

function knownFrom({ mentions, longest }: Group): KnownLeader | undefined {
  if (longest.words.length === 1) return famousLeader(longest.text)
  for (const { text, words } of mentions) {
    const known = words.length > 1 ? knownLeader(text) : undefined
    if (known) return known
  }
  return undefined
}

/**
 * The person of whom an office without a name speaks right after: "Then there is Emeka Okorie. The senator, who ...". Only for
 * people of whom the article says nothing else, named first in the sentence before, where the office begins the next one.
 */
export function judgeByAlias(
  r: NameReading,
  alias: Alias,
  groups: readonly Group[],
): { group: Group; judgement: Judgement } | undefined {
  const sentence = r.sentence[alias.from]!
  if (alias.title.weight < SURE || alias.from - r.sentenceStart[sentence]! > DATELINE) return undefined
  if (sentence === 0 || alias.from !== r.sentenceStart[sentence]) return judgeByLead(r, alias, groups)
  const from = r.sentenceStart[sentence - 1]!
  const near = groups.filter(({ mentions }) => mentions.some((m) => m.from >= from && m.from < alias.from))
  const [group] = near
  if (near.length !== 1 || !group || r.block[from] !== r.block[alias.from])
    return judgeByLead(r, alias, groups)
  if (titlesOf(group).some(({ weight }) => weight !== 0)) return undefined
  return { group, judgement: { title: { ...alias.title, place: "alias" } } }
}

/**
 * The person whose office opens the article and whose name comes later: "The UN envoy has voiced hope ..." and, a paragraph on,
 * "Al-Qadri said ...". Only the first person named at all, who begins a sentence and of whom nothing else is said.
 */
function judgeByLead(
  r: NameReading,
  alias: Alias,
  groups: readonly Group[],
): { group: Group; judgement: Judgement } | undefined {
  const [group] = groups
  const first = group?.mentions[0]
  if (!group || !first || r.block[alias.from]! > 1 || first.from < alias.from) return undefined
  const isNear = r.block[first.from]! - r.block[alias.from]! <= 2
  const begins = first.from === r.sentenceStart[r.sentence[first.from]!] || saying.has(r.word[first.to] ?? 0)
  if (!isNear || !begins || titlesOf(group).some(({ weight }) => weight !== 0)) return undefined
  return { group, judgement: { title: { ...alias.title, place: "alias" } } }
}

/** Whether a group that is no leader is a person at all: a single word needs some sign of it. */
export function isPerson(r: NameReading, { longest, mentions }: Group): boolean {
  if (longest.words.length > 1) return true
  return mentions.some(({ from, titles, gender }) => {
    const k = r.classes[from]!
    if (gender > 0 || titles.some(({ weight }) => weight !== 0)) return true
    const speaks = r.shape[from] === Shape.capitalised && (k & (WordClass.female | WordClass.male)) !== 0
    return speaks && (k & (WordClass.country | WordClass.place | WordClass.institution)) === 0
  })
}
