import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { recognise } from "../../../src/recognition/recognise.ts"
import type { Claim } from "../../../src/recognition/recognition.ts"
import { readAnnotated, type AnnotatedClaim } from "../../../src/recognition/training/annotated.ts"
import { overlap, type BlockSpan } from "../../../src/text/span.ts"

const folder = new URL("../../corpus/", import.meta.url)
const articles = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => ({ file, ...readAnnotated(readFileSync(new URL(file, folder), "utf8")) }))

const shared = (a: BlockSpan, b: BlockSpan): number => (a.block === b.block ? overlap(a, b) : 0)
const length = (spans: readonly BlockSpan[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)

/** Half of the letters of both contents are the same (an F1 of 0.5), and the sources touch. */
function matches(found: Claim, wanted: AnnotatedClaim): boolean {
  const same = (spans: readonly BlockSpan[]) => {
    const both = spans.flatMap((a) => found.content.map((b) => shared(a, b))).reduce((x, y) => x + y, 0)
    return (2 * both) / (length(spans) + length(found.content)) >= 0.5
  }
  if (!same([wanted.content]) && !same([wanted.content, ...wanted.contentExtra])) return false
  return !wanted.source || (found.source !== undefined && shared(found.source, wanted.source) > 0)
}

const isCore = ({ borderline, implicit, nestedIn }: AnnotatedClaim): boolean =>
  !borderline && !implicit && nestedIn === undefined

/** Over all articles: core claims there are, core claims found, claims given, given ones that are no claim at all. */
const total = { core: 0, found: 0, given: 0, wrong: 0, kinds: 0 }
for (const { blocks, claims } of articles) {
  const given = recognise({ blocks }).claims
  total.given += given.length
  total.wrong += given.filter((g) => !claims.some((wanted) => matches(g, wanted))).length
  for (const wanted of claims.filter(isCore)) {
    total.core++
    const match = given.find((g) => matches(g, wanted))
    if (match) total.found++
    if (match?.kind === wanted.kind) total.kinds++
  }
}

test("of the claims in articles that training never saw, more than four in five are found with their source", () => {
  expect(articles.length).toBeGreaterThan(10)
  expect(total.found / total.core).toBeGreaterThan(0.8)
})

test("of the claims given, hardly one in ten is wrong", () => {
  expect(total.wrong / total.given).toBeLessThan(0.12)
})

test("the kind of nearly all claims found is right", () => {
  expect(total.kinds / total.found).toBeGreaterThan(0.95)
})
