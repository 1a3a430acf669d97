import { describe, expect, test } from "vitest"
import { recognise } from "../../../src/recognition/recognise.ts"
import type { BlockSpan } from "../../../src/text/span.ts"

/** The claims of blocks as lines: who, by which cue, says what; contents in several parts are joined by a bar. */
function claims(...blocks: string[]): string[] {
  const text = (span?: BlockSpan) => (span ? (blocks[span.block] ?? "").slice(span.start, span.end) : "-")
  return recognise({ blocks }).claims.map(
    ({ source, cue, content }) => `${text(source)} <${text(cue)}> ${content.map(text).join(" | ")}`,
  )
}

const kinds = (...blocks: string[]): string[] => recognise({ blocks }).claims.map(({ kind }) => kind)

describe("who said what", () => {
  test.each([
    [
      "“We will not wait for anybody,” Prime Minister Ana Torres said.",
      "Prime Minister Ana Torres <said> “We will not wait for anybody,”",
    ],
    [
      "Foreign Minister Karl Lund said that the talks would go on until Friday.",
      "Foreign Minister Karl Lund <said> the talks would go on until Friday",
    ],
    [
      "The ministry warned that prices “could double” by the end of the year.",
      "The ministry <warned> prices “could double” by the end of the year",
    ],
    [
      "At least 40 people were injured, according to the interior ministry.",
      "the interior ministry <according to> At least 40 people were injured",
    ],
    [
      "“This is a mistake,” President Lund said. “We told them so in March.”",
      "President Lund <said> “This is a mistake,” | “We told them so in March.”",
    ],
    [
      "Lund, who became president in March, denied that he had met the bankers.",
      "Lund <denied> he had met the bankers",
    ],
    [
      "Concerns about the new missile base were expressed in a joint statement.",
      "a joint statement <expressed> Concerns about the new missile base",
    ],
    [
      "The bridge had never been inspected, the governor admitted.",
      "the governor <admitted> The bridge had never been inspected",
    ],
  ])("%s", (text, expected) => expect(claims(text)).toEqual([expected]))

  test("two claims under one subject both have it as their source", () => {
    expect(
      claims("President Lund praised the police and vowed to rebuild the harbour within a year."),
    ).toEqual([
      "President Lund <praised> the police",
      "President Lund <vowed> to rebuild the harbour within a year",
    ])
  })

  test("the items of a list are claims of the line above it", () => {
    const found = claims(
      "President Ana Torres also said:",
      "The country must leave the treaty before winter comes",
      "She would meet the farmers before the harvest festival",
      "Her office has no comment on the budget for next year.",
    )
    expect(found.slice(0, 2)).toEqual([
      "President Ana Torres <said> The country must leave the treaty before winter comes",
      "President Ana Torres <said> She would meet the farmers before the harvest festival",
    ])
  })

  test("a paragraph that is only a quotation is spoken by the speaker before it", () => {
    const blocks = [
      "“We will not wait for anybody,” Prime Minister Ana Torres said on Monday.",
      "“The harbour belongs to the people who built it.”",
    ]
    const { leaders, claims: found } = recognise({ blocks })
    const torres = leaders.find(({ name }) => name === "Ana Torres")
    expect(torres).toBeDefined()
    expect(found.map(({ speaker }) => speaker)).toEqual([torres?.id, torres?.id])
  })

  test("a claim in a claim knows the one around it", () => {
    const blocks = ["Minister Karl Lund said that the president believed the vote would be lost."]
    const { claims: found } = recognise({ blocks })
    const outer = found.findIndex(({ cue }) => cue && blocks[0]?.slice(cue.start, cue.end) === "said")
    const inner = found.find(({ cue }) => cue && blocks[0]?.slice(cue.start, cue.end) === "believed")
    expect(outer).toBeGreaterThanOrEqual(0)
    expect(inner?.nestedIn).toBe(outer)
  })

  test("an aide speaks for himself, not for the leader he serves", () => {
    const { claims: found, leaders } = recognise({
      blocks: ["President Ana Torres was abroad. A spokesman for Torres said the visit would last a week."],
    })
    expect(leaders.map(({ name }) => name)).toEqual(["Ana Torres"])
    expect(found.map(({ speaker }) => speaker)).toEqual([undefined])
  })
})

describe("kind", () => {
  test.each([
    ["“We will not wait for anybody,” the minister said.", "direct"],
    ["The minister said the law was “a gift to the rich”.", "mixed"],
    ["The minister said the law was a gift to the rich.", "indirect"],
    ["‘We will not wait for anybody,’ the minister said.", "direct"],
  ])("%s", (text, kind) => expect(kinds(text)).toEqual([kind]))
})

describe("no claim", () => {
  test.each([
    "The minister plans to visit the capital in June.",
    "The bridge is expected to open in the spring.",
    "Police arrested two men near the harbour on Sunday.",
    "The film “A Grammar of Waiting” opens on Friday.",
    "She declined to comment.",
  ])("%s", (text) => expect(claims(text)).toEqual([]))
})
