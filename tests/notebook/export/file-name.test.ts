import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import { fileName } from "../../../src/notebook/export/file-name.ts"
import { page } from "./sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

test("a file is named after day, outlet and title", () => {
  expect(fileName(page, "md")).toBe("2026-05-03 The Example Treasury says budget will hold.md")
})

test("a page that gives no date takes the day it was read", () => {
  expect(fileName({ ...page, published: undefined, title: "T" }, "md")).toBe("2026-05-03 The Example T.md")
})

test.each([
  ["../../etc/passwd", "etc passwd.md"],
  ["CON", "CON notes.md"],
  ["...", "notes.md"],
  ["\u202egpj.exe", "gpj.exe.md"],
  ["a\nb\u0000c", "a b c.md"],
])("a page called %j makes the file %s", (title, name) => {
  expect(fileName({ ...page, title, outlet: undefined, published: undefined, firstRead: "" }, "md")).toBe(
    name,
  )
})

test("whatever the title, the name is one that every file system takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (title) => {
      const name = fileName({ ...page, title }, "md")
      expect(name).toMatch(/^[^\\/:*?"<>|\p{C}]*[^\s.]\.md$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }),
  )
})
