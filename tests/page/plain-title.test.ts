import { describe, expect, test } from "vitest"
import { plainTitle } from "../../src/page/plain-title.ts"

describe("plainTitle", () => {
  test.each([
    ["Summit ends | The Example", "Summit ends"],
    ["Summit ends - The Example News", "Summit ends"],
    ["The Example: Summit ends", "Summit ends"],
    ["Summit ends – Politics – The Example", "Summit ends – Politics"],
    ["Live: summit ends", "Live: summit ends"],
    ["North-South summit", "North-South summit"],
    ["Summit ends | Example.org", "Summit ends"],
  ])("%j is %j", (title, plain) =>
    expect(plainTitle(title, "The Example", "www.example.org", [])).toBe(plain),
  )

  test("a heading of the page tells where its title ends", () =>
    expect(plainTitle("Summit ends – Politics – Elsewhere", undefined, "example.org", ["Summit ends"])).toBe(
      "Summit ends",
    ))
})
