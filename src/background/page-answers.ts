import type { Target } from "../anchoring/target.ts"
import { type Annotation, isClaim, isShown } from "../notebook/annotation.ts"
import { quotation } from "../notebook/export/quotation.ts"
import { quotesOf } from "../notebook/export/quoted.ts"
import type { Page } from "../notebook/page.ts"
import { showCount } from "../platform/badge.ts"
import { rememberKept } from "../platform/kept-addresses.ts"
import type { BackgroundHandlers } from "../platform/messaging.ts"
import { bump } from "../platform/revision.ts"
import type { Store } from "../platform/store.ts"
import { Failure, type SaidElsewhere } from "../protocol.ts"
import { openPage } from "./open-page.ts"
import { peopleOf } from "./people-of.ts"

/** What pages and views ask. */
export function pageAnswers(
  notebook: () => Promise<Store>,
): Pick<BackgroundHandlers, "page.open" | "page.notes" | "page.quotation" | "person.claims" | "tags.list"> {
  return {
    "page.open": async (params, sender) => {
      const context = { now: new Date().toISOString(), newId: () => crypto.randomUUID() }
      const { changed, ...opened } = await openPage(await notebook(), params, context)
      const count = opened.quiet ? 0 : opened.annotations.filter(isShown).length
      if (changed && opened.annotations.length > 0) await rememberKept(params.addresses)
      const revision = changed ? await bump(opened.page) : ""
      if (sender.tab !== undefined) await showCount(sender.tab, count)
      return { ...opened, revision }
    },
    "page.notes": async ({ page: id }) =>
      (await notebook()).read(async (rows) => {
        const page = await rows.page(id)
        if (!page) throw new Failure("missing", `no page ${id}`)
        const annotations = await rows.annotationsOf(id)
        return { page, annotations, people: await peopleOf(annotations, rows) }
      }),
    "page.quotation": async ({ page: id, target }) => {
      const page = await (await notebook()).read((rows) => rows.page(id))
      if (!page) throw new Failure("missing", `no page ${id}`)
      const now = new Date().toISOString()
      const [quoted] = quotesOf({ pages: [page], annotations: [highlightOf(target, id, now)], people: [] })
      if (!quoted) throw new Failure("internal", "nothing to quote")
      return quotation(quoted, "chicago")
    },
    "person.claims": async ({ person, exceptPage, most }) =>
      (await notebook()).read(async (rows) => {
        const claims = (await rows.claimsBy(person, most)).filter(isClaim).filter(isShown)
        const said: SaidElsewhere[] = []
        for (const claim of claims) {
          const page = claim.page === exceptPage ? undefined : await rows.page(claim.page)
          if (page) said.push({ claim, page })
        }
        return said.sort((a, b) => (dateOf(a.page) < dateOf(b.page) ? 1 : -1))
      }),
    "tags.list": async () => {
      const tags = await (await notebook()).read((rows) => rows.tags())
      const uses = new Map<string, number>()
      for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1)
      return [...uses].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
    },
  }
}

/** Words as an annotation that is not kept: exports take annotations. */
const highlightOf = (target: Target, page: string, now: string): Annotation => ({
  id: "",
  page,
  parts: [{ role: "quote", target, state: "same" }],
  state: "same",
  body: { kind: "highlight" },
  origin: "reader",
  status: "active",
  corrected: [],
  note: "",
  tags: [],
  created: now,
  updated: now,
})

const dateOf = (page: Page): string => page.published ?? page.firstRead
