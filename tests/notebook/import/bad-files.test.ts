import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { toAnnotationJsonLd } from "../../../src/notebook/export/annotation-json-ld.ts"
import { rowsOf, toBackup } from "../../../src/notebook/export/backup.ts"
import { parseAnnotationJsonLd } from "../../../src/notebook/import/annotation-json-ld.ts"
import { parseBackup } from "../../../src/notebook/import/backup.ts"
import { parseClipperJson } from "../../../src/notebook/import/clipper-json.ts"
import { decode } from "../../../src/notebook/import/decode.ts"
import { detectFormat } from "../../../src/notebook/import/detect.ts"
import { parseHypothesisCsv } from "../../../src/notebook/import/hypothesis-csv.ts"
import { parseHypothesisJson } from "../../../src/notebook/import/hypothesis-json.ts"
import { parseKindleClippings } from "../../../src/notebook/import/kindle-clippings.ts"
import { parseMappedCsv } from "../../../src/notebook/import/mapped-csv.ts"
import type { ImportPreview } from "../../../src/notebook/import/preview.ts"
import { parseReadwiseCsv } from "../../../src/notebook/import/readwise-csv.ts"
import { PAYLOADS } from "../export/payloads.ts"
import { claim, notes } from "../export/sample.ts"
import * as files from "./foreign-files.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

const now = "2026-06-01T00:00:00.000Z"
const pieces: string[] = []
for await (const piece of toBackup(rowsOf(notes), { made: now })) pieces.push(piece)
const backup = pieces.join("")
const jsonLd = toAnnotationJsonLd(notes)

const parsers: readonly (readonly [string, (text: string) => ImportPreview, string])[] = [
  ["backup", parseBackup, backup],
  ["annotation-json-ld", (text) => parseAnnotationJsonLd(text, { now }), jsonLd],
  ["hypothesis-json", (text) => parseHypothesisJson(text, { now }), files.hypothesisClient],
  ["hypothesis-csv", (text) => parseHypothesisCsv(text, { now }), files.hypothesisCsv],
  ["clipper-json", (text) => parseClipperJson(text, { now }), files.clipper],
  ["readwise-csv", (text) => parseReadwiseCsv(text, { now }), files.readwise],
  ["kindle-clippings", (text) => parseKindleClippings(text, { now }), files.kindle],
  ["mapped-csv", (text) => parseMappedCsv(text, { now }), "url,quote,note\nhttps://example.org/a,x,y\n"],
]

/** Every problem is a place and a sentence, and every row has an id and, of pages, only addresses that lead nowhere bad. */
function expectWellFormed({ items, problems }: ImportPreview): void {
  for (const { place, sentence } of problems) {
    expect(place).not.toBe("")
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/s)
  }
  for (const item of items)
    if (item.kind === "page")
      for (const address of item.page.addresses) expect(address).toMatch(/^(https?|file|urn):/i)
}

const notesIn = ({ items }: ImportPreview): number => items.filter(({ kind }) => kind === "annotation").length

