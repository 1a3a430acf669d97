import browser from "webextension-polyfill"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { loadSettings, onSettings, saveSettings, type Settings } from "../../src/platform/settings.ts"
import { forgetAll, listening } from "./fake-browser.ts"

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"))
beforeEach(forgetAll)

describe("Settings", () => {
  test("where none are stored, leaders and claims are marked", async () => {
    expect((await loadSettings()).marks).toEqual({ leaders: true, claims: true })
  })

  test("what is saved is loaded", async () => {
    const settings: Settings = { ...(await loadSettings()), marks: { leaders: true, claims: false } }
    await saveSettings(settings)
    expect(await loadSettings()).toEqual(settings)
  })

  test.each([["text"], [{ confidence: 7 }], [{ marks: null }], [[]]])(
    "unreadable settings (%j) count as none",
    async (stored) => {
      const defaults = await loadSettings()
      await browser.storage.local.set({ settings: stored })
      expect(await loadSettings()).toEqual(defaults)
    },
  )

  test("every view hears of a change until it ends", async () => {
    const life = new AbortController()
    const heard: Settings[] = []
    onSettings((settings) => heard.push(settings), life.signal)
    const settings = { ...(await loadSettings()), confidence: 0.8 }
    await saveSettings(settings)
    life.abort()
    await saveSettings({ ...settings, confidence: 0.1 })
    expect(heard).toEqual([settings])
    expect(listening()).toBe(0)
  })
})
