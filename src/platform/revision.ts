import browser, { type Storage } from "webextension-polyfill"

/** A notice that something about a page was written; carries no data, views ask again. */
export type Revision = { readonly page: string; readonly revision: string }

const KEY = "revision"

/** Tells all views that a page's rows changed. Resolves to the notice's name. */
export async function bump(page: string): Promise<string> {
  const revision = crypto.randomUUID()
  await browser.storage.local.set({ [KEY]: { page, revision } satisfies Revision })
  return revision
}

/** Calls `heard` with every notice until `signal` aborts. */
export function onRevision(heard: (notice: Revision) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const notice = changes[KEY]?.newValue
    if (area === "local" && isRevision(notice)) heard(notice)
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener("abort", () => browser.storage?.onChanged.removeListener(listener))
}

const isRevision = (value: unknown): value is Revision =>
  typeof value === "object" && value !== null && "page" in value && "revision" in value
