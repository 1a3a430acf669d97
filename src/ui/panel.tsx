import { useEffect, useState } from "preact/hooks"
import { isClaim, isLeader } from "../notebook/annotation.ts"
import { loadSettings, onSettings, type Settings } from "../platform/settings.ts"
import { language, t } from "../platform/texts.ts"
import type { Page } from "../notebook/page.ts"
import { ClaimsInOrder } from "./claims-in-order.tsx"
import { Exports } from "./exports.tsx"
import { Highlights } from "./highlights.tsx"
import { Notice, useNotice } from "./notice.tsx"
import { PanelActs } from "./panel-acts.tsx"
import { PanelMessage } from "./panel-message.tsx"
import { People } from "./people.tsx"
import { Sites } from "./sites.tsx"
import { useActs } from "./use-acts.ts"
import { type PageState, usePage } from "./use-page.ts"
import { filtered } from "./filtered.ts"

/** What a page's panel shows: the page in front, who said what there, and what can be done with it. */
export function Panel() {
  const page = usePage()
  const tab = "tab" in page.state ? page.state.tab : undefined
  return (
    <div class="panel">
      {page.state.kind === "read" ? <Notes state={page.state} /> : <PanelMessage {...page} />}
      {tab && <Sites tab={tab} />}
    </div>
  )
}

function Notes({ state: { notes, tab, present } }: { state: PageState & { kind: "read" } }) {
  const [query, setQuery] = useState("")
  const [order, setOrder] = useState<"people" | "claims">("people")
  const settings = useSettings()
  const { notice, say } = useNotice()
  const acts = useActs(tab.id, say)
  if (!settings) return null
  const annotations = filtered(notes, { settings, query })
  const List = order === "people" ? People : ClaimsInOrder
  const list = { annotations, people: notes.people, all: notes.annotations, present, acts }
  return (
    <>
      <Head page={notes.page} />
      <div class="tools" role="search">
        <input
          type="search"
          aria-label={t("filter")}
          placeholder={t("filter")}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <div class="choice">
          {(["people", "claims"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={order === each} onClick={() => setOrder(each)}>
              {t(each === "people" ? "viewPeople" : "viewClaims")}
            </button>
          ))}
        </div>
      </div>
      <p class="counts" aria-live="polite">
        {t("countLeaders")} {annotations.filter(isLeader).length} · {t("countClaims")}{" "}
        {annotations.filter(isClaim).length}
      </p>
      <section class="notes" aria-label={t("name")}>
        {annotations.length === 0 ? (
          <p class="nothing">{t(query === "" ? "nothingFound" : "nothingMatches")}</p>
        ) : (
          <>
            <List {...list} />
            <Highlights {...list} />
          </>
        )}
      </section>
      <Notice notice={notice} />
      <Exports notes={{ ...notes, annotations }} say={say}>
        <PanelActs tab={tab} acts={acts} />
      </Exports>
    </>
  )
}

function Head({ page }: { page: Page }) {
  const date = page.published && new Date(page.published)
  const published =
    date && !Number.isNaN(date.getTime())
      ? new Intl.DateTimeFormat(language(), { dateStyle: "medium" }).format(date)
      : undefined
  return (
    <header>
      <h1>{page.title}</h1>
      <p class="origin">{[page.outlet, page.authors.join(", "), published].filter(Boolean).join(" · ")}</p>
    </header>
  )
}

function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    const life = new AbortController()
    void loadSettings().then(setSettings)
    onSettings(setSettings, life.signal)
    return () => life.abort()
  }, [])
  return settings
}
