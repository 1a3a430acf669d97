import type { TokenSpan } from "../../text/reading.ts"

/** Where a candidate comes from. */
export type Origin = "model" | "verb" | "statement" | "list" | "transcript" | "free"

/** A possible claim, to be judged: token spans, contents in reading order and trimmed. */
export type Candidate = {
  readonly origin: Origin
  readonly contents: readonly TokenSpan[]
  readonly cue?: TokenSpan
  readonly source?: TokenSpan
  /** Whether source and cue stand in another clause or sentence and are shared. */
  readonly shared?: boolean
}
