import { type Annotation, byPosition, wordsOf } from "../notebook/annotation.ts"
import { t } from "../platform/texts.ts"
import type { ListProps } from "./list.ts"

/** The words the reader marked, with his notes, as they stand in the article; nothing where he marked none. */
export function Highlights({ annotations, present, acts }: ListProps) {
  const marked = annotations.filter(({ body }) => body.kind === "highlight").sort(byPosition)
  if (marked.length === 0) return null
  return (
    <section class="sources tint-0">
      <h2>{t("highlights")}</h2>
      <ul class="claims">
        {marked.map((each) => (
          <Highlight key={each.id} highlight={each} isPresent={present.has(each.id)} acts={acts} />
        ))}
      </ul>
    </section>
  )
}

function Highlight({
  highlight,
  isPresent,
  acts,
}: Pick<ListProps, "acts"> & { highlight: Annotation; isPresent: boolean }) {
  const words = wordsOf(highlight)
  return (
    <li class="claim">
      <button
        type="button"
        class="words"
        title={t("goTo")}
        disabled={!isPresent}
        onClick={() => acts.show(highlight)}
      >
        {words}
      </button>
      <button
        type="button"
        class="quiet reject"
        title={t("deleteMark")}
        onClick={() => acts.remove(highlight)}
      >
        <span aria-hidden="true">×</span>
        <span class="visually-hidden">
          {t("deleteMark")}: {words}
        </span>
      </button>
      {(highlight.note !== "" || highlight.tags.length > 0) && (
        <p class="about">{[highlight.note, ...highlight.tags].filter(Boolean).join(" · ")}</p>
      )}
    </li>
  )
}
