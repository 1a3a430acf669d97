import { JSDOM } from "jsdom"
import { describe, expect, test } from "vitest"
import { toHtml } from "../../../src/notebook/export/html.ts"
import { toText } from "../../../src/notebook/export/text.ts"
import { hostileNotes, PAYLOADS } from "./payloads.ts"
import { claim, notes, page } from "./sample.ts"

const read = (html: string): Document => new JSDOM(html).window.document
const texts = (document: Document, selector: string) =>
  Array.from(document.querySelectorAll(selector), (element) => element.textContent)

describe("toHtml", () => {
  test("shows words, speaker, note, tags and source of each", () => {
    const document = read(toHtml(notes))
    expect(texts(document, "h1")).toEqual(["Treasury says budget will hold"])
    expect(texts(document, "blockquote")).toEqual([
      "“taxes would rise by 2 percent”",
      "“We will not borrow more this year,”",
      "“The pound fell on the news.”",
    ])
    expect(texts(document, "article b")).toEqual(["two officials", "Rosa Lind"])
    expect(texts(document, ".note")).toEqual(["Check against the March forecast."])
    expect(texts(document, ".tags span")).toEqual(["budget", "to check"])
    expect(document.querySelectorAll("footer a[href*=':~:text=']")).toHaveLength(3)
  })

  test("has a heading for each page where there are several", () => {
    const other = { ...page, id: "page-2", title: "Second" }
    const two = {
      ...notes,
      pages: [page, other],
      annotations: [claim, { ...claim, id: "2", page: "page-2" }],
    }
    expect(texts(read(toHtml(two)), "h1, h2")).toEqual(["Notes", "Treasury says budget will hold", "Second"])
  })

  test("shows what the page said and what it says now", () => {
    const part = { ...claim.parts[0]!, state: "changed" as const }
    const changed = { ...part, changes: [{ kind: "number" as const, was: "1,200", now: "12,000" }] }
    const document = read(
      toHtml({ ...notes, annotations: [{ ...claim, state: "changed", parts: [changed] }] }),
    )
    expect(texts(document, "em, del, ins")).toEqual(["changed since", "1,200", "12,000"])
  })

  test.each(PAYLOADS)("runs nothing and fetches nothing with %j in every field", (payload) => {
    const html = toHtml(hostileNotes(payload))
    const { window } = new JSDOM(html, { runScripts: "dangerously" })
    const known =
      "html head meta title style body h1 h2 article p b em blockquote ul li del ins span footer i a br".split(
        " ",
      )
    const elements = Array.from(window.document.querySelectorAll("*"))
    expect(elements.map((element) => element.localName).filter((name) => !known.includes(name))).toEqual([])
    const attributes = new Set(elements.flatMap((element) => element.getAttributeNames()))
    const allowed = ["lang", "charset", "http-equiv", "content", "name", "dir", "class", "href", "rel"]
    expect([...attributes].filter((name) => !allowed.includes(name))).toEqual([])
    for (const link of window.document.querySelectorAll("a")) expect(link.protocol).toBe("https:")
    expect(window.document.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain(
      "default-src 'none'",
    )
  })
})

test("plain text has the words, their source, note and tags", () => {
  expect(toText({ ...notes, annotations: [claim] })).toBe(
    [
      "“We will not borrow more this year,”",
      "— Rosa Lind (minister, Treasury), quoted in Jane Doe and Ana de la Cruz, “Treasury says budget will hold,” The Example, " +
        "May 3, 2026, https://www.example.org/news/budget?id=7#:~:text=%E2%80%9CWe%20will%20not%20borrow%20more%20this%20year%2C%E2%80%9D.",
      "Note: Check against the March forecast.",
      "Tags: budget, to check",
      "",
    ].join("\n"),
  )
})

test.each(PAYLOADS)("plain text holds no control character of %j", (payload) => {
  expect(toText(hostileNotes(payload))).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u)
})
