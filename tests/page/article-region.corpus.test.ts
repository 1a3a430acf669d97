// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://example.org/news/2024/page.html" }
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { beforeAll, describe, expect, test } from "vitest"
import { looksLikeArticle } from "../../src/page/looks-like-article.ts"
import { readPage } from "../../src/page/read-page.ts"

/** Saved pages, each with its reader view; they are their publishers' and no part of the project. */
const pages = "../shared/corpora/pages"

/** A front page and a product page, whose "reader views" are a list and an advertisement, and pages of a few words. */
const noArticles = [
  "nytimes-5",
  "mozilla-1",
  "005-unescape-html-entities",
  "invalid-attributes",
  "remove-aria-hidden",
]

const news = (
  "aktualne ars-1 bbc-1 breitbart buzzfeed-1 cnet-svg-classes cnn guardian-1 heise la-nacion lemonde-1 msn nytimes-1 " +
  "nytimes-3 qq salon-1 schema-org-context-object seattletimes-1 telegraph theverge videos-1 wapo-1 wapo-2 yahoo-2 yahoo-4"
).split(" ")

type Row = { readonly name: string; readonly precision: number; readonly recall: number; readonly f: number }

describe.skipIf(!existsSync(pages))(
  `the article region against the reader view of saved pages${existsSync(pages) ? "" : ` (skipped: there is no ${pages})`}`,
  () => {
    let rows: readonly Row[] = []

    beforeAll(() => {
      rows = readdirSync(pages)
        .filter((name) => existsSync(`${pages}/${name}/expected.html`) && !noArticles.includes(name))
        .map(score)
      console.info([...rows.map(line), summary(rows)].join("\n"))
    }, 300_000)

    test("has a median F of 0.98 and a mean F of 0.96 over all pages", () => {
      expect(median(rows)).toBeGreaterThanOrEqual(0.98)
      expect(mean(rows)).toBeGreaterThanOrEqual(0.96)
    })

    test("has an F of at least 0.9 on every page of news", () => {
      const pagesOfNews = rows.filter(({ name }) => news.includes(name))
      expect(pagesOfNews).toHaveLength(news.length)
      expect(pagesOfNews.filter(({ f }) => f < 0.9)).toEqual([])
    })

    test.each(noArticles)("is empty on %s", (name) => {
      expect(readPage(parse(name, "source")).blocks.filter(({ inArticle }) => inArticle)).toEqual([])
    })

    test.each(news)("%s looks like an article", (name) => {
      expect(looksLikeArticle(parse(name, "source"))).toBe(true)
    })
  },
)

/** Without style sheets, which take jsdom minutes: what only they hide counts as shown. */
const parse = (name: string, file: "source" | "expected"): Document =>
  new DOMParser().parseFromString(readFileSync(`${pages}/${name}/${file}.html`, "utf8"), "text/html")

/** Precision and recall of words, each as often as it stands there; the headline counts only where the reader view has it. */
function score(name: string): Row {
  const wanted = readPage(parse(name, "expected")).text
  const { text, blocks } = readPage(parse(name, "source"))
  const found = blocks
    .filter(
      ({ inArticle, kind, start, end }) =>
        inArticle && (kind !== "headline" || wanted.includes(text.slice(start, end))),
    )
    .flatMap(({ start, end }) => words(text.slice(start, end)))
  const left = new Map<string, number>()
  for (const word of words(wanted)) left.set(word, (left.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    hits++
    left.set(word, count - 1)
  }
  const [precision, recall] = [hits / Math.max(1, found.length), hits / Math.max(1, words(wanted).length)]
  return { name, precision, recall, f: hits ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Chinese and Japanese by the character. */
const words = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []

const mean = (rows: readonly Row[]): number => rows.reduce((sum, { f }) => sum + f, 0) / rows.length
const median = (rows: readonly Row[]): number =>
  rows.map(({ f }) => f).toSorted((a, b) => a - b)[rows.length >> 1] ?? 0

const line = ({ name, precision, recall, f }: Row): string =>
  `${name.padEnd(32)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F ${f.toFixed(3)}`
const summary = (rows: readonly Row[]): string =>
  `${rows.length} pages: median F ${median(rows).toFixed(3)}, mean F ${mean(rows).toFixed(3)}`
