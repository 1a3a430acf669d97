import browser from "webextension-polyfill"

/** The tab in front of the reader. The address is known only where Sayso may read it. */
export type FrontTab = { readonly id: number; readonly address?: string }

/** The active tab of the current window. */
export async function frontTab(): Promise<FrontTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  if (tab?.id === undefined) return undefined
  return { id: tab.id, ...(tab.url !== undefined && { address: tab.url }) }
}

/** Calls `heard` when another tab comes to the front or its page changes, until `signal` aborts. */
export function onFrontTab(heard: () => void, signal: AbortSignal): void {
  const onActivated = () => heard()
  const onUpdated = (_: number, change: { status?: string }) => {
    if (change.status === "complete") heard()
  }
  browser.tabs.onActivated.addListener(onActivated)
  browser.tabs.onUpdated.addListener(onUpdated)
  signal.addEventListener("abort", () => {
    browser.tabs.onActivated.removeListener(onActivated)
    browser.tabs.onUpdated.removeListener(onUpdated)
  })
}

/** Opens a page of the extension in a new tab. */
export const openOwnPage = async (file: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(file) })
}
