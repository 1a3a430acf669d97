/** The background: answers messages and is the only writer of the notebook. Keeps nothing that it cannot rebuild. */
import browser from "webextension-polyfill"
import { alignContentScript, injectIntoOpenTabs, stopEverywhere } from "../platform/injection.ts"
import { answerInBackground } from "../platform/messaging.ts"
import { openStore, type Store } from "../platform/store.ts"
import { openOwnPage } from "../platform/tabs.ts"
import { handlers } from "./handlers.ts"

let opened: Promise<Store> | undefined

/** Opens the notebook once per life of the worker, and again where it was closed or failed. */
function notebook(): Promise<Store> {
  const forget = () => {
    opened = undefined
  }
  opened ??= openStore({ onClosed: forget }).catch((error: unknown) => {
    forget()
    throw error
  })
  return opened
}

answerInBackground(handlers(notebook))

browser.runtime.onInstalled.addListener(async ({ reason }) => {
  await alignContentScript()
  await injectIntoOpenTabs()
  if (reason === "install") await openOwnPage("welcome.html")
})
browser.runtime.onStartup.addListener(alignContentScript)
browser.permissions.onAdded.addListener(async () => {
  await alignContentScript()
  await injectIntoOpenTabs()
})
browser.permissions.onRemoved.addListener(async () => {
  await alignContentScript()
  await stopEverywhere()
  await injectIntoOpenTabs()
})
