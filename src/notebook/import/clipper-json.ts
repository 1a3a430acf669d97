import * as v from "valibot"
import { type Foreign, fromForeign } from "./foreign.ts"
import { readJson } from "./json.ts"
import { plainFromHtml } from "./plain-from-html.ts"
import { type ImportPreview, nothing, type Problem } from "./preview.ts"
import { sentenceOf } from "./sentence.ts"

const Text = v.string()
const Notes = v.optional(v.array(Text), [])

/** A highlight as Web Clipper exports it, or as older versions did: stored form, `content` in HTML. */
const HighlightSchema = v.union([
  v.object({
    text: Text,
    timestamp: v.optional(Text),
    notes: Notes,
    color: v.optional(Text),
    comment: v.optional(Text),
  }),
  v.pipe(
    v.object({
      content: Text,
      id: v.optional(Text),
      createdAt: v.optional(v.number()),
      notes: Notes,
      color: v.optional(Text),
    }),
    v.transform(({ content, id, createdAt, notes, color }) => ({
      text: content,
      // Ids were times of day once, and a second's other highlights have a letter behind.
      timestamp: String(createdAt ?? /^\d{13}/.exec(id ?? "")?.[0] ?? ""),
      notes,
      color,
      comment: undefined,
    })),
  ),
])

const PageSchema = v.object({ url: Text, title: v.optional(Text), highlights: v.array(v.unknown()) })

/** The file of Obsidian Web Clipper's "export highlights": a list of pages with their highlights. */
export function parseClipperJson(text: string, { now }: { now: string }): ImportPreview {
  const json = readJson(text)
  if ("sentence" in json) return nothing("the file", json.sentence)
  if (!Array.isArray(json.value)) return nothing("the file", "This holds no list of pages with highlights.")
  const problems: Problem[] = []
  const notes = json.value.flatMap((value: unknown, i): Foreign[] => {
    const page = v.safeParse(PageSchema, value)
    if (page.success)
      return page.output.highlights.flatMap((highlight, j) => {
        const place = `page ${i + 1}, highlight ${j + 1}`
        const read = v.safeParse(HighlightSchema, highlight)
        if (read.success) return [foreign(read.output, { place, page: page.output })]
        problems.push({ place, sentence: sentenceOf(read.issues) })
        return []
      })
    problems.push({ place: `page ${i + 1}`, sentence: sentenceOf(page.issues) })
    return []
  })
  return fromForeign(notes, { now, problems })
}

type Around = { readonly place: string; readonly page: v.InferOutput<typeof PageSchema> }

const foreign = (
  { text, timestamp, notes, color, comment }: v.InferOutput<typeof HighlightSchema>,
  { place, page }: Around,
): Foreign => ({
  place,
  tool: "clipper",
  address: page.url,
  title: page.title,
  words: plainFromHtml(text),
  note: [...new Set([...notes, ...(comment ? [comment] : [])])].join("\n\n"),
  colour: color,
  created: timestamp,
})
