import { describe as suite, expect, test } from "vitest"
import { describe } from "../../src/anchoring/describe.ts"
import { locate } from "../../src/anchoring/locate.ts"
import { articles, cases, lookalikes } from "./meaning-cases.ts"
import { find, textOf } from "./text-of.ts"

const debate = (words: string) => textOf(["The debate began at nine.", `He called it ‘${words}’, and left.`])

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

  test("altered words within single quotation marks are changed words", () => {
    const before = debate("a wise and patient plan")
    const target = describe(before, find(before, "He called it ‘a wise and patient plan’, and left."))
    expect(locate(debate("a wise and hasty plan"), target)).toMatchObject({ state: "changed" })
    expect(locate(debate("a wise and patient plan"), target)).toMatchObject({ state: "same" })
  })

  test("says what was and what is now", () => {
    const before = textOf(["Opening.", "The council approved 90 new homes on Monday."])
    const after = textOf(["Opening.", "The council approved 120 new homes on Monday."])
    const target = describe(before, find(before, "The council approved 90 new homes on Monday."))
    expect(locate(after, target)).toMatchObject({ changes: [{ kind: "number", was: "90", now: "120" }] })
  })

  test.each(lookalikes)("cut, and never taken for a lookalike: $was", ({ article, was, added }) => {
    const before = textOf(articles[article])
    const rest: string[] = articles[article].filter((paragraph) => paragraph !== was)
    const after = textOf([...(added ? [added] : []), ...rest])
    expect(["gone", "changed"]).toContain(locate(after, describe(before, find(before, was))).state)
  })
})
