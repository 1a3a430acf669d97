import { createHash } from "node:crypto"
import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { cleanAddress } from "../../../src/notebook/address.ts"
import { toAnnotationJsonLd } from "../../../src/notebook/export/annotation-json-ld.ts"
import { rowsOf, toBackup } from "../../../src/notebook/export/backup.ts"
import { toCsv } from "../../../src/notebook/export/csv.ts"
import { parseAnnotationJsonLd } from "../../../src/notebook/import/annotation-json-ld.ts"
import { parseBackup, readBackup } from "../../../src/notebook/import/backup.ts"
import { parseMappedCsv } from "../../../src/notebook/import/mapped-csv.ts"
import { mergeImported, withRows } from "../../../src/notebook/import/merge.ts"
import type { Imported } from "../../../src/notebook/import/preview.ts"
import type { Notes } from "../../../src/notebook/notes.ts"
import { notebooks } from "../export/notebooks.ts"
import { claim, highlight, notes, page, unnamed } from "../export/sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

const made = "2026-06-01T00:00:00.000Z"
const now = made
const empty: Notes = { pages: [], annotations: [], people: [] }

async function piecesOf(given: Notes): Promise<string[]> {
  const pieces: string[] = []
  for await (const piece of toBackup(rowsOf(given), { made })) pieces.push(piece)
  return pieces
}

/** The rows of a preview as notes, as they stand in the file. */
function rowsIn(items: readonly Imported[]): Notes {
  return {
    pages: items.flatMap((item) => (item.kind === "page" ? [item.page] : [])),
    annotations: items.flatMap((item) => (item.kind === "annotation" ? [item.annotation] : [])),
    people: items.flatMap((item) => (item.kind === "person" ? [item.person] : [])),
  }
}

describe("a backup", () => {
  test("brings back every notebook as it was", async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (given) => {
        const { items, problems } = parseBackup((await piecesOf(given)).join(""))
        expect(problems).toEqual([])
        expect(rowsIn(items)).toEqual(given)
      }),
    )
  })

  test("is read in pieces of any size as it is in one", async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, fc.integer({ min: 1, max: 200 }), async (given, size) => {
        const text = (await piecesOf(given)).join("")
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []
        const items: Imported[] = []
        for await (const part of readBackup(pieces)) {
          if ("problem" in part) throw new Error(part.problem.sentence)
          items.push(part.item)
        }
        expect(rowsIn(items)).toEqual(given)
      }),
      { numRuns: 30 },
    )
  })

  test("ends with the sum of all bytes before its last line", async () => {
    const text = (await piecesOf(notes)).join("")
    const foot = text.trimEnd().lastIndexOf("\n") + 1
    const sum = createHash("sha256").update(text.slice(0, foot)).digest("hex")
    expect(JSON.parse(text.slice(foot))).toEqual({ rows: 5, sha256: sum })
  })

  test("is handed on in pieces, so that no notebook is one string", async () => {
    const many = Array.from({ length: 2000 }, (_, i) => ({ ...claim, id: `${i}` }))
    const pieces = await piecesOf({ ...notes, annotations: many })
    expect(pieces.length).toBeGreaterThan(5)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000)
  })
})

describe("JSON-LD", () => {
  test("brings back every notebook as it was", () => {
    fc.assert(
      fc.property(notebooks, (given) => {
        const { items, problems } = parseAnnotationJsonLd(toAnnotationJsonLd(given), { now })
        expect(problems).toEqual([])
        expect(rowsIn(items)).toEqual(given)
      }),
    )
  })

  test("brings back what another tool changed in note, tags and date", () => {
    const changed = toAnnotationJsonLd({ ...notes, annotations: [claim] })
      .replace("Check against the March forecast.", "Checked.")
      .replace('"to check"', '"checked"')
      .replace('"modified": "2026-05-03T10:00:00Z"', '"modified": "2026-05-09T10:00:00Z"')
    const { items } = parseAnnotationJsonLd(changed, { now })
    expect(rowsIn(items).annotations).toEqual([
      { ...claim, note: "Checked.", tags: ["budget", "checked"], updated: "2026-05-09T10:00:00Z" },
    ])
  })
})

