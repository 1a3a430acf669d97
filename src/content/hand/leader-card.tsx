import { useEffect, useState } from "preact/hooks"
import { isClaim, isShown, type LeaderAnnotation, wordsOf } from "../../notebook/annotation.ts"
import { background } from "../../platform/messaging.ts"
import { t } from "../../platform/texts.ts"
import { whyLeader } from "../../ui/why.ts"
import type { SaidElsewhere } from "../../protocol.ts"
import type { CardProps } from "./card.tsx"

/** Claims listed on a card: what can be taken in at a glance. */
const GLANCE = 5

/** A leader: who it is, where named, what said here and elsewhere, and what to do when that is wrong. */
export function LeaderCard({ leader, page, acts }: CardProps & { leader: LeaderAnnotation }) {
  const { body, parts } = leader
  const person = page.people.find((each) => each.id === body.person)
  const [at, setAt] = useState(0)
  const said = page.annotations
    .filter(isClaim)
    .filter((claim) => isShown(claim) && claim.body.speaker === body.person)
  const others = page.annotations.filter((a) => a.body.kind === "leader" && isShown(a) && a.id !== leader.id)
  const go = (step: number) => {
    const next = (at + step + parts.length) % parts.length
    setAt(next)
    acts.go(leader.id, next)
  }
  const about = [
    body.role ?? person?.role,
    body.affiliation ?? person?.affiliation,
    body.country ?? person?.country,
  ]
  return (
    <>
      <h2>
        <span class="dot" aria-hidden="true" />
        {person?.name}
      </h2>
      <p>{[...new Set(about.filter(Boolean))].join(", ")}</p>
      <p class="row soft">
        <button type="button" class="quiet" aria-label={t("previousMention")} onClick={() => go(-1)}>
          ‹
        </button>
        <span aria-live="polite">{t("mention", at + 1, parts.length)}</span>
        <button type="button" class="quiet" aria-label={t("nextMention")} onClick={() => go(1)}>
          ›
        </button>
        <span>{whyLeader(body.why)}</span>
      </p>
      {said.length === 0 ? (
        <p class="soft">{t("namedBut")}</p>
      ) : (
        <>
          <h3>{t("saidHere")}</h3>
          <ul>
            {said.slice(0, GLANCE).map((claim) => (
              <li key={claim.id}>
                <button type="button" onClick={() => acts.go(claim.id, 0)}>
                  {wordsOf(claim)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Elsewhere person={body.person} page={page.page} />
      <div class="row">
        <button type="button" onClick={() => acts.reject(leader.id)}>
          {t("rejectLeader")}
        </button>
        <button type="button" onClick={() => acts.ignore(body.person)}>
          {t("ignoreName")}
        </button>
        <button type="button" onClick={() => acts.split(leader.id)}>
          {t("differentPerson")}
        </button>
      </div>
      {others.length > 0 && (
        <SamePerson
          people={page.people.filter((p) => p.id !== body.person)}
          join={(into) => acts.merge(body.person, into)}
        />
      )}
    </>
  )
}

function Elsewhere({ person, page }: { person: string; page: string }) {
  const [said, setSaid] = useState<readonly SaidElsewhere[]>()
  useEffect(() => {
    void background("person.claims", { person, exceptPage: page, most: 50 }).then(setSaid, () => setSaid([]))
  }, [person, page])
  if (!said) return null
  return (
    <>
      <h3>{t("saidElsewhere")}</h3>
      {said.length === 0 && <p class="soft">{t("nothingElsewhere")}</p>}
      <ul>
        {said.slice(0, GLANCE).map(({ claim, page: where }) => (
          <li key={claim.id}>
            {wordsOf(claim)}{" "}
            <span class="soft">
              {[where.outlet, where.published?.slice(0, 10)].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function SamePerson({
  people,
  join,
}: {
  people: readonly { readonly id: string; readonly name: string }[]
  join: (into: string) => void
}) {
  const [into, setInto] = useState(people[0]?.id ?? "")
  return (
    <div class="row">
      <label>
        {t("samePerson")}
        <select value={into} onChange={(event) => setInto(event.currentTarget.value)}>
          {people.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => into !== "" && join(into)}>
        {t("samePersonChoose")}
      </button>
    </div>
  )
}
