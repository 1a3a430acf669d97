import { readNames, type SpokenReading } from "../persons/name-reading.ts"
import { describeRole } from "./describe-role.ts"
import { findMentions } from "./find-mentions.ts"
import type { Group } from "./group.ts"
import { AGAINST, ENOUGH } from "./judge.ts"
import type { Mention } from "./mention.ts"
import type { Verdict } from "./verdict.ts"

/** What the article's title says of the people it names: "Student leader Mai calls off fast". */
export function verdictsOfHeadline(
  reading: SpokenReading,
): { readonly mention: Mention; readonly verdict: Verdict }[] {
  const r = readNames(reading)
  return findMentions(r).mentions.flatMap((mention) => {
    const title = mention.titles.find(
      ({ weight, place }) => weight >= ENOUGH && place !== "body" && place !== "list",
    )
    return title ? [{ mention, verdict: { evidence: "headline", described: describeRole(r, title) } }] : []
  })
}

/** Whether a person of the article is the one the title names, and nothing in the text speaks against an office. */
export function isNamedBy({ words }: Mention, { longest, mentions }: Group): boolean {
  if (mentions.some(({ titles }) => titles.some(({ weight }) => weight <= AGAINST))) return false
  if (words.length > 1)
    return words.length === longest.words.length && words.every((word, i) => word === longest.words[i])
  return (longest.familyFirst ? longest.words[0] : longest.words.at(-1)) === words[0]
}
