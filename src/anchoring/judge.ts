import type { Text } from "../text/text.ts"
import type { Candidate } from "./candidates.ts"
import { quoteOf } from "./pattern.ts"
import type { Located, Target } from "./target.ts"

/** Says how well the words found say what the kept ones said. */
export function judge(text: Text, target: Target, { span, likeness }: Candidate): Located {
  const was = quoteOf(target)?.exact ?? ""
  const now = text.text.slice(span.start, span.end)
  return { state: fold(was) === fold(now) ? "same" : "reworded", span, confidence: likeness }
}
const fold = (s: string) =>
  (
    s
      .normalize("NFKC")
      .replace(/[\u00ad\u200b]/g, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}$€¥%]+/gu) ?? []
  ).join(" ")
