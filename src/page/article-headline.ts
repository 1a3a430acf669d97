import type { Survey } from "./article-survey.ts"

/** Blocks before the article's text among which its headline stands, past pictures, bylines and share bars. */
const reach = 80

/** Blocks into the text: a lead picture's caption or a summary may come before the headline. */
const into = 4

/** Titles that a page gives itself. */
export function titlesOf(document: Document): readonly string[] {
  const given = document
    .querySelector('meta[property="og:title"], meta[name="og:title"]')
    ?.getAttribute("content")
  return [given ?? "", document.title].filter(Boolean).map((title) => title.slice(0, 1000))
}

/**
 * The block that is the headline of the text whose first block is `first`: the heading that says what the page's own
 * title says, or else the nearest main heading above; undefined where there is neither.
 */
export function findHeadline(
  { blocks, measures }: Survey,
  first: number,
  titles: readonly string[],
): number | undefined {
  let best: number | undefined
  let bestScore = 0
  for (let i = Math.max(0, first - reach); i < Math.min(blocks.length, first + into); i++) {
    const block = blocks[i]
    if (!block || block.text.length > 500) continue
    const alike = Math.max(0, ...titles.map((title) => likeness(block.text, title)))
    const level = block.kind === "heading" ? Number(/^h([1-6])$/.exec(block.element.localName)?.[1] ?? 3) : 0
    // No heading by name must say all of the title; a main heading needs no likeness, and the later one wins.
    const score = level ? alike * 2 + (level === 1 ? 0.8 : level === 2 ? 0.2 : 0) : alike > 0.9 ? alike : 0
    const isLink = (measures[i]?.links ?? 0) > 0.5 && alike < 0.8
    // Inside the text main headings are those of its sections.
    if (i >= first && alike < 0.8) continue
    if (!isLink && score >= 0.8 && score >= bestScore) [best, bestScore] = [i, score]
  }
  return best
}

/** 0 to 1: how much of a block's text the title says; 0 for single words, which are the names of sites and sections. */
function likeness(text: string, title: string): number {
  const [own, whole] = [letters(text), letters(title)]
  if (own.length < 8) return 0
  // Titles go on with the outlet's name, which is itself in the title: the longer part is the headline.
  if (whole.includes(own)) return Math.min(1, 0.4 + own.length / whole.length)
  if (whole.length >= 20 && own.includes(whole)) return 1
  const known = new Set(wordsOf(title))
  const words = wordsOf(text)
  return words.length < 3
    ? 0
    : words.filter((word) => known.has(word)).length / Math.max(words.length, known.size * 0.6)
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const letters = (text: string): string => wordsOf(text).join("")
