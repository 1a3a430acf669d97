import { type Annotation, isClaim, isLeader, isShown } from "./annotation.ts"

/** What the reader wants marked and listed. */
export type Wanted = {
  readonly marks: { readonly leaders: boolean; readonly claims: boolean }
  /** Claims below this confidence are left out; from 0 to 1. */
  readonly confidence: number
}

/** Whether an annotation is to be marked and listed. What the reader confirmed always is, what he rejected never. */
export function isWanted(annotation: Annotation, { marks, confidence }: Wanted): boolean {
  if (!isShown(annotation)) return false
  if (isLeader(annotation)) return marks.leaders
  if (!isClaim(annotation)) return true
  return marks.claims && (annotation.body.confidence >= confidence || annotation.status === "confirmed")
}
