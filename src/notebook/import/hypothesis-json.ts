import * as v from "valibot"
import type { Selector } from "../../anchoring/target.ts"
import { type Foreign, fromForeign } from "./foreign.ts"
import { readJson } from "./json.ts"
import { type ImportPreview, nothing, type Problem } from "./preview.ts"
import { sentenceOf } from "./sentence.ts"

const Text = v.string()

/** Of an annotation as the API gives it (h.readthedocs.io/en/latest/api-reference), what is brought in. */
const AnnotationSchema = v.object({
  id: v.optional(Text),
  uri: Text,
  text: v.optional(Text, ""),
  tags: v.optional(v.array(Text), []),
  user: v.optional(Text, ""),
  created: v.optional(Text),
  updated: v.optional(Text),
  references: v.optional(v.array(Text), []),
  document: v.optional(v.looseObject({ title: v.optional(v.union([Text, v.array(Text)])) })),
  target: v.optional(v.array(v.object({ selector: v.optional(v.array(v.unknown()), []) })), []),
})
type Annotation = v.InferOutput<typeof AnnotationSchema>

const Quote = v.object({
  type: v.literal("TextQuoteSelector"),
  exact: Text,
  prefix: v.optional(Text),
  suffix: v.optional(Text),
})
const Position = v.object({ type: v.literal("TextPositionSelector"), start: v.number(), end: v.number() })

/** The client's JSON export, `{ annotations }`, and the API's answers, `{ rows }` or a list. */
export function parseHypothesisJson(text: string, { now }: { now: string }): ImportPreview {
  const json = readJson(text)
  if ("sentence" in json) return nothing("the file", json.sentence)
  const list = listIn(json.value)
  if (!list) return nothing("the file", "This holds no list of Hypothesis annotations.")
  const problems: Problem[] = []
  const read = list.flatMap((value, i) => {
    const place = `annotation ${i + 1}`
    const parsed = v.safeParse(AnnotationSchema, value)
    if (parsed.success) return [{ place, annotation: parsed.output }]
    problems.push({ place, sentence: sentenceOf(parsed.issues) })
    return []
  })
  const users = new Set(read.map(({ annotation }) => annotation.user))
  const replies = new Map<string, string[]>()
  const known = new Set(read.map(({ annotation }) => annotation.id))
  const tops: typeof read = []
  for (const one of read) {
    const parent = one.annotation.references.find((reference) => known.has(reference))
    if (parent === undefined) tops.push(one)
    else replies.set(parent, [...(replies.get(parent) ?? []), replyOf(one.annotation)])
  }
  const notes = tops.map(({ place, annotation }) =>
    foreign(annotation, { place, shared: users.size > 1, replies: replies.get(annotation.id ?? "") ?? [] }),
  )
  return fromForeign(notes, { now, problems })
}

const Lists = v.union([
  v.array(v.unknown()),
  v.pipe(
    v.looseObject({ annotations: v.array(v.unknown()) }),
    v.transform(({ annotations }) => annotations),
  ),
  v.pipe(
    v.looseObject({ rows: v.array(v.unknown()), replies: v.optional(v.array(v.unknown()), []) }),
    v.transform(({ rows, replies }) => [...rows, ...replies]),
  ),
])

function listIn(value: unknown): readonly unknown[] | undefined {
  const parsed = v.safeParse(Lists, value)
  return parsed.success ? parsed.output : undefined
}

type Around = { readonly place: string; readonly shared: boolean; readonly replies: readonly string[] }

/** Replies become part of the note they answer; whose a note is, is said where the file is of several people. */
function foreign(annotation: Annotation, { place, shared, replies }: Around): Foreign {
  const selectors = annotation.target.flatMap((target) => target.selector)
  const quote = selectors.map((one) => v.safeParse(Quote, one)).find((parsed) => parsed.success)?.output
  const position = selectors.map((one) => v.safeParse(Position, one)).find((parsed) => parsed.success)?.output
  const own: readonly Selector[] = position ? [position] : []
  const title = annotation.document?.title
  return {
    place,
    tool: "hypothesis",
    id: annotation.id,
    address: annotation.uri,
    title: typeof title === "string" ? title : title?.[0],
    words: quote?.exact,
    prefix: quote?.prefix,
    suffix: quote?.suffix,
    selectors: quote ? own : [],
    note: [
      shared ? [nameOf(annotation.user), annotation.text].filter(Boolean).join(": ") : annotation.text,
      ...replies,
    ]
      .filter((part) => part !== "")
      .join("\n\n"),
    tags: annotation.tags,
    created: annotation.created,
    updated: annotation.updated,
  }
}

const replyOf = ({ user, text, created = "" }: Annotation): string =>
  `↳ ${[nameOf(user), created.slice(0, 10)].filter(Boolean).join(", ")}: ${text}`

/** `acct:jane@hypothes.is` is jane. */
const nameOf = (user: string): string => user.replace(/^acct:/, "").replace(/@.*$/, "")
