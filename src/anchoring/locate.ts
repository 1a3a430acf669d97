import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { isCredible } from "./accept.ts"
import { spanOf } from "./edges.ts"
import { passageOf, patternOf, quoteOf } from "./pattern.ts"
import { search } from "./search.ts"
import type { Located, Target } from "./target.ts"
import { indexOf } from "./word-index.ts"

export const locate = (text: Text, target: Target): Located =>
  locateAll(text, [target])[0] ?? { state: "gone", confidence: 0 }

export function locateAll(text: Text, targets: readonly Target[]): Located[] {
  return targets.map((target) => {
    const still = unmoved(text, target)
    if (still) return { state: "same", span: still, confidence: 1 }
    const index = indexOf(text)
    const passage = passageOf(target)
    const pattern = passage && patternOf(passage, index)
    if (!pattern) return { state: "gone", confidence: 0 }
    const placements = search(index, pattern)
    const best = placements[0]
    if (!best) return { state: "gone", confidence: 0 }
    const alone = placements.filter((p) => p.exact).length === 1
    if (!isCredible(pattern, best, target.place ?? {}, alone)) return { state: "gone", confidence: best.likeness }
    const span = spanOf(text, index, { pattern, alignment: best.alignment, exact: passage.exact })
    if (!span) return { state: "gone", confidence: best.likeness }
    return { state: best.exact ? "same" : "reworded", span, confidence: best.likeness }
  })
}

function unmoved(text: Text, target: Target): Span | undefined {
  const quote = quoteOf(target)
  const position = target.selector.find((s) => s.type === "TextPositionSelector")
  if (!quote || !position) return undefined
  const { start } = position
  const { exact, prefix = "", suffix = "" } = quote
  const end = start + exact.length
  if (!text.text.startsWith(prefix + exact + suffix, start - prefix.length)) return undefined
  return { start, end }
}
