import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newsPage, others, summit } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { untilListed } from "./listed.ts"
import { painted, paintedNames, untilBare, untilPainted } from "./marks.ts"
import { type Popup, until } from "./popup.ts"
import { Site } from "./server.ts"

const HERE = "footer label:nth-last-of-type(2) input"
const EVERYWHERE = "footer label:last-of-type input"

/** A news site that shows another article without loading a page, as many do. */
const moving = `document.querySelector(".share a").addEventListener("click", (event) => {
  event.preventDefault()
  history.pushState(null, "", "/next")
  document.title = ${JSON.stringify(others[0].title)}
  document.querySelector("h1").textContent = document.title
  const paragraphs = ${JSON.stringify(others[0].blocks)}.map((text) => {
    const paragraph = document.createElement("p")
    paragraph.textContent = text
    return paragraph
  })
  document.querySelectorAll("article > p:not(.byline)").forEach((old) => old.remove())
  document.querySelector("article").append(...paragraphs)
})`

const isOn = (popup: Popup, selector: string) =>
  popup.evaluate((each) => document.querySelector<HTMLInputElement>(each)?.checked ?? false, selector)

describe.each(BROWSERS)("Reading without a click in %s", (name) => {
  let driver: Driver
  let site: Site
  let page: Page

  beforeAll(async () => {
    site = await Site.start()
    site.put("/summit", newsPage(summit))
    site.put("/other", newsPage(others[1]))
    site.put("/moving", newsPage(summit, { scripted: moving }))
    driver = await Driver.start(name)
    page = await driver.open(site.address("/summit"))
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  /** Turns a switch of the popup by a real click and waits until the browser has done it. */
  async function turn(selector: string, on: boolean): Promise<void> {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.click(selector)
    // The browser may close the popup when it asks: what counts is what the next one shows.
    await until(`the switch ${on ? "on" : "off"}`, async () => {
      const next = await driver.clickToolbar(page)
      await untilListed(next)
      return until("the switch", async () =>
        (await isOn(next, selector)) === on ? true : undefined,
      ).finally(() => next.close())
    })
  }

  test("before anything is allowed, a page that loads is not touched", async () => {
    await until("the page", async () => (await page.title()) !== "")
    expect(await painted(page)).toEqual([])
  })

  test("“always on this site” marks the next page of the site as it loads", async () => {
    await turn(HERE, true)
    const next = await driver.open(site.address("/other"))
    await untilPainted(next)
    expect(await paintedNames(next)).not.toEqual([])
    await next.close()
  })

  test("and no page of another site", async () => {
    const foreign = await driver.open(site.address("/other", "localhost"))
    const own = await driver.open(site.address("/other"))
    await untilPainted(own)
    expect(await painted(foreign)).toEqual([])
    await own.close()
    await foreign.close()
  })

  test("a page that shows another article without loading is read again", async () => {
    const moved = await driver.open(site.address("/moving"))
    await untilPainted(moved)
    const before = await paintedNames(moved)
    await moved.click(".share a")
    const names = await until("other names", async () => {
      const now = await paintedNames(moved)
      return now.length > 0 && !now.some((each) => before.includes(each)) && now
    })
    const wanted = others[0].leaders.flatMap(({ mentions }) =>
      mentions.map(({ block, start, end }) => others[0].blocks[block]?.slice(start, end)),
    )
    expect(names.filter((each) => !wanted.includes(each))).toEqual([])
    await moved.close()
  })

  test.runIf(name === "chromium")("an update of the extension does not end it", async () => {
    const extensions = await driver.open("chrome://extensions")
    // Without developer mode Chromium would not start an unpacked extension again.
    await extensions.evaluate(async (id) => {
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
      await chrome.developerPrivate.reload(id)
    }, driver.id)
    await extensions.close()
    await until("marks after the update", async () => {
      const next = await driver.open(site.address("/other"))
      const marks = await untilPainted(next)
      await next.close()
      return marks.length > 0
    })
  })

  test("taking it back unmarks the open pages and leaves the next one alone", async () => {
    const open = await driver.open(site.address("/other"))
    await untilPainted(open)
    await turn(HERE, false)
    await untilBare(open)
    await open.reload()
    await page.reload()
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.close()
    expect(await painted(open)).toEqual([])
    await open.close()
  })

  test("“on every article” marks articles of all sites, and taking it back ends that", async () => {
    await turn(EVERYWHERE, true)
    const foreign = await driver.open(site.address("/other", "localhost"))
    await untilPainted(foreign)
    await turn(EVERYWHERE, false)
    await untilBare(foreign)
    await foreign.close()
  })

  test("the welcome page's yes does the same", async () => {
    const welcome = await driver.open(driver.ownPage("welcome.html"))
    await (await welcome.waitForSelector("button.primary"))?.click()
    await until("the answer", () =>
      welcome.evaluate(() => document.body.innerText.includes("now reads every article")),
    )
    const foreign = await driver.open(site.address("/summit", "localhost"))
    await untilPainted(foreign)
    await foreign.close()
  })
})
