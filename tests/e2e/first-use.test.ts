import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { markSheet } from "../../src/page/mark-styles.ts"
import { newsPage, summit, summitNames } from "./articles.ts"
import { BROWSERS, Driver } from "./browser.ts"
import { leadersIn, type Listed, listed, untilListed } from "./listed.ts"
import { isLeader, painted, paintedNames, untilPainted } from "./marks.ts"
import { type Colour, differences, distance, ground, over, padded, readPng } from "./pixels.ts"
import { until } from "./popup.ts"
import { Site } from "./server.ts"

const WHITE: Colour = [255, 255, 255]

/** The colour of a style and its opacity, as the sheet of marks has it for pages with light ground. */
function colourOf(style: string): { colour: Colour; opacity: number } {
  const hex = new RegExp(`\\(${style}\\) \\{[^}]*?#([\\da-f]{6})([\\da-f]{2})?`).exec(markSheet("light"))
  if (!hex?.[1]) throw new Error(`no colour for ${style}`)
  const channel = (at: number) => Number.parseInt(hex[1]?.slice(at, at + 2) ?? "", 16)
  return {
    colour: [channel(0), channel(2), channel(4)],
    opacity: hex[2] ? Number.parseInt(hex[2], 16) / 255 : 1,
  }
}

describe.each(BROWSERS)("The first use in %s", (name) => {
  let driver: Driver
  let site: Site
  let page: Page
  let address: string
  let before: Uint8Array
  let list: Listed[]

  beforeAll(async () => {
    site = await Site.start()
    address = site.put("/2026/11/19/summit", newsPage(summit))
    driver = await Driver.start(name)
  })
  afterAll(async () => {
    await driver?.stop()
    await site?.stop()
  })

  test("installing opens the welcome page", async () => {
    const welcome = await driver.ownTab("welcome.html")
    expect(await welcome.evaluate(() => document.querySelector("h1")?.textContent)).toBe("Who said what")
    expect(await welcome.evaluate(() => document.documentElement.lang)).toMatch(/^en/)
  })

  test.runIf(name === "chromium")("installing draws no warning, and the manifest none either", async () => {
    const welcome = await driver.ownTab("welcome.html")
    const manifest = readFileSync("dist/chrome/manifest.json", "utf8")
    const warnings = await welcome.evaluate(
      (text) => chrome.management.getPermissionWarningsByManifest(text),
      manifest,
    )
    expect(warnings).toEqual([])
    const extensions = await driver.open("chrome://extensions")
    const errors = await extensions.evaluate(async (id) => {
      const info = await chrome.developerPrivate.getExtensionInfo(id)
      return [...info.manifestErrors, ...info.runtimeErrors].map(({ message }) => message)
    }, driver.id)
    expect(errors).toEqual([])
    await extensions.close()
  })

  test("the toolbar button reads the page and lists who said what", async () => {
    page = await driver.open(address)
    before = await page.screenshot()
    const popup = await driver.clickToolbar(page)
    list = await untilListed(popup)
    expect(leadersIn(list).sort()).toEqual(summitNames)
    const claims = list.flatMap((person) => person.claims)
    expect(claims).toContainEqual(
      expect.stringContaining("We came here as partners and we leave as neighbours"),
    )
    const karimi = list.find((person) => person.name === "Josphat Karimi")
    expect(karimi?.claims.join(" ")).toContain("We came here as partners")
    expect(await popup.text()).toContain("The Harbour Post · Rosalind Achterberg · Nov 19, 2026")
    await popup.close()
  })

  test("names are tinted and claims underlined where they stand, and no other pixel changes", async () => {
    const marks = await untilPainted(page)
    const [was, is] = [readPng(before), readPng(await page.screenshot())]
    const inView = marks.filter(({ boxes }) => boxes.every((box) => box.y > 0 && box.y + box.height < 780))
    const names = inView.filter(isLeader)
    const claims = inView.filter(({ style }) => style.startsWith("sayso-claim"))
    expect(names.length).toBeGreaterThanOrEqual(3)
    expect(claims.length).toBeGreaterThanOrEqual(3)
    for (const { style, words, boxes } of names)
      for (const box of boxes) {
        const { colour, opacity } = colourOf(style)
        const wanted = over(colour, WHITE, opacity)
        expect(ground(was, box), words).toEqual(WHITE)
        for (const [i, channel] of ground(is, box).entries())
          expect(Math.abs(channel - (wanted[i] ?? 0)), words).toBeLessThanOrEqual(3)
      }
    for (const { style, words, boxes } of claims)
      for (const box of boxes)
        expect(
          distance(is, padded(box, { side: 0, above: 0, below: 8 }), colourOf(style).colour),
          words,
        ).toBeLessThan(40)
    const room = { side: 2, above: 2, below: 10 }
    const { all, outside } = differences(
      was,
      is,
      marks.flatMap(({ boxes }) => boxes.map((box) => padded(box, room))),
    )
    expect(all).toBeGreaterThan(1000)
    expect(outside).toBe(0)
  })

  test("marks stay off the menu, the share bar, related links and comments", async () => {
    const words = (await painted(page)).map((mark) => mark.words).join("\n")
    for (const stray of ["Fishing fleets", "nobody asked us anything", "Related", "Politics"])
      expect(words).not.toContain(stray)
  })

  test("a click on a claim brings its words into view", async () => {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.type("input[type=search]", "tune is getting better")
    await popup.until(/Claims 1\b/)
    await popup.click(".claim .words")
    await until("the words in view", () =>
      page.evaluate(() => {
        const flash = CSS.highlights.get("sayso-flash")
        const [range] = flash ? [...flash] : []
        if (!(range instanceof Range)) return false
        const { top, bottom } = range.getBoundingClientRect()
        return scrollY > 0 && top > 0 && bottom < innerHeight
      }),
    )
    await popup.close()
  })

  test("what the reader rejects leaves the list and the page", async () => {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.press("Not a leader: Teresa Noronha")
    await popup.until(/No longer marked as a leader, now and on later visits/)
    await popup.until(new RegExp(`Leaders ${leadersIn(list).length - 1}\\b`))
    await popup.press(`Not a claim: ${claimsOf(list, /tune is getting better/)}`)
    await popup.until(/No longer marked as a claim, now and on later visits/)
    await until("the words unmarked", async () => !(await paintedNames(page)).includes("Teresa Noronha"))
    const words = (await painted(page)).map((mark) => mark.words).join("\n")
    expect(words).not.toContain("tune is getting better")
    list = await listed(popup)
    await popup.close()
  })

  test("an undone rejection comes back at once", async () => {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.press("Not a leader: Duarte Quintela")
    await popup.until(/No longer marked as a leader/)
    await until("the name unmarked", async () => !(await paintedNames(page)).includes("Duarte Quintela"))
    await popup.press("Undo")
    await until("the name marked", async () => (await paintedNames(page)).includes("Duarte Quintela"))
    await until("the list as before", async () => sameList(await listed(popup), list))
    await popup.close()
  })

  test("after a reload all is as it was: nothing doubled, what was rejected stays away", async () => {
    await page.reload()
    const popup = await driver.clickToolbar(page)
    expect(await untilListed(popup)).toEqual(list)
    await popup.close()
    expect(await paintedNames(page)).not.toContain("Teresa Noronha")
  })

  test("the notes are copied as Markdown with citation and links to the words", async () => {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.press("Copy notes")
    await popup.until(/Copied\./)
    await popup.close()
    expectNotes(await driver.clipboard(page))
  })

  test("the notes are saved as a Markdown file named after the article", async () => {
    const popup = await driver.clickToolbar(page)
    await untilListed(popup)
    await popup.press("Save as Markdown")
    const file = await until("the file", async () =>
      existsSync(driver.downloads)
        ? readdirSync(driver.downloads).find((each) => each.endsWith(".md"))
        : undefined,
    )
    await popup.close()
    expect(file).toMatch(/Presidents of Kenya and Portugal/i)
    const text = await until("the whole file", async () => readFileSync(join(driver.downloads, file), "utf8"))
    expectNotes(text)
  })

  test("after a restart of the browser all is as it was", async () => {
    await driver.restart()
    page = await driver.open(address)
    const popup = await driver.clickToolbar(page)
    expect(await untilListed(popup)).toEqual(list)
    await popup.close()
    expect(await paintedNames(page)).not.toContain("Teresa Noronha")
  })

  /** The export's promises: front matter, speakers, quotations, a link that opens at the words; nothing rejected. */
  function expectNotes(markdown: string): void {
    expect(markdown).toMatch(/^---\n[\s\S]*?title:.*Lisbon summit[\s\S]*?\n---\n/)
    expect(markdown).toContain("The Harbour Post")
    expect(markdown).toMatch(/Karimi/)
    expect(markdown).toContain("We came here as partners and we leave as neighbours")
    expect(markdown).toContain(`${address}#:~:text=`)
    expect(markdown).not.toContain("tune is getting better")
  }
})

/** The words of the one listed claim that matches. */
function claimsOf(list: readonly Listed[], words: RegExp): string {
  const claim = list.flatMap((person) => person.claims).find((each) => words.test(each))
  if (claim === undefined) throw new Error(`no claim ${words}`)
  return claim
}

const sameList = (a: readonly Listed[], b: readonly Listed[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
