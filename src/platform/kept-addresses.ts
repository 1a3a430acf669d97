import browser from "webextension-polyfill"
import { addressHash } from "../notebook/address.ts"

/** Kept addresses are known to content scripts by hash alone: enough to wake nobody on other pages. */
const keyOf = (address: string) => `kept:${addressHash(address)}`

/** Remembers that the notebook keeps something at these addresses. */
export const rememberKept = (addresses: readonly string[]): Promise<void> =>
  browser.storage.local.set(Object.fromEntries(addresses.map((address) => [keyOf(address), 1])))

/** Whether the notebook may keep something at one of these addresses. */
export const isKept = async (addresses: readonly string[]): Promise<boolean> =>
  Object.keys(await browser.storage.local.get(addresses.map(keyOf))).length > 0
