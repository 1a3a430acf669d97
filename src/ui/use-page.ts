import { useCallback, useEffect, useState } from "preact/hooks"
import { inject } from "../platform/injection.ts"
import { background, codeOf, inTab } from "../platform/messaging.ts"
import { onRevision } from "../platform/revision.ts"
import { type FrontTab, frontTab, onFrontTab } from "../platform/tabs.ts"
import type { ErrorCode, PageNotes, Reading } from "../protocol.ts"

/** What the panel shows: the page in front of the reader and how reading it went. */
export type PageState =
  | { readonly kind: "working" }
  | { readonly kind: "cannotRead" }
  | { readonly kind: "notArticle"; readonly tab: FrontTab }
  | { readonly kind: "failed"; readonly code: ErrorCode; readonly tab?: FrontTab }
  | {
      readonly kind: "read"
      readonly tab: FrontTab
      readonly notes: PageNotes
      readonly present: ReadonlySet<string>
    }

export type OnPage = {
  readonly state: PageState
  readonly readAgain: () => void
  readonly readAnyway: () => void
}

/** Reads the page in front and follows it: another tab, another page, another note. */
export function usePage(): OnPage {
  const [state, setState] = useState<PageState>({ kind: "working" })

  const look = useCallback(async (method: "tab.read" | "tab.readAnyway", quietly: boolean) => {
    if (!quietly) setState({ kind: "working" })
    setState(await read(method))
  }, [])

  useEffect(() => {
    const life = new AbortController()
    void look("tab.read", false)
    onFrontTab(() => void look("tab.read", true), life.signal)
    onRevision(() => void look("tab.read", true), life.signal)
    return () => life.abort()
  }, [look])

  return {
    state,
    readAgain: () => void look("tab.read", false),
    readAnyway: () => void look("tab.readAnyway", false),
  }
}

async function read(method: "tab.read" | "tab.readAnyway"): Promise<PageState> {
  const tab = await frontTab()
  if (!tab) return { kind: "cannotRead" }
  try {
    const reading = await ask(tab.id, method)
    if (!reading) return { kind: "cannotRead" }
    if (reading.kind === "notArticle") return { kind: "notArticle", tab }
    if (reading.kind === "failed") return { kind: "failed", code: reading.code, tab }
    const notes = await background("page.notes", { page: reading.page })
    return { kind: "read", tab, notes, present: new Set(reading.present) }
  } catch (error) {
    return { kind: "failed", code: codeOf(error), tab }
  }
}

/** Asks the tab's content script, after putting one there if there is none; undefined where the browser forbids it. */
async function ask(tab: number, method: "tab.read" | "tab.readAnyway"): Promise<Reading | undefined> {
  try {
    return await inTab(tab)(method, {})
  } catch {
    // Nobody there yet: the click on the toolbar button allows one injection.
  }
  try {
    await inject(tab)
  } catch {
    return undefined
  }
  return inTab(tab)(method, {})
}
