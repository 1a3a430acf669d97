import { useState } from "preact/hooks"
import type { ClaimAnnotation } from "../../notebook/annotation.ts"
import { t } from "../../platform/texts.ts"
import { whyClaim } from "../../ui/why.ts"
import type { CardProps } from "./card.tsx"
import { SpeakerChoice } from "./speaker-choice.tsx"

const KINDS = { direct: "kindDirect", indirect: "kindIndirect", mixed: "kindMixed" } as const

/** A claim: who says it, how, how sure that is and why; and what to do when that is wrong. */
export function ClaimCard({ claim, page, acts }: CardProps & { claim: ClaimAnnotation }) {
  const [mending, setMending] = useState<"speaker" | "words">()
  const { body, state } = claim
  const speaker =
    page.people.find((person) => person.id === body.speaker)?.name ?? body.source ?? t("noSource")
  const changes = claim.parts.flatMap((part) => part.changes ?? [])
  const toggle = (what: "speaker" | "words") => {
    setMending(mending === what ? undefined : what)
    if (what === "words" && mending !== "words") acts.reselect(claim.id)
  }
  return (
    <>
      <h2>
        <span class="dot" aria-hidden="true" />
        {speaker}
      </h2>
      <p>{[body.cue, t(KINDS[body.claimKind])].filter(Boolean).join(" · ")}</p>
      <p class="soft">
        {claim.status === "confirmed"
          ? t("confirmed")
          : [
              t("confidence", new Intl.NumberFormat(undefined, { style: "percent" }).format(body.confidence)),
              whyClaim(body.why),
            ]
              .filter(Boolean)
              .join(" · ")}
      </p>
      {state !== "same" && state !== "gone" && (
        <>
          {changes.map((change, i) => (
            <p key={i}>{t("wasNow", change.was, change.now)}</p>
          ))}
          <button type="button" onClick={() => acts.accept(claim.id)}>
            {t("acceptWording")}
          </button>
        </>
      )}
      <div class="row">
        {claim.status !== "confirmed" && (
          <button type="button" onClick={() => acts.confirm(claim.id)}>
            {t("confirm")}
          </button>
        )}
        <button
          type="button"
          onClick={() => (claim.origin === "reader" ? acts.remove(claim.id) : acts.reject(claim.id))}
        >
          {t(claim.origin === "reader" ? "deleteMark" : "reject")}
        </button>
        <button type="button" aria-expanded={mending === "speaker"} onClick={() => toggle("speaker")}>
          {t("wrongSpeaker")}
        </button>
        <button type="button" aria-expanded={mending === "words"} onClick={() => toggle("words")}>
          {t("wrongWords")}
        </button>
      </div>
      {mending === "speaker" && (
        <SpeakerChoice
          people={page.people}
          suggested={body.speaker}
          choose={(by) => acts.speaker(claim.id, by)}
        />
      )}
      {mending === "words" && (
        <>
          <p class="soft">{t("wrongWordsHint")}</p>
          <div class="row">
            {(
              [
                ["start", -1, "startEarlier"],
                ["start", 1, "startLater"],
                ["end", -1, "endEarlier"],
                ["end", 1, "endLater"],
              ] as const
            ).map(([end, step, text]) => (
              <button key={text} type="button" onClick={() => acts.stretch(claim.id, end, step)}>
                {t(text)}
              </button>
            ))}
          </div>
        </>
      )}
    </>
  )
}
