import { authorOf } from "../author.ts"
import { webAddress } from "../fragment.ts"
import type { Notes } from "../notes.ts"
import type { Page } from "../page.ts"
import { type PartialDate, partialDate } from "../partial-date.ts"
import { citationKeys } from "./citation-key.ts"

/** The articles of the notes as CSL-JSON (citationstyles.org, schema 1.0.2), type article-newspaper. */
export function toCslJson({ pages }: Notes): string {
  const keys = citationKeys(pages)
  return `${JSON.stringify(
    pages.map((page, i) => item(page, keys[i] ?? page.id)),
    undefined,
    2,
  )}\n`
}

function item(page: Page, id: string): object {
  const published = partialDate(page.published)
  const accessed = partialDate(page.lastRead)
  const authors = page.authors.map((name) => {
    const author = authorOf(name, page.outlet)
    return author.kind === "group" ? { literal: author.name } : { family: author.family, given: author.given }
  })
  return {
    id,
    type: "article-newspaper",
    title: page.title,
    "container-title": page.outlet,
    author: authors.length > 0 ? authors : undefined,
    issued: published && dateParts(published),
    accessed: accessed && dateParts(accessed),
    URL: webAddress(page),
    language: page.language,
  }
}

const dateParts = ({ year, month, day }: PartialDate): object => ({
  "date-parts": [[year, month, day].filter((part) => part !== undefined)],
})
