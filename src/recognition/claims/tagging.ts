import type { Reading } from "../../text/reading.ts"
import type { WordMap } from "../tagger/word-map.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"

/** Span types of the claim tagger. */
export const Role = { source: 0, cue: 1, content: 2 } as const
export const ROLES = 3

/** A reading with what the claim tagger needs to know of each token. */
export type Prepared = Reading & {
  /** Word clusters, as `Clusters` packs them. */
  readonly cluster: Int32Array
  /** One of `Speech`. */
  readonly speech: Uint8Array
  /** How often the word is part of a cue, 0 (hardly ever) to 4 (mostly). */
  readonly cueLevel: Uint8Array
}

/** Adds clusters, parts of speech and cue levels to a reading; `cues` holds the levels of words. */
export function prepare(reading: Reading, cues: Pick<WordMap, "get">): Prepared {
  const cluster = clusterColumn(reading)
  const speech = speechOf(reading, cluster)
  const cueLevel = new Uint8Array(reading.count)
  for (let i = 0; i < reading.count; i++) cueLevel[i] = cues.get(reading.word[i]!)
  return { ...reading, cluster, speech, cueLevel }
}
