import type { BackgroundHandlers } from "../platform/messaging.ts"
import { bump } from "../platform/revision.ts"
import type { Store, WritableRows } from "../platform/store.ts"
import { annotationActs } from "./annotation-acts.ts"
import { pageAnswers } from "./page-answers.ts"
import { personActs } from "./person-acts.ts"

/** Performs a reader's act: one transaction, logged for undo; then sends the views of the pages concerned to ask again. */
export type Perform = (
  act: { readonly act: string; readonly kind: string },
  work: (rows: WritableRows, now: string) => Promise<void>,
) => Promise<null>

const now = () => new Date().toISOString()

/** The answers to all requests. `notebook` opens the store when it is first needed. */
export function handlers(notebook: () => Promise<Store>): BackgroundHandlers {
  const perform: Perform = async ({ act: id, kind }, work) => {
    const store = await notebook()
    const at = now()
    await tell(await store.act({ id, kind, at }, (rows) => work(rows, at)))
    return null
  }
  return {
    ...pageAnswers(notebook),
    ...annotationActs(perform),
    ...personActs(perform),
    "page.quiet": (act) =>
      perform({ act: act.act, kind: "quiet" }, async (rows) => {
        const page = await rows.page(act.id)
        if (page) await rows.putPage({ ...page, quiet: act.quiet })
      }),
    "act.undo": async () => tell(await (await notebook()).undo(now())),
    "act.redo": async () => tell(await (await notebook()).redo(now())),
  }
}

/** Sends the views of these pages to ask again; says whether anything was done. */
async function tell(pages: readonly string[] | undefined): Promise<boolean> {
  for (const page of pages ?? []) await bump(page)
  return pages !== undefined
}
