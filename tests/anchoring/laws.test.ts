import * as fc from "fast-check"
import { describe as suite, expect, test } from "vitest"
import { describe } from "../../src/anchoring/describe.ts"
import { locate, locateAll } from "../../src/anchoring/locate.ts"
import type { Text } from "../../src/text/text.ts"
import { textOf } from "./text-of.ts"

/** Paragraphs of words, and of anything at all. */
const word = fc.constantFrom(
  ..."the a of in said president minister Ostrava 12 3,000 not would talks border “we never” — … naïve d’accord 大統領 会談 مفاوضات".split(
    " ",
  ),
  "of\u00ad\u00adfice",
  "re\u0301sume\u0301",
  "👩‍⚖️",
  "\u00a0",
)
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "))
const anything = fc.string({ unit: "binary", maxLength: 60 })
const paragraphs = fc.array(fc.oneof(sentence, anything), { minLength: 1, maxLength: 8 })
const spanIn = fc.tuple(paragraphs, fc.nat(), fc.nat()).map(([lines, a, b]) => {
  const text = textOf(lines)
  const size = text.text.length + 1
  return { lines, text, start: Math.min(a % size, b % size), end: Math.max(a % size, b % size) }
})

suite("laws of anchoring", () => {
  test("a described span is found exactly, on the same text", () => {
    fc.assert(
      fc.property(spanIn, ({ text, start, end }) => {
        const target = JSON.parse(JSON.stringify(describe(text, { start, end })))
        expect(locate(text, target)).toEqual({ state: "same", span: { start, end }, confidence: 1 })
      }),
      { numRuns: 500 },
    )
  })

  test("a claim whose page has not changed is the same, whoever said it", () => {
    fc.assert(
      fc.property(spanIn, word, word, ({ text, start, end }, speaker, cue) => {
        const target = describe(text, { start, end }, { speaker, cue })
        expect(locate(text, target)).toEqual({ state: "same", span: { start, end }, confidence: 1 })
      }),
    )
  })

  test("describing is deterministic and plain JSON", () => {
    fc.assert(
      fc.property(spanIn, ({ lines, text, start, end }) => {
        const target = describe(text, { start, end })
        expect(JSON.parse(JSON.stringify(target))).toEqual(target)
        expect(JSON.stringify(describe(textOf(lines), { start, end }))).toBe(JSON.stringify(target))
      }),
    )
  })

  const unlike = fc.array(
    fc.constantFrom(..."zebra quilt marmalade onyx fjord gazebo walnut tundra".split(" ")),
    {
      minLength: 1,
      maxLength: 60,
    },
  )

  test("an edit elsewhere never moves a quote", () => {
    fc.assert(
      fc.property(fc.nat(29), fc.nat(3), unlike, unlike, (from, length, above, below) => {
        const names = Array.from({ length: 40 }, (_, i) => `word${i}`)
        const quote = names.slice(from, from + 4 + length).join(" ")
        const before = textOf(["An opening line.", names.join(" "), "A closing line."])
        const start = before.text.indexOf(quote)
        const target = describe(before, { start, end: start + quote.length })
        const after = textOf([above.join(" "), "An opening line.", names.join(" "), below.join(" ")])
        const at = after.text.indexOf(quote)
        expect(locate(after, target)).toMatchObject({
          state: "same",
          span: { start: at, end: at + quote.length },
        })
      }),
    )
  })

  const selectorLike = fc.record(
    {
      type: fc.constantFrom("TextQuoteSelector", "TextPositionSelector", "CssSelector", "FragmentSelector"),
      exact: anything,
      prefix: anything,
      suffix: anything,
      start: fc.integer(),
      end: fc.integer(),
      value: anything,
    },
    { requiredKeys: ["type"] },
  )

  test("whatever a target lacks, locating answers and never throws", () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.array(selectorLike)), (lines, targets) => {
        const text = textOf(lines)
        const located = locateAll(text, targets.map((selector) => ({ selector })) as never)
        expect(located).toHaveLength(targets.length)
        for (const { span } of located)
          if (span)
            expect(span.start >= 0 && span.start <= span.end && span.end <= text.text.length).toBe(true)
      }),
    )
  })

  test("a text without blocks is text all the same", () => {
    const text: Text = { text: "The talks in Geneva ended without a result on Friday.", blocks: [] }
    const target = describe(text, { start: 4, end: 19 })
    expect(locate(text, target)).toMatchObject({ state: "same", span: { start: 4, end: 19 } })
  })
})
