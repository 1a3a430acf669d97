import { existsSync, readFileSync } from "node:fs"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newsPage } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { leadersIn, untilListed } from "./listed.ts"
import { painted } from "./marks.ts"
import { listen, stateOf } from "./quiet.ts"
import { INERT, Site } from "./server.ts"

const PAGES = "../shared/corpora/pages"
const GOLD = "../shared/corpora/gold/seed.json"

/** Twenty pages with an article that shows without its scripts: seattletimes-1 hides all text, mozilla-1 has no article. */
const names = (
  "bbc-1 guardian-1 nytimes-1 nytimes-3 cnn telegraph salon-1 wapo-1 theverge msn " +
  "buzzfeed-1 breitbart lemonde-1 heise aktualne la-nacion ars-1 wapo-2 medium-1 gitlab-blog"
).split(" ")

if (!existsSync(PAGES))
  console.log(`Saved pages are not on this machine (${PAGES}): their tests are skipped.`)

/** The page module as a script that gives the article's text of the document it runs in. */
async function articleReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/page/index.ts"],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "page",
  })
  return `(() => { ${outputFiles[0]?.text ?? ""}
    const read = page.readPage(document)
    return read.blocks.filter((b) => b.inArticle).map((b) => read.text.slice(b.start, b.end)).join("\\n")
  })()`
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** F1 of two texts as bags of words, from 0 to 1. */
function alike(a: string, b: string): number {
  const [mine, theirs] = [words(a), words(b)]
  const left = new Map<string, number>()
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of mine) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (mine.length + theirs.length)
}

describe.skipIf(!existsSync(PAGES)).each(BROWSERS)("Saved pages in %s", (browser) => {
  let driver: Driver
  let site: Site
  let reader: string
  const agreement: number[] = []
  let marks = 0

  beforeAll(async () => {
    site = await Site.start()
    reader = await articleReader()
    driver = await Driver.start(browser)
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  test.each(names)("%s opens, is read and stays as it is", async (name) => {
    const body = readFileSync(`${PAGES}/${name}/source.html`)
    const page = await driver.open(site.put(`/${name}`, { body, policy: INERT }))
    const before = await stateOf(page)
    const heard = listen(page)
    const popup = await driver.clickToolbar(page)
    await popup.until(/Leaders \d+ · Claims \d+/)
    await popup.close()
    marks += (await painted(page)).length
    expect(heard).toEqual([])
    expect(await stateOf(page)).toEqual(before)

    await page.evaluate(
      (html) => {
        const expected = document.implementation.createHTMLDocument()
        expected.body.innerHTML = html
        Object.assign(globalThis, { expectedText: expected.body.textContent })
      },
      readFileSync(`${PAGES}/${name}/expected.html`, "utf8"),
    )
    const expected = await page.evaluate(() => Reflect.get(globalThis, "expectedText") as string)
    agreement.push(alike(String(await page.evaluate(reader)), expected))
    await page.close()
  })

  test("their article regions are those of the reader views", () => {
    expect(agreement).toHaveLength(names.length)
    const mean = agreement.reduce((sum, each) => sum + each, 0) / agreement.length
    console.log(
      `article regions agree by ${mean.toFixed(3)} (F1 of words), the least by ${Math.min(...agreement).toFixed(3)}`,
    )
    expect(mean).toBeGreaterThan(0.9)
    expect(Math.min(...agreement)).toBeGreaterThan(0.6)
  })

  test("and marks were painted on them", () => {
    expect(marks).toBeGreaterThan(100)
  })

  test("the seed article: all 9 leaders", async () => {
    const gold: {
      title: string
      paragraphs: string[]
      leaders: { name: string; mentions: { text: string }[] }[]
    } = JSON.parse(readFileSync(GOLD, "utf8"))
    const page = await driver.open(
      site.put("/seed", newsPage({ title: gold.title, blocks: gold.paragraphs })),
    )
    const popup = await driver.clickToolbar(page)
    const listed = leadersIn(await untilListed(popup))
    await popup.close()
    const missing = gold.leaders.filter(
      ({ name, mentions }) =>
        !listed.some((each) => each === name || mentions.some(({ text }) => text === each)),
    )
    expect(missing).toEqual([])
    expect(listed).toHaveLength(9)
  })
})
