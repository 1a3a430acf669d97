import { authorOf } from "../author.ts"
import type { Page } from "../page.ts"
import { partialDate } from "../partial-date.ts"

/** Small words that say nothing at the head of a title. */
const empty = /^(a|an|the|of|in|on|for|to|and|how|why|what|der|die|das|le|la|les|un|une|el|los)$/

/** Keys by which LaTeX cites the pages, `doe2026treasury`; letters tell equal ones apart. */
export function citationKeys(pages: readonly Page[]): string[] {
  const used = new Map<string, number>()
  return pages.map((page) => {
    const key = keyOf(page)
    const times = used.get(key) ?? 0
    used.set(key, times + 1)
    return times === 0 ? key : `${key}-${times + 1}`
  })
}

function keyOf({ authors, outlet, title, published }: Page): string {
  const [first] = authors
  const author = first === undefined ? undefined : authorOf(first, outlet)
  const name = author?.kind === "person" ? author.family : (author?.name ?? outlet ?? "")
  const word = title
    .split(/\s+/)
    .map(plain)
    .find((candidate) => candidate !== "" && !empty.test(candidate))
  return (
    `${plain(name).slice(0, 20)}${partialDate(published)?.year ?? ""}${word?.slice(0, 20) ?? ""}` || "article"
  )
}

/** The Latin letters and digits of a text, without accents. */
const plain = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
