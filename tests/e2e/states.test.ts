import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newsPage, quiet, summit } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { leadersIn, untilListed } from "./listed.ts"
import { painted } from "./marks.ts"
import { Site } from "./server.ts"

/** The smallest PDF that viewers open. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`

describe.each(BROWSERS)("What the popup says in %s", (name) => {
  let driver: Driver
  let site: Site

  beforeAll(async () => {
    site = await Site.start()
    driver = await Driver.start(name)
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  test("of a page that is no article, with a way to read it anyway", async () => {
    const page = await driver.open(
      site.put(
        "/front",
        "<!doctype html><title>Harbour Post</title><nav><a href=/>Home</a></nav><p>Welcome.",
      ),
    )
    const popup = await driver.clickToolbar(page)
    await popup.until(/This page does not look like an article\./)
    await popup.press("Read it anyway")
    await popup.until(/No leaders or claims found in this article\./)
    await popup.close()
  })

  test("of an article in which nothing is found", async () => {
    const page = await driver.open(site.put("/tide", newsPage(quiet)))
    const popup = await driver.clickToolbar(page)
    expect(await popup.until(/No leaders or claims found in this article\./)).toContain(quiet.title)
    await popup.close()
    expect(await painted(page)).toEqual([])
  })

  test("of a filter that matches nothing", async () => {
    const page = await driver.open(site.put("/summit", newsPage(summit)))
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.type("input[type=search]", "zebra")
    await popup.until(/Nothing here matches the filter\./)
    await popup.close()
  })

  test("of pages that browsers let no extension read", async () => {
    const page = await driver.open(name === "chromium" ? "chrome://version" : "about:support")
    const popup = await driver.clickToolbar(page)
    await popup.until(/Browsers let no extension read this page\./)
    await popup.close()
    await page.close()
  })

  test("of a PDF", async () => {
    // Viewers are not pages to puppeteer: it waits for a load that never ends.
    const page = await driver.open("about:blank")
    const address = site.put("/report.pdf", { body: PDF, type: "application/pdf" })
    await page.goto(address, { timeout: 3000 }).catch(() => {})
    const popup = await driver.clickToolbar(page)
    await popup.until(/Browsers let no extension read this page\.|does not look like an article/)
    await popup.close()
    await page.close()
  })

  test("when the notebook cannot be opened: nothing is lost, and trying again works", async () => {
    const page = await driver.open(site.put("/failing", newsPage(summit)))
    await driver.killBackground()
    await driver.inBackground(() => {
      const open = IDBFactory.prototype.open
      IDBFactory.prototype.open = () => {
        throw new DOMException("no storage in this mode", "InvalidStateError")
      }
      // Put back below.
      Object.assign(IDBFactory, { repair: () => Object.assign(IDBFactory.prototype, { open }) })
    })
    const popup = await driver.clickToolbar(page)
    await popup.until(/Your browser does not let Sayso keep notes in this mode\./)
    expect(await painted(page)).toEqual([])
    await driver.inBackground(() => {
      ;(IDBFactory as unknown as { repair: () => void }).repair()
    })
    await popup.press("Try again")
    expect(leadersIn(await untilListed(popup)).length).toBeGreaterThan(3)
    await popup.close()
  })

  test("when there is no room left", async () => {
    const page = await driver.open(site.put("/full", newsPage(summit)))
    await driver.inBackground(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("full", "QuotaExceededError")
      }
    })
    const popup = await driver.clickToolbar(page)
    await popup.until(/There is no room left to keep notes\./)
    await popup.close()
  })

  test("nothing special, when the background dies between question and answer: it is asked again", async () => {
    await driver.killBackground()
    const page = await driver.open(site.put("/dying", newsPage(summit)))
    await driver.inBackground(() => {
      // The question arrives and is never answered.
      const silent = { addEventListener() {}, removeEventListener() {} }
      IDBFactory.prototype.open = () => Object.assign(Object.create(IDBOpenDBRequest.prototype), silent)
    })
    const popup = await driver.clickToolbar(page)
    await popup.until(/Reading the page/)
    await driver.killBackground()
    expect(leadersIn(await untilListed(popup)).length).toBeGreaterThan(3)
    await popup.close()
  })
})
