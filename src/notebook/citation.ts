import { type Author, authorOf, initialledName, listedName, spokenName } from "./author.ts"
import { webAddress } from "./fragment.ts"
import { htmlText, printable } from "./html-text.ts"
import type { Page } from "./page.ts"
import { type PartialDate, partialDate } from "./partial-date.ts"

/** Chicago 17 (notes and bibliography, as a note), APA 7 and MLA 9: online newspaper articles. */
export const CITATION_STYLES = ["chicago", "apa", "mla"] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** A piece of a citation; `link` pieces are addresses. */
export type Run = { readonly text: string; readonly as?: "italic" | "link" }

/**
 * A page as a reference in a style, in English, ending with a full stop. What the page does not give is left out, or said
 * as the style says it (`n.d.`). `accessed` is an ISO date; `link` takes the place of the page's address.
 */
export function cite(
  page: Page,
  style: CitationStyle,
  { accessed = page.lastRead, link = webAddress(page) }: { accessed?: string; link?: string } = {},
): readonly Run[] {
  const source: Source = {
    authors: page.authors
      .map((name) => authorOf(oneLine(name), page.outlet))
      .filter((a) => spokenName(a) !== ""),
    title: oneLine(page.title) || "Untitled",
    outlet: oneLine(page.outlet ?? "") || hostOf(link),
    published: partialDate(page.published),
    accessed: partialDate(accessed),
    link,
  }
  return styles[style](source).filter((run) => run.text !== "")
}

export const plainCitation = (runs: readonly Run[]): string => runs.map((run) => run.text).join("")

export const htmlCitation = (runs: readonly Run[]): string =>
  runs
    .map(({ text, as }) => {
      const safe = htmlText(text)
      if (as === "italic") return `<i>${safe}</i>`
      return as === "link" ? `<a href="${safe}" rel="noreferrer">${safe}</a>` : safe
    })
    .join("")

type Source = {
  readonly authors: readonly Author[]
  readonly title: string
  readonly outlet: string
  readonly published: PartialDate | undefined
  readonly accessed: PartialDate | undefined
  readonly link: string | undefined
}

/** Jane Doe and John Roe, “Title,” *Outlet*, May 3, 2024, address. */
function chicago({ authors, title, outlet, published, accessed, link }: Source): Run[] {
  const names = authors.map(spokenName)
  const who = names.length > 3 ? `${names[0]} et al.` : listed(names, "and", names.length > 2)
  const parts: Run[][] = [
    ...(outlet ? [[italic(outlet)]] : []),
    ...(published
      ? [[plain(american(published))]]
      : accessed
        ? [[plain(`accessed ${american(accessed)}`)]]
        : []),
    ...(link === undefined ? [] : [[address(link)]]),
  ]
  const quoted = `“${inner(title)}${parts.length > 0 ? "," : isStopped(title) ? "" : "."}”`
  const rest = parts.flatMap((part) => [plain(" "), ...part, plain(",")]).slice(0, -1)
  return [plain(`${who ? `${who}, ` : ""}${quoted}`), ...rest, plain(parts.length > 0 ? "." : "")]
}

/** Doe, J., & Roe, J. (2024, May 3). Title. *Outlet*. address */
function apa({ authors, title, outlet, published, accessed, link }: Source): Run[] {
  const names = authors.map(initialledName)
  const shown = names.length > 20 ? [...names.slice(0, 19), `. . . ${names.at(-1)}`] : names
  const who = names.length > 20 ? shown.join(", ") : listed(shown, "&", shown.length > 1)
  const date = published ? `(${yearFirst(published)}).` : "(n.d.)."
  const head = who ? `${stopped(who)} ${date} ${stopped(title)}` : `${stopped(title)} ${date}`
  const found = !published && accessed && link ? `Retrieved ${american(accessed)}, from ` : ""
  return [
    plain(head),
    ...(outlet ? [plain(" "), italic(outlet), plain(isStopped(outlet) ? "" : ".")] : []),
    ...(link === undefined ? [] : [plain(` ${found}`), address(link)]),
  ]
}

/** Doe, Jane, and John Roe. “Title.” *Outlet*, 3 May 2024, address. Accessed 3 Nov. 2026. */
function mla({ authors, title, outlet, published, accessed, link }: Source): Run[] {
  const [first, second] = authors
  const who =
    first === undefined
      ? ""
      : second === undefined
        ? listedName(first)
        : `${listedName(first)}, ${authors.length > 2 ? "et al." : `and ${spokenName(second)}`}`
  const parts: Run[][] = [
    ...(outlet ? [[italic(outlet)]] : []),
    ...(published ? [[plain(dayFirst(published))]] : []),
    ...(link === undefined ? [] : [[address(link)]]),
  ]
  const quoted = `“${stopped(inner(title))}”`
  const rest = parts.flatMap((part, i) => [plain(i === 0 ? " " : ", "), ...part])
  return [
    plain(`${who ? `${stopped(who)} ` : ""}${quoted}`),
    ...rest,
    plain(parts.length > 0 ? "." : ""),
    plain(accessed ? ` Accessed ${dayFirst(accessed)}.` : ""),
  ]
}

const styles = { chicago, apa, mla } as const satisfies Record<CitationStyle, (source: Source) => Run[]>

const plain = (text: string): Run => ({ text })
const italic = (text: string): Run => ({ text, as: "italic" })
const address = (text: string): Run => ({ text, as: "link" })

const oneLine = (text: string): string => printable(text).replace(/\s+/g, " ").trim()
const hostOf = (link: string | undefined): string =>
  link ? new URL(link).hostname.replace(/^www\./, "") : ""

/** A title within quotation marks: its own become single ones. */
const inner = (title: string): string =>
  title.replace(/[“”„]|(?<=^|[\s([])"|"/g, (mark, at: number) =>
    mark === "”" || (mark === '"' && /\S/.test(title[at - 1] ?? " ") && !/[([]/.test(title[at - 1] ?? ""))
      ? "’"
      : "‘",
  )

const isStopped = (text: string): boolean => /[.?!…][”’"')\]]*$/.test(text)
const stopped = (text: string): string => (isStopped(text) ? text : `${text}.`)

function listed(names: readonly string[], and: string, serial: boolean): string {
  if (names.length < 2) return names.join("")
  return `${names.slice(0, -1).join(", ")}${serial ? "," : ""} ${and} ${names.at(-1)}`
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
)
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ")
const monthIn = (names: readonly string[], month: number): string => names[month - 1] ?? ""

const american = ({ year, month, day }: PartialDate): string =>
  month === undefined ? `${year}` : `${monthIn(MONTHS, month)} ${day === undefined ? "" : `${day}, `}${year}`
const yearFirst = ({ year, month, day }: PartialDate): string =>
  month === undefined ? `${year}` : `${year}, ${monthIn(MONTHS, month)}${day === undefined ? "" : ` ${day}`}`
const dayFirst = ({ year, month, day }: PartialDate): string =>
  month === undefined
    ? `${year}`
    : `${day === undefined ? "" : `${day} `}${monthIn(SHORT_MONTHS, month)} ${year}`
