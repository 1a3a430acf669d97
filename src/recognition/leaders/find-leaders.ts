import { spanOfTokens } from "../../text/reading.ts"
import { Shape } from "../../text/shape.ts"
import { readNames, type NameReading, type SpokenReading } from "../persons/name-reading.ts"
import type { Leader, Person } from "../recognition.ts"
import { findAliases } from "./aliases.ts"
import { describeRole, type RoleDescription } from "./describe-role.ts"
import { findMentions } from "./find-mentions.ts"
import { groupMentions, type Group } from "./group.ts"
import { isPerson, judge, judgeByAlias, type Judgement } from "./judge.ts"
import type { Mention } from "./mention.ts"
import { matches, profileOf } from "./profile.ts"
import { resolveReferences, type Candidate, type Reference } from "./references.ts"

/** The people of an article. */
export type People = {
  /** In the order of their first mentions. */
  readonly leaders: readonly Leader[]
  /** Named people who are not presented as leaders, in the same order. */
  readonly persons: readonly Person[]
}

/**
 * Finds the people of a read article, tells leaders from others, and groups what names or stands for each. Names come from a trained
 * tagger; titles, the gazetteer and roles decide who leads.
 */
export function findLeaders(reading: SpokenReading): People {
  const r = readNames(reading)
  const { mentions, names } = findMentions(r)
  const groups = groupMentions(mentions).sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from)
  const judged = new Map<Group, Judgement>()
  for (const group of groups) {
    const judgement = judge(group)
    if (judgement) judged.set(group, judgement)
  }
  const aliases = findAliases(r, names, titledTokens(r, mentions))
  const candidates = (): Candidate[] => groups.map((group) => candidateOf(r, group, judged.get(group)))
  let all = candidates()
  for (const alias of aliases) {
    if (all.some(({ profile }) => profile && matches(alias, profile))) continue
    const found = judgeByAlias(r, alias, groups)
    if (found && !judged.has(found.group)) {
      judged.set(found.group, found.judgement)
      all = candidates()
    }
  }
  resolveReferences(r, all, aliases)
  const leaders: Leader[] = []
  const persons: Person[] = []
  for (const candidate of all) {
    const { group, references } = candidate
    const spans = group.mentions.map(({ span }) => span)
    const judgement = judged.get(group)
    if (judgement) {
      const id = `leader-${leaders.length + 1}`
      const others = [...titleReferences(r, group), ...references].map(({ via, ...tokens }) => ({
        ...spanOfTokens(r, tokens),
        via,
      }))
      leaders.push({ id, ...present(r, group, judgement), mentions: spans, references: others })
    } else if (isPerson(r, group)) persons.push({ name: group.longest.text, mentions: spans })
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

function candidateOf(r: NameReading, group: Group, judgement: Judgement | undefined): Candidate {
  if (!judgement) return { group, references: [] }
  const { title, known } = judgement
  const titles = [...group.mentions.flatMap((mention) => mention.titles), ...(title ? [title] : [])]
  const role = title && describeRole(r, title)
  return { group, references: [], profile: profileOf(r, titles, { role, known }) }
}

/** Roles that only say whose colleague somebody is. */
const vagueRole = /^(?:\w+ )?(?:counterpart|predecessor|successor|politician|candidate|leader)$/

/** Names in capitals get a reader's spelling: VLADIMIR PUTIN is Vladimir Putin. */
const displayName = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length < 4
    ? name
    : name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())

/** Everything of a leader but id and places. */
function present(
  r: NameReading,
  { longest }: Group,
  { title, known }: Judgement,
): Pick<Leader, "name" | "role" | "affiliation" | "country" | "why"> {
  const name = displayName(longest.words.length > 1 ? longest.text : (known?.name ?? longest.text))
  const why = title ? { evidence: title.place, span: spanOfTokens(r, title.phrase) } : { evidence: "known" }
  const inText: RoleDescription | undefined =
    title && title.place !== "body" ? describeRole(r, title) : undefined
  const vague = !inText?.role || vagueRole.test(inText.role)
  const role = vague ? known?.office || inText?.role : inText.role
  const country = inText?.country ?? (inText?.affiliation ? undefined : known?.country)
  return {
    name,
    ...(role && { role }),
    ...(inText?.affiliation && { affiliation: inText.affiliation }),
    ...(country && { country }),
    why,
  }
}
