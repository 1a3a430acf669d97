import { describe, expect, test } from "vitest"
import { parseAnnotationJsonLd } from "../../../src/notebook/import/annotation-json-ld.ts"
import { parseClipperJson } from "../../../src/notebook/import/clipper-json.ts"
import { parseHypothesisCsv } from "../../../src/notebook/import/hypothesis-csv.ts"
import { parseHypothesisJson } from "../../../src/notebook/import/hypothesis-json.ts"
import { parseKindleClippings } from "../../../src/notebook/import/kindle-clippings.ts"
import { guessMapping, parseMappedCsv } from "../../../src/notebook/import/mapped-csv.ts"
import type { ImportPreview } from "../../../src/notebook/import/preview.ts"
import { parseReadwiseCsv } from "../../../src/notebook/import/readwise-csv.ts"
import * as files from "./foreign-files.ts"

const now = "2026-06-01T00:00:00.000Z"

/** What a reader would look for: each note with its page, and what could not be read. */
function seen({ items, problems }: ImportPreview) {
  const pages = new Map(
    items.flatMap((item) => (item.kind === "page" ? [[item.page.id, item.page] as const] : [])),
  )
  const notes = items.flatMap((item) => {
    if (item.kind !== "annotation") return []
    const { parts, note, tags, colour, created, updated, page } = item.annotation
    const home = pages.get(page)
    return [
      {
        page: home?.addresses[0],
        title: home?.title,
        authors: home?.authors,
        selectors: parts.flatMap(({ target }) => target.selector),
        note,
        tags,
        colour,
        created,
        updated,
      },
    ]
  })
  return { notes, problems }
}

const quote = (exact: string, around: { prefix?: string; suffix?: string } = {}) => ({
  type: "TextQuoteSelector",
  exact,
  ...around,
})

describe("Hypothesis", () => {
  test("client's JSON: words with context, notes, tags, dates, page notes, and replies with what they answer", () => {
    const page = {
      page: "https://www.example.org/news/budget",
      title: "Treasury says budget will hold",
      authors: [],
    }
    expect(seen(parseHypothesisJson(files.hypothesisClient, { now }))).toEqual({
      problems: [],
      notes: [
        {
          ...page,
          selectors: [
            quote("We will not borrow more", { prefix: "She said: “", suffix: " this year" }),
            { type: "TextPositionSelector", start: 120, end: 147 },
          ],
          note: "Compare with **March**.\n\n↳ jane, 2026-05-05: Done: it holds.",
          tags: ["budget", "to check"],
          created: "2026-05-03T10:00:00.123Z",
          updated: "2026-05-04T11:30:00.000Z",
        },
        {
          ...page,
          selectors: [],
          note: "A note on the whole page",
          tags: [],
          created: "2026-05-03T10:05:00.000Z",
          updated: "2026-05-03T10:05:00.000Z",
        },
      ],
    })
  })

  test("API's JSON: says whose notes they are where they are several people's", () => {
    const { notes, problems } = seen(parseHypothesisJson(files.hypothesisApi, { now }))
    expect(problems).toEqual([])
    expect(notes.map(({ note, selectors }) => [note, selectors])).toEqual([
      ["ana: So?", [quote("words 0")]],
      ["ben: So?", [quote("words 1")]],
    ])
  })

  test("CSV: quotes, bodies, tags, users and replies", () => {
    const { notes, problems } = seen(parseHypothesisCsv(files.hypothesisCsv, { now }))
    expect(problems).toEqual([])
    expect(notes.map(({ note, tags, selectors, created }) => ({ note, tags, selectors, created }))).toEqual([
      {
        note: "jane: Compare,\nwith March",
        tags: ["budget", "to check"],
        selectors: [quote('We will not "borrow" more')],
        created: "2026-05-03T10:00:00.000Z",
      },
      { note: "↳ ben: I did", tags: [], selectors: [], created: "2026-05-03T10:05:00.000Z" },
    ])
  })
})

const at = (value: string) => ({ type: "FragmentSelector", value })

test("Obsidian Web Clipper: highlights with notes and colour, and those of older versions in HTML", () => {
  expect(seen(parseClipperJson(files.clipper, { now }))).toEqual({
    problems: [],
    notes: [
      {
        page: "https://example.org/a",
        title: "https://example.org/a",
        authors: [],
        selectors: [quote("We will not borrow more\n\nthis year")],
        note: "first thought\n\nsecond thought",
        tags: [],
        colour: "yellow",
        created: "2026-05-03T10:00:00.000Z",
        updated: "2026-05-03T10:00:00.000Z",
      },
      {
        page: "https://example.org/b",
        title: "An older page",
        authors: [],
        selectors: [quote("Prices fell by 3\u00a0% & more")],
        note: "",
        tags: [],
        created: "2026-05-03T10:00:00.000Z",
        updated: "2026-05-03T10:00:00.000Z",
      },
    ],
  })
})

