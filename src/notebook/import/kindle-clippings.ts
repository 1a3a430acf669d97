import { readDate } from "./date.ts"
import { type Foreign, fromForeign } from "./foreign.ts"
import { type ImportPreview, LONGEST_FILE, nothing, type Problem } from "./preview.ts"

/** What a clipping is, in the languages of the devices. Highlights are what is neither. */
const NOTE = /\b(note|notiz|nota|notitie|notatka)\b|заметка|笔记|筆記|メモ|のメモ|메모/i
const BOOKMARK =
  /bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|закладка|书签|書籤|ブックマーク|북마크/i
const PAGE = /\b(?:page|seite|página|pagina|strona)\b|页|頁|ページ|페이지|стр/i

type Clipping = {
  readonly place: string
  readonly title: string
  readonly author: string
  readonly kind: "highlight" | "note" | "bookmark"
  readonly page: string
  readonly location: string
  readonly date: string
  readonly text: string
}

/**
 * Kindle's `My Clippings.txt` in any of its languages: entries of title line, a line on kind, place and date, and text, each
 * closed by a line of ten equals signs. A note joins the highlight that ends where it stands; bookmarks are left out.
 */
export function parseKindleClippings(text: string, { now }: { now: string }): ImportPreview {
  if (text.length > LONGEST_FILE) return nothing("the file", "This is too long to be read in one piece.")
  const problems: Problem[] = []
  const clippings = entriesOf(text).flatMap(({ line, lines }) => {
    const clipping = clippingIn(lines, `line ${line}`)
    if (typeof clipping !== "string") return [clipping]
    problems.push({ place: `line ${line}`, sentence: clipping })
    return []
  })
  if (clippings.length === 0 && problems.length === 0)
    return nothing("the file", "This holds no Kindle clippings.")
  const marks = clippings.filter(({ kind }) => kind === "bookmark").length
  if (marks > 0)
    problems.push({
      place: "the file",
      sentence:
        marks === 1
          ? "One bookmark has no words and is left out."
          : `${marks} bookmarks have no words and are left out.`,
    })
  return fromForeign(joined(clippings), { now, problems })
}

/** Entries and the line each begins in, counted from 1. */
function entriesOf(text: string): { line: number; lines: string[] }[] {
  const entries: { line: number; lines: string[] }[] = []
  let open: { line: number; lines: string[] } | undefined
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.replace(/^\ufeff/, "")
    if (/^={10}\s*$/.test(line)) open = undefined
    else if (open) open.lines.push(line)
    else if (line.trim() !== "") entries.push((open = { line: i + 1, lines: [line] }))
  }
  return entries
}

/** A clipping, or what is wrong with it. */
function clippingIn([head = "", meta = "", ...rest]: readonly string[], place: string): Clipping | string {
  if (!/^\s*[-–]/.test(meta))
    return "The line with kind, place and date is missing; the file may be incomplete."
  const segments = meta
    .replace(/^\s*[-–]\s*/, "")
    .split("|")
    .map((segment) => segment.trim())
  const [what = ""] = segments
  const named = /^(.*?)\s*[(（]([^()（）]*(?:\([^()]*\)[^()]*)*)[)）]\s*$/.exec(head.trim())
  const dated = segments.length > 1 ? (segments.at(-1) ?? "") : ""
  const placed = (dated && readDate(dated) !== undefined ? segments.slice(0, -1) : segments).flatMap(
    figuresIn,
  )
  const kind = BOOKMARK.test(what) ? "bookmark" : NOTE.test(what) ? "note" : "highlight"
  const text = rest.join("\n").trim()
  if (kind !== "bookmark" && text === "") return "This clipping has no words; the file may be incomplete."
  return {
    place,
    title: (named?.[1] || head).trim(),
    author: named?.[1] ? (named[2] ?? "").trim() : "",
    kind,
    page: placed.find(({ page }) => page)?.figures ?? "",
    location: placed.find(({ page }) => !page)?.figures ?? "",
    date: dated.replace(
      /^[^\d]*?(?:added on|hinzugefügt am|ajouté le|añadido el|aggiunto in data|adicionado:?)\s*/i,
      "",
    ),
    text,
  }
}

const figuresIn = (segment: string): { page: boolean; figures: string }[] => {
  const figures = /[\divxlc]*\d[\d.,]*(?:\s*[-–]\s*\d+)?|\b[ivxlc]+\b$/i.exec(segment)?.[0]
  return figures === undefined ? [] : [{ page: PAGE.test(segment), figures: figures.replace(/\s/g, "") }]
}

/** The last figure of `123-145`. */
const endOf = (figures: string): string => figures.split(/[-–]/).at(-1) ?? ""

function joined(clippings: readonly Clipping[]): Foreign[] {
  const placeOf = ({ title, location, page }: Clipping) =>
    `${title}\n${endOf(location) || `page ${endOf(page)}`}`
  const notes = new Map<string, Clipping[]>()
  for (const clipping of clippings)
    if (clipping.kind === "note")
      notes.set(placeOf(clipping), [...(notes.get(placeOf(clipping)) ?? []), clipping])
  const used = new Set<Clipping>()
  const highlights = clippings
    .filter(({ kind }) => kind === "highlight")
    .map((clipping) => {
      const own = (notes.get(placeOf(clipping)) ?? []).filter((note) => !used.has(note))
      for (const note of own) used.add(note)
      return foreign(clipping, own.map(({ text }) => text).join("\n\n"))
    })
  const alone = clippings.filter((clipping) => clipping.kind === "note" && !used.has(clipping))
  return [...highlights, ...alone.map((clipping) => foreign({ ...clipping, text: "" }, clipping.text))]
}

const foreign = ({ place, title, author, page, location, date, text }: Clipping, note: string): Foreign => ({
  place,
  tool: "kindle",
  title,
  authors: author.split(/\s*;\s*/).filter((name) => name !== ""),
  words: text,
  note,
  selectors:
    page || location
      ? [
          {
            type: "FragmentSelector",
            value: [page && `page=${page}`, location && `location=${location}`].filter(Boolean).join("&"),
          },
        ]
      : [],
  created: date,
})
