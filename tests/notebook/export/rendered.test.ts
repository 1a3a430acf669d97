import { JSDOM } from "jsdom"
import { describe, expect, test } from "vitest"
import { toMarkdown } from "../../../src/notebook/export/markdown.ts"
import { hostileNotes, PAYLOADS } from "./payloads.ts"

/** The notes as two common renderers show them, HTML allowed, which is the worst a reader may have set. */
const renderers = [
  ["markdown-it", (module: Loaded) => make(module).render.bind(make(module))],
  ["marked", (module: Loaded) => module.parse],
] as const

type Loaded = {
  readonly default?: (options: object) => { render: (markdown: string) => string }
  readonly parse: (markdown: string) => string
}
const make = (module: Loaded) => {
  if (!module.default) throw new Error("no default export")
  return module.default({ html: true, linkify: true })
}
const load = (name: string): Promise<Loaded | undefined> => import(name).catch(() => undefined)

for (const [name, rendererOf] of renderers) {
  const module = await load(name)
  describe.skipIf(!module)(`Markdown as ${name} shows it (skipped where ${name} is not installed)`, () => {
    test.each(PAYLOADS)("has no more than its own elements with %j in every field", (payload) => {
      if (!module) throw new Error(`no ${name}`)
      for (const layout of ["speakers", "article", "table"] as const) {
        const markdown = toMarkdown(hostileNotes(payload), { layout, quotes: "blockquote" })
        const { document } = new JSDOM(rendererOf(module)(markdown.replace(/^---\n[^]*?\n---\n/, ""))).window
        const elements = Array.from(document.body.querySelectorAll("*"))
        const kinds = new Set(elements.map((element) => element.localName))
        const known = "h1 h2 p blockquote em strong a ul li br table thead tbody tr th td".split(" ")
        expect([...kinds].filter((kind) => !known.includes(kind))).toEqual([])
        const attributes = elements.flatMap((element) => element.getAttributeNames())
        expect(attributes.filter((name) => name !== "href")).toEqual([])
        for (const link of document.querySelectorAll("a")) expect(link.href).toMatch(/^(https?|mailto):/)
      }
    })
  })
}
