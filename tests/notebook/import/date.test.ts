import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import { readDate } from "../../../src/notebook/import/date.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

test.each([
  ["2026-05-03T10:15:30Z", "2026-05-03T10:15:30.000Z"],
  ["2026-05-03T10:15:30+02:00", "2026-05-03T08:15:30.000Z"],
  ["2026-05-03 10:15:30+00:00", "2026-05-03T10:15:30.000Z"],
  ["2026-05-03 10:15", "2026-05-03T10:15:00.000Z"],
  ["2026-05-03T10:15:30.123456+00:00", "2026-05-03T10:15:30.123Z"],
  ["20260503T101530Z", "2026-05-03T10:15:30.000Z"],
  ["2026-05-03", "2026-05-03"],
  ["1777803330", "2026-05-03T10:15:30.000Z"],
  ["1777803330000", "2026-05-03T10:15:30.000Z"],
  ["May 3, 2026 10:15:30 PM", "2026-05-03T22:15:30.000Z"],
  ["May 3, 2026 12:05 a.m.", "2026-05-03T00:05:00.000Z"],
  ["Sunday, 3 May 2026 10:15:30", "2026-05-03T10:15:30.000Z"],
  ["Sonntag, 3. März 2024 17:23:15", "2024-03-03T17:23:15.000Z"],
  ["martes, 3 de marzo de 2026 7:01:02", "2026-03-03T07:01:02.000Z"],
  ["mardi 3 août 2021 21:04:05", "2021-08-03T21:04:05.000Z"],
  ["domenica 3 maggio 2026 10:15:30", "2026-05-03T10:15:30.000Z"],
  ["terça-feira, 3 de fevereiro de 2026 10:15:30", "2026-02-03T10:15:30.000Z"],
  ["2026年5月3日星期日 下午3:04:05", "2026-05-03T15:04:05.000Z"],
  ["2026年5月3日日曜日 15:04:05", "2026-05-03T15:04:05.000Z"],
  ["2026년 5월 3일 일요일 오전 10:15:30", "2026-05-03T10:15:30.000Z"],
  ["3.5.2026", "2026-05-03"],
  ["5/3/2026", "2026-05-03"],
  ["13/5/2026", "2026-05-13"],
  ["2026/05/03", "2026-05-03"],
])("%s is %s", (given, iso) => {
  expect(readDate(given)).toBe(iso)
})

test.each([
  "",
  "soon",
  "2026-02-30",
  "2026-13-01",
  "31.4.2026",
  "12345",
  "9999-01-01",
  "Infinity",
  "x".repeat(200),
])("%j is no date", (text) => {
  expect(readDate(text)).toBeUndefined()
})

test("nothing throws, and what is read is read again as itself", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."0123456789-/.: TZ+apm年月日") }),
  )
  fc.assert(
    fc.property(text, (given) => {
      const read = readDate(given)
      expect(readDate(read)).toBe(read)
    }),
    { numRuns: 1000 },
  )
})
