/** The part of the extension API that Sayso's platform folder uses, in memory; for `vi.mock("webextension-polyfill")`. */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>
type OnChanged = (changes: Changes, area: string) => void

const listeners = new Set<OnChanged>()
const stored = new Map<string, unknown>()

/** Everything that was stored or listens is gone. */
export function forgetAll(): void {
  listeners.clear()
  stored.clear()
}

/** How many listen to changes of the storage. */
export const listening = (): number => listeners.size

const keysOf = (keys: string | readonly string[]): readonly string[] =>
  typeof keys === "string" ? [keys] : keys

export default {
  runtime: {
    id: "sayso",
    getURL: (path: string) => `extension://sayso/${path}`,
    sendMessage: async () => undefined,
    onMessage: { addListener() {}, removeListener() {} },
  },
  action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
  i18n: { getMessage: (key: string) => key, getUILanguage: () => "en" },
  storage: {
    local: {
      get: async (keys: string | readonly string[]) =>
        Object.fromEntries(
          keysOf(keys)
            .filter((key) => stored.has(key))
            .map((key) => [key, structuredClone(stored.get(key))]),
        ),
      set: async (values: Record<string, unknown>) => {
        const changes: Changes = {}
        for (const [key, value] of Object.entries(values)) {
          changes[key] = { oldValue: stored.get(key), newValue: structuredClone(value) }
          stored.set(key, structuredClone(value))
        }
        for (const listener of listeners) listener(changes, "local")
      },
    },
    onChanged: {
      addListener: (listener: OnChanged) => void listeners.add(listener),
      removeListener: (listener: OnChanged) => void listeners.delete(listener),
    },
  },
}
