import type { Span } from "../text/span.ts"

/** How an annotation finds its words again; plain JSON, selectors shaped as in the W3C Web Annotation model. */
export type Target = {
  readonly selector: readonly Selector[]
  /** What tells twins apart, and who said it. Every field may be missing in targets of other tools. */
  readonly place?: Place
  readonly said?: { readonly speaker?: string; readonly cue?: string }
}

export type Selector =
  | {
      readonly type: "TextQuoteSelector"
      readonly exact: string
      readonly prefix?: string
      readonly suffix?: string
    }
  | { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number }
  | { readonly type: "CssSelector"; readonly value: string }
  | { readonly type: "FragmentSelector"; readonly value: string; readonly conformsTo?: string }

export type Place = {
  /** Text of the containing block, shortened. */
  readonly block?: string
  readonly headings?: readonly string[]
  /** Ordinal of this occurrence among equal quotes of the page, and how many there were. */
  readonly ordinal?: number
  readonly occurrences?: number
}

/** How well the words of a target still stand on a page. */
export type State = "same" | "reworded" | "changed" | "gone"

/** One difference of meaning or wording between the kept quote and the words found. */
export type Change = {
  readonly kind:
    | "name"
    | "number"
    | "unit"
    | "date"
    | "negation"
    | "modality"
    | "cue"
    | "quotation"
    | "speaker"
    | "roles"
    | "wording"
  readonly was: string
  readonly now: string
}

export type Located = {
  readonly state: State
  readonly span?: Span
  /** From 0 to 1. */
  readonly confidence: number
  readonly changes?: readonly Change[]
  /** True where two places fit equally well: reported, not guessed. */
  readonly ambiguous?: boolean
}
