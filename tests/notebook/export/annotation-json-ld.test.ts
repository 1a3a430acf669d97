import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import * as v from "valibot"
import { toAnnotationJsonLd } from "../../../src/notebook/export/annotation-json-ld.ts"
import { notebooks } from "./notebooks.ts"
import { claim, notes } from "./sample.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

/** An absolute IRI as far as a pattern can tell: a scheme, and no character that RFC 3987 forbids. */
const Iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/iu))
/** xsd:dateTime with a time zone: section 3.3.1. */
const DateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/))
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What the W3C Web Annotation Data Model (REC-annotation-model-20170223) demands of what is written here. */
const Selector = v.variant("type", [
  // 4.2.4: exactly one exact; prefix and suffix at most once.
  v.strictObject({
    type: v.literal("TextQuoteSelector"),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  // 4.2.5: exactly one start and end, not negative.
  v.strictObject({ type: v.literal("TextPositionSelector"), start: Offset, end: Offset }),
  // 4.2.1 and 4.2.2: exactly one value.
  v.strictObject({ type: v.literal("CssSelector"), value: v.string() }),
  v.strictObject({
    type: v.literal("FragmentSelector"),
    value: v.string(),
    conformsTo: v.optional(v.string()),
  }),
])

/** 4.1: exactly one source, an IRI. */
const SpecificResource = v.strictObject({
  type: v.literal("SpecificResource"),
  source: Iri,
  selector: v.optional(v.pipe(v.array(Selector), v.minLength(1))),
})

/** 3.2.4: exactly one value; the purposes are motivations of 3.3.5. */
const TextualBody = v.strictObject({
  type: v.literal("TextualBody"),
  value: v.string(),
  format: v.literal("text/plain"),
  purpose: v.picklist(["commenting", "tagging"]),
})

/** 3.1: exactly one id, type Annotation, one target or more; 3.3.1: at most one created and modified. */
const Annotation = v.strictObject({
  id: Iri,
  type: v.literal("Annotation"),
  motivation: v.picklist(["highlighting", "commenting", "identifying"]),
  created: v.optional(DateTime),
  modified: v.optional(DateTime),
  body: v.optional(v.pipe(v.array(TextualBody), v.minLength(1))),
  target: v.union([Iri, v.pipe(v.array(SpecificResource), v.minLength(1))]),
  sayso: v.looseObject({}),
})

/** 5.2 of the vocabulary of collections: type AnnotationPage with items; 3.1: the model's context comes first. */
const AnnotationPage = v.strictObject({
  "@context": v.tuple([v.literal("http://www.w3.org/ns/anno.jsonld"), v.looseObject({})]),
  id: Iri,
  type: v.literal("AnnotationPage"),
  items: v.array(Annotation),
  sayso: v.looseObject({}),
})

test("every notebook is a valid W3C annotation page", () => {
  fc.assert(
    fc.property(notebooks, (given) => {
      const parsed = v.safeParse(AnnotationPage, JSON.parse(toAnnotationJsonLd(given)))
      expect(parsed.issues?.map((issue) => [v.getDotPath(issue), issue.received])).toBeUndefined()
    }),
  )
})

test("other tools find words, note and tags where the model has them", () => {
  const { items } = v.parse(
    AnnotationPage,
    JSON.parse(toAnnotationJsonLd({ ...notes, annotations: [claim] })),
  )
  const source = "https://www.example.org/news/budget?id=7"
  const words = (exact: string, start: number) => ({
    type: "SpecificResource",
    source,
    selector: [
      { type: "TextQuoteSelector", exact },
      { type: "TextPositionSelector", start, end: start + exact.length },
    ],
  })
  expect(items).toMatchObject([
    {
      id: "urn:sayso:annotation:claim-1",
      motivation: "commenting",
      created: "2026-05-03T10:00:00Z",
      modified: "2026-05-03T10:00:00Z",
      body: [
        { value: "Check against the March forecast.", purpose: "commenting" },
        { value: "budget", purpose: "tagging" },
        { value: "to check", purpose: "tagging" },
      ],
      target: [words("“We will not borrow more this year,”", 120), words("said", 158)],
    },
  ])
})

test("our own fields are one term of a context of our own, whose value JSON-LD leaves as it is", () => {
  const { "@context": context } = v.parse(AnnotationPage, JSON.parse(toAnnotationJsonLd(notes)))
  expect(context[1]).toEqual({ "@version": 1.1, sayso: { "@id": "urn:sayso:ns:notes", "@type": "@json" } })
})
