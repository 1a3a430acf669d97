import type { Colour } from "../../notebook/annotation.ts"
import type { SaidBy } from "../../notebook/corrections.ts"

/** What a card can do to its annotation and to the people it names. All of it can be undone. */
export type CardActs = {
  readonly go: (annotation: string, part: number) => void
  readonly reject: (id: string) => void
  readonly confirm: (id: string) => void
  readonly remove: (id: string) => void
  readonly note: (id: string, note: string) => void
  readonly tags: (id: string, tags: readonly string[]) => void
  readonly colour: (id: string, colour: Colour | undefined) => void
  readonly speaker: (id: string, by: SaidBy) => void
  /** Moves one end of the words by a word: -1 to the front, 1 to the back. */
  readonly stretch: (id: string, end: "start" | "end", step: -1 | 1) => void
  /** From now on the next selection may become the words of this annotation. */
  readonly reselect: (id: string) => void
  readonly accept: (id: string) => void
  readonly merge: (from: string, into: string) => void
  readonly split: (annotation: string) => void
  readonly ignore: (person: string) => void
  readonly close: () => void
}
