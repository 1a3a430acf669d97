import { describe as suite, expect, test } from "vitest"
import { describe } from "../../src/anchoring/describe.ts"
import { locate, locateAll } from "../../src/anchoring/locate.ts"
import type { Target } from "../../src/anchoring/target.ts"
import type { Text } from "../../src/text/text.ts"
import { find, textOf } from "./text-of.ts"

const article = [
  "The council of Marrow Bay voted on Monday to close the old ferry terminal before winter.",
  "Mayor Delia Strand said the building was “too far gone to save” and thanked those who had tried.",
  "The terminal opened in 1911 and was last repaired after the storm of 1987.",
  "A group of former dock workers wants to turn the waiting hall into a museum.",
  "“We will not leave quietly,” said Anton Greve, who worked there for thirty years.",
  "The vote was nine to four, with two members absent.",
]
const quoteIn = (text: Text, target: Target) => {
  const located = locate(text, target)
  return [located.state, located.span && text.text.slice(located.span.start, located.span.end)]
}
const describeIn = (paragraphs: readonly string[], words: string) => {
  const text = textOf(paragraphs)
  return describe(text, find(text, words))
}

const meeting = (i: number) =>
  `Paragraph ${i} tells of the ${i}th meeting in room ${i * 7} about item ${i * 13}.`

suite("finding words again", () => {
  test("typography makes no difference", () => {
    const target = describeIn(article, article[1] ?? "")
    const now =
      'Mayor  Delia\u00a0Strand said the build\u00ading was "too far gone to save" and\nthanked those who had tried.'
    expect(quoteIn(textOf([...article.slice(2), now]), target)).toEqual(["same", now])
  })

  test("a quote that begins and ends inside words is found by them", () => {
    expect(quoteIn(textOf(["New.", ...article]), describeIn(article, "erminal opened in 19"))).toEqual([
      "same",
      "erminal opened in 19",
    ])
  })

  test("a quote across two blocks is found across them", () => {
    const words = "absent. Opening"
    const before = textOf([
      "The vote was nine to four, with two members absent.",
      "Opening hours stay as they are.",
    ])
    const start = before.text.indexOf("absent")
    const target = describe(before, { start, end: start + words.length })
    const after = textOf(["Updated at noon.", ...before.text.split("\n")])
    expect(quoteIn(after, target)).toEqual(["same", "absent.\nOpening"])
  })

  test("a short quote is not found where only its words stand", () => {
    const target = describeIn(article, "the building")
    expect(
      locate(textOf(["The owner of the building could not be reached.", "Rain is expected."]), target),
    ).toMatchObject({
      state: "gone",
    })
  })

  test("words that moved to another paragraph are the same words", () => {
    const sentence = "The terminal opened in 1911 and was last repaired after the storm of 1987."
    const moved = [`${article[0]} ${sentence}`, ...article.slice(3)]
    expect(quoteIn(textOf(moved), describeIn(article, sentence))).toEqual(["same", sentence])
  })

  test("pages without spaces between words, and written from right to left, are searched all the same", () => {
    const japanese = [
      "首相は月曜日に新しい税制案を発表した。",
      "野党の党首は計画を批判し、国会での説明を求めた。",
      "投票は来月行われる予定である。",
    ]
    expect(quoteIn(textOf(["更新。", ...japanese]), describeIn(japanese, "計画を批判し"))).toEqual([
      "same",
      "計画を批判し",
    ])
    const arabic = [
      "قال الرئيس إن الانتخابات ستجرى في موعدها المقرر.",
      "ورفضت المعارضة نتائج التصويت الأخير في البرلمان.",
    ]
    expect(quoteIn(textOf(["تحديث.", ...arabic]), describeIn(arabic, "المعارضة نتائج التصويت"))).toEqual([
      "same",
      "المعارضة نتائج التصويت",
    ])
  })

  test("emoji are words, and are not cut in two", () => {
    const lines = ["The mayor answered with 👍🏽 and nothing else.", "Nobody knew what 🐢 meant."]
    expect(quoteIn(textOf(["First.", ...lines]), describeIn(lines, "🐢"))).toEqual(["same", "🐢"])
  })

  test("marks without words are found between the same characters", () => {
    const text = textOf(["First.", ...article])
    const at = text.text.indexOf("“We will")
    const before = textOf(article)
    const start = before.text.indexOf("“We will")
    expect(locate(text, describe(before, { start, end: start + 1 })).span).toEqual({ start: at, end: at + 1 })
  })

  test("a long passage that was edited in the middle is found by its ends", () => {
    const before = Array.from({ length: 120 }, (_, i) => meeting(i))
    const after = before.map((paragraph, i) =>
      i === 60 ? "Paragraph 60 was withdrawn by its author." : paragraph,
    )
    const text = textOf(["News.", ...after])
    const kept = textOf(before)
    const located = locate(text, describe(kept, { start: 0, end: kept.text.length }))
    expect(located.span).toEqual({ start: 6, end: text.text.length })
    expect(["reworded", "changed"]).toContain(located.state)
  })
})

