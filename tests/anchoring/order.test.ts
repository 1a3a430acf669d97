import { describe as suite, expect, test } from "vitest"
import { orderOf } from "../../src/anchoring/order.ts"

suite("the order of a page's targets", () => {
  test("brackets a target by the known ones around it", () => {
    const order = orderOf([
      { old: 100, now: 150 },
      { old: 300, now: 380 },
    ])
    expect(order(120)).toEqual({ low: 150, high: 380, expected: 170 })
    expect(order(50)).toEqual({ low: 0, high: 150, expected: 100 })
    expect(order(900)).toEqual({ low: 380, high: Infinity, expected: 980 })
  })

  test("leaves out what was moved", () => {
    const order = orderOf([
      { old: 100, now: 110 },
      { old: 200, now: 9_000 },
      { old: 300, now: 310 },
    ])
    expect(order(250)).toMatchObject({ low: 110, high: 310 })
  })

  test("says nothing where nothing is known", () => {
    expect(orderOf([])(10)).toEqual({ low: 0, high: Infinity, expected: undefined })
    expect(orderOf([{ old: 1, now: 2 }])(undefined)).toEqual({ low: 0, high: Infinity, expected: undefined })
  })
})
