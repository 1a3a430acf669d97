import { describe, expect, test } from "vitest"
import { toBibtex } from "../../../src/notebook/export/bibtex.ts"
import { citationKeys } from "../../../src/notebook/export/citation-key.ts"
import { toCslJson } from "../../../src/notebook/export/csl-json.ts"
import { toRis } from "../../../src/notebook/export/ris.ts"
import { hostileNotes, PAYLOADS } from "./payloads.ts"
import { notes, page } from "./sample.ts"

test("BibTeX has the article with all that is known of it", () => {
  expect(toBibtex(notes)).toBe(
    [
      "@online{doe2026treasury,",
      "  author = {Doe, Jane and de la Cruz, Ana},",
      "  title = {{Treasury says budget will hold}},",
      "  organization = {The Example},",
      "  date = {2026-05-03},",
      "  year = {2026},",
      "  url = {https://www.example.org/news/budget?id=7},",
      "  urldate = {2026-05-04},",
      "  langid = {en},",
      "}",
      "",
    ].join("\n"),
  )
})

test("BibTeX prints LaTeX's own characters and keeps groups together", () => {
  const bibtex = toBibtex({
    ...notes,
    pages: [{ ...page, title: "50% & {more} #1_a ~ ^ \\x $5", authors: ["Associated Press"] }],
  })
  expect(bibtex).toContain("author = {{Associated Press}}")
  expect(bibtex).toContain(
    String.raw`title = {{50\% \& \textbraceleft{}more\textbraceright{} \#1\_a \textasciitilde{} \textasciicircum{} \textbackslash{}x \$5}}`,
  )
})

test("RIS has the article with all that is known of it", () => {
  expect(toRis(notes)).toBe(
    [
      "TY  - NEWS",
      "AU  - Doe, Jane",
      "AU  - de la Cruz, Ana",
      "TI  - Treasury says budget will hold",
      "T2  - The Example",
      "PY  - 2026",
      "DA  - 2026/05/03/",
      "UR  - https://www.example.org/news/budget?id=7",
      "Y2  - 2026/05/04/",
      "LA  - en",
      "ER  - ",
      "",
    ].join("\r\n"),
  )
})

test("CSL-JSON has the article with all that is known of it", () => {
  expect(JSON.parse(toCslJson(notes))).toEqual([
    {
      id: "doe2026treasury",
      type: "article-newspaper",
      title: "Treasury says budget will hold",
      "container-title": "The Example",
      author: [
        { family: "Doe", given: "Jane" },
        { family: "de la Cruz", given: "Ana" },
      ],
      issued: { "date-parts": [[2026, 5, 3]] },
      accessed: { "date-parts": [[2026, 5, 4]] },
      URL: "https://www.example.org/news/budget?id=7",
      language: "en",
    },
  ])
})

test("articles with the same author, year and word have keys of their own, and keys are plain Latin", () => {
  const titles = ["The Budget", "Budget!", "Ärger", "«»"]
  const pages = titles.map((title) => ({ ...page, title, authors: ["José Núñez"] }))
  expect(citationKeys(pages)).toEqual(["nunez2026budget", "nunez2026budget-2", "nunez2026arger", "nunez2026"])
})

describe("a hostile article", () => {
  test.each(PAYLOADS)("is one BibTeX entry with balanced braces: %j", (payload) => {
    const bibtex = toBibtex(hostileNotes(payload))
    expect(bibtex.match(/^@/gm)).toHaveLength(1)
    for (const line of bibtex.trimEnd().split("\n").slice(1, -1)) {
      expect(line).toMatch(/^ {2}[a-z]+ = \{.*\},$/)
      let depth = 0
      for (const mark of line.match(/[{}]/g) ?? []) {
        depth += mark === "{" ? 1 : -1
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
    }
  })

  test.each(PAYLOADS)("is one RIS record of known tags: %j", (payload) => {
    const lines = toRis(hostileNotes(payload)).split("\r\n")
    expect(lines.at(-1)).toBe("")
    expect(lines.slice(0, -1).map((line) => line.slice(0, 2))).toEqual(
      expect.arrayContaining(["TY", "UR", "ER"]),
    )
    for (const line of lines.slice(0, -1))
      expect(line).toMatch(/^(TY|AU|TI|T2|PY|DA|UR|Y2|LA|ER) {2}- [^\r\n]*$/)
    expect(lines.filter((line) => line.startsWith("UR"))).toEqual([
      "UR  - https://www.example.org/news/budget?id=7",
    ])
  })
})

type Entry = { readonly title?: string; readonly URL?: string }
type Cite = { new (text: string, options: { forceType: string }): { readonly data: readonly Entry[] } }
const name = "citation-js"
const Cite: Cite | undefined = await import(name)
  .then((module: { default: Cite }) => module.default)
  .catch(() => undefined)

describe.skipIf(!Cite)("as citation-js reads it (skipped where citation-js is not installed)", () => {
  test.each(PAYLOADS)("one article with its own title and address: %j", (payload) => {
    if (!Cite) throw new Error("no citation-js")
    const notes = hostileNotes(payload)
    const title = payload
      .replace(/[\t\n\r\u0085\u2028\u2029]/g, " ")
      .replace(/\p{Cc}|\p{Cs}/gu, "")
      .replace(/\s+/g, " ")
      .trim()
    const [bibtex] = new Cite(toBibtex(notes), { forceType: "@biblatex/text" }).data
    const [ris, more] = new Cite(toRis(notes), { forceType: "@ris/file" }).data
    const [csl] = new Cite(toCslJson(notes), { forceType: "@else/json" }).data
    expect(more).toBeUndefined()
    expect([bibtex, ris, csl].map((entry) => entry?.URL)).toEqual(Array(3).fill(notes.pages[0]?.addresses[0]))
    expect([ris?.title ?? "", csl?.title]).toEqual([title, payload])
  })
})
