import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { readFileSync } from "node:fs"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openPage } from "../../src/background/open-page.ts"
import { openStore, type Store } from "../../src/platform/store.ts"
import { readAnnotated } from "../../src/recognition/training/annotated.ts"
import type { Text } from "../../src/text/text.ts"

const summit = readAnnotated(readFileSync("tests/corpus/summit.txt", "utf8"))

/** A page's Text with these paragraphs. */
function textOf(paragraphs: readonly string[]): Text {
  const starts = paragraphs.map((_, i) =>
    paragraphs.slice(0, i).reduce((sum, text) => sum + text.length + 1, 0),
  )
  return {
    text: paragraphs.join("\n"),
    language: "en",
    blocks: paragraphs.map((text, i) => ({
      start: starts[i] ?? 0,
      end: (starts[i] ?? 0) + text.length,
      kind: "paragraph" as const,
      headings: [],
      path: `p:nth-of-type(${i + 1})`,
      inArticle: true,
    })),
  }
}

const opening = (paragraphs: readonly string[]) => ({
  addresses: ["https://example.org/summit"],
  metadata: { title: summit.title, authors: [] },
  text: textOf(paragraphs),
})

describe("Opening a page", () => {
  let store: Store
  let ids = 0
  const context = { now: "2026-11-23T10:00:00Z", newId: () => `id-${++ids}` }
  beforeEach(async () => {
    ids = 0
    globalThis.indexedDB = new IDBFactory()
    store = await openStore()
  })
  afterEach(() => store.close())

  test("keeps what it finds, each with the span of its words", async () => {
    const { annotations, spans } = await openPage(store, opening(summit.blocks), context)
    expect(annotations.length).toBeGreaterThan(10)
    for (const annotation of annotations) expect(spans[annotation.id]).toHaveLength(annotation.parts.length)
  })

  test("twice changes nothing", async () => {
    const first = await openPage(store, opening(summit.blocks), context)
    const second = await openPage(store, opening(summit.blocks), { ...context, now: "2026-11-23T10:01:00Z" })
    expect(second.changed).toBe(false)
    expect(new Set(second.annotations)).toEqual(new Set(first.annotations))
    expect(second.spans).toEqual(first.spans)
  })

  test("again with a paragraph put in front doubles nothing", async () => {
    const first = await openPage(store, opening(summit.blocks), context)
    const moved = ["A correction was added to this report on Friday.", ...summit.blocks]
    const second = await openPage(store, opening(moved), { ...context, now: "2026-11-24T10:00:00Z" })
    expect(second.annotations.map((a) => a.id).sort()).toEqual(first.annotations.map((a) => a.id).sort())
  })

  test("leaves away what the reader rejected, however the text around it changed", async () => {
    const first = await openPage(store, opening(summit.blocks), context)
    const [leader] = first.annotations.filter((a) => a.body.kind === "leader")
    if (!leader) throw new Error("no leader was found")
    await store.act({ id: "act", kind: "reject", at: context.now }, (rows) =>
      rows.putAnnotation({ ...leader, status: "rejected" }),
    )
    const shuffled = [...summit.blocks.slice(3), ...summit.blocks.slice(0, 3)]
    const second = await openPage(store, opening(shuffled), { ...context, now: "2026-11-24T10:00:00Z" })
    const same = second.annotations.filter(
      (a) =>
        a.body.kind === "leader" && leader.body.kind === "leader" && a.body.person === leader.body.person,
    )
    expect(same.map((a) => [a.id, a.status])).toEqual([[leader.id, "rejected"]])
  })

  test("keeps the note of words that are gone, and says that they are gone", async () => {
    const first = await openPage(store, opening(summit.blocks), context)
    const [claim] = first.annotations.filter((a) => a.body.kind === "claim")
    if (!claim) throw new Error("no claim was found")
    await store.act({ id: "act", kind: "note", at: context.now }, (rows) =>
      rows.putAnnotation({ ...claim, note: "mine" }),
    )
    const other = ["The weather in the north of the country stayed cold and dry for the rest of the week."]
    const second = await openPage(store, opening(other), { ...context, now: "2026-11-24T10:00:00Z" })
    expect(second.annotations.find((a) => a.id === claim.id)).toMatchObject({ note: "mine", state: "gone" })
  })
})
