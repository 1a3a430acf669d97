import type { Page } from "puppeteer-core"

/** What can cross between a test and a page. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The extension's popup as a reader meets it, the same in both browsers. Presses are real input events. */
export type Popup = {
  /** The visible text. */
  readonly text: () => Promise<string>
  /** Presses the first element that matches, in its middle. Throws where there is none. */
  readonly click: (selector: string) => Promise<void>
  /** Presses the button whose whole visible or spoken text this is. */
  readonly press: (label: string) => Promise<void>
  /** Types into the first element that matches. */
  readonly type: (selector: string, text: string) => Promise<void>
  /** Runs a function in the popup; it sees nothing of the test but its arguments. */
  readonly evaluate: <T extends Json | undefined, A extends readonly Json[]>(
    run: (...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>
  /** A PNG of the popup. */
  readonly screenshot: () => Promise<Uint8Array>
  /** Waits until the visible text matches, and answers it. Throws with the text that stood there last. */
  readonly until: (expected: RegExp) => Promise<string>
  readonly close: () => Promise<void>
}

/** How long a condition may take, in milliseconds: far longer than ever seen, so that a slow machine fails no test. */
export const PATIENCE = 40_000

/** Asks again and again until the answer is neither undefined nor false. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  const deadline = Date.now() + PATIENCE
  let trouble: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== undefined && answer !== false) return answer
      trouble = undefined
    } catch (error) {
      trouble = error
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`waited in vain for ${what}${trouble instanceof Error ? `: ${trouble.message}` : ""}`)
}

/** What both browsers' popups can do, once they can evaluate, click and take a picture. */
export function popupOf(basics: Pick<Popup, "click" | "type" | "evaluate" | "screenshot" | "close">): Popup {
  const text = () => basics.evaluate(() => document.body.innerText.replaceAll("\u00a0", " "))
  return {
    ...basics,
    text,
    async press(label) {
      const isThere = await basics.evaluate((wanted) => {
        const isWanted = (element: Element) =>
          [...element.childNodes]
            .filter((node) => !(node instanceof Element && node.ariaHidden === "true"))
            .map((node) => node.textContent)
            .join("")
            .replace(/\s+/g, " ")
            .trim() === wanted
        for (const old of document.querySelectorAll("[data-pressed]")) old.removeAttribute("data-pressed")
        const button = [...document.querySelectorAll("button, label")].find(isWanted)
        button?.setAttribute("data-pressed", "")
        return button !== undefined
      }, label)
      if (!isThere) throw new Error(`no “${label}” in: ${await text()}`)
      await basics.click("[data-pressed]")
    },
    async until(expected) {
      let seen = ""
      try {
        return await until(String(expected), async () => {
          seen = await text()
          return expected.test(seen) && seen
        })
      } catch (error) {
        throw new Error(`The popup says:\n${seen}`, { cause: error })
      }
    },
  }
}

/** The expression that calls a function with arguments, to be evaluated where only texts come across. */
export const callOf = (run: (...args: never) => unknown, args: readonly Json[]): string =>
  `(${run})(...${JSON.stringify(args)})`

/** A popup that puppeteer sees as a page: Chromium's. */
export function pagePopup(page: Page): Popup {
  return popupOf({
    click: async (selector) => (await page.waitForSelector(selector))?.click(),
    type: (selector, text) => page.type(selector, text),
    evaluate: async (run, ...args) => (await page.evaluate(callOf(run, args))) as never,
    screenshot: () => page.screenshot(),
    close: () => page.close(),
  })
}
