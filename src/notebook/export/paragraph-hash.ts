import type { Target } from "../../anchoring/target.ts"
import { sha256 } from "../sha256.ts"

/**
 * SHA-256 of the paragraph the words stood in when they were kept, white space as single spaces: evidence that can be
 * checked against an archived copy of the page. Undefined where less than the whole paragraph was kept.
 */
export function paragraphHash({ place, selector }: Target): string | undefined {
  const quote = selector.find(({ type }) => type === "TextQuoteSelector")
  if (quote?.type !== "TextQuoteSelector" || place?.lead === undefined || place.trail === undefined) return
  const paragraph = `${place.lead}${quote.exact}${place.trail}`
  return paragraph.length === place.blockLength ? sha256(paragraph.replace(/\s+/g, " ").trim()) : undefined
}
