import { describe as suite, expect, test } from "vitest"
import { wordsOf } from "../../src/anchoring/words.ts"

const split = (text: string) => {
  const { length, starts, ends } = wordsOf(text)
  return Array.from({ length }, (_, i) => text.slice(starts[i], ends[i]))
}
const alike = (a: string, b: string) => expect([...wordsOf(a).hashes]).toEqual([...wordsOf(b).hashes])

suite("the words of a text", () => {
  test("are letters and digits, with their apostrophes and marks", () => {
    expect(split("Don’t panic: re\u0301sume\u0301 no. 7, co\u00adoperate")).toEqual([
      "Don’t",
      "panic",
      "re\u0301sume\u0301",
      "no",
      "7",
      "co\u00adoperate",
    ])
  })

  test("are single characters where a script has no spaces, and whole emoji", () => {
    expect(split("首相は👍言った")).toEqual(["首", "相", "は", "👍", "言", "っ", "た"])
  })

  test("agree whatever their case, accents, ligatures, width and invisible marks", () => {
    alike("RÉSUMÉ", "résumé")
    alike("re\u0301sume\u0301", "resume")
    alike("ﬁnance", "finance")
    alike("Ｆｉｖｅ", "five")
    alike("in\u00adter\u200bval", "interval")
    alike("don't", "don’t")
    alike("が", "か\u3099")
  })

  test("differ where they are other words", () => {
    expect([...wordsOf("1,200").hashes]).not.toEqual([...wordsOf("12,000").hashes])
  })

  test("of half a surrogate pair and of nothing are no trouble", () => {
    expect(split("\ud83d")).toEqual(["\ud83d"])
    expect(split("")).toEqual([])
  })
})
