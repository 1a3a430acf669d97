import { useState } from "preact/hooks"
import type { SaidBy } from "../../notebook/corrections.ts"
import type { Person } from "../../notebook/person.ts"
import { t } from "../../platform/texts.ts"

/** Chooses who says something: one of the people on the page, or a source in the reader's words. */
export function SpeakerChoice({
  people,
  suggested,
  choose,
}: {
  people: readonly Person[]
  suggested?: string | undefined
  choose: (by: SaidBy) => void
}) {
  const [person, setPerson] = useState(suggested ?? people[0]?.id ?? "")
  const [source, setSource] = useState("")
  const submit = (event: Event) => {
    event.preventDefault()
    if (person !== "") choose({ kind: "person", person })
    else if (source.trim() !== "") choose({ kind: "source", source: source.trim() })
  }
  return (
    <form class="row" onSubmit={submit}>
      <select
        aria-label={t("speaker")}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      >
        {people.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
        <option value="">{t("anotherSource")}</option>
      </select>
      {person === "" && (
        <input
          aria-label={t("anotherSource")}
          value={source}
          maxLength={1000}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      )}
      <button type="submit">{t("choose")}</button>
    </form>
  )
}
