import * as fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import { authorOf, initialledName, listedName, spokenName } from "../../src/notebook/author.ts"
import { CITATION_STYLES, cite, htmlCitation, plainCitation } from "../../src/notebook/citation.ts"
import type { Page } from "../../src/notebook/page.ts"
import { isoDate, partialDate } from "../../src/notebook/partial-date.ts"
import { quotation } from "../../src/notebook/export/quotation.ts"
import { quotesOf } from "../../src/notebook/export/quoted.ts"
import { claim, highlight, notes, page, unnamed } from "./export/sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

const { outlet: _outlet, published: _published, ...sparse } = page
const bare: Page = { ...sparse, authors: [] }
const cited = (of: Page, style: (typeof CITATION_STYLES)[number]) => plainCitation(cite(of, style))
const address = "https://www.example.org/news/budget?id=7"

describe("a citation", () => {
  test.each([
    [
      "chicago",
      `Jane Doe and Ana de la Cruz, “Treasury says budget will hold,” The Example, May 3, 2026, ${address}.`,
    ],
    [
      "apa",
      `Doe, J., & de la Cruz, A. (2026, May 3). Treasury says budget will hold. The Example. ${address}`,
    ],
    [
      "mla",
      `Doe, Jane, and Ana de la Cruz. “Treasury says budget will hold.” The Example, 3 May 2026, ${address}. Accessed 4 May 2026.`,
    ],
  ] as const)("in %s names authors, title, outlet, date and address", (style, text) => {
    expect(cited(page, style)).toBe(text)
  })

  test.each([
    ["chicago", `“Treasury says budget will hold,” example.org, accessed May 4, 2026, ${address}.`],
    ["apa", `Treasury says budget will hold. (n.d.). example.org. Retrieved May 4, 2026, from ${address}`],
    ["mla", `“Treasury says budget will hold.” example.org, ${address}. Accessed 4 May 2026.`],
  ] as const)("in %s does without author, outlet and date", (style, text) => {
    expect(cited(bare, style)).toBe(text)
  })

  test.each([
    ["chicago", "A A, B B, and C C, “T,” O, 2024."],
    ["apa", "A, A., B, B., & C, C. (2024). T. O."],
    ["mla", "A, A, et al. “T.” O, 2024. Accessed 4 May 2026."],
  ] as const)("in %s lists three authors, and a page that is not on the web", (style, text) => {
    const book = { ...page, addresses: ["urn:x"], title: "T", outlet: "O", published: "2024" }
    expect(cited({ ...book, authors: ["A A", "B B", "C C"] }, style)).toBe(text)
  })

  test("a title that ends in a question mark is not stopped twice", () => {
    const asked = { ...page, title: "Who pays?" }
    expect(cited(asked, "chicago")).toContain("“Who pays?,” The")
    expect(cited(asked, "apa")).toContain("Who pays? The Example.")
    expect(cited(asked, "mla")).toContain("“Who pays?” The")
  })

  test("quotation marks within the title become single ones", () => {
    const quoting = { ...page, title: 'Lind: "No cuts" — “ever”' }
    expect(cited(quoting, "mla")).toContain("“Lind: ‘No cuts’ — ‘ever’.”")
  })

  test("as HTML sets the outlet in italics and links the address", () => {
    expect(htmlCitation(cite(page, "apa"))).toBe(
      "Doe, J., &#38; de la Cruz, A. (2026, May 3). Treasury says budget will hold. <i>The Example</i>. " +
        `<a href="${address}" rel="noreferrer">${address}</a>`,
    )
  })

  test("as HTML lets nothing of the page through as markup, and is one line", () => {
    const text = fc.string({ unit: "binary" })
    const hostile = fc.oneof(text, fc.constantFrom("<script>x</script>", '"><img src=x onerror=y>', "'`&lt;"))
    const pages = fc.record({ title: hostile, outlet: hostile, authors: fc.array(hostile, { maxLength: 3 }) })
    fc.assert(
      fc.property(pages, fc.constantFrom(...CITATION_STYLES), (fields, style) => {
        const html = htmlCitation(cite({ ...page, ...fields }, style))
        expect(html.replace(/<\/?i>|<a href="[^"<>]*" rel="noreferrer">|<\/a>/g, "")).not.toMatch(/[<>"'`\n]/)
      }),
      { numRuns: 100 },
    )
  })
})

describe("a name in a byline", () => {
  test.each([
    ["Jane Doe", "Doe, Jane", "Doe, J."],
    ["By Jane M. Doe", "Doe, Jane M.", "Doe, J. M."],
    ["Doe, Jane", "Doe, Jane", "Doe, J."],
    ["Ursula von der Leyen", "von der Leyen, Ursula", "von der Leyen, U."],
    ["Jean-Paul Roux", "Roux, Jean-Paul", "Roux, J.-P."],
    ["Martin King Jr.", "King Jr., Martin", "King Jr., M."],
    ["Reuters", "Reuters", "Reuters"],
    ["Associated Press", "Associated Press", "Associated Press"],
    ["BBC News staff", "BBC News staff", "BBC News staff"],
    ["The Example", "The Example", "The Example"],
    ["毛泽东 记者", "毛泽东 记者", "毛泽东 记者"],
  ])("%s is listed as %s and with initials %s", (byline, listed, initialled) => {
    const author = authorOf(byline, "The Example")
    expect([listedName(author), initialledName(author)]).toEqual([listed, initialled])
  })

  test("is spoken as it was written", () => {
    expect(spokenName(authorOf("Ana de la Cruz"))).toBe("Ana de la Cruz")
    expect(spokenName(authorOf("Cruz, Ana"))).toBe("Ana Cruz")
  })
})

test.each([
  ["2026-05-03T23:30:00-08:00", "2026-05-03"],
  ["20260503", "2026-05-03"],
  ["2026-05", "2026-05"],
  ["2026", "2026"],
  ["2026-13-40", "2026"],
  ["2026-05-41", "2026-05"],
])("the date %s is %s", (given, date) => {
  const read = partialDate(given)
  expect(read && isoDate(read)).toBe(date)
})

test.each(["", "May 3", "0000", "12345", "3/5/2026"])("%j is no date", (text) => {
  expect(partialDate(text)).toBeUndefined()
})

function quoted(id: string): string {
  const found = quotesOf(notes).find(({ annotation }) => annotation.id === id)
  if (!found) throw new Error(`no ${id}`)
  return quotation(found, "chicago").plain
}

describe("a quotation", () => {
  const source = "Jane Doe and Ana de la Cruz, “Treasury says budget will hold,” The Example, May 3, 2026"

  test("says who says it and that the words are the speaker's own", () => {
    expect(quoted(claim.id)).toBe(
      "“We will not borrow more this year,”\n" +
        `— Rosa Lind (minister, Treasury), quoted in ${source}, ` +
        `${address}#:~:text=%E2%80%9CWe%20will%20not%20borrow%20more%20this%20year%2C%E2%80%9D.`,
    )
  })

  test("says where the words are the article's", () => {
    expect(quoted(unnamed.id)).toContain(
      "“taxes would rise by 2 percent”\n— two officials, paraphrased in Jane Doe",
    )
  })

  test("of the article's own words names the article alone", () => {
    expect(quoted(highlight.id)).toContain("“The pound fell on the news.”\n— Jane Doe and Ana")
  })
})
