import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isEnglish } from "../../../src/recognition/language.ts"
import { recognise } from "../../../src/recognition/recognise.ts"
import { read } from "../../../src/text/reading.ts"
import { groupsOf, peopleOf } from "./picture.ts"

const bits = fc.constantFrom(
  "President",
  "Mr.",
  "Ana Torrel",
  "Torrel’s",
  "von der",
  "KIM",
  "Xi",
  ",",
  ".",
  "“",
  "”",
  "of",
  "the",
  "minister",
  "said",
  "who",
  "(R-Texas)",
  "/AFP",
  "😀",
  "Zelen­skyy",
  "אנה",
  "",
)

test("every mark lies in its block, holds a letter, and no two names share a letter", () => {
  fc.assert(
    fc.property(fc.array(fc.array(bits, { maxLength: 20 }), { maxLength: 6 }), (lines) => {
      const blocks = lines.map((words) => words.join(" "))
      const { leaders, persons } = peopleOf(...blocks)
      const names = [...leaders, ...persons].flatMap(({ mentions }) => mentions)
      const taken = new Set<string>()
      for (const { block, start, end } of names) {
        expect(blocks[block]?.slice(start, end)).toMatch(/\p{L}/u)
        for (let at = start; at < end; at++) {
          expect(taken.has(`${block}:${at}`)).toBe(false)
          taken.add(`${block}:${at}`)
        }
      }
      for (const { references = [] } of leaders)
        for (const { block, start, end } of references) expect(blocks[block]?.slice(start, end)).not.toBe("")
    }),
    { numRuns: 150 },
  )
}, 20_000)

test("any text at all is read without an error", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), (blocks) =>
      Array.isArray(peopleOf(...blocks).leaders),
    ),
    { numRuns: 150 },
  )
}, 20_000)

describe("unusual text", () => {
  test("a list of five hundred names makes leaders only of those with a title", () => {
    const names = Array.from(
      { length: 500 },
      (_, i) => `Anna Halloran${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10) % 10]}ova`,
    )
    const { leaders } = peopleOf(...names, "President Tom Brandvik")
    expect(leaders.map(({ name }) => name)).toEqual(["Tom Brandvik"])
  })
  test("capitals throughout", () => {
    expect(groupsOf("FOREIGN MINISTER ANA TORREL RESIGNED ON MONDAY.")).toEqual({
      "Ana Torrel": ["ANA TORREL"],
    })
  })
  test("a transcript", () => {
    const groups = groupsOf(
      "President Ana Torrel spoke to reporters.",
      "TORREL: I thank you.",
      "QUESTION: Why?",
      "MS. TORREL: No.",
    )
    expect(groups).toEqual({ "Ana Torrel": ["Ana Torrel", "TORREL", "TORREL"] })
  })
  test("bylines and captions name no leaders", () => {
    expect(
      peopleOf("By Petra Halloran and Tomas Brandvik", "Photograph: Petra Halloran/Getty Images").leaders,
    ).toEqual([])
  })
  test("lower case says nothing", () => {
    expect(peopleOf("the president, ana torrel, spoke. ana torrel left.").leaders).toEqual([])
  })
})

describe("other languages", () => {
  test.each([
    [
      "French",
      "Le président Emmanuel Macron a dit que la France ne veut pas de cette loi et que le gouvernement est prêt.",
    ],
    [
      "German",
      "Der Bundeskanzler Olaf Scholz sagte am Montag, dass die Regierung nicht zurücktreten werde und sich mit den Ländern einigen will.",
    ],
    [
      "Spanish",
      "El presidente Pedro Sánchez dijo que el gobierno no va a cambiar la ley y que las elecciones se celebran en mayo.",
    ],
    [
      "Russian",
      "Президент Владимир Путин заявил в понедельник, что переговоры с Emmanuel Macron прошли хорошо.",
    ],
    ["Chinese", "中国国家主席 Xi Jinping 周一在北京会见了俄罗斯总统普京。双方讨论了经济合作。"],
  ])("%s is left alone, whatever the page says of itself", (_, text) => {
    expect(recognise({ blocks: [text], language: "en" })).toEqual({ leaders: [], claims: [], persons: [] })
  })
  test("English is read even where the page says otherwise", () => {
    const blocks = [
      "President Ana Torrel said that the talks with the other side had been good and that they would go on.",
    ]
    expect(isEnglish(read(blocks), "de")).toBe(true)
  })
})

test("lexicons together take at most 150 kB compressed, and the facts are dated", () => {
  const folder = "src/recognition/lexicon"
  const files = ["leaders.bin", "leader-index.bin", "countries.bin", "forenames.bin", "places.bin"].map(
    (file) => readFileSync(`${folder}/${file}`),
  )
  expect(files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)).toBeLessThan(150_000)
  expect(files[0]?.subarray(0, 8).toString()).toMatch(/^20\d\d-\d\d\n$/)
})
