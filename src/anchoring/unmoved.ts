import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { quoteOf } from "./pattern.ts"
import type { PositionSelector, Target } from "./target.ts"

/** Units of quote and context together from which equality at the old position is no accident. */
const ENOUGH = 24

export const positionOf = (target: Target): PositionSelector | undefined =>
  target.selector.find((selector) => selector.type === "TextPositionSelector")

/**
 * The old span, moved by `shift`, where quote and context stand there to the letter: what an unchanged page
 * is found by, and one on which something was put in above.
 */
export function unmoved(text: Text, target: Target, shift: number): Span | undefined {
  const quote = quoteOf(target)
  const position = positionOf(target)
  if (!quote || !position) return undefined
  const { exact, prefix = "", suffix = "" } = quote
  const start = position.start + shift
  const end = start + exact.length
  const whole = prefix + exact + suffix
  if (start < prefix.length || !text.text.startsWith(whole, start - prefix.length)) return undefined
  const samePage = shift === 0 && text.text.length === target.place?.length
  return samePage || whole.length >= ENOUGH ? { start, end } : undefined
}
