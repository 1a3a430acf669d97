import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { toMarkdown } from "../../../src/notebook/export/markdown.ts"
import { inline } from "../../../src/notebook/export/markdown-text.ts"
import { hostileNotes, PAYLOADS } from "./payloads.ts"
import { claim, highlight, notes, page, unnamed } from "./sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

const layouts = ["speakers", "article", "table"] as const

describe("toMarkdown", () => {
  test("opens with front matter that Obsidian reads", () => {
    expect(toMarkdown(notes).split("\n\n")[0]).toBe(
      [
        "---",
        'title: "Treasury says budget will hold"',
        'outlet: "The Example"',
        "authors:",
        '  - "Jane Doe"',
        '  - "Ana de la Cruz"',
        'published: "2026-05-03"',
        'accessed: "2026-05-04"',
        'url: "https://www.example.org/news/budget?id=7"',
        "tags:",
        '  - "budget"',
        '  - "to-check"',
        "---",
      ].join("\n"),
    )
  })

  test("groups claims by who speaks, with role, words, citation, note, tags and block id", () => {
    const source =
      "Jane Doe and Ana de la Cruz, “Treasury says budget will hold,” *The Example*, May 3, 2026, " +
      "[www.example.org](https://www.example.org/news/budget?id=7#:~:text=%E2%80%9CWe%20will%20not%20borrow%20more%20this%20year%2C%E2%80%9D)."
    expect(toMarkdown(notes)).toContain(
      [
        "## Rosa Lind",
        "",
        "minister, Treasury",
        "",
        "> [!quote] said, direct",
        "> “We will not borrow more this year,”",
        ">",
        `> — Rosa Lind (minister, Treasury), quoted in ${source}`,
        ">",
        "> **Note:** Check against the March forecast.",
        ">",
        "> #budget #to-check",
        "",
        "^sayso-claim-1",
      ].join("\n"),
    )
  })

  test("by article, keeps the article's order and names each speaker", () => {
    const markdown = toMarkdown(notes, { layout: "article", quotes: "blockquote" })
    expect(markdown.match(/^> .*(?:direct)$/gm)).toEqual([
      "> two officials: according to, indirect",
      "> Rosa Lind, minister, Treasury: said, direct",
    ])
    expect(markdown.indexOf("taxes would rise")).toBeLessThan(markdown.indexOf("The pound fell"))
  })

  test("as a table, has a row for each claim and the same number of cells in each", () => {
    const rows = toMarkdown(notes, { layout: "table" })
      .split("\n")
      .filter((line) => line.startsWith("|"))
    expect(rows).toHaveLength(2 + 3)
    expect(new Set(rows.map((row) => row.split(" | ").length))).toEqual(new Set([9]))
  })

  test("leaves out what was rejected or deleted", () => {
    const markdown = toMarkdown({
      ...notes,
      annotations: [
        { ...claim, status: "rejected" },
        { ...highlight, deleted: "2026-05-05T00:00:00Z" },
        unnamed,
      ],
    })
    expect(markdown).not.toContain("borrow")
    expect(markdown).not.toContain("pound")
    expect(markdown).toContain("taxes would rise")
  })

  test("says that words changed since, and how", () => {
    const [content] = claim.parts
    if (!content) throw new Error("no part")
    const changed = {
      ...content,
      state: "changed" as const,
      changes: [{ kind: "number" as const, was: "1,200", now: "12,000" }],
    }
    const markdown = toMarkdown({ ...notes, annotations: [{ ...claim, state: "changed", parts: [changed] }] })
    expect(markdown).toContain("> [!quote] said, direct · changed since")
    expect(markdown).toContain("> - number: was “1,200”, now “12,000”")
  })

  test("of several pages, says which words are whose under the page's own heading", () => {
    const other = { ...page, id: "page-2", title: "Second" }
    const two = { ...notes, pages: [page, other], annotations: [claim, { ...highlight, page: "page-2" }] }
    expect(toMarkdown(two, { layout: "article" })).toMatch(/^## Treasury.*[^]*^## Second$/m)
  })
})

/** The lines of a document that its own structure does not begin with `> `, `|`, a heading or a block id. */
const own = /^(> .*|>|\|.*|## .*|# .*|\^sayso-[A-Za-z0-9-]*|)$/

describe("text of pages and readers stays text", () => {
  test.each(PAYLOADS)("%j", (payload) => {
    for (const layout of layouts) {
      const markdown = toMarkdown(hostileNotes(payload), { layout, quotes: "blockquote" })
      const [, front = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(markdown) ?? []
      for (const line of front.split("\n")) expect(line).toMatch(/^(\w+:|\w+: ".*"| {2}- ".*")$/)
      expect(body).not.toMatch(/<(?!br>)/)
      const texts = body
        .replace(/\]\(https:[^()\s]*\)/g, "")
        .replace(/^\^sayso-[\w-]*$/gm, "")
        .replace(/\\./g, "")
      expect(texts).not.toMatch(/[`$~{}^%]|==|!\[|\]\(/)
    }
  })

  test("whatever the text, each line of the document is one the document made", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const markdown = toMarkdown(hostileNotes(text), { quotes: "blockquote" })
        const body = markdown.replace(/^---\n[^]*?\n---\n/, "").split("\n")
        // A speaker's role is the one paragraph that stands outside a quote.
        const strays = body.filter(
          (line) => !own.test(line) && line !== inline(`${text}, ${text}`) && !line.includes(inline(text)),
        )
        expect(strays).toEqual([])
      }),
    )
  })
})
