import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ranks } from "../../../src/recognition/claims/checkworthy.ts"
import { kindOf, trimContent } from "../../../src/recognition/claims/content.ts"
import { CueBit, cueBits } from "../../../src/recognition/claims/cue-words.ts"
import { recognise } from "../../../src/recognition/recognise.ts"
import { read, textOfTokens } from "../../../src/text/reading.ts"
import { hashWord } from "../../../src/text/word.ts"

/** The kind of a text that is all content. */
function kind(text: string) {
  const reading = read([text])
  return kindOf(reading, [{ from: 0, to: reading.count }])
}

const bits = (word: string): number => cueBits(hashWord(word))

/** The content that the part of a text in square brackets is trimmed to. */
function trimmed(drawn: string): string | undefined {
  const text = drawn.replace(/[[\]]/g, "")
  const reading = read([text])
  const [start, end] = [drawn.indexOf("["), drawn.indexOf("]") - 1]
  const tokens = Array.from({ length: reading.count }, (_, i) => i)
  const inside = tokens.filter((i) => (reading.start[i] ?? 0) >= start && (reading.end[i] ?? 0) <= end)
  const content = trimContent(reading, { from: inside[0] ?? 0, to: (inside.at(-1) ?? -1) + 1 })
  return content && textOfTokens(reading, content)
}

describe("a content", () => {
  test.each([
    ["He said [that the talks failed.]", "the talks failed"],
    ["He said [to wait for rain, and]", "to wait for rain"],
    ["[“We failed,] he said.", "“We failed,"],
    ["He said: “[We failed].”", "“We failed.”"],
    ["He asked [who had failed?]", "who had failed?"],
    ["He left[.]", undefined],
  ])("%s", (drawn, expected) => expect(trimmed(drawn)).toBe(expected))

  test("is direct, mixed or indirect by its quotation marks alone", () => {
    expect(kind("“We failed.”")).toBe("direct")
    expect(kind("it was “a failure”")).toBe("mixed")
    expect(kind("it was a failure")).toBe("indirect")
  })
})

test("verbs are known in all their forms, and plain acts are no saying", () => {
  for (const form of ["deny", "denies", "denied", "denying"])
    expect(bits(form) & CueBit.evaluating).not.toBe(0)
  for (const form of ["warn", "warns", "warned", "warning"]) expect(bits(form) & CueBit.saying).not.toBe(0)
  expect(bits("plans")).toBe(CueBit.act)
  expect(bits("harbour")).toBe(0)
})

test("ranks keep the order of values, from 0 to 1, and equal values rank alike", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1 }), (values) => {
      const found = ranks(values)
      expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...found)).toBeLessThanOrEqual(1)
      for (const [i, a] of values.entries())
        for (const [j, b] of values.entries()) expect(Math.sign(found[i]! - found[j]!)).toBe(Math.sign(a - b))
    }),
  )
})

test("a claim with figures is better to check than a wish", () => {
  const { claims } = recognise({
    blocks: [
      "President Ana Torres said she hoped for peace and love.",
      "President Ana Torres said exports rose 40 percent to $3 billion in 2019 because tariffs had been cut.",
    ],
  })
  const rank = (block: number) => claims.find(({ content }) => content[0]?.block === block)?.checkworthy ?? -1
  expect(rank(1)).toBeGreaterThan(rank(0))
})
