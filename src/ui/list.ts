import type { Annotation } from "../notebook/annotation.ts"
import type { Person } from "../notebook/person.ts"
import type { Acts } from "./use-acts.ts"

/** What every list of a page's notes is given. */
export type ListProps = {
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  /** All annotations of the page, filtered or not: tints do not change with a filter. */
  readonly all: readonly Annotation[]
  /** Ids of those whose words are on the page now. */
  readonly present: ReadonlySet<string>
  readonly acts: Acts
}
