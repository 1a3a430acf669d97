import type { Annotation } from "./annotation.ts"
import type { Page } from "./page.ts"
import type { Person } from "./person.ts"

/** One row before and after an act; undefined where it was not there. */
export type Change =
  | { readonly store: "annotations"; readonly before?: Annotation; readonly after?: Annotation }
  | { readonly store: "pages"; readonly before?: Page; readonly after?: Page }
  | { readonly store: "people"; readonly before?: Person; readonly after?: Person }

/** What somebody did to the notebook, so that it can be undone. The id is made by the view that asked. */
export type Act = {
  readonly id: string
  /** Order of acts; counts up. */
  readonly number: number
  readonly at: string
  readonly kind: string
  /** Pages whose views should ask again. */
  readonly pages: readonly string[]
  readonly changes: readonly Change[]
  readonly undone: boolean
}

/** How many acts can be undone. */
export const UNDO_STEPS = 200
