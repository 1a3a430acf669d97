import browser from "webextension-polyfill"

/** A key command as it is bound now; the reader may change it in the browser. */
export type Shortcut = { readonly name: string; readonly description: string; readonly keys: string }

/** Calls `pressed` with a command's name and the tab in front. Call at the top level of the worker; phones have no keys. */
export function onShortcut(pressed: (name: string, tab: number | undefined) => void): void {
  if (!("commands" in browser)) return
  browser.commands.onCommand.addListener((name, tab) => pressed(name, tab?.id))
}

/** All key commands with their real bindings; `keys` is empty where none is set. */
export async function shortcuts(): Promise<Shortcut[]> {
  if (!("commands" in browser)) return []
  const commands = await browser.commands.getAll()
  return commands.map(({ name = "", description = "", shortcut = "" }) => ({
    name,
    description,
    keys: shortcut,
  }))
}
