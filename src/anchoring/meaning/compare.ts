import type { Change } from "../target.ts"
import { senseChanges } from "./senses.ts"
import { speakerChanges } from "./speakers.ts"
import type { Open } from "./marks.ts"
import { polarityChanges } from "./polarity.ts"
import { quantityChanges } from "./quantities.ts"
import { quotationChanges } from "./quotations.ts"
import { roleChanges } from "./roles.ts"
import { tokensOf } from "./tokens.ts"

/**
 * Passages longer than this, in UTF-16 units, are not compared sentence by sentence: too much is said in
 * them.
 */
export const LONGEST = 4_000

/** A passage as it was kept and as it stands now. */
export type Comparison = {
  readonly was: string
  readonly now: string
  /** The quotation marks that are open where each begins. */
  readonly wasOpen: Open
  readonly nowOpen: Open
  /** The page's text, in which names have their roles. */
  readonly page: string
}

/** What the passage says differently now: changes of meaning, in no case mere wording. */
export function meaningChanges({ was, now, wasOpen, nowOpen, page }: Comparison): Change[] {
  const versions = { was: tokensOf(was, wasOpen), now: tokensOf(now, nowOpen) }
  return [
    ...speakerChanges(versions, page),
    ...quantityChanges(versions),
    ...polarityChanges(versions),
    ...senseChanges(versions),
    ...quotationChanges(versions),
    ...roleChanges(versions, page),
  ]
}
