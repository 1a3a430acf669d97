import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { read, textOfTokens } from "../../src/text/reading.ts"
import { Quoted } from "../../src/text/quotations.ts"
import { hashWord } from "../../src/text/word.ts"

/** The words of a text, parted by bars. */
function words(text: string): string {
  const reading = read([text])
  return Array.from({ length: reading.count }, (_, i) => textOfTokens(reading, { from: i, to: i + 1 })).join(
    "|",
  )
}

/** The sentences of a text, parted by bars. */
function sentences(text: string): string {
  const reading = read([text])
  return Array.from(reading.sentenceStart.subarray(0, -1), (from, s) =>
    textOfTokens(reading, { from, to: reading.sentenceStart[s + 1] ?? 0 }),
  ).join(" | ")
}

/** The text of blocks with every token inside a quotation, marks included, put in braces. */
function quoted(...blocks: string[]): string {
  const reading = read(blocks)
  return blocks
    .map((block, b) => {
      let drawn = ""
      let at = 0
      for (let i = reading.blockStart[b] ?? 0; i < (reading.blockStart[b + 1] ?? 0); i++) {
        const [start, end, state] = [reading.start[i] ?? 0, reading.end[i] ?? 0, reading.quote[i]]
        drawn += block.slice(at, start)
        if (state === Quoted.open) drawn += "{"
        drawn += block.slice(start, end)
        if (state === Quoted.close) drawn += "}"
        at = end
      }
      return drawn + block.slice(at)
    })
    .join("\n")
}

describe("words", () => {
  test.each([
    ["Reeves said so.", "Reeves|said|so|."],
    ["Mr. Obama's anti-war vote", "Mr.|Obama|'s|anti-war|vote"],
    ["the U.S. and J. K. Rowling", "the|U.S.|and|J.|K.|Rowling"],
    ["O’Neill doesn’t", "O’Neill|doesn|’t"],
    ["a 2.5% rise to 1,200,000", "a|2.5|%|rise|to|1,200,000"],
    ["Za\u00adkha\u00adrova went", "Zakharova|went"],
    ["$5bn—not…", "$|5bn|—|not|…"],
    ["he said no. Then", "he|said|no|.|Then"],
  ])("%s", (text, expected) => expect(words(text)).toBe(expected))

  test("have one number whatever their case, soft hyphens and apostrophe", () => {
    expect(hashWord("O’NEILL")).toBe(hashWord("o'nei\u00adll"))
  })
})

describe("sentences", () => {
  test.each([
    ["He left. She stayed.", "He left. | She stayed."],
    ["Gen. Milley met Dr. A. B. Smith. Then", "Gen. Milley met Dr. A. B. Smith. | Then"],
    [
      "He left the U.S. He returned. The U.S. Army did not.",
      "He left the U.S. | He returned. | The U.S. Army did not.",
    ],
    ["“Is it?” he asked. “Yes.” She left.", "“Is it?” he asked. | “Yes.” | She left."],
    ["It rose 2.5 percent. 40 died.", "It rose 2.5 percent. | 40 died."],
  ])("%s", (text, expected) => expect(sentences(text)).toBe(expected))
})

describe("quotations", () => {
  test.each([
    ["“A,” he said. “B.”", "{“A,”} he said. {“B.”}"],
    ['"A," he said. "B."', '{"A,"} he said. {"B."}'],
    ["‘It’s the workers’ fault,’ she said", "{‘It’s the workers’ fault,’} she said"],
    ["'We won't go,' she said of the '90s", "{'We won't go,'} she said of the '90s"],
    ["“He told me ‘no’ twice,” he said", "{“He told me ‘no’ twice,”} he said"],
    ["«Oui», he said; „nein“ she said", "{«Oui»}, he said; {„nein“ she said"],
    ['a 6\'2" man and a "tall" one', 'a 6\'2" man and a {"tall"} one'],
    ["the workers’ rights and the dogs’ ears", "the workers’ rights and the dogs’ ears"],
  ])("%s", (text, expected) => expect(quoted(text)).toBe(expected))

  test("go on in the next block where it opens with a mark or closes without one", () => {
    expect(quoted("“One.", "“Two.”", "Three.")).toBe("{“One.\n{“Two.”}\nThree.")
    expect(quoted("“One.", "Two,” he said.")).toBe("{“One.\nTwo,”} he said.")
  })
})

describe("any text", () => {
  const anything = fc.array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."“”\"'‘’.,- aA1\u00ad😀s") }),
    ),
  )

  test("reads into tokens that stand in order inside their blocks and leave only space between", () => {
    fc.assert(
      fc.property(anything, (blocks) => {
        const reading = read(blocks)
        for (let b = 0; b < blocks.length; b++) {
          let at = 0
          for (let i = reading.blockStart[b] ?? 0; i < (reading.blockStart[b + 1] ?? 0); i++) {
            const [start, end] = [reading.start[i] ?? -1, reading.end[i] ?? -1]
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect((blocks[b] ?? "").slice(at, start)).toMatch(/^[\s\p{Cf}\uFE00-\uFE0F]*$/u)
            at = end
          }
          expect(at).toBeLessThanOrEqual((blocks[b] ?? "").length)
        }
      }),
    )
  })

  test("has every token in exactly one sentence, and no sentence in two blocks", () => {
    fc.assert(
      fc.property(anything, (blocks) => {
        const { count, sentence, sentenceStart, block } = read(blocks)
        for (let i = 0; i < count; i++) {
          const s = sentence[i] ?? -1
          expect(i).toBeGreaterThanOrEqual(sentenceStart[s] ?? Infinity)
          expect(i).toBeLessThan(sentenceStart[s + 1] ?? -1)
          expect(block[i]).toBe(block[sentenceStart[s] ?? -1])
        }
      }),
    )
  })
})
