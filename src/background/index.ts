/** The background: answers messages and is the only writer of the notebook. Keeps nothing that it cannot rebuild. */
import { alignContentScript, injectIntoOpenTabs, stopEverywhere } from "../platform/injection.ts"
import { onLifecycle } from "../platform/lifecycle.ts"
import { answerInBackground } from "../platform/messaging.ts"
import { openStore, type Store } from "../platform/store.ts"
import { openOwnPage } from "../platform/tabs.ts"
import { makeContextMenu, obeyCommands } from "./commands.ts"
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
obeyCommands()

onLifecycle({
  async installed(isNew) {
    await makeContextMenu()
    await alignContentScript()
    await injectIntoOpenTabs()
    if (isNew) await openOwnPage("welcome.html")
  },
  browserStarted: alignContentScript,
  async permissionsAdded() {
    await alignContentScript()
    await injectIntoOpenTabs()
  },
  async permissionsRemoved() {
    await alignContentScript()
    await stopEverywhere()
    await injectIntoOpenTabs()
  },
})
