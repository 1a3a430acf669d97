import { type Foreign, fromForeign } from "./foreign.ts"
import { type ImportPreview, nothing } from "./preview.ts"
import { readTable, type TableRow } from "./table.ts"

/**
 * Readwise's CSV: its export (Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags, Location Type, Location,
 * Highlighted at, Document tags) and what its bulk import takes (Highlight, Title, Author, URL, Note, Location, Date).
 */
export function parseReadwiseCsv(text: string, { now }: { now: string }): ImportPreview {
  const { columns, rows, problems } = readTable(text)
  if (!columns.includes("highlight")) return nothing("line 1", "The column Highlight is missing.")
  return fromForeign(rows.map(foreign), { now, problems })
}

function foreign({ place, field }: TableRow): Foreign {
  const { tags, note } = tagsIn(field("note"))
  const location = field("location")
  const kind = field("location type") || "location"
  const title = field("book title") || field("title")
  return {
    place,
    tool: "readwise",
    address: field("url") || (field("amazon book id") && `urn:amazon:${field("amazon book id")}`),
    title,
    authors: [field("book author") || field("author")].filter((name) => name !== ""),
    words: field("highlight"),
    note,
    tags: [...tags, ...split(field("tags")), ...split(field("document tags"))],
    colour: field("color"),
    selectors: location === "" ? [] : [{ type: "FragmentSelector", value: `${kind}=${location}` }],
    created: field("highlighted at") || field("date"),
  }
}

const split = (tags: string): string[] => tags.split(",").map((tag) => tag.trim().replace(/^\./, ""))

/** Words with a full stop in front, at a note's start, are tags. */
function tagsIn(note: string): { tags: string[]; note: string } {
  const head = /^(?:\.[^\s.]\S*\s*)+/.exec(note)?.[0] ?? ""
  return {
    tags: head.split(/\s+/).flatMap((word) => (word ? [word.slice(1)] : [])),
    note: note.slice(head.length),
  }
}
