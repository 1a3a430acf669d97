import { readdirSync, readFileSync } from "node:fs"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readAnnotated, type AnnotatedArticle } from "../../src/recognition/training/annotated.ts"
import type { BlockSpan } from "../../src/text/span.ts"

const header = `# A title
@xi Xi Sample; President
@raab Dom Sample; foreign secretary
@~smith Bob Smith; analyst

`
const read = (...lines: string[]): AnnotatedArticle => readAnnotated(header + lines.join("\n"))
const words = (article: AnnotatedArticle, span?: BlockSpan): string | undefined =>
  span && article.blocks[span.block]?.slice(span.start, span.end)

describe("readAnnotated", () => {
  test("takes the marks out and keeps where they stood", () => {
    const article = read(
      "{s1 Foreign Secretary [Dom Sample|raab]} {q1 said} that {c1 [Xi|xi] had “no plan”}.",
    )
    expect(article.title).toBe("A title")
    expect(article.blocks).toEqual(["Foreign Secretary Dom Sample said that Xi had “no plan”."])
    const [claim] = article.claims
    expect([claim?.source, claim?.cue, claim?.content].map((span) => words(article, span))).toEqual([
      "Foreign Secretary Dom Sample",
      "said",
      "Xi had “no plan”",
    ])
    expect(claim).toMatchObject({ kind: "mixed", speaker: ["raab"], contentExtra: [] })
    expect(article.leaders.map(({ id, role, mentions }) => [id, role, words(article, mentions[0])])).toEqual([
      ["xi", "President", "Xi"],
      ["raab", "foreign secretary", "Dom Sample"],
    ])
  })

  test("lets one source and cue serve several claims in other blocks", () => {
    const { claims } = read(
      "{s1-2,4 President [Xi|xi]} also {q1-2,4 said}:",
      "{c1 One}",
      "{c2 Two}",
      "{c4 Three}",
    )
    expect(claims.map(({ content, source, speaker }) => [content.block, source?.block, speaker])).toEqual([
      [1, 0, ["xi"]],
      [2, 0, ["xi"]],
      [3, 0, ["xi"]],
    ])
  })

  test("takes the speakers from =, and = - for none", () => {
    const { claims } = read(
      "{s1=xi,raab They} {q1 vowed} {c1 to wait}.",
      "{s2=- Aides of [Xi|xi]} {q2 said} {c2 no}.",
      "{s3=smith He} {q3 said} {c3 no}.",
    )
    expect(claims.map(({ speaker }) => speaker)).toEqual([["xi", "raab"], [], []])
  })

  test("reads split, free-standing, borderline and nested claims", () => {
    const article = read(
      "{c1 “A,”} {q1 said} {s1=xi he}. {c1 “B.”}",
      "{c2!xi “C.”}",
      "{s3 [Bob Smith|smith]} {q3 said} {c3 {s4=smith he} {q4 thought} {c4 it was over}}. {s5 They} {q5 talked about} {c5? it}.",
    )
    expect(
      article.claims.map(({ contentExtra }) => contentExtra.map((span) => words(article, span))),
    ).toEqual([["“B.”"], [], [], [], []])
    expect(article.claims[1]).toMatchObject({ implicit: true, kind: "direct", speaker: ["xi"] })
    expect(article.claims.map(({ nestedIn, borderline }) => [nestedIn, borderline])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [2, undefined],
      [undefined, true],
    ])
    expect(article.persons).toMatchObject([{ id: "smith", name: "Bob Smith", mentions: [{ block: 2 }] }])
  })

  test.each([
    ["“All of it,”", "direct"],
    ['"It\'s all quoted"', "direct"],
    ["‘It’s the workers’ turn,’", "direct"],
    ["'It's ours,'", "direct"],
    ["“It runs on into the next block.", "direct"],
    ["the ‘green’ deal", "mixed"],
    ["it was 'unwise'", "mixed"],
    ["the workers’ rights and Britain’s place", "indirect"],
    ["the workers' rights and Britain's place", "indirect"],
  ])("takes %s for %s by its quotation marks", (content, kind) => {
    expect(read(`{s1 They} {q1 said} {c1 ${content}}`).claims[0]?.kind).toBe(kind)
  })

  test("counts text after a backslash as text, so that any text can stand in a block", () => {
    expect(read("“\\[They\\] left\\\\”").blocks).toEqual(["“[They] left\\”"])
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const line = text.replace(/[\r\n]/g, " ").trim()
        const escaped = line.replace(/[[\]{}|\\]/g, "\\$&")
        expect(read(escaped).blocks).toEqual(line ? [line] : [])
      }),
    )
  })

  test.each([
    ["{c1 open", "line 6: not closed"],
    ["open}", "line 6: nothing for } to close"],
    ["{s1 [Xi|xi}]", "line 6: stray"],
    ["a [brown] fox", "line 6: stray"],
    ["[Xi|nobody]", "line 6: no @nobody"],
    ["{s1=nobody He} {c1 x}", "line 6: no @nobody"],
    ["{z1 x}", "line 6: unknown mark"],
    ["{c1=xi x}", "line 6: c1=xi: ="],
    ["{s1 He} {q1 said}", "line 6: claim 1 has no content"],
    ["{q1 said} {c1 x}", "line 6: claim 1 needs a source"],
    ["{s1 He} {s1 She} {c1 x}", "line 6: s1 stands twice"],
    ["{s1 He} {c1 x}\n{c1 y}", "line 7: c1 stands in two blocks"],
    ["{s1 He } {c1 x}", "line 6: a span must be trimmed"],
    ["{s3-1 He} {c1 x}", "line 6: 3-1 is no range"],
  ])("refuses %s with its line", (line, message) => {
    expect(() => read(line)).toThrow(message)
  })

  test("refuses a header it cannot read", () => {
    expect(() => readAnnotated("No title")).toThrow("line 1")
    expect(() => readAnnotated("# T\n@a A; b\n@a B; c\n\nText")).toThrow("line 3: @a stands twice")
    expect(() => readAnnotated("# T\nText at once")).toThrow("line 2")
  })
})

