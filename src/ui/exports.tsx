import type { ComponentChildren } from "preact"
import { toMarkdown } from "../notebook/export/markdown.ts"
import { fileName } from "../notebook/export/file-name.ts"
import { saveText } from "../platform/save.ts"
import { t } from "../platform/texts.ts"
import type { PageNotes } from "../protocol.ts"
import type { Say } from "./notice.tsx"

/** Takes the listed notes along: to the clipboard or to a file. */
export function Exports({
  notes,
  say,
  children,
}: {
  notes: PageNotes
  say: Say
  children: ComponentChildren
}) {
  const markdown = () => toMarkdown({ ...notes, pages: [notes.page] }, {})
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(markdown())
      say(t("copied"))
    } catch {
      say(t("copyFailed"))
    }
  }
  const save = () => {
    saveText(fileName(notes.page, "md"), markdown(), "text/markdown")
    say(t("saved"))
  }
  return (
    <div class="exports">
      <button type="button" onClick={() => void copy()}>
        {t("copyNotes")}
      </button>
      <button type="button" onClick={save}>
        {t("saveNotes")}
      </button>
      {children}
    </div>
  )
}
