import { type Annotation, byPosition, isClaim, isLeader, isShown } from "./annotation.ts"

/** How many tints people share on a page: more could no longer be told apart. */
export const TINTS = 6

/**
 * The tint (1 to TINTS) of each person on a page, by order of first mention, so that those who appear together differ;
 * people who only speak come after those who are named.
 */
export function tintsOf(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const tints = new Map<string, number>()
  const give = (person: string) => {
    if (!tints.has(person)) tints.set(person, (tints.size % TINTS) + 1)
  }
  const shown = annotations.filter(isShown).sort(byPosition)
  for (const annotation of shown) if (isLeader(annotation)) give(annotation.body.person)
  for (const annotation of shown)
    if (isClaim(annotation) && annotation.body.speaker) give(annotation.body.speaker)
  return tints
}
