import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { quoteOf } from "./pattern.ts"
import type { PositionSelector, Target } from "./target.ts"

/** Units of quote and context together from which equality at the old position is no accident. */
const ENOUGH = 24

export const positionOf = (target: Target): PositionSelector | undefined =>
  target.selector.find((selector) => selector.type === "TextPositionSelector")

/** The old span, where quote and context stand there to the letter: what an unchanged page is found by. */
export function unmoved(text: Text, target: Target): Span | undefined {
  const quote = quoteOf(target)
  const position = positionOf(target)
  if (!quote || !position) return undefined
  const { exact, prefix = "", suffix = "" } = quote
  const { start } = position
  const end = start + exact.length
  const whole = prefix + exact + suffix
  if (!text.text.startsWith(whole, start - prefix.length)) return undefined
  const wholePage = text.text.length === target.place?.length
  return wholePage || whole.length >= ENOUGH ? { start, end } : undefined
}
