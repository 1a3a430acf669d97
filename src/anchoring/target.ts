import type { Span } from "../text/span.ts"
import type { BlockKind } from "../text/text.ts"

/**
 * How an annotation finds its words again: plain JSON, selectors shaped as in the W3C Web Annotation model.
 * Every field may be missing in targets that came from other tools; what is there is used.
 */
export type Target = {
  readonly selector: readonly Selector[]
  readonly place?: Place
  /** For claims: who says it and by which words, as they stood on the page. */
  readonly said?: Said
}

export type Said = { readonly speaker?: string; readonly cue?: string }

export type Selector = QuoteSelector | PositionSelector | CssSelector | FragmentSelector

/** The words themselves and what stood around them, raw. */
export type QuoteSelector = {
  readonly type: "TextQuoteSelector"
  readonly exact: string
  readonly prefix?: string
  readonly suffix?: string
}

/** UTF-16 units in the `text` of the Text that was described. */
export type PositionSelector = {
  readonly type: "TextPositionSelector"
  readonly start: number
  readonly end: number
}

/** The element of the block in which the words begin. */
export type CssSelector = { readonly type: "CssSelector"; readonly value: string }

/** A text directive (`:~:text=...`) for links that scroll to the words. */
export type FragmentSelector = {
  readonly type: "FragmentSelector"
  readonly value: string
  readonly conformsTo?: string
}

/**
 * What tells twins apart: how the words stood in the page, beyond the context that other tools expect. Texts
 * are raw.
 */
export type Place = {
  /** Text of the same block before and after the words, as much as is near. */
  readonly lead?: string
  readonly trail?: string
  /** The end of the block before, the beginning of the block after. */
  readonly previous?: string
  readonly following?: string
  /** Length of the block in UTF-16 units, and what it is. */
  readonly blockLength?: number
  readonly kind?: BlockKind
  /** Texts of the headings above, outermost first. */
  readonly headings?: readonly string[]
  /** Which of the page's equal passages this is, counted from 0, and how many there were. */
  readonly ordinal?: number
  readonly occurrences?: number
  /**
   * How alike the page's most similar other place was, from 0 to 1: what is no better than that may be that.
   */
  readonly rival?: number
  /**
   * Where a place had the same words around it too: how alike the most similar of these was in structure,
   * from 0 to 1.
   */
  readonly twin?: number
  /** Length of the page's whole text in UTF-16 units. */
  readonly length?: number
}

/**
 * How well the words of a target still stand on a page. `same`: the very words, typography aside. `reworded`:
 * other words, same statement. `changed`: the place was found but says something else. `gone`: no place that
 * can be trusted.
 */
export type State = "same" | "reworded" | "changed" | "gone"

/**
 * One difference between the kept words and those found; every kind but `wording` is a difference of meaning.
 */
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
    /** Other words that carry meaning of their own: a fall became a rise. */
    | "sense"
    | "wording"
  /** The words as they were and as they are now, raw; either may be empty. */
  readonly was: string
  readonly now: string
}

/** Where a target's words stand now. */
export type Located = Found | Gone

export type Found = {
  readonly state: "same" | "reworded" | "changed"
  readonly span: Span
  /** How surely this is the right place, from 0 to 1. */
  readonly confidence: number
  /** What differs, in the order of the words; missing where the state is `same`. */
  readonly changes?: readonly Change[]
}

export type Gone = {
  readonly state: "gone"
  readonly span?: undefined
  /** How sure the best place was that was not good enough, from 0 to 1. */
  readonly confidence: number
  readonly changes?: undefined
  /** The words are there, but several places fit equally well: reported, not guessed. */
  readonly ambiguous?: true
}
