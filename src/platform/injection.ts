import browser from "webextension-polyfill"
import { grantedOrigins } from "./permissions.ts"

const SCRIPT = "content.js"
const ID = "reading"

/**
 * Registers the content script for exactly the origins that are granted. Safe to repeat; needed after every update,
 * because Chromium drops registered scripts then.
 */
export async function alignContentScript(): Promise<void> {
  const matches = [...(await grantedOrigins())]
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const script = {
    id: ID,
    js: [SCRIPT],
    matches,
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  }
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Starts reading in the open tabs that are granted; tabs that cannot be read are passed over. */
export async function injectIntoOpenTabs(): Promise<void> {
  const origins = [...(await grantedOrigins())]
  if (origins.length === 0) return
  for (const tab of await browser.tabs.query({ url: origins, discarded: false })) {
    if (tab.id !== undefined) await inject(tab.id).catch(() => {})
  }
}

/** Puts the content script into a tab; rejects where the browser forbids it. Repeated injection is harmless. */
export async function inject(tab: number): Promise<void> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, files: [SCRIPT] })
  // On its own pages Firefox does not reject, but names no frame in which the script ran.
  if (!frame) throw new Error("the browser let no script into the page")
}

/** Tells every tab to stop, for example because the permission was taken back; tabs that still may read start again. */
export async function stopEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.tabs.sendMessage(id, { sayso: "tab.stop", params: {} }, { frameId: 0 }).catch(() => {}),
    ),
  )
}
