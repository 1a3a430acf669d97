import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newsPage, summit } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { untilListed } from "./listed.ts"
import { isLeader, painted } from "./marks.ts"
import { until } from "./popup.ts"
import { Site } from "./server.ts"

/** Our one element in a page; what is in it stays closed to the page and to this test. */
const hostIn = (page: Page) => page.evaluate(() => document.querySelectorAll("sayso-hand").length)

const underlay = (page: Page) => page.evaluate(() => document.body.outerHTML)

/** Selects the first words of a paragraph and says where they stand. */
const select = (page: Page, paragraph: number, units: number) =>
  page.evaluate(
    (at, end) => {
      const element = document.querySelectorAll("article p")[at]
      const text = element?.firstChild
      if (!element || !text) throw new Error(`no paragraph ${at}`)
      element.scrollIntoView({ block: "center" })
      const range = new Range()
      range.setStart(text, 0)
      range.setEnd(text, end)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      const { x, y } = range.getClientRects()[0] ?? range.getBoundingClientRect()
      return { x, y, words: range.toString() }
    },
    paragraph,
    units,
  )

const highlights = async (page: Page) =>
  (await painted(page)).filter(({ style }) => style === "sayso-mark-yellow").map(({ words }) => words.trim())

describe.each(BROWSERS)("The reader's hand in %s", (name) => {
  let driver: Driver
  let site: Site
  let page: Page
  let words = ""

  beforeAll(async () => {
    site = await Site.start()
    driver = await Driver.start(name)
    page = await driver.open(site.put("/2026/11/19/summit", newsPage(summit)))
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.close()
    await page.bringToFront()
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  test("adds nothing to the page before it is needed", async () => {
    expect(await hostIn(page)).toBe(0)
  })

  test("opens a card where the pointer rests on a name, in one element beside the page's own", async () => {
    const before = await underlay(page)
    const box = (await painted(page)).find(isLeader)?.boxes[0]
    if (!box) throw new Error("no leader is painted")
    await page.mouse.move(box.x + 2, box.y + box.height / 2)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await until("our element", async () => (await hostIn(page)) === 1)
    expect(await underlay(page)).toBe(before)
    await page.keyboard.press("Escape")
    await page.mouse.move(5, 5)
  })

  test("marks selected words in the colour that is chosen", async () => {
    expect(await highlights(page)).toEqual([])
    const at = await select(page, 4, 40)
    words = at.words.trim()
    const box = { x: at.x + 24, y: at.y - 28 }
    const isOurs = () =>
      page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === "sayso-hand", box)
    await until("the toolbar", isOurs)
    await page.mouse.click(box.x, box.y)
    await until("the mark", async () => (await highlights(page)).length > 0)
    expect(await highlights(page)).toEqual([words])
  })

  test("and the mark is there after a reload, on the page and in the list", async () => {
    await page.reload()
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.until(/Your highlights/)
    await popup.close()
    expect(await highlights(page)).toEqual([words])
  })
})
