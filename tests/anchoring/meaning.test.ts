import { describe as suite, expect, test } from "vitest"
import { describe } from "../../src/anchoring/describe.ts"
import { locate } from "../../src/anchoring/locate.ts"
import { articles, cases, lookalikes } from "./meaning-cases.ts"
import { find, textOf } from "./text-of.ts"

suite("what an edit does to a kept quote", () => {
  test.each(cases)("$state: $was -> $now", ({ article, was, now, state }) => {
    const before = textOf(articles[article])
    const after = textOf(articles[article].map((paragraph) => paragraph.replace(was, () => now)))
    const located = locate(after, describe(before, find(before, was)))
    expect(located.state).toBe(state)
    const expected = find(after, now)
    const found = located.span ?? { start: 0, end: 0 }
    const common = Math.min(expected.end, found.end) - Math.max(expected.start, found.start)
    const all = Math.max(expected.end, found.end) - Math.min(expected.start, found.start)
    expect(common / all).toBeGreaterThan(0.5)
  })

  test.each(lookalikes)("cut, and never taken for a lookalike: $was", ({ article, was, added }) => {
    const before = textOf(articles[article])
    const rest: string[] = articles[article].filter((paragraph) => paragraph !== was)
    const after = textOf([...(added ? [added] : []), ...rest])
    expect(["gone", "changed"]).toContain(locate(after, describe(before, find(before, was))).state)
  })
})
