import { read, spanOfTokens } from "../../text/reading.ts"
import type { Article } from "../../text/text.ts"
import type { Claim } from "../recognition.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"
import { kindOf, trimContent } from "./content.ts"
import { link } from "./link.ts"
import { tagRoles } from "./tag-roles.ts"

/**
 * Every attribution the tagger finds, as it is: the wide notion of PolNeAR (plans, votes, wants, expectations), without
 * patterns, judgement or speakers. What the tagger by itself is worth can be measured with it; readers get `findClaims`.
 */
export function findAttributions({ blocks }: Article): Claim[] {
  const reading = read(blocks)
  const cluster = clusterColumn(reading)
  const tagged = tagRoles({ ...reading, cluster, speech: speechOf(reading, cluster) })
  return link(tagged).flatMap(({ source, cue, contents }): Claim[] => {
    const trimmed = contents.flatMap((content) => trimContent(reading, content) ?? [])
    if (trimmed.length === 0) return []
    return [
      {
        kind: kindOf(reading, trimmed),
        content: trimmed.map((content) => spanOfTokens(reading, content)),
        ...(cue && { cue: spanOfTokens(reading, cue) }),
        ...(source && { source: spanOfTokens(reading, source) }),
        confidence: 1,
        why: "model",
      },
    ]
  })
}
