import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import * as fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Annotation } from "../../src/notebook/annotation.ts"
import { openStore, type Store } from "../../src/platform/store.ts"

const note = (id: string, words = ""): Annotation => ({
  id,
  page: "page-1",
  parts: [],
  state: "same",
  body: { kind: "highlight" },
  origin: "reader",
  status: "active",
  corrected: [],
  note: words,
  tags: [],
  created: "2026-11-23T10:00:00Z",
  updated: "2026-11-23T10:00:00Z",
})

describe("The store", () => {
  let store: Store
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory()
    store = await openStore()
  })
  afterEach(() => store.close())

  const words = async () => (await store.read((rows) => rows.annotationsOf("page-1"))).map((a) => a.note)
  let at = 0
  const write = (id: string, text: string) =>
    store.act({ id, kind: "note", at: new Date(++at).toISOString() }, async (rows) =>
      rows.putAnnotation(note("a", text)),
    )
  const now = "2026-11-23T11:00:00Z"

  test("an act is written, and answers the pages it concerns", async () => {
    expect(await write("act-1", "one")).toEqual(["page-1"])
    expect(await words()).toEqual(["one"])
  })

  test("an act that arrives twice is done once", async () => {
    await write("act-1", "one")
    expect(await write("act-1", "two")).toEqual(["page-1"])
    expect(await words()).toEqual(["one"])
  })

  test("an act that fails halfway leaves nothing behind", async () => {
    const failing = store.act({ id: "act-1", kind: "note", at: now }, async (rows) => {
      await rows.putAnnotation(note("a", "half"))
      throw new Error("stopped")
    })
    await expect(failing).rejects.toMatchObject({ code: "internal" })
    expect(await words()).toEqual([])
    expect(await store.undo(now)).toBeUndefined()
  })

  test("undo takes back the last act, redo does it again, and there is an end to both", async () => {
    await write("act-1", "one")
    await write("act-2", "two")
    expect(await store.undo(now)).toEqual(["page-1"])
    expect(await words()).toEqual(["one"])
    expect(await store.undo(now)).toEqual(["page-1"])
    expect(await words()).toEqual([])
    expect(await store.undo(now)).toBeUndefined()
    await store.redo(now)
    await store.redo(now)
    expect(await words()).toEqual(["two"])
    expect(await store.redo(now)).toBeUndefined()
  })

  test("a new act ends the chance to redo", async () => {
    await write("act-1", "one")
    await store.undo(now)
    await write("act-2", "two")
    expect(await store.redo(now)).toBeUndefined()
    expect(await words()).toEqual(["two"])
  })

  test("what recognition writes cannot be undone", async () => {
    await store.write((rows) => rows.putAnnotation(note("a", "found")))
    expect(await store.undo(now)).toBeUndefined()
    expect(await words()).toEqual(["found"])
  })

  test("law: any run of acts, undos and redos leaves what a list of versions would", async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("act" as const), text: fc.string({ minLength: 1 }) }),
      fc.constant({ kind: "undo" as const }),
      fc.constant({ kind: "redo" as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        store.close()
        globalThis.indexedDB = new IDBFactory()
        store = await openStore()
        let [versions, current]: [(string | undefined)[], number] = [[undefined], 0]
        for (const [i, each] of steps.entries()) {
          if (each.kind === "act") {
            await write(`act-${i}`, each.text)
            versions = [...versions.slice(0, current + 1), each.text]
            current++
          } else if (each.kind === "undo") {
            expect((await store.undo(now)) !== undefined).toBe(current > 0)
            current = Math.max(0, current - 1)
          } else {
            expect((await store.redo(now)) !== undefined).toBe(current < versions.length - 1)
            current = Math.min(versions.length - 1, current + 1)
          }
          expect(await words()).toEqual([versions[current]].filter((text) => text !== undefined))
        }
      }),
      { numRuns: 40 },
    )
  })

  test("a notebook of a newer version is not touched", async () => {
    store.close()
    await new Promise<void>((done) => {
      const request = indexedDB.open("sayso", 1000)
      request.addEventListener("success", () => {
        request.result.close()
        done()
      })
    })
    await expect(openStore()).rejects.toMatchObject({ code: "newer-notebook" })
  })

  test("where the browser gives no storage, that is what it says", async () => {
    const broken = Object.assign(new IDBFactory(), {
      open() {
        throw new DOMException("not in this mode", "InvalidStateError")
      },
    })
    globalThis.indexedDB = broken
    await expect(openStore()).rejects.toMatchObject({ code: "storage-unavailable" })
  })
})
