import { isClaim, isLeader, isShown } from "../../notebook/annotation.ts"
import type { OpenedPage } from "../../protocol.ts"
import type { Span } from "../../text/span.ts"

/** Who most likely says the words at a span: the speaker of the nearest claim, or the nearest leader named before them. */
export function suggestedSpeaker({ annotations, spans }: OpenedPage, at: Span): string | undefined {
  let best: string | undefined
  let nearest = Infinity
  for (const annotation of annotations.filter(isShown)) {
    const person = isLeader(annotation)
      ? annotation.body.person
      : isClaim(annotation)
        ? annotation.body.speaker
        : undefined
    if (person === undefined) continue
    for (const span of spans[annotation.id] ?? []) {
      if (!span) continue
      // Words after the selection count twice as far: who speaks is named before more often than behind.
      const distance = span.end <= at.start ? at.start - span.end : Math.max(0, span.start - at.end) * 2
      if (distance < nearest) {
        nearest = distance
        best = person
      }
    }
  }
  return best
}
