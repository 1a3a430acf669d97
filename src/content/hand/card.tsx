import { useEffect, useRef, useState } from "preact/hooks"
import { type Annotation, type Colour, isClaim, isLeader } from "../../notebook/annotation.ts"
import { tintsOf } from "../../notebook/palette.ts"
import { t } from "../../platform/texts.ts"
import type { OpenedPage } from "../../protocol.ts"
import type { CardActs } from "./acts.ts"
import { Box } from "./box.tsx"
import { ClaimCard } from "./claim-card.tsx"
import { LeaderCard } from "./leader-card.tsx"
import { HandMade } from "./hand-made.tsx"

/** What a card is given beside its annotation. */
export type CardProps = {
  readonly page: OpenedPage
  readonly names: Partial<Record<Colour, string>>
  readonly acts: CardActs
}

/**
 * The card at a mark: what it is, why it is there, and everything that can be done with it. Where marks overlap, each
 * has its tab. With `takesFocus` the keyboard moves in; Escape closes it either way.
 */
export function Card({
  at,
  ids,
  takesFocus,
  startsNote,
  ...props
}: CardProps & { at: Range; ids: readonly string[]; takesFocus: boolean; startsNote: boolean }) {
  const { page, acts } = props
  const all = ids.flatMap((id) => page.annotations.filter((annotation) => annotation.id === id))
  const [chosen, setChosen] = useState(ids[0])
  const annotation = all.find((each) => each.id === chosen) ?? all[0]
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) inside.current?.querySelector<HTMLElement>(startsNote ? "textarea" : "button")?.focus()
  }, [takesFocus, startsNote, ids.join()])
  if (!annotation) return null
  const person = isLeader(annotation)
    ? annotation.body.person
    : isClaim(annotation)
      ? annotation.body.speaker
      : undefined
  const tint = (person && tintsOf(page.annotations).get(person)) ?? 0
  return (
    <Box at={at} side="below" label={t("card")} kind="card">
      <div ref={inside} style={{ "--tint": `var(--tint-${tint})` }}>
        {all.length > 1 && (
          <div class="tabs">
            {all.map((each) => (
              <button
                key={each.id}
                type="button"
                aria-pressed={each.id === annotation.id}
                onClick={() => setChosen(each.id)}
              >
                {titleOf(each, page)}
              </button>
            ))}
          </div>
        )}
        {isLeader(annotation) && <LeaderCard key={annotation.id} {...props} leader={annotation} />}
        {isClaim(annotation) && <ClaimCard key={annotation.id} {...props} claim={annotation} />}
        {!isLeader(annotation) && !isClaim(annotation) && <h2>{t("isHighlight")}</h2>}
        <HandMade key={`note-${annotation.id}`} {...props} annotation={annotation} />
        <button type="button" class="quiet close" aria-label={t("close")} onClick={acts.close}>
          ×
        </button>
      </div>
    </Box>
  )
}

/** What an annotation is called among others at the same words. */
function titleOf(annotation: Annotation, { people }: OpenedPage): string {
  if (isLeader(annotation)) return people.find((p) => p.id === annotation.body.person)?.name ?? t("isLeader")
  return t(isClaim(annotation) ? "isClaim" : "isHighlight")
}
