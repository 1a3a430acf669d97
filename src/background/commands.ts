import { inject } from "../platform/injection.ts"
import { inTab } from "../platform/messaging.ts"
import { makeMenu, type MenuEntry, onMenu } from "../platform/menus.ts"
import { onShortcut } from "../platform/shortcuts.ts"
import { openSidePanel } from "../platform/side-panel.ts"
import { type Command, COMMANDS } from "../protocol.ts"

const OPEN_SIDE_PANEL = "open-side-panel"

/** What the context menu offers. */
export const MENU: readonly MenuEntry[] = [
  { id: "mark-selection", text: "commandMark", contexts: ["selection"] },
  { id: "note-selection", text: "commandNote", contexts: ["selection"] },
  { id: "claim-selection", text: "commandClaim", contexts: ["selection"] },
  { id: "toggle-marks", text: "commandToggle", contexts: ["page"] },
  { id: OPEN_SIDE_PANEL, text: "commandSidePanel", contexts: ["page", "action"] },
]

/** Lets keys and menus act on the page in front. Call at the top level of the worker. */
export function obeyCommands(): void {
  onShortcut((name, tab) => tab !== undefined && obey(name, tab))
  onMenu(obey)
}

export const makeContextMenu = (): Promise<void> => makeMenu(MENU)

function obey(name: string, tab: number): void {
  // Straight from the event: browsers open the panel only then.
  if (name === OPEN_SIDE_PANEL) void openSidePanel(tab).catch(() => {})
  const command = COMMANDS.find((known) => known === name)
  if (command) void ask(tab, command).catch(() => {})
}

/** A key or a menu entry lets Sayso into the page in front: it starts there if it has not. Where it may not, nothing happens. */
async function ask(tab: number, command: Command): Promise<void> {
  try {
    await inTab(tab)("tab.do", { command })
  } catch {
    await inject(tab)
    await inTab(tab)("tab.do", { command })
  }
}
