import * as fc from "fast-check"
import { expect, test } from "vitest"
import { recognise } from "../../../src/recognition/recognise.ts"
import type { BlockSpan } from "../../../src/text/span.ts"

const pieces = [
  ..."“”‘’\"'«»()[]{}.,:;—–-…?!\n\u00ad😀\u200b",
  " ",
  " said",
  " told",
  " according to",
  " that",
  "He",
  " President",
  " Putin",
  " denounced",
  " who",
  " the talks",
  "\ud83d",
]
const blocks = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join("")),
  ),
  { maxLength: 8 },
)

test("every span of every claim lies in its block, and no claim is empty", () => {
  fc.assert(
    fc.property(blocks, (texts) => {
      const inside = ({ block, start, end }: BlockSpan) =>
        start >= 0 && start < end && end <= (texts[block] ?? "").length
      const { leaders, claims } = recognise({ blocks: texts })
      const ids = new Set(leaders.map(({ id }) => id))
      for (const claim of claims) {
        expect(claim.content.length).toBeGreaterThan(0)
        const spans = [...claim.content, claim.cue, claim.source].filter((span) => span !== undefined)
        expect(spans.filter((span) => !inside(span))).toEqual([])
        expect(claim.confidence).toBeGreaterThanOrEqual(0)
        expect(claim.confidence).toBeLessThanOrEqual(1)
        expect((claim.speakers ?? []).filter((id) => !ids.has(id))).toEqual([])
        if (claim.nestedIn !== undefined) expect(claims[claim.nestedIn]).toBeDefined()
      }
    }),
    { numRuns: 200 },
  )
})

test("the same text gives the same claims", () => {
  fc.assert(
    fc.property(blocks, (texts) => {
      expect(recognise({ blocks: texts })).toEqual(recognise({ blocks: texts }))
    }),
    { numRuns: 30 },
  )
})

test.each([
  ["words without a full stop", "President Putin said that the talks and "],
  ["quotations that never close", "“He said ‘no’ to ("],
  ["nested brackets", "((said [he "],
  ["one letter", "a"],
  ["sentences of one word", "Said. "],
  ["straight quotes", "\"'"],
])("fifty kilobytes of %s is read to the end", (_name, piece) => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length))
  const { claims } = recognise({ blocks: [text] })
  for (const { content } of claims)
    for (const span of content) expect(span.end).toBeLessThanOrEqual(text.length)
  expect(Array.isArray(claims)).toBe(true)
})
