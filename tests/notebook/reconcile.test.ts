import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { locateAll } from "../../src/anchoring/locate.ts"
import type { Annotation } from "../../src/notebook/annotation.ts"
import type { Found } from "../../src/notebook/found.ts"
import { type Kept, reconcile } from "../../src/notebook/reconcile.ts"
import type { Text } from "../../src/text/text.ts"

const sentence = "The minister said that trade between both countries would grow by half within five years."
const words = "trade between both countries would grow by half within five years"

const textOf = (...paragraphs: readonly string[]): Text => {
  let start = 0
  const blocks = paragraphs.map((text, i) => {
    const block = { start, end: start + text.length, kind: "paragraph" as const, headings: [] }
    start += text.length + 1
    return { ...block, path: `p:nth-of-type(${i + 1})`, inArticle: true }
  })
  return { text: paragraphs.join("\n"), blocks, language: "en" }
}

/** What recognition finds: a claim with these words. */
function claim({ text }: Text, content = words, speaker = "person-1"): Found {
  const start = text.indexOf(content)
  return {
    body: { kind: "claim", claimKind: "indirect", speaker, cue: "said", confidence: 0.9, why: "said" },
    parts: [{ role: "content", span: { start, end: start + content.length } }],
    said: { speaker: "the minister", cue: "said" },
  }
}

let ids = 0
const contextOf = (text: Text, now = "2026-11-23T10:00:00Z") => ({
  text,
  page: "page-1",
  now,
  newId: () => `id-${++ids}`,
})

/** The annotations of a first visit that found these. */
const firstVisit = (text: Text, ...found: readonly Found[]): Annotation[] =>
  reconcile([], found, contextOf(text)).placed.map((placed) => placed.annotation)

/** Kept annotations with where their words stand in a text. */
const keptIn = (text: Text, annotations: readonly Annotation[]): Kept[] =>
  annotations.map((annotation) => ({
    annotation,
    located: locateAll(
      text,
      annotation.parts.map((part) => part.target),
    ),
  }))

const later = "2026-11-24T10:00:00Z"

