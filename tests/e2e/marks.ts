import type { Page } from "puppeteer-core"
import { until } from "./popup.ts"
import type { Box } from "./pixels.ts"

/** One painted stretch of words, as the page itself can see it in its registry of highlights. */
export type Painted = { readonly style: string; readonly words: string; readonly boxes: readonly Box[] }

/** What Sayso paints on a page now. */
export const painted = (page: Page): Promise<Painted[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([style]) => style.startsWith("sayso-"))
      .flatMap(([style, highlight]) =>
        [...highlight].map((words) => {
          const range = document.createRange()
          range.setStart(words.startContainer, words.startOffset)
          range.setEnd(words.endContainer, words.endOffset)
          return {
            style,
            words: range.toString(),
            boxes: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
          }
        }),
      ),
  )

/** The distinct names that are painted as leaders' names; stretches that lost their words are left out. */
export const paintedNames = async (page: Page): Promise<string[]> =>
  [...new Set((await painted(page)).filter(isLeader).map(({ words }) => words))].filter(Boolean).sort()

export const isLeader = ({ style }: Painted): boolean => style.startsWith("sayso-leader")

/** Waits until Sayso paints something on a page. */
export const untilPainted = (page: Page): Promise<Painted[]> =>
  until("marks on the page", async () => {
    const marks = await painted(page)
    return marks.length > 0 && marks
  })

/** Waits until Sayso paints nothing on a page. */
export const untilBare = (page: Page): Promise<true> =>
  until("no marks on the page", async () => (await painted(page)).length === 0)
