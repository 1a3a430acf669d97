import browser from "webextension-polyfill"

/** Chrome's side panel, which the polyfill does not know. */
type SidePanel = { readonly open: (options: { tabId: number }) => Promise<void> }

/** Opens the side panel beside a tab. Call straight from a click or key: browsers refuse otherwise. */
export async function openSidePanel(tab: number): Promise<void> {
  if ("sidebarAction" in browser) await browser.sidebarAction.open()
  else await chromeOf(globalThis)?.sidePanel.open({ tabId: tab })
}

/** Whether this browser has a place for it; phones have none. */
export const canOpenSidePanel = (): boolean =>
  "sidebarAction" in browser || chromeOf(globalThis) !== undefined

function chromeOf(host: object): { readonly sidePanel: SidePanel } | undefined {
  if (!("chrome" in host) || typeof host.chrome !== "object" || host.chrome === null) return undefined
  return hasSidePanel(host.chrome) ? host.chrome : undefined
}

const hasSidePanel = (chrome: object): chrome is { sidePanel: SidePanel } => "sidePanel" in chrome