describe("Joining what is found with what is kept", () => {
  const text = textOf("An opening paragraph about the weather.", sentence, "A last word on something else.")

  test("a second visit that finds the same keeps the very same annotation", () => {
    const kept = firstVisit(text, claim(text))
    const { placed, dropped } = reconcile(keptIn(text, kept), [claim(text)], contextOf(text, later))
    expect(placed.map((each) => each.annotation)).toEqual(kept)
    expect(dropped).toEqual([])
  })

  test("a finding with most of the same words is that annotation, with the new words", () => {
    const kept = firstVisit(text, claim(text))
    const shorter = claim(text, "trade between both countries would grow by half")
    const { placed } = reconcile(keptIn(text, kept), [shorter], contextOf(text, later))
    expect(placed).toHaveLength(1)
    expect(placed[0]?.annotation.id).toBe(kept[0]?.id)
    expect(placed[0]?.spans).toEqual(shorter.parts.map((part) => part.span))
  })

  test("a finding with less than half of the words is another one", () => {
    const kept = firstVisit(text, claim(text))
    const { placed, dropped } = reconcile(
      keptIn(text, kept),
      [claim(text, "within five years")],
      contextOf(text, later),
    )
    expect(placed.map((each) => each.annotation.id)).not.toContain(kept[0]?.id)
    expect(dropped).toEqual(kept)
  })

  test("a mark that nobody touched and recognition no longer finds is dropped", () => {
    const kept = firstVisit(text, claim(text))
    expect(reconcile(keptIn(text, kept), [], contextOf(text, later))).toEqual({ placed: [], dropped: kept })
  })

  test("but not where its words are gone: then it is evidence of what stood there", () => {
    const kept = firstVisit(text, claim(text))
    const other = textOf("Nothing of it is left on this page, which speaks of fishing in the north.")
    const { placed, dropped } = reconcile(keptIn(other, kept), [], contextOf(other, later))
    expect(placed.map((each) => each.annotation.state)).toEqual(["gone"])
    expect(dropped).toEqual([])
  })

  test.each([
    ["a note", { note: "mine" }],
    ["a tag", { tags: ["trade"] }],
    ["a colour", { colour: "green" as const }],
    ["a confirmation", { status: "confirmed" as const }],
    ["a rejection", { status: "rejected" as const }],
    ["a correction", { corrected: ["speaker" as const] }],
  ])("a mark with %s is never dropped", (_, touch) => {
    const kept = firstVisit(text, claim(text)).map((each) => ({ ...each, ...touch }))
    const { placed, dropped } = reconcile(keptIn(text, kept), [], contextOf(text, later))
    expect(placed.map((each) => each.annotation.id)).toEqual(kept.map((each) => each.id))
    expect(dropped).toEqual([])
  })

  test("the speaker that the reader set stays, whatever recognition thinks", () => {
    const [first] = firstVisit(text, claim(text))
    if (first?.body.kind !== "claim") throw new Error("no claim was kept")
    const kept: Annotation[] = [
      { ...first, body: { ...first.body, speaker: "person-of-the-reader" }, corrected: ["speaker"] },
    ]
    const { placed } = reconcile(keptIn(text, kept), [claim(text, words, "person-9")], contextOf(text, later))
    expect(placed[0]?.annotation.body).toMatchObject({ speaker: "person-of-the-reader" })
  })

  test("without a correction the new speaker counts", () => {
    const kept = firstVisit(text, claim(text))
    const { placed } = reconcile(keptIn(text, kept), [claim(text, words, "person-9")], contextOf(text, later))
    expect(placed[0]?.annotation).toMatchObject({ id: kept[0]?.id, body: { speaker: "person-9" } })
  })

  test("the words that the reader chose stay, whatever recognition thinks", () => {
    const shorter = "trade between both countries would grow by half"
    const kept = firstVisit(text, claim(text, shorter)).map((each): Annotation => ({
      ...each,
      corrected: ["extent"],
    }))
    const { placed } = reconcile(keptIn(text, kept), [claim(text)], contextOf(text, later))
    expect(placed[0]?.annotation.parts).toEqual(kept[0]?.parts)
  })

  test("law: a rejected claim stays away wherever its paragraph stands", () => {
    const filler = fc.constantFrom(
      "A correction was added to this report.",
      "Rain is expected in the north on Sunday.",
      "The harbour stays closed until further notice.",
      "Prices of fish rose for the third time this year.",
    )
    fc.assert(
      fc.property(fc.uniqueArray(filler), fc.uniqueArray(filler), (before, after) => {
        const kept = firstVisit(text, claim(text)).map((each): Annotation => ({
          ...each,
          status: "rejected",
        }))
        const moved = textOf(...before, sentence, ...after)
        const { placed, dropped } = reconcile(keptIn(moved, kept), [claim(moved)], contextOf(moved, later))
        expect(placed.map(({ annotation: { id, status } }) => [id, status])).toEqual([
          [kept[0]?.id, "rejected"],
        ])
        expect(dropped).toEqual([])
      }),
    )
  })

  test("law: joining twice changes nothing the second time", () => {
    const contents = [words, "trade between both countries", "within five years", "The minister"]
    fc.assert(
      fc.property(fc.subarray(contents), fc.subarray(contents), (first, second) => {
        const kept = firstVisit(text, ...first.map((each) => claim(text, each)))
        const found = second.map((each) => claim(text, each))
        const once = reconcile(keptIn(text, kept), found, contextOf(text, later)).placed.map(
          (p) => p.annotation,
        )
        const twice = reconcile(keptIn(text, once), found, contextOf(text, later))
        expect(twice.placed.map((p) => p.annotation)).toEqual(expect.arrayContaining(once))
        expect(twice.placed).toHaveLength(once.length)
        expect(twice.dropped).toEqual([])
      }),
    )
  })
})
