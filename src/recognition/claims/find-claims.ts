import { spanOfTokens } from "../../text/reading.ts"
import type { Claim, Leader } from "../recognition.ts"
import { kindOf, trimContent } from "./content.ts"
import { link } from "./link.ts"
import type { Parsed } from "./tagging.ts"
import { tagRoles } from "./tag-roles.ts"

/** Finds the claims of a read article; `leaders` are the ones found in it. */
export function findClaims(reading: Parsed, leaders: readonly Leader[]): Claim[] {
  return link(tagRoles(reading)).flatMap((attribution): Claim[] => {
    const contents = attribution.contents.flatMap((content) => trimContent(reading, content) ?? [])
    if (contents.length === 0) return []
    const source = attribution.source && spanOfTokens(reading, attribution.source)
    const speaker =
      source &&
      leaders.find((leader) =>
        leader.mentions.some(
          (m) => m.block === source.block && m.start >= source.start && m.end <= source.end,
        ),
      )
    return [
      {
        kind: kindOf(reading, contents),
        content: contents.map((content) => spanOfTokens(reading, content)),
        ...(attribution.cue && { cue: spanOfTokens(reading, attribution.cue) }),
        ...(source && { source }),
        ...(speaker && { speaker: speaker.id }),
        confidence: 0.8,
        why: "model",
      },
    ]
  })
}
