import * as fc from "fast-check"
import type { Selector, Target } from "../../../src/anchoring/target.ts"
import { type Annotation, COLOURS, type Part } from "../../../src/notebook/annotation.ts"
import type { Notes } from "../../../src/notebook/notes.ts"
import type { Page } from "../../../src/notebook/page.ts"
import type { Person } from "../../../src/notebook/person.ts"

/** Any text: letters of all scripts, emoji, marks of direction, control characters, halves of surrogate pairs; some long. */
export const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      "говорит Мария",
      "他说",
      "قال الرئيس",
      "👩‍👩‍👧‍👦 🇺🇦",
      "\u202etxt",
      "a\u0000b\u0007",
      "\ud800",
      "__proto__",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 300, maxLength: 500 }) },
)

const date = fc.oneof(
  fc
    .date({ min: new Date("1990-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((day) => day.toISOString()),
  fc.constantFrom("2026-05-03T09:00:00+02:00", "2026-05-03", ""),
)
const count = fc.nat(1_000_000)
const maybe = <T>(field: string, value: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.option(
    value.map((given) => ({ [field]: given })),
    { nil: {} },
  )
const all = (...parts: fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((fields) => Object.assign({}, ...fields))

const selector: fc.Arbitrary<Selector> = fc.oneof(
  fc
    .tuple(text, all(maybe("prefix", text), maybe("suffix", text)))
    .map(([exact, context]) => ({ type: "TextQuoteSelector" as const, exact, ...context })),
  fc.record({ type: fc.constant("TextPositionSelector" as const), start: count, end: count }),
  fc.record({ type: fc.constant("CssSelector" as const), value: text }),
  fc
    .tuple(text, maybe("conformsTo", text))
    .map(([value, more]) => ({ type: "FragmentSelector" as const, value, ...more })),
)

const target: fc.Arbitrary<Target> = fc
  .tuple(
    fc.array(selector, { maxLength: 4 }),
    maybe(
      "place",
      all(maybe("lead", text), maybe("headings", fc.array(text, { maxLength: 3 })), maybe("ordinal", count)),
    ),
    maybe("said", all(maybe("speaker", text), maybe("cue", text))),
  )
  .map(([selectors, place, said]) => ({ selector: selectors, ...place, ...said }))

const states = ["same", "reworded", "changed", "gone"] as const
const changeKinds = ["name", "number", "negation", "cue", "speaker", "wording"] as const
const part: fc.Arbitrary<Part> = fc
  .tuple(
    fc.record({
      role: fc.constantFrom("mention", "content", "cue", "source", "quote"),
      target,
      state: fc.constantFrom(...states),
    }),
    maybe(
      "changes",
      fc.array(fc.record({ kind: fc.constantFrom(...changeKinds), was: text, now: text }), { maxLength: 2 }),
    ),
  )
  .map(([fields, changes]) => ({ ...fields, ...changes }))

const offices = all(maybe("role", text), maybe("affiliation", text), maybe("country", text))
const claimKinds = ["direct", "indirect", "mixed"] as const
const share = fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs)

const body = (person: fc.Arbitrary<string>): fc.Arbitrary<Annotation["body"]> =>
  fc.oneof(
    fc.constant({ kind: "highlight" as const }),
    fc
      .tuple(person, text, offices)
      .map(([who, why, office]) => ({ kind: "leader" as const, person: who, why, ...office })),
    fc
      .tuple(
        fc.record({ claimKind: fc.constantFrom(...claimKinds), confidence: share, why: text }),
        all(maybe("speaker", person), maybe("source", text), maybe("cue", text), maybe("checkworthy", share)),
      )
      .map(([fields, more]) => ({ kind: "claim" as const, ...fields, ...more })),
  )

const annotation = (page: fc.Arbitrary<string>, person: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
  fc
    .tuple(
      fc.record({
        id: text,
        page,
        parts: fc.array(part, { maxLength: 3 }),
        state: fc.constantFrom(...states),
        body: body(person),
        origin: fc.constantFrom("automatic", "reader"),
        status: fc.constantFrom("active", "rejected", "confirmed"),
        corrected: fc.subarray(["speaker" as const, "extent" as const]),
        note: text,
        tags: fc.array(text, { maxLength: 3 }),
        created: date,
        updated: date,
      }),
      all(maybe("colour", fc.constantFrom(...COLOURS)), maybe("deleted", date)),
    )
    .map(([fields, more]) => ({ ...fields, ...more }))

const page: fc.Arbitrary<Page> = fc
  .tuple(
    fc.record({
      id: text,
      addresses: fc.array(
        fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constant("urn:sayso:source:x")),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      title: text,
      authors: fc.array(text, { maxLength: 3 }),
      firstRead: date,
      lastRead: date,
      textHash: text,
      engine: text,
    }),
    all(maybe("outlet", text), maybe("published", date), maybe("modified", date), maybe("language", text)),
  )
  .map(([fields, more]) => ({ ...fields, ...more }))

const person: fc.Arbitrary<Person> = fc
  .tuple(
    fc.record({
      id: text,
      name: text,
      keys: fc.array(text, { maxLength: 2 }),
      aliases: fc.array(text, { maxLength: 2 }),
      created: date,
      updated: date,
    }),
    offices,
    all(maybe("colour", text), maybe("merged", text), maybe("ignored", fc.boolean())),
  )
  .map(([fields, ...more]) => Object.assign({}, fields, ...more))

const idOf = (row: { readonly id: string }): string => row.id

/** Notebooks with every field; ids are each other's only within a store, and annotations belong to pages that are there. */
export const notebooks: fc.Arbitrary<Notes> = fc
  .tuple(
    fc.uniqueArray(page, { minLength: 1, maxLength: 3, selector: idOf }),
    fc.uniqueArray(person, { minLength: 1, maxLength: 3, selector: idOf }),
  )
  .chain(([pages, people]) =>
    fc.record({
      pages: fc.constant(pages),
      people: fc.constant(people),
      annotations: fc.uniqueArray(
        annotation(fc.constantFrom(...pages.map(idOf)), fc.constantFrom(...people.map(idOf))),
        { maxLength: 5, selector: idOf },
      ),
    }),
  )
