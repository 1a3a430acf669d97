import { spanOfTokens } from "../../text/reading.ts"
import { overlap, type BlockSpan } from "../../text/span.ts"
import { readNames, type NameReading, type SpokenReading } from "../persons/name-reading.ts"
import type { Leader, Person } from "../recognition.ts"
import { describeRole } from "./describe-role.ts"
import { findMentions } from "./find-mentions.ts"
import { famousLeader, knownLeader, type KnownLeader } from "./gazetteer.ts"
import { groupMentions, type Group } from "./group.ts"
import type { Title } from "./title.ts"

/** The people of an article. */
export type People = {
  /** In the order of their first mentions. */
  readonly leaders: readonly Leader[]
  /** Named people who are not presented as leaders, in the same order. */
  readonly persons: readonly Person[]
  /**
   * Ids of the leaders that the words between two offsets of a block name or stand for, in reading order, each once: by name, by
   * role ("the Russian president") or by pronoun.
   */
  leadersAt(span: BlockSpan): readonly string[]
}

/** Finds the people of a read article, tells leaders from others, and groups what names or stands for each. */
export function findLeaders(reading: SpokenReading): People {
  const r = readNames(reading)
  const groups = groupMentions(findMentions(r)).sort((a, b) => a.mentions[0]!.from - b.mentions[0]!.from)
  const leaders: Leader[] = []
  const persons: Person[] = []
  for (const group of groups) {
    const judged = judge(group)
    const mentions = group.mentions.map(({ span }) => span)
    if (judged) leaders.push({ id: `leader-${leaders.length + 1}`, ...present(r, group, judged), mentions })
    else persons.push({ name: group.longest.text, mentions })
  }
  return { leaders, persons, leadersAt: (span) => leadersAt(leaders, span) }
}

/** Why a group is taken for a leader. */
type Judgement = { readonly title?: Title; readonly known?: KnownLeader }

/** The text's own titles decide; where it has none, what is known of the name does. */
function judge(group: Group): Judgement | undefined {
  const titles = group.mentions.flatMap((mention) => mention.titles)
  const best = titles.reduce<Title | undefined>(
    (most, title) => (title.weight > (most?.weight ?? 1) ? title : most),
    undefined,
  )
  const worst = Math.min(0, ...titles.map((title) => title.weight))
  const known = knownFrom(group)
  // "Mbeya's foreign minister" makes no leader of a place
  if (best?.place === "body" && group.longest.words.length === 1 && !known) return undefined
  if (best && (best.weight >= 3 || worst >= -2)) return { title: best, ...(known && { known }) }
  if (!known || worst <= -3) return undefined
  return { ...(best && { title: best }), known }
}

function knownFrom({ mentions, longest }: Group): KnownLeader | undefined {
  if (longest.words.length > 1)
    return mentions.map(({ text, words }) => (words.length > 1 ? knownLeader(text) : undefined)).find(Boolean)
  return famousLeader(longest.text)
}

/** Everything of a leader but id and mentions. */
function present(
  r: NameReading,
  { longest }: Group,
  { title, known }: Judgement,
): Omit<Leader, "id" | "mentions"> {
  const name = longest.words.length > 1 ? longest.text : (known?.name ?? longest.text)
  if (!title || title.place === "body") {
    const why = title ? { evidence: "body", span: spanOfTokens(r, title.phrase) } : { evidence: "known" }
    return { name, ...(known && { role: known.office, country: known.country }), why }
  }
  const { role, affiliation, country } = describeRole(r, title)
  const where = country ?? (known && !affiliation ? known.country : undefined)
  return {
    name,
    ...(role !== "" && { role }),
    ...(affiliation && { affiliation }),
    ...(where && { country: where }),
    why: { evidence: title.place, span: spanOfTokens(r, title.phrase) },
  }
}

function leadersAt(leaders: readonly Leader[], span: BlockSpan): string[] {
  const found: { id: string; start: number }[] = []
  for (const { id, mentions, references = [] } of leaders) {
    const first = [...mentions, ...references].filter((m) => m.block === span.block && overlap(m, span) > 0)
    if (first.length > 0) found.push({ id, start: Math.min(...first.map(({ start }) => start)) })
  }
  return found.sort((a, b) => a.start - b.start).map(({ id }) => id)
}