describe("Readwise", () => {
  test("export: words, book, note with its tags, colour, place and date", () => {
    const { notes, problems } = seen(parseReadwiseCsv(files.readwise, { now }))
    expect(problems).toEqual([])
    expect(notes).toEqual([
      {
        page: "urn:amazon:B00X",
        title: "The Long Book",
        authors: ["Mara Ellison"],
        selectors: [quote('Power is not "given".\nIt is taken.'), at("page=12")],
        note: "My own thought",
        tags: ["key", "to_check", "fiction", "Utopia", "favorites"],
        colour: "yellow",
        created: "2026-05-03T10:15:30.000Z",
        updated: "2026-05-03T10:15:30.000Z",
      },
      {
        page: "urn:sayso:source:An%20Article",
        title: "An Article",
        authors: [],
        selectors: [quote("Short one"), at("location=345")],
        note: "",
        tags: [],
        created: "2026-05-04T08:00:00.000Z",
        updated: "2026-05-04T08:00:00.000Z",
      },
    ])
  })

  test("bulk import's own columns: with the address", () => {
    const { notes, problems } = seen(parseReadwiseCsv(files.readwiseBulk, { now }))
    expect(problems).toEqual([])
    expect(notes.map(({ page, note, tags, created }) => [page, note, tags, created])).toEqual([
      ["https://example.org/a", "Look it up", ["budget"], "2026-05-03T10:15:30.000Z"],
    ])
  })
})

test("Kindle: highlights of several languages, notes joined to theirs, authors, places and dates; bookmarks are told", () => {
  const { notes, problems } = seen(parseKindleClippings(files.kindle, { now }))
  expect(problems).toEqual([{ place: "the file", sentence: "One bookmark has no words and is left out." }])
  expect(
    notes.map(({ title, authors, selectors, note, created }) => [title, authors, selectors, note, created]),
  ).toEqual([
    [
      "The Long Book",
      ["Ellison, Mara"],
      [quote("Power is not given."), at("page=12&location=123-125")],
      "Compare with chapter 3",
      "2026-05-04T10:15:30.000Z",
    ],
    [
      "Cien años (Edición)",
      ["García, Ana", "Lope, Luis"],
      [quote("El mundo era reciente."), at("page=7&location=89-92")],
      "",
      "2026-05-05T21:30:15.000Z",
    ],
    [
      "Der Salzweg",
      [],
      [quote("Die Flut führte\nihr eigenes Buch."), at("page=3&location=40-41")],
      "",
      "2026-05-08T17:23:15.000Z",
    ],
    [
      "吾輩は猫である",
      ["夏目漱石"],
      [quote("名前はまだ無い。"), at("location=12-14")],
      "",
      "2026-05-08T15:04:05.000Z",
    ],
  ])
})

describe("any CSV", () => {
  test("is read by the columns the reader names", () => {
    const mapping = {
      created: "Date added",
      address: "Link",
      quote: "Selected text",
      note: "My comment",
      tags: "Labels",
    }
    const { notes, problems } = seen(parseMappedCsv(files.otherCsv, { now, mapping }))
    expect(problems).toEqual([])
    expect(notes).toMatchObject([
      {
        page: "https://example.org/a",
        selectors: [quote("We will not borrow")],
        note: "Hm",
        tags: ["budget", "check"],
        created: "2026-05-03T10:15:00.000Z",
      },
    ])
  })

  test("has its columns guessed by name", () => {
    expect(guessMapping("URL,Title,Quote,Comment,Tags,Whatever\n")).toEqual({
      address: "url",
      title: "title",
      quote: "quote",
      note: "comment",
      tags: "tags",
    })
  })

  test("with a speaker holds claims", () => {
    const { items } = parseMappedCsv("speaker,cue,kind,quote\nRosa Lind,said,direct,No cuts\n,,,Rain\n", {
      now,
    })
    const bodies = items.flatMap((item) => (item.kind === "annotation" ? [item.annotation.body] : []))
    expect(bodies).toEqual([
      {
        kind: "claim",
        claimKind: "direct",
        source: "Rosa Lind",
        cue: "said",
        confidence: 1,
        why: "imported",
      },
      { kind: "highlight" },
    ])
  })

  test("without a column for words or notes is refused in one sentence", () => {
    expect(parseMappedCsv("a,b\n1,2\n", { now })).toEqual({
      items: [],
      problems: [{ place: "line 1", sentence: "No column is taken for the quote or the note." }],
    })
  })
})

test("W3C annotations of other tools: words, place, comment and tag", () => {
  const { notes, problems } = seen(parseAnnotationJsonLd(files.recogito, { now }))
  expect(problems).toEqual([])
  expect(notes).toMatchObject([
    {
      page: "https://example.org/a",
      selectors: [quote("two officials"), { type: "TextPositionSelector", start: 5, end: 18 }],
      note: "Who says so?",
      tags: ["source"],
      created: "2026-05-03T10:00:00.000Z",
    },
  ])
})

const ids = (preview: ImportPreview) =>
  preview.items.map((item) => (item.kind === "annotation" ? item.annotation.id : item.place))

test("the same file brought in again is the same notes, and not others", () => {
  for (const parse of [
    () => parseHypothesisCsv(files.hypothesisCsv, { now: `${Math.random()}` }),
    () => parseKindleClippings(files.kindle, { now: `${Math.random()}` }),
    () => parseReadwiseCsv(files.readwise, { now: `${Math.random()}` }),
  ])
    expect(ids(parse())).toEqual(ids(parse()))
})
