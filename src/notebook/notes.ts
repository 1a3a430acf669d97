import type { Annotation } from "./annotation.ts"
import type { Page } from "./page.ts"
import type { Person } from "./person.ts"

/** A notebook or any part of it: what is exported, and what an import is merged into. */
export type Notes = {
  readonly pages: readonly Page[]
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
}
