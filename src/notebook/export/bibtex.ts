import { authorOf, spokenName } from "../author.ts"
import { webAddress } from "../fragment.ts"
import { printable } from "../html-text.ts"
import type { Page } from "../page.ts"
import { isoDate, partialDate } from "../partial-date.ts"
import { citationKeys } from "./citation-key.ts"
import type { Notes } from "../notes.ts"

/** The articles of the notes as BibTeX, for BibLaTeX and for reference managers. */
export function toBibtex({ pages }: Notes): string {
  const keys = citationKeys(pages)
  return pages.map((page, i) => entry(page, keys[i] ?? "")).join("\n")
}

function entry(page: Page, key: string): string {
  const published = partialDate(page.published)
  const accessed = partialDate(page.lastRead)
  const address = webAddress(page)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", page.authors.map((name) => author(name, page.outlet)).join(" and ") || undefined],
    ["title", page.title && `{${latex(page.title)}}`],
    ["organization", page.outlet && latex(page.outlet)],
    ["date", published && isoDate(published)],
    ["year", published && String(published.year)],
    ["url", address?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ["urldate", address && accessed && isoDate(accessed)],
    ["langid", page.language && latex(page.language)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []))
  return `@online{${key},\n${lines.join("")}}\n`
}

/** A group's name, or one that would be read as several, is protected by braces from being taken apart. */
function author(byline: string, outlet: string | undefined): string {
  const read = authorOf(byline, outlet)
  const whole = read.kind === "group" || /[,{}]|\band\b/i.test(`${read.family} ${read.given}`)
  return whole ? `{${latex(spokenName(read))}}` : `${latex(read.family)}, ${latex(read.given)}`
}

/** Text as LaTeX prints it. Braces become commands: BibTeX counts them even where they are escaped. */
const latex = (text: string): string =>
  printable(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\{}$&#%_^~]/g, (mark) => LATEX[mark] ?? "")

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
}
