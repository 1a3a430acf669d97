/** A half-open interval of UTF-16 units: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number }

/** A span inside one block: `blocks[block].slice(start, end)`. */
export type BlockSpan = Span & { readonly block: number }

/** Units that two spans share; 0 where they only touch. */
export const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
