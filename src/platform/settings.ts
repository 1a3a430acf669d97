import browser, { type Storage } from "webextension-polyfill"
import * as v from "valibot"

const Name = v.pipe(v.string(), v.maxLength(60))

const SettingsSchema = v.object({
  /** What is marked on pages. */
  marks: v.optional(v.object({ leaders: v.boolean(), claims: v.boolean() }), { leaders: true, claims: true }),
  /** What the reader calls the colours, where he renamed them. */
  colours: v.optional(
    v.partial(v.object({ yellow: Name, green: Name, blue: Name, pink: Name, purple: Name })),
    {},
  ),
  /** Claims below this confidence are neither marked nor listed. */
  confidence: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.5),
})

/** What the reader chose; the same in all views. */
export type Settings = v.InferOutput<typeof SettingsSchema>

const KEY = "settings"
const DEFAULTS = v.parse(SettingsSchema, {})

const parsed = (stored: unknown): Settings => {
  const result = v.safeParse(SettingsSchema, stored ?? {})
  return result.success ? result.output : DEFAULTS
}

/** The settings; defaults where nothing readable is stored. */
export async function loadSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY)
  return parsed(stored[KEY])
}

/** Stores the settings; every view hears of it. */
export const saveSettings = (settings: Settings): Promise<void> =>
  browser.storage.local.set({ [KEY]: settings })

/** Calls `heard` with the new settings after each change until `signal` aborts. */
export function onSettings(heard: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>, area: string) => {
    const change = changes[KEY]
    if (area === "local" && change) heard(parsed(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener("abort", () => browser.storage?.onChanged.removeListener(listener))
}
