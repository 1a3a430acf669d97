import type { Reading } from "../../text/reading.ts"
import type { WordMap } from "../tagger/word-map.ts"

/** Span types of the claim tagger. */
export const Role = { source: 0, cue: 1, content: 2 } as const
export const ROLES = 3

/** A reading with the clusters and the parts of speech of its words. */
export type Parsed = Reading & {
  /** Word clusters, as `Clusters` packs them. */
  readonly cluster: Int32Array
  /** One of `Speech`. */
  readonly speech: Uint8Array
}

/** What the claim tagger reads. */
export type Prepared = Parsed & {
  /** How often the word is part of a cue, 0 (hardly ever) to 4 (mostly). */
  readonly cueLevel: Uint8Array
}

/** Adds cue levels; `cues` holds those of words. */
export function prepare(parsed: Parsed, cues: Pick<WordMap, "get">): Prepared {
  const cueLevel = new Uint8Array(parsed.count)
  for (let i = 0; i < parsed.count; i++) cueLevel[i] = cues.get(parsed.word[i]!)
  return { ...parsed, cueLevel }
}
