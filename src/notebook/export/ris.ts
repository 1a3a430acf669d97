import { authorOf, listedName } from "../author.ts"
import { webAddress } from "../fragment.ts"
import { printable } from "../html-text.ts"
import type { Notes } from "../notes.ts"
import type { Page } from "../page.ts"
import { type PartialDate, partialDate } from "../partial-date.ts"

/** The articles of the notes as RIS, type NEWS (newspaper article), one record each. */
export const toRis = ({ pages }: Notes): string => pages.map(record).join("\r\n")

function record(page: Page): string {
  const published = partialDate(page.published)
  const accessed = partialDate(page.lastRead)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["TY", "NEWS"],
    ...page.authors.map((name) => ["AU", listedName(authorOf(name, page.outlet))] as const),
    ["TI", page.title],
    ["T2", page.outlet],
    ["PY", published && String(published.year)],
    ["DA", published && slashed(published)],
    ["UR", webAddress(page)],
    ["Y2", accessed && slashed(accessed)],
    ["LA", page.language],
  ]
  const lines = fields.flatMap(([tag, value]) => {
    const text = value === undefined ? "" : oneLine(value)
    return text === "" ? [] : [`${tag}  - ${text}\r\n`]
  })
  return `${lines.join("")}ER  - \r\n`
}

/** A record's lines are its structure, so a value is one line; it cannot pass itself off as a tag. */
const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim()

/** `2026/05/03/`, with what is not known left empty. */
const slashed = ({ year, month, day }: PartialDate): string =>
  `${year}/${[month, day].map((n) => (n === undefined ? "" : String(n).padStart(2, "0"))).join("/")}/`
