import { t } from "../platform/texts.ts"
import { sentenceFor } from "./sentences.ts"
import type { OnPage } from "./use-page.ts"

/** What the panel says where there are no notes to list: one sentence and a next step. */
export function PanelMessage({ state, readAgain, readAnyway }: OnPage) {
  switch (state.kind) {
    case "working":
      return <Message what={t("working")} />
    case "cannotRead":
      return <Message what={t("cannotRead")} next={t("cannotReadHint")} />
    case "notArticle":
      return <Message what={t("notArticle")} act={{ label: t("readAnyway"), run: readAnyway }} />
    case "failed": {
      const { what, next } = sentenceFor(state.code)
      return <Message what={what} next={next} act={{ label: t("tryAgain"), run: readAgain }} />
    }
    case "read":
      return null
  }
}

function Message({
  what,
  next,
  act,
}: {
  what: string
  next?: string
  act?: { label: string; run: () => void }
}) {
  return (
    <div class="message" role="status">
      <h1 class="visually-hidden">{t("name")}</h1>
      <p>{what}</p>
      {next && <p class="hint">{next}</p>}
      {act && (
        <button type="button" class="primary" onClick={act.run}>
          {act.label}
        </button>
      )}
    </div>
  )
}
