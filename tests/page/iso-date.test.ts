import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isoDate } from "../../src/page/iso-date.ts"

describe("isoDate", () => {
  test.each([
    ["2024-05-06", "2024-05-06"],
    ["2024-05-06T07:08:09.123Z", "2024-05-06T07:08:09Z"],
    ["2024-05-06T07:08:09+0200", "2024-05-06T07:08:09+02:00"],
    ["2024-05-06 07:08", "2024-05-06T07:08"],
    ["2024/05/06", "2024-05-06"],
    ["20240506", "2024-05-06"],
    ["2024-05", "2024-05"],
    ["06.05.2024", "2024-05-06"],
    ["6 May 2024", "2024-05-06"],
    ["May 6, 2024 5:36 pm", "2024-05-06T17:36"],
    ["Mon, 06 May 2024 07:08:09 GMT", "2024-05-06T07:08:09Z"],
    ["2024年5月6日", "2024-05-06"],
    ["25/12/2024", "2024-12-25"],
    ["1714979289", "2024-05-06T07:08:09.000Z"],
  ])("%j is %j", (text, date) => expect(isoDate(text)).toBe(date))

  test.each([
    ["6 mai 2024", "fr"],
    ["6. Mai 2024", "de"],
    ["6 de mayo de 2024", "es"],
    ["6 mei 2024", "nl"],
    ["6 мая 2024", "ru"],
  ])("%j is a day in May in %j", (text, language) => expect(isoDate(text, language)).toBe("2024-05-06"))

  test.each([
    "05/06/2024",
    "2024-13-01",
    "2024-02-30",
    "yesterday",
    "",
    "10:30",
    "1",
    "2024",
    "9".repeat(1000),
  ])("%j is none, or not one for sure", (text) => expect(isoDate(text)).toBeUndefined())

  test("never throws, whatever text and language", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (text, language) => void isoDate(text, language)))
  })
})
