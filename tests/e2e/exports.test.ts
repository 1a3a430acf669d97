/** What notes become outside Sayso, in browsers: links that must open at the words, and documents in which nothing may run. */
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { type Browser, launch } from "puppeteer-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Target } from "../../src/anchoring/target.ts"
import { toHtml } from "../../src/notebook/export/html.ts"
import { linkTo } from "../../src/notebook/fragment.ts"
import { findBrowser } from "../browsers.mjs"
import { hostileNotes, PAYLOADS } from "../notebook/export/payloads.ts"
import { page as article, target } from "../notebook/export/sample.ts"

const long =
  "The committee, which met on Tuesday, will publish its findings before the summer recess, and the minister will then " +
  "answer questions in the house on all of its points"

/** Paragraphs of a page, and the target whose link must bring each into view; those without one are there to mislead. */
const paragraphs: readonly { readonly html: string; readonly kept?: Target }[] = [
  { html: "Asked, he said the deal was off. She stayed on for a while." },
  { html: "He will not go to the <b>summit</b> on Monday", kept: target("He will not go to the summit") },
  { html: "A well-known, tried &amp; true method", kept: target("well-known, tried & true") },
  { html: `${long}.`, kept: target(long) },
  { html: "Then he left early.", kept: target("he left early.\nShe stayed on for the vote.") },
  { html: "She stayed on for the vote." },
  {
    html: "When asked whether he supports the deal, Weber said that no.",
    kept: target("the deal", { prefix: "When asked whether he supports ", suffix: ", Weber said that no." }),
  },
  { html: "“We will not borrow,” she said.", kept: target("“We will not borrow,”") },
  { html: "And Mr Hill said: “Nobody has seen the draft so far.”" },
  {
    html: "And Mrs Hall said: “Nobody has seen the draft so far.”",
    kept: {
      ...target("Nobody has seen the draft", { prefix: "\nAnd Mrs Hall said: “", suffix: " so far.”\n" }),
      place: { ordinal: 1, occurrences: 2 },
    },
  },
  {
    html: "So the government fell on Monday night",
    kept: target("ernment fell on Mon", { prefix: "So the gov", suffix: "day night" }),
  },
  { html: "中国外交部发言人周三表示，中方将采取一切必要措施。", kept: target("中方将采取一切必要措施") },
  { html: "قال الرئيس إن بلاده لن تقبل بهذا الاتفاق", kept: target("بلاده لن تقبل بهذا") },
  { html: "It was $1,200 (about €1,100) – up 3%!", kept: target("$1,200 (about €1,100) – up 3%!") },
  { html: "One of two lines<br>and the other", kept: target("One of two lines\nand the other") },
  { html: "words\n  of   a\n source", kept: target("words\n  of   a\n source") },
]

const document = `<!doctype html><meta charset="utf-8"><title>News</title>${paragraphs
  .map(({ html }, i) => `<p id="p${i}" style="margin: 1500px 0">${html}</p>`)
  .join("")}`

const requests: string[] = []
let server: Server
let origin = ""
let browser: Browser

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? "")
    const payload = /^\/notes\/(\d+)$/.exec(request.url ?? "")?.[1]
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(payload === undefined ? document : toHtml(hostileNotes(PAYLOADS[Number(payload)] ?? "")))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  const executablePath = findBrowser("chromium")
  if (!executablePath) throw new Error("no chromium found")
  browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  })
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

describe("a link to an annotation opens the page at its words", () => {
  const cases = paragraphs.flatMap(({ html, kept }, i) => (kept ? [[html, kept, i] as const] : []))
  test.each(cases)("%s", async (_, kept, i) => {
    const link = linkTo({ ...article, addresses: [`${origin}/article/${i}`] }, [kept])
    const page = await browser.newPage()
    await page.goto(link ?? "")
    const isInView = `(() => {
      const { top, bottom } = document.getElementById("p${i}").getBoundingClientRect()
      return scrollY > 0 && top >= 0 && bottom <= innerHeight
    })()`
    await page.waitForFunction(isInView, { timeout: 10_000 })
    await page.close()
  })
})

test("notes in HTML run nothing and ask for nothing, whatever stands in their fields", async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  page.on("dialog", (dialog) => {
    asked.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  for (const i of PAYLOADS.keys()) await page.goto(`${origin}/notes/${i}`)
  expect(asked.filter((url) => !/\/notes\/\d+$|favicon/.test(url))).toEqual([])
  expect(requests.filter((url) => !/^\/(article|notes)\/\d+$|favicon/.test(url))).toEqual([])
  await page.close()
})
