import type { Page } from "puppeteer-core"

/** What a page's console and error handlers hear from now on, but for what the page's own policy keeps it from loading. */
export function listen(page: Page): string[] {
  const heard: string[] = []
  page.on("console", (message) => {
    if (!message.text().includes("Content Security Policy"))
      heard.push(`${message.type()}: ${message.text()}`)
  })
  page.on("pageerror", (error) => heard.push(String(error)))
  return heard
}

/** The page as it stands: its DOM as text, and where each of its elements is. */
export const stateOf = (page: Page): Promise<{ html: string; boxes: string }> =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    boxes: [...document.querySelectorAll("*")]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join()
      })
      .join(" "),
  }))
