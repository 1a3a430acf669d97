import browser from "webextension-polyfill"

/** The origins of "on every article". */
export const EVERYWHERE = ["https://*/*", "http://*/*"]

/** The match pattern of the site of an address; undefined where no extension may read. Ports are not part of patterns. */
export function siteOf(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  return protocol === "https:" || protocol === "http:" ? `${protocol}//${hostname}/*` : undefined
}

/** The origins Sayso may read without a click. */
export const grantedOrigins = async (): Promise<readonly string[]> =>
  (await browser.permissions.getAll()).origins ?? []

export const isGranted = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] })

/** Asks the reader. Call straight from a click: browsers refuse otherwise. Resolves to the answer. */
export const askFor = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] })

/** Gives a permission back. */
export const giveBack = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...origins] })

/** Calls `heard` after permissions were given or taken back, until `signal` aborts. */
export function onPermissions(heard: () => void, signal: AbortSignal): void {
  const listener = () => heard()
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
  signal.addEventListener("abort", () => {
    browser.permissions.onAdded.removeListener(listener)
    browser.permissions.onRemoved.removeListener(listener)
  })
}
