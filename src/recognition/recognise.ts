import { read, type Reading } from "../text/reading.ts"
import type { Article } from "../text/text.ts"
import { findClaims } from "./claims/find-claims.ts"
import { isEnglish } from "./language.ts"
import { inPieces } from "./pieces.ts"
import { findLeaders } from "./leaders/find-leaders.ts"
import type { SpokenReading } from "./persons/name-reading.ts"
import type { Recognition } from "./recognition.ts"
import { clusterColumn, speechOf } from "./tagger/part-of-speech.ts"

/** `least`: claims of a lower confidence are left out; `LEAST_CONFIDENCE` where absent, 0 for all that might be one. */
export type Demands = { readonly least?: number }

/**
 * Finds the leaders and the claims of an article. Pure and synchronous; never throws on any text, and finds nothing in
 * text that is not English.
 */
export function recognise({ blocks, title, language }: Article, demands: Demands = {}): Recognition {
  const { pieces, whole } = inPieces(blocks)
  const reading = read(pieces)
  if (!isEnglish(reading, language)) return { leaders: [], claims: [], persons: [] }
  const parsed = parse(reading)
  const { leaders, persons } = findLeaders(parsed, title ? parse(read([title])) : undefined)
  return whole({ leaders, claims: findClaims(parsed, leaders, demands), persons })
}

function parse(reading: Reading): SpokenReading {
  const cluster = clusterColumn(reading)
  return { ...reading, cluster, speech: speechOf(reading, cluster) }
}
