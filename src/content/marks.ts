import type { Annotation } from "../notebook/annotation.ts"
import { tintsOf } from "../notebook/palette.ts"
import { isWanted, type Wanted } from "../notebook/wanted.ts"
import type { MarkStyle } from "../page/mark-styles.ts"
import type { Mark } from "../page/paint.ts"
import type { OpenedPage } from "../protocol.ts"
import type { Span } from "../text/span.ts"

/** The marks of a page: what the notebook has, as far as the reader wants to see it, at the ranges of its words. */
export function marksOf(
  { annotations, spans }: OpenedPage,
  { wanted, rangeAt }: { wanted: Wanted; rangeAt: (span: Span) => Range },
): Mark[] {
  const tints = tintsOf(annotations)
  return annotations
    .filter((annotation) => isWanted(annotation, wanted))
    .flatMap((annotation) =>
      annotation.parts.flatMap((part, i) => {
        const span = spans[annotation.id]?.[i]
        if (!span || part.role === "cue" || part.role === "source") return []
        const range = rangeAt(span)
        return stylesOf(annotation, tints).map((style) => ({ id: annotation.id, range, style }))
      }),
    )
}

function stylesOf(annotation: Annotation, tints: ReadonlyMap<string, number>): MarkStyle[] {
  const { body, colour, state } = annotation
  const styles: MarkStyle[] = colour ? [`mark-${colour}`] : []
  if (body.kind === "leader") styles.push(`leader-${tintOf(tints.get(body.person))}`)
  else if (body.kind === "claim")
    styles.push(body.speaker === undefined ? "claim-0" : `claim-${tintOf(tints.get(body.speaker))}`)
  else if (!colour) styles.push("mark-yellow")
  if (state === "changed") styles.push("changed")
  return styles
}

const TINTS = [1, 2, 3, 4, 5, 6] as const
const tintOf = (tint: number | undefined) => TINTS.find((known) => known === tint) ?? 1