suite("telling twins apart", () => {
  const promise = "“We keep our promises,” the minister said."
  const page = [
    "Opening.",
    `In the morning session, ${promise}`,
    "Recess.",
    `In the evening session, ${promise}`,
    "End.",
  ]

  test("each of two equal passages is found where it stood", () => {
    const text = textOf(page)
    const first = text.text.indexOf(promise)
    const second = text.text.lastIndexOf(promise)
    const after = textOf(["Updated.", ...page])
    for (const start of [first, second])
      expect(locate(after, describe(text, { start, end: start + promise.length })).span?.start).toBe(
        start + "Updated.\n".length,
      )
  })

  test("the twin that is left is not taken for the one that went", () => {
    const text = textOf(page)
    const start = text.text.indexOf(promise)
    const target = describe(text, { start, end: start + promise.length })
    const after = textOf(page.filter((_, i) => i !== 1))
    expect(locate(after, target)).toMatchObject({ state: "gone" })
  })

  test("a teaser on top that repeats a paragraph's beginning is not the paragraph", () => {
    const teaser: Text = textOf([(article[3] ?? "").slice(0, 40), ...article])
    const target = describeIn(article, "A group of former dock workers")
    expect(locate(teaser, target).span?.start).toBe(teaser.text.lastIndexOf("A group of former"))
  })

  test("where structure does not tell, the order of the other targets does", () => {
    const row = "Status: open until further notice."
    const lines = ["Pier One", row, "Pier Two", row, "Pier Three", row, "Pier Four", row]
    const before = textOf(lines)
    const targets = lines.map((line, i) => {
      const start = before.blocks[i]?.start ?? 0
      return describe(before, { start, end: start + line.length })
    })
    const after = textOf(["Notice to all crews, issued today.", ...lines])
    const located = locateAll(after, targets)
    expect(located.map(({ span }) => span?.start)).toEqual(after.blocks.slice(1).map(({ start }) => start))
  })

  test("what several places fit equally well is reported, not guessed", () => {
    const target: Target = { selector: [{ type: "TextQuoteSelector", exact: "We keep our promises" }] }
    expect(locate(textOf(page), target)).toMatchObject({ state: "gone", ambiguous: true })
  })
})

suite("claims", () => {
  test("the same words by another speaker are changed", () => {
    const text = textOf(article)
    const said = { speaker: "Anton Greve", cue: "said" }
    const target = describe(text, find(text, "We will not leave quietly"), said)
    const now = article.map((paragraph) => paragraph.replace("Anton Greve", "Lotte Baum"))
    expect(locate(textOf(now), target)).toMatchObject({
      state: "changed",
      changes: [{ kind: "speaker", was: "Anton Greve" }],
    })
    expect(locate(textOf(["New.", ...article]), target)).toMatchObject({ state: "same" })
  })
})

const claim = (attribution: string) =>
  textOf([
    "The hearing opened at ten.",
    `“We knew nothing of the leak,” ${attribution}.`,
    "It was closed at noon.",
  ])

suite("claims that are attributed otherwise", () => {
  const before = claim("said the director, Mara Quist")
  const target = describe(before, find(before, "We knew nothing of the leak"), {
    speaker: "Mara Quist",
    cue: "said",
  })

  test.each([
    ["said the director, Mara Quist", "same"],
    ["the director, Mara Quist, told the committee", "same"],
    ["claimed the director, Mara Quist", "changed"],
    ["said her deputy, Jonas Albrecht", "changed"],
    ["said the director", "changed"],
  ])("%s: %s", (attribution, state) => {
    expect(locate(claim(attribution), target).state).toBe(state)
  })
})

suite("targets of other tools", () => {
  const text = textOf(article)
  const words = "wants to turn the waiting hall into a museum"
  const start = text.text.indexOf(words)
  const span = { start, end: start + words.length }

  test("a quote is enough", () => {
    expect(locate(text, { selector: [{ type: "TextQuoteSelector", exact: words }] })).toMatchObject({
      state: "same",
      span,
    })
  })

  test("a text directive spells out a quote", () => {
    const value = `:~:text=dock%20workers-,${encodeURIComponent(words)}`
    expect(locate(text, { selector: [{ type: "FragmentSelector", value }] })).toMatchObject({
      state: "same",
      span,
    })
  })

  test("nested and single selectors are read", () => {
    const nested = {
      selector: {
        type: "XPathSelector",
        value: "/p[4]",
        refinedBy: { type: "TextQuoteSelector", exact: words },
      },
    }
    expect(locate(text, JSON.parse(JSON.stringify(nested)))).toMatchObject({ state: "same", span })
  })

  test("a position alone proves nothing", () => {
    expect(locate(text, { selector: [{ type: "TextPositionSelector", ...span }] })).toMatchObject({
      state: "gone",
    })
  })

  test.each([undefined, null, 7, "x", [], {}, { selector: null }, { selector: [null, 3, {}] }])(
    "%j is gone, and no error",
    (target) => {
      expect(locateAll(text, JSON.parse(JSON.stringify([target ?? null])))).toEqual([
        { state: "gone", confidence: 0 },
      ])
    },
  )

  test("megabytes of quote and of repetition are answered", () => {
    const huge = "spam and eggs ".repeat(100_000)
    const target: Target = {
      selector: [{ type: "TextQuoteSelector", exact: huge, prefix: huge, suffix: huge }],
    }
    expect(locate(text, target)).toMatchObject({ state: "gone" })
    const same = textOf(["a ".repeat(200_000)])
    const repeated: Target = { selector: [{ type: "TextQuoteSelector", exact: "a ".repeat(50_000) }] }
    expect(locate(same, repeated)).toMatchObject({ state: "gone" })
  })
})
