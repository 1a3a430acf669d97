import browser, { type Menus } from "webextension-polyfill"
import { t, type TextKey } from "./texts.ts"

/** What the menu of the page and of a selection offers: an id, its text, where it stands. */
export type MenuEntry = {
  readonly id: string
  readonly text: TextKey
  readonly contexts: readonly Menus.ContextType[]
}

/** Makes the context menu anew; phones have none. */
export async function makeMenu(entries: readonly MenuEntry[]): Promise<void> {
  if (!hasMenus()) return
  await browser.contextMenus.removeAll()
  for (const { id, text, contexts } of entries)
    browser.contextMenus.create({ id, title: t(text), contexts: [...contexts] })
}

/** Calls `chosen` with the entry and the tab. Call at the top level of the worker. */
export function onMenu(chosen: (id: string, tab: number) => void): void {
  if (!hasMenus()) return
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) chosen(String(menuItemId), tab.id)
  })
}

const hasMenus = (): boolean => "contextMenus" in browser