describe.each(parsers)("%s", (format, parse, good) => {
  test("is known by what it holds, whatever the file is called", () => {
    expect(detectFormat("download", good)).toBe(format)
  })

  test("cut short at any place, never throws, and holds no more notes than the whole", () => {
    const whole = notesIn(parse(good))
    fc.assert(
      fc.property(fc.nat(good.length), (end) => {
        const preview = parse(good.slice(0, end))
        expectWellFormed(preview)
        expect(notesIn(preview)).toBeLessThanOrEqual(whole)
      }),
    )
  })

  test("with pieces replaced, never throws", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom('"', "null", "{", "]", "\n", "-1", "\u0000", ...PAYLOADS),
    )
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(30), piece, (start, length, put) => {
        expectWellFormed(parse(good.slice(0, start) + put + good.slice(start + length)))
      }),
      { numRuns: 100 },
    )
  })

  test("any text at all never throws", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.constantFrom(...PAYLOADS, "", "null", "[]", "{}", "[null]", '"', "[[[]]]"),
    )
    fc.assert(
      fc.property(text, (given) => expectWellFormed(parse(given))),
      { numRuns: 100 },
    )
  })

  test("is the same with a byte order mark, in UTF-16 and with other line ends", () => {
    const whole = parse(good)
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${good}`, "utf16le"))
    expect(parse(decode(utf16).text)).toEqual(whole)
    expect(parse(`\ufeff${good.replace(/^\ufeff/, "")}`)).toEqual(whole)
  })

  test("a nesting bomb is refused in a sentence", () => {
    const bomb = `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`
    const preview = parse(bomb)
    expect(preview.items).toEqual([])
    expect(preview.problems.length).toBe(1)
  })
})

describe("JSON", () => {
  test.each([
    ['{"annotations": [', "This ends in the middle; the file may be incomplete."],
    ["[1,,2]", "This is not valid JSON."],
    ["[".repeat(70) + "]".repeat(70), "This is nested more than 64 levels deep, as no notes are."],
    ["{}", "This holds no list of Hypothesis annotations."],
  ])("%j is refused: %s", (text, sentence) => {
    expect(parseHypothesisJson(text, { now }).problems).toEqual([{ place: "the file", sentence }])
  })

  test("a bad annotation is told with its place, and the good ones stay", () => {
    const text = JSON.stringify([{ uri: 7 }, { uri: "https://example.org/a", text: "x", target: [] }, null])
    const { items, problems } = parseHypothesisJson(text, { now })
    expect(items.map(({ kind }) => kind)).toEqual(["page", "annotation"])
    expect(problems).toEqual([
      { place: "annotation 1", sentence: "The field “uri” holds 7 instead of string." },
      { place: "annotation 3", sentence: "This is null, not a note." },
    ])
  })

  test("keys that would reach into every object are ignored", () => {
    const evil = jsonLd.replace(
      '"sayso": {',
      '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "sayso": {"__proto__": {"polluted": 1}, ',
    )
    for (const text of [evil, backup.replaceAll('{"selector"', '{"__proto__":{"polluted":1},"selector"')]) {
      const parse = text === evil ? parseAnnotationJsonLd : parseBackup
      const { items } = parse(text, { now })
      expect(items.length).toBeGreaterThan(0)
      expect("polluted" in {}).toBe(false)
      for (const item of items)
        if (item.kind === "annotation")
          for (const part of item.annotation.parts) expect("polluted" in part.target).toBe(false)
    }
  })

  test("a page that calls itself by a script is not taken in", () => {
    const evil = jsonLd.replaceAll("https://www.example.org/news/budget?id=7", "javascript:alert(1)")
    const { items, problems } = parseAnnotationJsonLd(evil, { now })
    expect(items.filter(({ kind }) => kind === "page")).toEqual([])
    expect(problems[0]?.place).toBe("page 1")
  })

  test("another tool's address that is no address becomes a name that leads nowhere", () => {
    const { items } = parseHypothesisJson(JSON.stringify([{ uri: "javascript:alert(1)" }]), { now })
    expect(items.flatMap((item) => (item.kind === "page" ? item.page.addresses : []))).toEqual([
      "urn:sayso:source:javascript%3Aalert(1)",
    ])
  })
})

describe("a backup", () => {
  test("without its last line is incomplete, and says so; its rows can be brought in", () => {
    const { items, problems } = parseBackup(backup.split("\n").slice(0, -2).join("\n"))
    expect(items).toHaveLength(5)
    expect(problems).toEqual([
      {
        place: "the end",
        sentence: "The last line is missing: the file is incomplete. What it holds can be brought in.",
      },
    ])
  })

  test("changed by a letter has another checksum", () => {
    const { items, problems } = parseBackup(backup.replace("borrow", "barrow"))
    expect(items).toHaveLength(5)
    expect(problems).toEqual([
      {
        place: "the file",
        sentence: "The checksum is another: the file was changed or damaged since it was written.",
      },
    ])
  })

  test("of a later version is left alone", () => {
    const { items, problems } = parseBackup(backup.replace('"version":1', '"version":2'))
    expect(items).toEqual([])
    expect(problems.map(({ sentence }) => sentence)).toEqual([
      "A newer version of Sayso wrote this (format 2; this one reads up to 1). Update Sayso to bring it in.",
    ])
  })

  test("with a bad row tells its line and keeps the others", () => {
    const lines = backup.split("\n")
    lines[2] = '{"person":{"id":7}}'
    const { items, problems } = parseBackup(lines.join("\n"))
    expect(items).toHaveLength(4)
    expect(problems[0]?.place).toBe("line 3")
  })

  test("with an id twice keeps the later version", () => {
    const rows = ["2026-01-01", "2026-03-01", "2026-02-01"].map((updated) =>
      JSON.stringify({ annotation: { ...claim, note: updated, updated } }),
    )
    const text = ['{"format":"sayso-backup","version":1}', ...rows]
    const { items, problems } = parseBackup(text.join("\n"))
    expect(items.map((item) => (item.kind === "annotation" ? item.annotation.note : ""))).toEqual([
      "2026-03-01",
    ])
    expect(problems.filter(({ sentence }) => sentence.startsWith("This is in the file twice"))).toHaveLength(
      2,
    )
  })
})

describe("decode", () => {
  test.each([
    ["utf-8", Buffer.from("né 🙂")],
    ["utf-8", Buffer.from("\ufeffné 🙂")],
    ["utf-16le", Buffer.from("\ufeffné 🙂", "utf16le")],
    ["utf-16le", Buffer.from("né 🙂, and so on", "utf16le")],
    ["utf-16be", Buffer.from("\ufeffné 🙂", "utf16le").swap16()],
    ["utf-16be", Buffer.from("né 🙂, and so on", "utf16le").swap16()],
  ])("reads %s", (encoding, bytes) => {
    const decoded = decode(new Uint8Array(bytes))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toMatch(/^né 🙂/)
  })

  test("takes what is no UTF-8 for windows-1252, and a replacement character that was written for itself", () => {
    expect(decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9]))).toEqual({
      text: "café",
      encoding: "windows-1252",
    })
    expect(decode(new Uint8Array(Buffer.from("a\ufffdb")))).toEqual({ text: "a\ufffdb", encoding: "utf-8" })
  })

  test("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => void decode(bytes).text.length))
  })
})
