import type { BlockElement } from "./article-region.ts"

/** A block as the search for the article sees it. */
export type Measure = {
  /** Length in UTF-16 units of a Latin text as long to read, white space counted once. */
  readonly units: number
  /** Share of the text that leads to other pages, 0 to 1. */
  readonly links: number
  /** Running text: sentences rather than labels, menus and titles. */
  readonly prose: boolean
}

/** Units from which text is running text whatever it looks like, and from which it is if it ends like a sentence. */
const long = 80
const sentence = 40

/** Units from which a heading is none: some systems mark captions and summaries so. */
const noHeading = 250

/** A character of these scripts says as much as two to three letters. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

const ends = /[.!?…:。！？؟।][\s"'”’»›)\]]*$/

export function measure({ kind, text }: BlockElement, links: number): Measure {
  const units = text.replace(/\s+/g, " ").length * (dense.test(text) ? 2.5 : 1)
  const own = units * (1 - links)
  const least = kind === "heading" ? noHeading : ends.test(text) ? sentence : long
  const prose = links < 0.5 && own >= least
  return { units, links, prose }
}
