import browser from "webextension-polyfill"

/**
 * What happens to the extension as a whole. Call at the top level of the background, before anything is awaited: the
 * browser wakes the worker for these.
 */
export function onLifecycle(heard: {
  /** Installed or updated; `isNew` the first time. */
  readonly installed: (isNew: boolean) => Promise<void>
  readonly browserStarted: () => Promise<void>
  readonly permissionsAdded: () => Promise<void>
  readonly permissionsRemoved: () => Promise<void>
}): void {
  browser.runtime.onInstalled.addListener(({ reason }) => heard.installed(reason === "install"))
  browser.runtime.onStartup.addListener(heard.browserStarted)
  browser.permissions.onAdded.addListener(heard.permissionsAdded)
  browser.permissions.onRemoved.addListener(heard.permissionsRemoved)
}
