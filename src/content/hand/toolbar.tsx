import { useState } from "preact/hooks"
import type { Colour } from "../../notebook/annotation.ts"
import type { SaidBy } from "../../notebook/corrections.ts"
import type { Person } from "../../notebook/person.ts"
import { t } from "../../platform/texts.ts"
import { Box } from "./box.tsx"
import { SpeakerChoice } from "./speaker-choice.tsx"
import { Swatches } from "./swatches.tsx"

/** What can be done with selected words. */
export type OnSelection = {
  readonly mark: (colour: Colour) => void
  readonly note: () => void
  readonly claim: (by: SaidBy) => void
  readonly copy: () => void
  /** Makes the words those of the annotation whose extent is being changed; missing where none is. */
  readonly extend?: (() => void) | undefined
}

/** The toolbar at a selection: colours, note, claim, copy. Pointing at it leaves the selection as it is. */
export function Toolbar({
  at,
  side,
  people,
  suggested,
  names,
  on,
}: {
  at: Range
  side: "above" | "below"
  people: readonly Person[]
  suggested?: string | undefined
  names: Partial<Record<Colour, string>>
  on: OnSelection
}) {
  const [isClaim, setIsClaim] = useState(false)
  return (
    <Box at={at} side={side} label={t("toolbar")} kind="toolbar">
      {on.extend && (
        <button type="button" class="primary" onClick={on.extend}>
          {t("useTheseWords")}
        </button>
      )}
      <Swatches names={names} choose={on.mark} />
      <button type="button" class="quiet" onClick={on.note}>
        {t("addNote")}
      </button>
      <button type="button" class="quiet" aria-expanded={isClaim} onClick={() => setIsClaim(!isClaim)}>
        {t("claimBy")}
      </button>
      <button type="button" class="quiet" onClick={on.copy}>
        {t("copyQuote")}
      </button>
      {isClaim && <SpeakerChoice people={people} suggested={suggested} choose={on.claim} />}
    </Box>
  )
}