const articles = ["src/recognition/training/articles", "tests/corpus"].flatMap((folder) => {
  const base = new URL(`../../${folder}/`, import.meta.url)
  return readdirSync(base)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => [`${folder}/${file}`, readFileSync(new URL(file, base), "utf8")] as const)
})

describe.each(articles)("%s", (_file, text) => {
  test("has blocks, leaders with names and roles, and a mention for everyone in its header", () => {
    const { blocks, leaders, persons, claims } = readAnnotated(text)
    expect(blocks.length).toBeGreaterThanOrEqual(10)
    expect(claims.length).toBeGreaterThan(4)
    expect(leaders.filter(({ role }) => !role)).toEqual([])
    expect([...leaders, ...persons].filter(({ mentions }) => mentions.length === 0)).toEqual([])
  })

  test("mentions names only: no title before, no possessive after, and no name left out", () => {
    const article = readAnnotated(text)
    const { blocks, leaders, persons } = article
    const people = [...leaders, ...persons]
    const mentioned = people.flatMap(({ mentions }) => mentions.map((span) => words(article, span) ?? ""))
    expect(
      mentioned.filter((name) => /^(Mr|Mrs|Ms|Dr|President|Senator|Minister)\b|['’]s$/.test(name)),
    ).toEqual([])
    const marked = (block: number, start: number, end: number): boolean =>
      people.some(({ mentions }) => mentions.some((m) => m.block === block && m.start < end && m.end > start))
    const missed = people.flatMap(({ mentions }) =>
      [
        ...new Set(mentions.map((span) => words(article, span) ?? "").filter((name) => name.length > 2)),
      ].flatMap((name) =>
        blocks.flatMap((plain, block) =>
          [...plain.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-]| \\p{Lu})`, "gu"))]
            .filter(({ index }) => !marked(block, index, index + name.length))
            .map(({ index }) => plain.slice(Math.max(0, index - 15), index + name.length + 15)),
        ),
      ),
    )
    expect(missed).toEqual([])
  })

  test("keeps complementisers, stray punctuation and titles of nobody out of its spans", () => {
    const article = readAnnotated(text)
    const { claims } = article
    const contents = claims.map(({ content }) => words(article, content) ?? "")
    expect(
      contents.filter((content) =>
        /^that (?:the|an?|it|s?he|they|we|there|its|his|her|their|no|[A-Z]\w+) /.test(content),
      ),
    ).toEqual([])
    expect(contents.filter((content) => /[,;:]$/.test(content) && !/[”"’']$/.test(content))).toEqual([])
    expect(
      claims.filter(({ source, cue }) => source && cue && words(article, source) === words(article, cue)),
    ).toEqual([])
  })

  test("attributes a claim to the leaders its source names", () => {
    const { leaders, claims } = readAnnotated(text)
    const wrong = claims.filter(({ source, speaker }) => {
      const named = leaders.filter(({ mentions }) =>
        mentions.some(
          (m) => source && m.block === source.block && m.start >= source.start && m.end <= source.end,
        ),
      )
      return speaker.length > 0 && named.length > 0 && named.every(({ id }) => !speaker.includes(id))
    })
    expect(wrong).toEqual([])
  })
})
