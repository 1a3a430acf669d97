import type { TokenSpan } from "../../text/reading.ts"

/**
 * Labels of a tagger for span types 0, 1, 2 ...: 0 is outside any span; type t has `beginOf(t)` for a span's first
 * token and `insideOf(t)` for the others. Three types at most, so that a row of weights has 8 columns.
 */
export const OUTSIDE = 0
export const beginOf = (type: number): number => 1 + 2 * type
export const insideOf = (type: number): number => 2 + 2 * type

/** How many labels `types` span types need. */
export const labelCount = (types: number): number => 1 + 2 * types

/** The type of a label, -1 for OUTSIDE. */
export const typeOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 1)

/** Whether `next` may follow `label` (or start a sequence, where `label` is undefined). */
export function mayFollow(label: number | undefined, next: number): boolean {
  const inside = next !== OUTSIDE && next % 2 === 0
  return !inside || (label !== undefined && typeOf(label) === typeOf(next))
}

/** The spans of one type in a label sequence, in order; a stray inside label begins a span. */
export function spansOf(labels: Uint8Array, type: number): TokenSpan[] {
  const spans: TokenSpan[] = []
  const begin = beginOf(type)
  const inside = insideOf(type)
  let from = -1
  for (let i = 0; i <= labels.length; i++) {
    const label = i < labels.length ? labels[i] : OUTSIDE
    if (from >= 0 && label !== inside) {
      spans.push({ from, to: i })
      from = -1
    }
    if (from < 0 && (label === begin || label === inside)) from = i
  }
  return spans
}
