import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { newsPage, summit } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { leadersIn, untilListed } from "./listed.ts"
import { painted, untilPainted } from "./marks.ts"
import { until } from "./popup.ts"
import { listen } from "./quiet.ts"
import { Site } from "./server.ts"

const anySettled = /Leaders \d+ · Claims \d+|does not look like an article|let no extension read/
const plain = [summit.title, ...summit.blocks].join("\n\n")

describe.each(BROWSERS)("Pages that are not as pages should be, in %s", (name) => {
  let driver: Driver
  let site: Site

  beforeAll(async () => {
    site = await Site.start()
    site.put("/summit", newsPage(summit))
    driver = await Driver.start(name)
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  const xml = `<?xml version="1.0"?><report>${summit.blocks.map((text) => `<p>${text}</p>`).join("")}</report>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${summit.title}</text></svg>`
  test.each([
    [
      "without a body",
      { body: "<!doctype html><title>Nothing</title><script>document.body.remove()</script>" },
    ],
    [
      "without an element at all",
      { body: "<!doctype html><script>document.documentElement.remove()</script>" },
    ],
    [
      "of frames",
      { body: `<!doctype html><frameset cols="50%,50%"><frame src="/summit"><frame src="/summit">` },
    ],
    ["of XML", { body: xml, type: "application/xml" }],
    ["that is a drawing", { body: svg, type: "image/svg+xml" }],
    ["that is empty", { body: "" }],
    ["of half an element", { body: "<!doctype html><article><p>President <b" }],
  ])("a page %s gets a clear state and hears nothing", async (what, answer) => {
    const page = await driver.open(site.put(`/${encodeURIComponent(what)}`, answer))
    const heard = listen(page)
    const popup = await driver.clickToolbar(page)
    await popup.until(anySettled)
    await popup.close()
    expect(heard).toEqual([])
    await page.close()
  })

  test("a page of plain text is read like any other", async () => {
    const page = await driver.open(site.put("/plain", { body: plain, type: "text/plain; charset=utf-8" }))
    const popup = await driver.clickToolbar(page)
    await popup.until(anySettled)
    if (!/Leaders/.test(await popup.text())) await popup.press("Read it anyway")
    expect(leadersIn(await untilListed(popup))).toContain("Josphat Karimi")
    await popup.close()
    await page.close()
  })

  test("text that goes and comes while it is read ends in marks on what stays", async () => {
    const scripted = `let rounds = 0
      const timer = setInterval(() => {
        const paragraphs = document.querySelectorAll("article > p:not(.byline)")
        const old = paragraphs[rounds % paragraphs.length]
        const copy = old.cloneNode(true)
        old.remove()
        setTimeout(() => document.querySelector("article").append(copy), 3)
        if (++rounds === 400) clearInterval(timer)
      }, 5)`
    const page = await driver.open(site.put("/restless", newsPage(summit, { scripted })))
    const heard = listen(page)
    const popup = await driver.clickToolbar(page)
    await popup.until(anySettled)
    await popup.close()
    await until("marks on words that are whole", async () => {
      const marks = await painted(page)
      return marks.length > 5 && marks.every(({ words }) => words.trim() !== "")
    })
    expect(heard).toEqual([])
    await page.close()
  })

  test("a page that clears the registry of highlights gets its marks back, and its own stay", async () => {
    const scripted = `CSS.highlights.set("own", new Highlight())
      document.querySelector(".share a").addEventListener("click", (event) => {
        event.preventDefault()
        CSS.highlights.clear()
        CSS.highlights.set("own", new Highlight())
        document.querySelector("footer").append("cleared")
      })`
    const page = await driver.open(site.put("/clearing", newsPage(summit, { scripted })))
    const heard = listen(page)
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.close()
    const before = (await untilPainted(page)).length
    await page.click(".share a")
    await until("all marks again", async () => (await painted(page)).length === before)
    expect(await page.evaluate(() => CSS.highlights.has("own"))).toBe(true)
    expect(heard).toEqual([])
    await page.close()
  })

  test("a page that lists the highlights learns of marks, and of no note, name or number of the notebook", async () => {
    const page = await driver.open(site.address("/summit"))
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.close()
    await untilPainted(page)
    const keys = await page.evaluate(() => [...CSS.highlights.keys()])
    expect(
      keys.filter((key) => !/^sayso-(leader|claim|mark)-\w+$|^sayso-(changed|flash)$/.test(key)),
    ).toEqual([])
    await page.close()
  })

  // Last: where it fails, the background is busy for minutes.
  test("a paragraph of 2 MB is read to its end", async () => {
    const once = `${summit.blocks.join(" ")} `
    const block = once.repeat(Math.ceil(2_000_000 / once.length))
    const page = await driver.open(site.put("/long", newsPage({ title: summit.title, blocks: [block] })))
    const heard = listen(page)
    const popup = await driver.clickToolbar(page)
    await popup.until(/Leaders [1-9]\d* · Claims \d+/)
    await popup.close()
    expect(heard).toEqual([])
    await page.close()
  })
})
