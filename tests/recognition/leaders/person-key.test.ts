import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { personKey } from "../../../src/recognition/leaders/person-key.ts"

describe("one key for the spellings of a name", () => {
  test.each([
    ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
    ["Sergei Lavrov", "Sergey Lavrov"],
    ["Mohammed bin Salman", "Muhammad bin Salman"],
    ["Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi"],
    ["Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"],
    ["Gerhard Schröder", "Gerhard Schroeder"],
    ["Donald J. Trump", "Donald Trump"],
    ["Joe Biden", "Joseph Biden"],
    ["Kim Jong-un", "Kim Jong Un"],
    ["Shinzo Abe", "Abe Shinzo"],
    ["Omar Hassan al-Bashir", "Omar al-Bashir"],
    ["BARACK OBAMA", "Barack Oba­ma"],
  ])("%s is %s", (a, b) => {
    expect(personKey(a)).toBe(personKey(b))
  })
})

describe("different keys for different people", () => {
  test.each([
    ["George W. Bush", "George H.W. Bush"],
    ["Kim Jong Un", "Kim Jong Il"],
    ["Robert F. Kennedy", "Robert F. Kennedy Jr."],
    ["Lee Jae-myung", "Lee Sang-min"],
    ["Bill Clinton", "Hillary Clinton"],
  ])("%s is not %s", (a, b) => {
    expect(personKey(a)).not.toBe(personKey(b))
  })
})

test("case and the order of two plain words never matter", () => {
  const word = fc.stringMatching(/^[A-Z][b-df-hj-np-tv-z]{2,7}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(personKey(`${a} ${b}`.toUpperCase())).toBe(personKey(`${a} ${b}`))
    }),
  )
})

test("any text has a key", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => typeof personKey(text) === "string"))
})
