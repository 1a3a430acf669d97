import { type Annotation, isShown } from "../notebook/annotation.ts"
import type { BackgroundHandlers } from "../platform/messaging.ts"
import { showCount } from "../platform/badge.ts"
import { bump } from "../platform/revision.ts"
import type { Store } from "../platform/store.ts"
import { Failure } from "../protocol.ts"
import { openPage } from "./open-page.ts"
import { peopleOf } from "./people-of.ts"

/** The answers to all requests. `notebook` opens the store when it is first needed. */
export function handlers(notebook: () => Promise<Store>): BackgroundHandlers {
  const now = () => new Date().toISOString()

  /** Applies a reader's act to one annotation. */
  const edit = async (
    act: { readonly act: string; readonly id: string },
    kind: string,
    change: (annotation: Annotation) => Annotation,
  ): Promise<null> => {
    const at = now()
    const store = await notebook()
    const pages = await store.act({ id: act.act, kind, at }, async (rows) => {
      const annotation = await rows.annotation(act.id)
      if (!annotation) throw new Failure("missing", `no annotation ${act.id}`)
      await rows.putAnnotation({ ...change(annotation), updated: at })
    })
    await tell(pages)
    return null
  }

  return {
    "page.open": async (params, sender) => {
      const opened = await openPage(await notebook(), params, {
        now: now(),
        newId: () => crypto.randomUUID(),
      })
      const revision = opened.changed ? await bump(opened.page) : ""
      if (sender.tab !== undefined) await showCount(sender.tab, opened.annotations.filter(isShown).length)
      return { ...opened, revision }
    },
    "page.notes": async ({ page: id }) => {
      const store = await notebook()
      return store.read(async (rows) => {
        const page = await rows.page(id)
        if (!page) throw new Failure("missing", `no page ${id}`)
        const annotations = await rows.annotationsOf(id)
        return { page, annotations, people: await peopleOf(annotations, rows) }
      })
    },
    "annotation.reject": (act) => edit(act, "reject", (a) => ({ ...a, status: "rejected" })),
    "annotation.confirm": (act) => edit(act, "confirm", (a) => ({ ...a, status: "confirmed" })),
    "annotation.reset": (act) => edit(act, "reset", (a) => ({ ...a, status: "active" })),
    "annotation.note": (act) => edit(act, "note", (a) => ({ ...a, note: act.note })),
    "annotation.colour": (act) =>
      edit(act, "colour", ({ colour: _, ...a }) => (act.colour ? { ...a, colour: act.colour } : a)),
    "act.undo": async () => tell(await (await notebook()).undo(now())),
    "act.redo": async () => tell(await (await notebook()).redo(now())),
  }
}

/** Sends the views of these pages to ask again; says whether anything was done. */
async function tell(pages: readonly string[] | undefined): Promise<boolean> {
  for (const page of pages ?? []) await bump(page)
  return pages !== undefined
}
