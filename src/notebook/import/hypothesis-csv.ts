import { type Foreign, fromForeign } from "./foreign.ts"
import { type ImportPreview, nothing } from "./preview.ts"
import { listIn, readTable } from "./table.ts"

/** The columns of the Hypothesis client's CSV export. */
export const HYPOTHESIS_COLUMNS = [
  "creation date",
  "url",
  "annotation/reply type",
  "quote",
  "body",
  "tags",
] as const

/** The Hypothesis client's CSV export; replies, which it does not tie to what they answer, become notes on the page. */
export function parseHypothesisCsv(text: string, { now }: { now: string }): ImportPreview {
  const { columns, rows, problems } = readTable(text)
  const missing = HYPOTHESIS_COLUMNS.filter((column) => !columns.includes(column))
  if (missing.length > 0) return nothing("line 1", `The columns ${missing.join(", ")} are missing.`)
  const users = new Set(rows.map(({ field }) => field("user")))
  const notes = rows.map(({ place, field }): Foreign => {
    const reply = field("annotation/reply type").toLowerCase() === "reply"
    const who = reply || users.size > 1 ? field("user") : ""
    const page = field("page")
    return {
      place,
      tool: "hypothesis",
      address: field("url"),
      words: field("quote"),
      note: `${reply ? "↳ " : ""}${[who, field("body")].filter((part) => part !== "").join(": ")}${page ? `\n\nPage ${page}` : ""}`.trim(),
      tags: listIn(field("tags")),
      created: field("creation date"),
    }
  })
  return fromForeign(notes, { now, problems })
}
