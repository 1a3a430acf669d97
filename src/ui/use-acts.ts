import { type Annotation, isLeader } from "../notebook/annotation.ts"
import { background, codeOf, inTab } from "../platform/messaging.ts"
import { t } from "../platform/texts.ts"
import { sentenceFor } from "./sentences.ts"
import type { Say } from "./notice.tsx"

/** What a reader can do with a listed annotation. */
export type Acts = {
  /** Brings a part of it into view on the page. */
  readonly show: (annotation: Annotation, part?: number) => void
  readonly reject: (annotation: Annotation) => void
  /** Deletes what the reader made himself. */
  readonly remove: (annotation: Annotation) => void
  /** Takes the reader's last act back, wherever it was done; or does it again. */
  readonly undo: () => void
  readonly redo: () => void
}

const newAct = () => crypto.randomUUID()

export function useActs(tab: number, say: Say): Acts {
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      say(sentenceFor(codeOf(error)).what)
    }
  }
  const takeBack = {
    label: t("undo"),
    run: () => void attempt(() => background("act.undo", { act: newAct() })),
  }
  return {
    show: (annotation, part = 0) =>
      void attempt(async () => {
        const isThere = await inTab(tab)("tab.show", { annotation: annotation.id, part })
        if (!isThere) say(t("notThere"))
      }),
    undo: () =>
      void attempt(async () =>
        say(t((await background("act.undo", { act: newAct() })) ? "undone" : "nothingToUndo")),
      ),
    redo: () =>
      void attempt(async () =>
        say(t((await background("act.redo", { act: newAct() })) ? "redone" : "nothingToRedo")),
      ),
    remove: ({ id }) =>
      void attempt(async () => {
        await background("annotation.delete", { act: newAct(), id })
        say(t("deleted"), takeBack)
      }),
    reject: (annotation) =>
      void attempt(async () => {
        await background("annotation.reject", { act: newAct(), id: annotation.id })
        say(t(isLeader(annotation) ? "rejectedLeader" : "rejectedClaim"), takeBack)
      }),
  }
}
