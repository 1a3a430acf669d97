import browser from "webextension-polyfill"

/** Shows a count on the toolbar button of a tab; nothing for 0. */
export async function showCount(tab: number, count: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: "#3d4f6b" })
    await browser.action.setBadgeText({
      tabId: tab,
      text: count === 0 ? "" : count > 999 ? "999+" : String(count),
    })
  } catch {
    // The tab closed meanwhile.
  }
}
