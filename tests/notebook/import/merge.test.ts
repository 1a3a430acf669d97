import { describe, expect, test } from "vitest"
import type { Annotation } from "../../../src/notebook/annotation.ts"
import { type Aliases, mergeImported, withRows } from "../../../src/notebook/import/merge.ts"
import type { Imported } from "../../../src/notebook/import/preview.ts"
import { claim, highlight, notes, page, person, unnamed } from "../export/sample.ts"

const mark = (annotation: Annotation): Imported => ({ kind: "annotation", place: "line 1", annotation })
const later = "2026-05-09T10:00:00Z"
const earlier = "2026-05-01T10:00:00Z"
const outcomesOf = (items: readonly Imported[]) =>
  mergeImported(notes, items).outcomes.map(({ outcome, id }) => [outcome, id])
const merged = (items: readonly Imported[], id: string) =>
  withRows(notes, mergeImported(notes, items).changed).annotations.find((annotation) => annotation.id === id)

describe("an annotation with the same id", () => {
  test("that is later takes the place of the notebook's", () => {
    const given = mark({ ...claim, note: "newer", updated: later })
    expect(outcomesOf([given])).toEqual([["updated", claim.id]])
    expect(merged([given], claim.id)?.note).toBe("newer")
  })

  test("that is earlier changes nothing", () => {
    const given = mark({ ...claim, note: "older", updated: earlier })
    expect(outcomesOf([given])).toEqual([["kept", claim.id]])
    expect(mergeImported(notes, [given]).changed.annotations).toEqual([])
  })

  test("that is equal changes nothing, whatever the order of its fields", () => {
    const turned = Object.fromEntries(Object.entries(claim).toReversed())
    expect(outcomesOf([mark({ ...claim, ...turned })])).toEqual([["same", claim.id]])
  })

  test("of the same time but with another note keeps both notes", () => {
    expect(merged([mark({ ...claim, note: "another" })], claim.id)?.note).toBe(
      "Check against the March forecast.\n\nanother",
    )
  })

  test("that the reader deleted since stays deleted", () => {
    const deleted = { ...claim, deleted: later, updated: later }
    const { changed, outcomes } = mergeImported({ ...notes, annotations: [deleted] }, [mark(claim)])
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["kept"])
    expect(changed.annotations).toEqual([])
  })
})

describe("an annotation with another id", () => {
  const twin = { ...highlight, id: "hypothesis-1", note: "theirs", tags: ["press"], updated: earlier }

  test("on the same words is the notebook's: note, tags and colour join what is there", () => {
    expect(outcomesOf([mark(twin)])).toEqual([["joined", highlight.id]])
    expect(merged([mark(twin)], highlight.id)).toEqual({ ...highlight, note: "theirs", tags: ["press"] })
    expect(merged([mark(twin)], twin.id)).toBeUndefined()
  })

  test("on the same words with nothing new is told as such", () => {
    expect(outcomesOf([mark({ ...highlight, id: "other" })])).toEqual([["same", highlight.id]])
  })

  test("brought in twice does not join twice", () => {
    const once = withRows(notes, mergeImported(notes, [mark(twin)]).changed)
    expect(mergeImported(once, [mark(twin)]).outcomes.map(({ outcome }) => outcome)).toEqual(["same"])
  })

  test("is not taken for one the file has itself: the same words may stand twice on a page", () => {
    const items = [mark(highlight), mark({ ...highlight, id: "second" })]
    expect(outcomesOf(items)).toEqual([
      ["same", highlight.id],
      ["added", "second"],
    ])
  })

  test("of another kind is another thing", () => {
    const { colour: _, ...claimed } = { ...unnamed, id: "x", body: { kind: "highlight" as const } }
    expect(outcomesOf([mark(claimed)])).toEqual([["added", "x"]])
  })

  test("whose page is nowhere is told and left out", () => {
    const given = mark({ ...claim, id: "lost", page: "nowhere" })
    expect(outcomesOf([given])).toEqual([["homeless", "lost"]])
    expect(mergeImported(notes, [given]).changed.annotations).toEqual([])
  })
})

describe("a page", () => {
  const given = {
    ...page,
    id: "imported-1",
    title: "Another title",
    addresses: ["https://m.example.org/news/budget?id=7&utm_source=x"],
    modified: "2026-05-05",
    lastRead: later,
  }
  const items: readonly Imported[] = [
    mark({ ...highlight, id: "new", page: "imported-1", parts: [] }),
    { kind: "page", place: "page 1", page: given },
  ]

  test("with an address of the notebook's is that page, and its annotations go there", () => {
    expect(outcomesOf(items)).toEqual([
      ["added", "new"],
      ["joined", page.id],
    ])
    expect(merged(items, "new")?.page).toBe(page.id)
  })

  test("keeps what it said and gains what it lacked", () => {
    const [row] = mergeImported(notes, items).changed.pages
    expect(row).toEqual({
      ...page,
      addresses: [...page.addresses, ...given.addresses],
      modified: "2026-05-05",
      lastRead: later,
    })
  })
})

test("a person with a name of the notebook's is that person, and what is said goes to that one", () => {
  const given = { ...person, id: "imported-2", aliases: ["R. Lind"] }
  const said = { ...claim, id: "new", parts: [], body: { ...claim.body, speaker: "imported-2" } }
  const items: readonly Imported[] = [mark(said), { kind: "person", place: "person 1", person: given }]
  expect(outcomesOf(items)).toEqual([
    ["added", "new"],
    ["joined", person.id],
  ])
  expect(merged(items, "new")?.body).toMatchObject({ speaker: person.id })
  expect(mergeImported(notes, items).changed.people).toEqual([{ ...person, aliases: ["R. Lind"] }])
})

test("a file merged in batches is the file merged at once", () => {
  const imported = { ...page, id: "imported-1" }
  const items: readonly Imported[] = [
    { kind: "page", place: "page 1", page: imported },
    { kind: "person", place: "person 1", person: { ...person, id: "imported-2", aliases: ["R. Lind"] } },
    mark({
      ...claim,
      id: "new",
      page: "imported-1",
      parts: [],
      body: { ...claim.body, speaker: "imported-2" },
    }),
    mark({ ...highlight, id: "twin", page: "imported-1", note: "theirs" }),
    mark({ ...highlight, id: "twin of the twin", page: "imported-1" }),
    mark(highlight),
  ]
  const inFile = new Set(items.flatMap((item) => (item.kind === "annotation" ? [item.annotation.id] : [])))
  let notebook = notes
  let aliases: Aliases | undefined
  for (const item of items) {
    const report = mergeImported(notebook, [item], { inFile, ...(aliases && { aliases }) })
    aliases = report.aliases
    notebook = withRows(notebook, report.changed)
  }
  expect(notebook).toEqual(withRows(notes, mergeImported(notes, items).changed))
  expect(notebook.annotations.find(({ id }) => id === "new")).toMatchObject({
    page: page.id,
    body: { speaker: person.id },
  })
})
