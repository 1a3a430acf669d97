import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Annotation } from "../../src/notebook/annotation.ts"
import { bySpeaker } from "../../src/notebook/by-speaker.ts"
import { TINTS, tintsOf } from "../../src/notebook/palette.ts"
import { personFrom } from "../../src/notebook/people.ts"
import type { Person } from "../../src/notebook/person.ts"

const now = "2026-11-23T10:00:00Z"
const annotation = (id: string, start: number, body: Annotation["body"]): Annotation => ({
  id,
  page: "page-1",
  parts: [
    {
      role: body.kind === "leader" ? "mention" : "content",
      target: { selector: [{ type: "TextPositionSelector", start, end: start + 1 }] },
      state: "same",
    },
  ],
  state: "same",
  body,
  origin: "automatic",
  status: "active",
  corrected: [],
  note: "",
  tags: [],
  created: now,
  updated: now,
})
const leader = (person: string, start: number) =>
  annotation(`leader-${person}`, start, { kind: "leader", person, why: "title" })
const claim = (id: string, start: number, by: { speaker?: string; source?: string }) =>
  annotation(id, start, { kind: "claim", claimKind: "direct", confidence: 1, why: "quote", ...by })
const person = (id: string): Person => ({ id, name: id, keys: [id], aliases: [], created: now, updated: now })

describe("Who said what", () => {
  const people = ["ann", "bob", "cleo"].map(person)

  test("people come in the order of their first mention, then those who only speak, each with claims in article order", () => {
    const annotations = [
      claim("late", 90, { speaker: "ann" }),
      claim("aside", 5, { speaker: "cleo" }),
      leader("bob", 20),
      leader("ann", 10),
      claim("early", 30, { speaker: "ann" }),
    ]
    const { speakers } = bySpeaker(annotations, people)
    expect(speakers.map(({ person: { id }, claims }) => [id, claims.map((each) => each.id)])).toEqual([
      ["ann", ["early", "late"]],
      ["bob", []],
      ["cleo", ["aside"]],
    ])
  })

  test("sources that are no people are joined across articles and capitals", () => {
    const annotations = [
      claim("one", 1, { source: "The ministry" }),
      claim("two", 2, { source: "the Ministry" }),
    ]
    const { others } = bySpeaker(annotations, people)
    expect(others.map(({ source, claims }) => [source, claims.length])).toEqual([["The ministry", 2]])
  })

  test("law: every claim is listed once, whoever said it", () => {
    const by = fc.oneof(
      fc.record({ speaker: fc.constantFrom("ann", "bob", "nobody known") }),
      fc.record({ source: fc.constantFrom("police", "A report", "") }),
    )
    fc.assert(
      fc.property(fc.array(by), (claims) => {
        const annotations = claims.map((each, i) => claim(`claim-${i}`, i, each))
        const { speakers, others } = bySpeaker(annotations, people)
        const listed = [...speakers, ...others].flatMap((each) => each.claims.map(({ id }) => id))
        expect(listed.sort()).toEqual(annotations.map(({ id }) => id).sort())
      }),
    )
  })
})

describe("Tints", () => {
  test("the first people of a page all differ, and later ones share", () => {
    const many = Array.from({ length: TINTS + 2 }, (_, i) => leader(`person-${i}`, i))
    const tints = [...tintsOf(many).values()]
    expect(new Set(tints.slice(0, TINTS)).size).toBe(TINTS)
    expect(tints.slice(TINTS)).toEqual(tints.slice(0, 2))
  })

  test("rejected leaders take no tint from others", () => {
    const rejected: Annotation = { ...leader("ann", 1), status: "rejected" }
    expect([...tintsOf([rejected, leader("bob", 2)])]).toEqual([["bob", 1]])
  })
})

describe("A person of the notebook", () => {
  const found = { id: "l1", name: "Ann Lee", role: "minister", mentions: [], why: { evidence: "title" } }
  const context = { key: "ann lee", now, newId: () => "new" }

  test("is new where nobody is known by the name", () => {
    expect(personFrom(found, undefined, context)).toMatchObject({
      id: "new",
      name: "Ann Lee",
      role: "minister",
    })
  })

  test("is the very same where the page says nothing new", () => {
    const known = { ...person("ann"), role: "minister" }
    expect(personFrom(found, known, context)).toBe(known)
  })

  test("takes the role that the last page gave, and keeps name and id", () => {
    const known = { ...person("ann"), role: "mayor" }
    expect(personFrom(found, known, context)).toEqual({ ...known, role: "minister", updated: now })
  })
})
