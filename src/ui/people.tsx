import { useState } from "preact/hooks"
import type { LeaderAnnotation } from "../notebook/annotation.ts"
import { bySpeaker, type OtherSource, type Speaker } from "../notebook/by-speaker.ts"
import { tintsOf } from "../notebook/palette.ts"
import { t } from "../platform/texts.ts"
import { ClaimItem } from "./claim-item.tsx"
import type { ListProps } from "./list.ts"

/** Who said what: each person with role, mentions and claims, then the other sources. */
export function People(props: ListProps) {
  const { speakers, others } = bySpeaker(props.annotations, props.people)
  const tints = tintsOf(props.all)
  return (
    <>
      {speakers.map((speaker) => (
        <PersonNotes
          key={speaker.person.id}
          {...props}
          speaker={speaker}
          tint={tints.get(speaker.person.id) ?? 0}
        />
      ))}
      {others.map((other) => (
        <SourceNotes key={other.source} {...props} other={other} />
      ))}
    </>
  )
}

function PersonNotes({ speaker, tint, acts, present }: ListProps & { speaker: Speaker; tint: number }) {
  const { person, leader, claims } = speaker
  const about = [leader?.body.role ?? person.role, leader?.body.affiliation ?? person.affiliation].filter(
    Boolean,
  )
  return (
    <section class={`person tint-${tint}`}>
      <h2>
        <span class="dot" aria-hidden="true" />
        <span class="name">{person.name}</span>
        {leader && <Mentions leader={leader} name={person.name} show={(part) => acts.show(leader, part)} />}
        {leader && (
          <button
            type="button"
            class="quiet reject"
            title={t("rejectLeader")}
            onClick={() => acts.reject(leader)}
          >
            <span aria-hidden="true">×</span>
            <span class="visually-hidden">
              {t("rejectLeader")}: {person.name}
            </span>
          </button>
        )}
      </h2>
      {about.length > 0 && <p class="role">{about.join(", ")}</p>}
      <ClaimList claims={claims} acts={acts} present={present} />
    </section>
  )
}

function SourceNotes({ other, acts, present }: ListProps & { other: OtherSource }) {
  return (
    <section class="person tint-0">
      <h2>
        <span class="dot" aria-hidden="true" />
        <span class="name">{other.source || t("noSource")}</span>
      </h2>
      <ClaimList claims={other.claims} acts={acts} present={present} />
    </section>
  )
}

function ClaimList({
  claims,
  acts,
  present,
}: Pick<ListProps, "acts" | "present"> & { claims: Speaker["claims"] }) {
  if (claims.length === 0) return null
  return (
    <ul class="claims">
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} isPresent={present.has(claim.id)} acts={acts} />
      ))}
    </ul>
  )
}

/** Steps through the places where the article names a leader. */
function Mentions({
  leader,
  name,
  show,
}: {
  leader: LeaderAnnotation
  name: string
  show: (part: number) => void
}) {
  const [at, setAt] = useState(-1)
  const count = leader.parts.length
  const go = (step: number) => {
    const next = (at + step + count) % count
    setAt(next)
    show(next)
  }
  return (
    <span class="mentions">
      <button type="button" class="quiet" onClick={() => go(at < 0 ? count : -1)}>
        <span aria-hidden="true">‹</span>
        <span class="visually-hidden">
          {t("previousMention")}: {name}
        </span>
      </button>
      <span aria-live="polite">{at < 0 ? t("mentions", count) : t("mention", at + 1, count)}</span>
      <button type="button" class="quiet" onClick={() => go(1)}>
        <span aria-hidden="true">›</span>
        <span class="visually-hidden">
          {t("nextMention")}: {name}
        </span>
      </button>
    </span>
  )
}
