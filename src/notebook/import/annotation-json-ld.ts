import * as v from "valibot"
import { type Annotation, AnnotationSchema } from "../annotation.ts"
import { JSON_LD_VERSION } from "../export/annotation-json-ld.ts"
import { PersonSchema } from "../person.ts"
import { type Foreign, fromForeign } from "./foreign.ts"
import { readJson } from "./json.ts"
import { type Imported, type ImportPreview, nothing, type Problem, withoutTwins } from "./preview.ts"
import { SafePageSchema } from "./safe-page.ts"
import { sentenceOf } from "./sentence.ts"

const Text = v.string()
const Any = v.looseObject({})
/** JSON-LD writes one thing as itself and several as a list. */
const listOf = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.union([
    v.array(schema),
    v.pipe(
      schema,
      v.transform((one) => [one]),
    ),
  ])

const BodySchema = v.union([
  v.object({ value: Text, purpose: v.optional(v.union([Text, v.array(Text)])) }),
  v.pipe(
    Any,
    v.transform(() => ({ value: "", purpose: undefined })),
  ),
  v.pipe(
    Text,
    v.transform((value) => ({ value, purpose: undefined })),
  ),
])
const SourceSchema = v.union([
  Text,
  v.pipe(
    v.object({ id: Text }),
    v.transform(({ id }) => id),
  ),
])
const TargetSchema = v.union([
  v.object({ source: SourceSchema, selector: v.optional(listOf(v.unknown()), []) }),
  v.pipe(
    SourceSchema,
    v.transform((source) => ({ source, selector: [] })),
  ),
])
const ItemSchema = v.object({
  id: v.optional(Text),
  type: v.union([v.literal("Annotation"), v.array(Text)]),
  created: v.optional(Text),
  modified: v.optional(Text),
  bodyValue: v.optional(Text),
  body: v.optional(listOf(BodySchema), []),
  target: listOf(TargetSchema),
  sayso: v.optional(Any),
})
type Item = v.InferOutput<typeof ItemSchema>

const OwnSchema = v.object({
  version: v.number(),
  pages: v.array(v.unknown()),
  people: v.array(v.unknown()),
})

/**
 * W3C Web Annotations: an AnnotationPage, a collection with its first page, a list, or one. Those Sayso wrote come back as
 * they were, with what other tools changed in note, tags, words and dates; of others, quotes, notes and tags are read.
 */
export function parseAnnotationJsonLd(text: string, { now }: { now: string }): ImportPreview {
  const json = readJson(text)
  if ("sentence" in json) return nothing("the file", json.sentence)
  const list = listIn(json.value)
  if (!list) return nothing("the file", "This holds no W3C annotations.")
  const own = ownOf(json.value)
  if (own && own.version > JSON_LD_VERSION)
    return nothing(
      "the file",
      `A newer version of Sayso wrote this (format ${own.version}; this one reads up to ${JSON_LD_VERSION}).`,
    )
  const problems: Problem[] = []
  const items: Imported[] = []
  const others: Foreign[] = []
  const read = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, place: string): T | undefined => {
    const parsed = v.safeParse(schema, value)
    if (parsed.success) return parsed.output
    problems.push({ place, sentence: sentenceOf(parsed.issues) })
    return undefined
  }
  for (const [i, value] of (own?.pages ?? []).entries()) {
    const place = `page ${i + 1}`
    const page = read(SafePageSchema, value, place)
    if (page) items.push({ kind: "page", place, page })
  }
  for (const [i, value] of (own?.people ?? []).entries()) {
    const place = `person ${i + 1}`
    const person = read(PersonSchema, value, place)
    if (person) items.push({ kind: "person", place, person })
  }
  for (const [i, value] of list.entries()) {
    const place = `annotation ${i + 1}`
    const item = read(ItemSchema, value, place)
    if (!item) continue
    if (!item.sayso || !own) others.push(...foreign(item, place))
    else {
      const annotation = read<Annotation>(AnnotationSchema, ownAnnotation(item, item.sayso), place)
      if (annotation) items.push({ kind: "annotation", place, annotation })
    }
  }
  const theirs = fromForeign(others, { now, problems: [] })
  return withoutTwins({ items: [...items, ...theirs.items], problems: [...problems, ...theirs.problems] })
}

const Lists = v.union([
  v.array(v.unknown()),
  v.pipe(
    v.looseObject({ items: v.array(v.unknown()) }),
    v.transform(({ items }) => items),
  ),
  v.pipe(
    v.looseObject({ first: v.looseObject({ items: v.array(v.unknown()) }) }),
    v.transform(({ first }) => first.items),
  ),
  v.pipe(
    v.looseObject({ target: v.unknown() }),
    v.transform((one) => [one]),
  ),
])

function listIn(value: unknown): readonly unknown[] | undefined {
  const parsed = v.safeParse(Lists, value)
  return parsed.success ? parsed.output : undefined
}

function ownOf(value: unknown): v.InferOutput<typeof OwnSchema> | undefined {
  const parsed = v.safeParse(v.object({ sayso: OwnSchema }), value)
  return parsed.success ? parsed.output.sayso : undefined
}

/** The note is the first comment, as written by Sayso; other tools may add more. */
const notesIn = ({ body, bodyValue }: Item): string[] => [
  ...(bodyValue === undefined ? [] : [bodyValue]),
  ...body.filter((one) => !isTag(one) && one.value !== "").map(({ value }) => value),
]
const tagsIn = ({ body }: Item): string[] => body.filter(isTag).map(({ value }) => value)
const isTag = ({ purpose }: Item["body"][number]): boolean => [purpose].flat().includes("tagging")

/** The shape of an annotation of ours, still to be validated. */
function ownAnnotation(
  item: Item,
  { parts, created, updated, ...own }: Readonly<Record<string, unknown>>,
): unknown {
  const places: readonly unknown[] = Array.isArray(parts) ? parts : []
  return {
    ...own,
    parts: places.map((place, i) => {
      const known: Readonly<Record<string, unknown>> = v.is(Any, place) ? place : {}
      const { role, state, changes, ...target } = known
      const words = { ...target, selector: item.target[i]?.selector ?? [] }
      return { role, state, ...(changes !== undefined && { changes }), target: words }
    }),
    note: notesIn(item).join("\n\n"),
    tags: tagsIn(item),
    created: item.created ?? created,
    updated: item.modified ?? updated,
  }
}

const QuoteSchema = v.object({
  type: v.literal("TextQuoteSelector"),
  exact: Text,
  prefix: v.optional(Text),
  suffix: v.optional(Text),
})
const PositionSchema = v.object({
  type: v.literal("TextPositionSelector"),
  start: v.number(),
  end: v.number(),
})

/** An annotation of several targets becomes as many notes. */
function foreign(item: Item, place: string): Foreign[] {
  return item.target.map(({ source, selector }, i) => {
    const quote = selector
      .map((one) => v.safeParse(QuoteSchema, one))
      .find((parsed) => parsed.success)?.output
    const position = selector
      .map((one) => v.safeParse(PositionSchema, one))
      .find((parsed) => parsed.success)?.output
    return {
      place,
      tool: "w3c",
      id: item.id && (i === 0 ? item.id : `${item.id}#${i + 1}`),
      address: source,
      words: quote?.exact,
      prefix: quote?.prefix,
      suffix: quote?.suffix,
      selectors: quote && position ? [position] : [],
      note: notesIn(item).join("\n\n"),
      tags: tagsIn(item),
      created: item.created,
      updated: item.modified,
    }
  })
}
