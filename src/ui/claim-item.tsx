import { type ClaimAnnotation, wordsOf } from "../notebook/annotation.ts"
import { t } from "../platform/texts.ts"
import type { Acts } from "./use-acts.ts"

const KINDS = { direct: "kindDirect", indirect: "kindIndirect", mixed: "kindMixed" } as const
const STATES = { reworded: "stateReworded", changed: "stateChanged", gone: "stateGone" } as const

/** One claim: its words, which lead to the article, how it was said, and whether the words still stand. */
export function ClaimItem({
  claim,
  isPresent,
  acts,
  speaker,
}: {
  claim: ClaimAnnotation
  isPresent: boolean
  acts: Acts
  speaker?: string | undefined
}) {
  const { body, state } = claim
  const changes = claim.parts.flatMap((part) => part.changes ?? [])
  return (
    <li class="claim">
      <button
        type="button"
        class="words"
        title={t("goTo")}
        disabled={!isPresent}
        onClick={() =>
          acts.show(
            claim,
            claim.parts.findIndex((part) => part.role === "content"),
          )
        }
      >
        {wordsOf(claim)}
      </button>
      <button type="button" class="quiet reject" title={t("reject")} onClick={() => acts.reject(claim)}>
        <span aria-hidden="true">×</span>
        <span class="visually-hidden">
          {t("reject")}: {wordsOf(claim)}
        </span>
      </button>
      <p class="about">
        {speaker !== undefined && <b>{speaker} </b>}
        {[body.cue, t(KINDS[body.claimKind])].filter(Boolean).join(" · ")}
        {state !== "same" && (
          <span class="state">
            {" "}
            · {t(STATES[state])}
            {changes.map((change) => ` · ${t("wasNow", change.was, change.now)}`)}
          </span>
        )}
      </p>
    </li>
  )
}
