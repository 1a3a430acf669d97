import { readFileSync } from "node:fs"
import * as v from "valibot"
import { describe, expect, test, vi } from "vitest"
import { handlers } from "../src/background/handlers.ts"
import { requests, tabRequests } from "../src/protocol.ts"

vi.mock("webextension-polyfill", () => import("./platform/fake-browser.ts"))

describe("The protocol", () => {
  test("every request to the background has a handler, and no handler is without a request", () => {
    const answered = handlers(() => Promise.reject(new Error("not opened here")))
    expect(Object.keys(answered).sort()).toEqual(Object.keys(requests).sort())
  })

  test("every request to a tab has a handler in the content script", () => {
    const source = ["reader.ts", "index.ts"].map((file) => readFileSync(`src/content/${file}`, "utf8")).join()
    expect(Object.keys(tabRequests).filter((method) => !source.includes(`"${method}":`))).toEqual([])
  })

  test.each(Object.entries({ ...requests, ...tabRequests }))("%s refuses what is no object", (_, schema) => {
    for (const params of [undefined, null, 1, "page", [], () => {}])
      expect(v.safeParse(schema, params).success && Object.keys(schema.entries).length > 0).toBe(false)
  })

  const page = {
    addresses: ["https://example.org/"],
    metadata: { title: "", authors: [] },
    text: { text: "Words", blocks: [] as object[] },
  }
  const block = { start: 0, end: 5, kind: "paragraph", headings: [], path: "p", inArticle: true }

  test("page.open takes a page with blocks inside its text", () => {
    const opened = { ...page, text: { ...page.text, blocks: [block] } }
    expect(v.safeParse(requests["page.open"], opened).success).toBe(true)
  })

  test.each([
    ["a block beyond the text", { ...block, end: 6 }],
    ["a block that ends before it begins", { ...block, start: 4, end: 2 }],
    ["a block of an unknown kind", { ...block, kind: "advertisement" }],
    ["a block at half a unit", { ...block, start: 0.5 }],
  ])("page.open refuses %s", (_, wrong) => {
    expect(
      v.safeParse(requests["page.open"], { ...page, text: { ...page.text, blocks: [wrong] } }).success,
    ).toBe(false)
  })

  test("page.open refuses a page without an address, and one with a thousand", () => {
    expect(v.safeParse(requests["page.open"], { ...page, addresses: [] }).success).toBe(false)
    const many = Array.from({ length: 1000 }, (_, i) => `https://example.org/${i}`)
    expect(v.safeParse(requests["page.open"], { ...page, addresses: many }).success).toBe(false)
  })

  test("every act carries an id, so that a message sent twice acts once", () => {
    const acts = Object.entries(requests).filter(([method]) => /^(annotation|act)\./.test(method))
    expect(acts.length).toBeGreaterThan(5)
    for (const [method, schema] of acts) expect(Object.keys(schema.entries), method).toContain("act")
  })
})
