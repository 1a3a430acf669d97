import { spanOfTokens } from "../../text/reading.ts"
import { Shape } from "../../text/shape.ts"
import { readNames, type NameReading, type SpokenReading } from "../persons/name-reading.ts"
import type { Leader, Person } from "../recognition.ts"
import { findAliases } from "./aliases.ts"
import { findMentions } from "./find-mentions.ts"
import { groupMentions, type Group } from "./group.ts"
import { isNamedBy, verdictsOfHeadline } from "./headline.ts"
import { isPerson, judge, judgeByAlias } from "./judge.ts"
import type { Mention } from "./mention.ts"
import { matches, profileOf } from "./profile.ts"
import { resolveReferences, type Candidate, type Reference } from "./references.ts"
import { present, verdictOf, type Verdict } from "./verdict.ts"

/** The people of an article. */
export type People = {
  /** In the order of their first mentions. */
  readonly leaders: readonly Leader[]
  /** Named people who are not presented as leaders, in the same order. */
  readonly persons: readonly Person[]
}

/**
 * Finds the people of a read article, tells leaders from others, and groups what names or stands for each. Names come from a trained
 * tagger; titles, the gazetteer and roles decide who leads. `headline` is the article's title, read by itself: evidence only.
 */
export function findLeaders(reading: SpokenReading, headline?: SpokenReading): People {
  const r = readNames(reading)
  const { mentions, names } = findMentions(r)
  const groups = groupMentions(mentions).sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from)
  const verdicts = new Map<Group, Verdict>()
  for (const group of groups) {
    const judgement = judge(group)
    if (judgement) verdicts.set(group, verdictOf(r, judgement))
  }
  for (const { mention, verdict } of headline ? verdictsOfHeadline(headline) : []) {
    const group = groups.find((found) => !verdicts.has(found) && isNamedBy(mention, found))
    if (group) verdicts.set(group, verdict)
  }
  const aliases = findAliases(r, names, titledTokens(r, mentions))
  const candidates = (): Candidate[] => groups.map((group) => candidateOf(r, group, verdicts.get(group)))
  let all = candidates()
  for (const alias of aliases) {
    if (all.some(({ profile }) => profile && matches(alias, profile))) continue
    const found = judgeByAlias(r, alias, groups)
    if (!found || verdicts.has(found.group)) continue
    verdicts.set(found.group, verdictOf(r, found.judgement))
    all = candidates()
  }
  resolveReferences(r, all, aliases)
  const leaders: Leader[] = []
  const persons: Person[] = []
  for (const { group, references } of all) {
    const spans = group.mentions.map(({ span }) => span)
    const verdict = verdicts.get(group)
    if (!verdict) {
      if (isPerson(r, group)) persons.push({ name: group.longest.text, mentions: spans })
      continue
    }
    const others = [...titleReferences(r, group), ...references].map(({ via, ...tokens }) => ({
      ...spanOfTokens(r, tokens),
      via,
    }))
    leaders.push({
      id: `leader-${leaders.length + 1}`,
      ...present(group, verdict),
      mentions: spans,
      references: others,
    })
  }
  return { leaders, persons }
}

/** Titles that a comma separates from the name, "the union's general secretary, NAME,": they stand for the leader as well. */
const titleReferences = (r: NameReading, { mentions }: Group): Reference[] =>
  mentions.flatMap(({ from, titles }) =>
    titles
      .filter(
        ({ place, phrase, weight }) =>
          place === "before" && weight > 0 && phrase.to < from && r.shape[phrase.to] === Shape.comma,
      )
      .map(({ phrase }): Reference => ({ from: phrase.from, to: phrase.to, via: "role" })),
  )

/** Which tokens are part of a name's own title. */
function titledTokens(r: NameReading, mentions: readonly Mention[]): Uint8Array {
  const titled = new Uint8Array(r.count)
  for (const { titles } of mentions)
    for (const { place, phrase } of titles)
      if (place !== "body" && place !== "list") titled.fill(1, phrase.from, phrase.to)
  return titled
}

function candidateOf(r: NameReading, group: Group, verdict: Verdict | undefined): Candidate {
  if (!verdict) return { group, references: [] }
  const { title, described, known } = verdict
  const titles = [...group.mentions.flatMap((mention) => mention.titles), ...(title ? [title] : [])]
  return { group, references: [], profile: profileOf(r, titles, { role: described, known }) }
}
