import { describe as suite, expect, test } from "vitest"
import { textDirective } from "../../src/anchoring/fragment.ts"

const directive = (exact: string, prefix = "", suffix = "") =>
  textDirective({ type: "TextQuoteSelector", exact, prefix, suffix })?.value

suite("text directives", () => {
  test("name the quote and a few words around it", () => {
    expect(directive("the old terminal", "voted to close ", " before winter")).toBe(
      ":~:text=voted%20to%20close-,the%20old%20terminal,-before%20winter",
    )
  })

  test("escape what the syntax gives a meaning", () => {
    expect(directive("well-known, & so on")).toBe(":~:text=well%2Dknown%2C%20%26%20so%20on")
  })

  test("name both ends of what is long or crosses a block, and take no context from other blocks", () => {
    expect(directive("one two three four five six seven\neight", "Title\n", "\nNext block")).toBe(
      ":~:text=one%20two%20three%20four%20five%20six,three%20four%20five%20six%20seven%20eight",
    )
  })

  test("are not made of nothing, and survive half a surrogate pair", () => {
    expect(directive(" \n ")).toBeUndefined()
    expect(directive("half \ud83d")).toBe(":~:text=half%20%EF%BF%BD")
  })
})
