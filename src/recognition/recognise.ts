import { read } from "../text/reading.ts"
import type { Article } from "../text/text.ts"
import { findClaims } from "./claims/find-claims.ts"
import { isEnglish } from "./language.ts"
import { findLeaders } from "./leaders/find-leaders.ts"
import type { Recognition } from "./recognition.ts"
import { clusterColumn, speechOf } from "./tagger/part-of-speech.ts"

/** `least`: claims of a lower confidence are left out; `LEAST_CONFIDENCE` where absent, 0 for all that might be one. */
export type Demands = { readonly least?: number }

/**
 * Finds the leaders and the claims of an article. Pure and synchronous; never throws on any text, and finds nothing in
 * text that is not English.
 */
export function recognise({ blocks, language }: Article, demands: Demands = {}): Recognition {
  const reading = read(blocks)
  if (!isEnglish(reading, language)) return { leaders: [], claims: [], persons: [] }
  const cluster = clusterColumn(reading)
  const parsed = { ...reading, cluster, speech: speechOf(reading, cluster) }
  const { leaders, persons } = findLeaders(parsed)
  return { leaders, claims: findClaims(parsed, leaders, demands), persons }
}
