import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { toCsv } from "../../../src/notebook/export/csv.ts"
import { csvText, guarded, listed, unguarded } from "../../../src/notebook/export/csv-text.ts"
import { toReadwiseCsv } from "../../../src/notebook/export/readwise-csv.ts"
import { sha256 } from "../../../src/notebook/sha256.ts"
import { hostileNotes, PAYLOADS } from "./payloads.ts"
import { claim, notes } from "./sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

/** The fields of a CSV as RFC 4180 reads it; written for the tests apart from the importer's reader. */
function fieldsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y
  const text = csv.replace(/^\ufeff/, "")
  for (let at = 0; at < text.length;) {
    field.lastIndex = at
    const [whole = "", quoted, plain = ""] = field.exec(text) ?? []
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    at += whole.length
    if (text.startsWith("\r\n", at)) rows.push([])
    else if (text[at] !== ",") throw new Error(`neither comma nor end of line at ${at}`)
    at += text[at] === "," ? 1 : 2
  }
  return rows.slice(0, -1)
}

describe("the claim ledger", () => {
  test("says in each row who said what, where, and how to find it again", () => {
    const [columns = [], , row = []] = fieldsOf(toCsv(notes))
    expect(Object.fromEntries(columns.map((column, i) => [column, row[i]]))).toEqual({
      date: "2026-05-03",
      speaker: "Rosa Lind",
      role: "minister, Treasury",
      cue: "said",
      kind: "direct",
      quote: "“We will not borrow more this year,”",
      note: "Check against the March forecast.",
      tags: "budget; to check",
      state: "same",
      outlet: "The Example",
      author: "Jane Doe; Ana de la Cruz",
      title: "Treasury says budget will hold",
      published: "2026-05-03T09:00:00+02:00",
      accessed: "2026-05-03T10:00:00Z",
      address: "https://www.example.org/news/budget?id=7",
      link: "https://www.example.org/news/budget?id=7#:~:text=%E2%80%9CWe%20will%20not%20borrow%20more%20this%20year%2C%E2%80%9D",
      before: "",
      after: "",
      "paragraph sha256": "",
      colour: "",
      id: "claim-1",
      updated: "2026-05-03T10:00:00Z",
    })
  })

  test("holds the hash of the paragraph where all of it was kept", () => {
    const target = {
      selector: [{ type: "TextQuoteSelector" as const, exact: "We  will not" }],
      place: { lead: "He said: ", trail: "\nmove.", blockLength: 27 },
    }
    const kept = { ...claim, parts: [{ role: "content" as const, target, state: "same" as const }] }
    expect(toCsv({ ...notes, annotations: [kept] })).toContain(sha256("He said: We will not move."))
    const cut = {
      ...kept,
      parts: [{ ...kept.parts[0]!, target: { ...target, place: { ...target.place, blockLength: 400 } } }],
    }
    expect(toCsv({ ...notes, annotations: [cut] })).not.toContain(sha256("He said: We will not move."))
  })

  test("begins with the mark by which Excel knows UTF-8, or not", () => {
    expect(toCsv(notes).startsWith("\ufeffdate,speaker,")).toBe(true)
    expect(toCsv(notes, { bom: false }).startsWith("date,speaker,")).toBe(true)
  })

  test.each(PAYLOADS)("has no cell that starts a formula, with %j in every field", (payload) => {
    for (const csv of [toCsv(hostileNotes(payload)), toReadwiseCsv(hostileNotes(payload))]) {
      const rows = fieldsOf(csv)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      for (const cell of rows.flat())
        expect(cell).not.toMatch(/^(\s|"|\p{Cc})*[=+\-@\uff1d\uff0b\uff0d\uff20]/u)
    }
  })
})

test("rows are read back as they were written, but for control characters", () => {
  const cell = fc
    .string({ unit: "binary" })
    .map((text) => text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]|\p{Cs}/gu, "\n"))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(fieldsOf(csvText(rows)).map((row) => row.map(unguarded))).toEqual(rows)
    }),
  )
})

test("a guard is taken away again, whatever the text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("'", "=", " ", "a", '"') }),
  )
  fc.assert(
    fc.property(text, (given) => {
      expect(unguarded(guarded(given))).toBe(given)
    }),
  )
})

test("a list in one cell shows where its parts end", () => {
  expect(listed(["a", "b; c", "d\\"])).toBe("a; b\\; c; d\\\\")
})

describe("Readwise's import", () => {
  test("gets words, article, note with tags and who said it", () => {
    const [columns, , row] = fieldsOf(toReadwiseCsv(notes))
    expect(columns).toEqual(["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"])
    expect(row).toEqual([
      "“We will not borrow more this year,”",
      "Treasury says budget will hold",
      "Jane Doe, Ana de la Cruz, The Example",
      "https://www.example.org/news/budget?id=7#:~:text=%E2%80%9CWe%20will%20not%20borrow%20more%20this%20year%2C%E2%80%9D",
      ".budget .to-check\nRosa Lind, minister, Treasury (direct: said)\nCheck against the March forecast.",
      "2",
      "2026-05-03 10:00:00",
    ])
  })
})
