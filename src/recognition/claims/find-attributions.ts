import { read, spanOfTokens, type TokenSpan } from "../../text/reading.ts"
import { Shape } from "../../text/shape.ts"
import type { Article } from "../../text/text.ts"
import type { Claim } from "../recognition.ts"
import { clusterColumn, isVerb, speechOf } from "../tagger/part-of-speech.ts"
import { subjectOfCue } from "./sources.ts"
import { kindOf, trimContent } from "./content.ts"
import { link } from "./link.ts"
import { verbGroupStart } from "./noun-phrase.ts"
import { tagRoles } from "./tag-roles.ts"
import type { Prepared } from "./tagging.ts"

/** An aside between a source and its cue is no longer than this many tokens. */
const LONGEST_ASIDE = 40

/**
 * Every attribution the tagger finds, in the wide notion of PolNeAR (plans, votes, wants, expectations; sources with their
 * appositions), without patterns, judgement or speakers. What the tagger by itself is worth can be measured with it;
 * readers get `findClaims`.
 */
export function findAttributions({ blocks }: Article): Claim[] {
  const reading = read(blocks)
  const cluster = clusterColumn(reading)
  const tagged = tagRoles({ ...reading, cluster, speech: speechOf(reading, cluster) })
  const p = tagged.prepared
  return link(tagged).flatMap(({ source: tight, cue, contents }): Claim[] => {
    const trimmed = contents.flatMap((content) => trimContent(p, content) ?? [])
    if (trimmed.length === 0) return []
    const source = tight ? withAside(p, tight, cue) : cue && subjectOfCue(p, cue)
    return [
      {
        kind: kindOf(p, trimmed),
        content: trimmed.map((content) => spanOfTokens(p, content)),
        ...(cue && { cue: spanOfTokens(p, cue) }),
        ...(source && { source: spanOfTokens(p, source) }),
        confidence: 1,
        why: "model",
      },
    ]
  })
}

/** A source with the apposition or relative clause in commas behind it: "Castañeda, a former minister, | suggests". */
function withAside(p: Prepared, source: TokenSpan, cue: TokenSpan | undefined): TokenSpan {
  if (cue === undefined || p.shape[source.to] !== Shape.comma) return source
  if (cue.from > source.to) {
    const to = verbGroupStart(p, cue.from, source.to)
    return p.shape[to - 1] === Shape.comma && to - source.to <= LONGEST_ASIDE
      ? { from: source.from, to }
      : source
  }
  // "said Mulgrew, president of the union."
  const end = p.sentenceStart[p.sentence[source.from]! + 1]!
  for (let to = source.to + 1; to < end && to - source.to <= LONGEST_ASIDE; to++) {
    if (isVerb(p.speech[to]!)) return source
    if (p.shape[to] === Shape.comma || p.shape[to] === Shape.stop) return { from: source.from, to }
  }
  return source
}
