import { read } from "../text/reading.ts"
import type { Article } from "../text/text.ts"
import { findClaims } from "./claims/find-claims.ts"
import type { Recognition } from "./recognition.ts"

/** Finds the leaders and the claims of an article. Pure and synchronous; never throws on any text. */
export function recognise({ blocks }: Article): Recognition {
  const reading = read(blocks)
  return { leaders: [], claims: findClaims(reading, []), persons: [] }
}
