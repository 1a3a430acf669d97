import { describe, expect, test } from "vitest"
import { authorNames } from "../../src/page/author-names.ts"

describe("authorNames", () => {
  test.each([
    [["By Ada Young and Ben Old"], ["Ada Young", "Ben Old"]],
    [["Von Ada Jung und Ben Alt"], ["Ada Jung", "Ben Alt"]],
    [["Par Ada Jeune et Ben Vieux"], ["Ada Jeune", "Ben Vieux"]],
    [["Ada Young, Ben Old & Cy Middle"], ["Ada Young", "Ben Old", "Cy Middle"]],
    [["Ada Young, Political Editor"], ["Ada Young"]],
    [["By Ada Young in Kyiv, BBC News"], ["Ada Young"]],
    [["Young, Ada"], ["Ada Young"]],
    [["ADA YOUNG", "Ada Young"], ["ADA YOUNG"]],
    [["Ada Young (with Ben Old)"], ["Ada Young"]],
    [["https://example.org/ada", "@ada", "ada@example.org"], []],
    [["The Example"], []],
    [
      ["Ludwig van Beethoven", "Gabriel García Márquez", "J. D. Salinger"],
      ["Ludwig van Beethoven", "Gabriel García Márquez", "J. D. Salinger"],
    ],
    [["山田太郎"], ["山田太郎"]],
    [["Updated 6 May 2024"], []],
  ])("%j are %j", (raw, names) => expect(authorNames(raw, "The Example")).toEqual(names))
})
