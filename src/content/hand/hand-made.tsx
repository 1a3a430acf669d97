import { useEffect, useState } from "preact/hooks"
import type { Annotation } from "../../notebook/annotation.ts"
import { background } from "../../platform/messaging.ts"
import { t } from "../../platform/texts.ts"
import type { CardProps } from "./card.tsx"
import { Swatches } from "./swatches.tsx"

/** What a reader adds to any mark: colour, note, tags. */
export function HandMade({ annotation, acts, names }: CardProps & { annotation: Annotation }) {
  const { id, body, colour } = annotation
  const [note, setNote] = useState(annotation.note)
  const [tags, setTags] = useState(annotation.tags.join(", "))
  const known = useKnownTags()
  const saveTags = () => {
    const next = tags
      .split(",")
      .map((tag) => tag.trim())
      .filter(Boolean)
    if (next.join() !== annotation.tags.join()) acts.tags(id, next)
  }
  const saveNote = () => note !== annotation.note && acts.note(id, note)
  return (
    <>
      <div class="row">
        <Swatches
          chosen={colour}
          names={names}
          choose={(each) => acts.colour(id, each === colour ? undefined : each)}
        />
        {body.kind === "highlight" && (
          <button type="button" onClick={() => acts.remove(id)}>
            {t("deleteMark")}
          </button>
        )}
      </div>
      <label>
        {t("note")}
        <textarea value={note} onInput={(event) => setNote(event.currentTarget.value)} onBlur={saveNote} />
      </label>
      <label>
        {t("tags")}
        <input
          list="known-tags"
          value={tags}
          onInput={(event) => setTags(event.currentTarget.value)}
          onBlur={saveTags}
          onKeyDown={(event) => event.key === "Enter" && saveTags()}
        />
      </label>
      <datalist id="known-tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  )
}

function useKnownTags(): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([])
  useEffect(() => {
    void background("tags.list", {}).then(
      (tags) => setKnown(tags.slice(0, 200)),
      () => {},
    )
  }, [])
  return known
}
