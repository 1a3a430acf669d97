import type { Notes } from "../notes.ts"
import { csvText } from "./csv-text.ts"
import { type Quoted, quotesOf } from "./quoted.ts"

/** The columns of Readwise's bulk import (readwise.io/import_bulk); only the first is mandatory. */
const COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"] as const

/** Notes as Readwise's importer expects them; notes on a whole page have no words and are left out. */
export function toReadwiseCsv(notes: Notes): string {
  const counts = new Map<string, number>()
  const rows = quotesOf(notes)
    .filter(({ words }) => words !== "")
    .map((quoted) => {
      const location = (counts.get(quoted.page.id) ?? 0) + 1
      counts.set(quoted.page.id, location)
      return row(quoted, location)
    })
  return csvText([COLUMNS, ...rows])
}

/** `location` orders the highlights of an article. */
const row = ({ annotation, page, words, link, ...quoted }: Quoted, location: number): string[] => [
  words,
  page.title,
  [...page.authors, page.outlet ?? ""].filter((name) => name !== "").join(", "),
  link ?? "",
  noteOf({ annotation, page, words, ...quoted }),
  String(location),
  annotation.created.slice(0, 19).replace("T", " "),
]

/** Readwise reads words that begin with a full stop, at a note's start, as tags. */
function noteOf({ annotation, speaker, role, cue, kind }: Quoted): string {
  const tags = annotation.tags.map((tag) => `.${tag.trim().replace(/\s+/g, "-")}`).join(" ")
  const said = kind === "highlight" || kind === "leader" ? "" : `(${kind}${cue ? `: ${cue}` : ""})`
  const who = [[speaker, role].filter((part) => part).join(", "), said]
    .filter((part) => part !== "")
    .join(" ")
  return [tags, who, annotation.note].filter((line) => line !== "").join("\n")
}
