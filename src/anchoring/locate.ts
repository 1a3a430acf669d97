import type { Text } from "../text/text.ts"
import type { Located, Target } from "./target.ts"

/** Finds a target's words in a text. */
export const locate = (text: Text, target: Target): Located =>
  locateAll(text, [target])[0] ?? { state: "gone", confidence: 0 }

/** Finds many targets of one page, in the order given. */
export function locateAll(text: Text, targets: readonly Target[]): Located[] {
  return targets.map((target) => {
    const quote = target.selector.find((s) => s.type === "TextQuoteSelector")
    const start = quote ? text.text.indexOf(quote.exact) : -1
    return start < 0 || !quote
      ? { state: "gone", confidence: 0 }
      : { state: "same", span: { start, end: start + quote.exact.length }, confidence: 1 }
  })
}