test.each(["backup", "JSON-LD"])(
  "a %s brought into an empty notebook is that notebook, and brought in again it changes nothing",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (given) => {
        // To the notebook, pages of one address and people of one key are one; it never holds them as two.
        fc.pre(
          areDistinct(given.pages.map(({ addresses }) => addresses.map((one) => cleanAddress(one) ?? one))),
        )
        fc.pre(areDistinct(given.people.map(({ keys }) => keys)))
        const { items } =
          format === "backup"
            ? parseBackup((await piecesOf(given)).join(""))
            : parseAnnotationJsonLd(toAnnotationJsonLd(given), { now })
        const first = mergeImported(empty, items)
        const notebook = withRows(empty, first.changed)
        expect(notebook).toEqual(given)
        const second = mergeImported(notebook, items)
        expect(second.outcomes.map(({ outcome }) => outcome)).toEqual(items.map(() => "same"))
        expect(second.changed).toEqual(empty)
      }),
      { numRuns: 60 },
    )
  },
)

const areDistinct = (lists: readonly (readonly string[])[]): boolean => {
  const sets = lists.map((list) => new Set(list))
  return new Set(sets.flatMap((set) => [...set])).size === sets.reduce((sum, { size }) => sum + size, 0)
}

test("a backup restored on an empty notebook is the notebook", async () => {
  const { items } = parseBackup((await piecesOf(notes)).join(""))
  const { changed, outcomes } = mergeImported(empty, items)
  expect(withRows(empty, changed)).toEqual(notes)
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["added"]))
})

describe("the claim ledger", () => {
  test("comes back with all that its columns hold", () => {
    const again = parseMappedCsv(toCsv(notes), { now })
    expect(again.problems).toEqual([])
    const back = rowsIn(again.items)
    const { addresses, ...rest } = page
    const [first] = back.pages
    expect(first?.addresses[0]).toBe(addresses[0])
    expect([first?.title, first?.outlet, first?.authors]).toEqual([rest.title, rest.outlet, rest.authors])
    const facts = back.annotations.map(({ note, tags, colour, updated, parts, body }) => ({
      note,
      tags,
      colour,
      updated: Date.parse(updated),
      words: parts.map((part) => part.target.selector[0]),
      body: body.kind === "claim" ? [body.claimKind, body.source, body.cue] : body.kind,
    }))
    expect(facts).toEqual(
      [unnamed, claim, highlight].map(({ note, tags, colour, updated, parts, body }) => ({
        note,
        tags,
        colour,
        updated: Date.parse(updated),
        words: parts.slice(0, 1).map((part) => part.target.selector[0]),
        body:
          body.kind === "claim"
            ? [body.claimKind, body.speaker ? "Rosa Lind" : body.source, body.cue]
            : body.kind,
      })),
    )
    expect(back.people.map(({ name, role }) => [name, role])).toEqual([["Rosa Lind", "minister, Treasury"]])
  })

  test("of any notebook comes back so that it writes the same ledger again", () => {
    fc.assert(
      fc.property(notebooks, (given) => {
        const once = parseMappedCsv(toCsv(given), { now })
        const twice = parseMappedCsv(toCsv(rowsIn(once.items)), { now })
        expect(contentOf(twice.items)).toEqual(contentOf(once.items))
      }),
      { numRuns: 50 },
    )
  })
})

/** Annotations as a ledger's columns hold them: words with single spaces, no ids of our own, no order without positions. */
const contentOf = (items: readonly Imported[]): string[] =>
  rowsIn(items)
    .annotations.map((annotation) =>
      JSON.stringify({
        ...annotation,
        id: "",
        page: "",
        parts: annotation.parts.flatMap(({ role, target }) =>
          target.selector.map((one) =>
            one.type === "TextQuoteSelector"
              ? { ...one, role, exact: one.exact.replace(/\s+/g, " ").trim() }
              : one,
          ),
        ),
      }),
    )
    .sort()
