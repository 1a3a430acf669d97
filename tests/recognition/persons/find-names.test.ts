import { expect, test } from "vitest"
import { findNames } from "../../../src/recognition/persons/find-names.ts"
import { readNames } from "../../../src/recognition/persons/name-reading.ts"
import { clusterColumn, speechOf } from "../../../src/recognition/tagger/part-of-speech.ts"
import { read, textOfTokens } from "../../../src/text/reading.ts"

function namesIn(text: string): string[] {
  const reading = read([text])
  const cluster = clusterColumn(reading)
  const r = readNames({ ...reading, cluster, speech: speechOf(reading, cluster) })
  return findNames(r).map((name) => textOfTokens(r, name))
}

test.each([
  ["The teacher, Anna Kowalska, waved to Robert M. Danin.", ["Anna Kowalska", "Robert M. Danin"]],
  ["Finance Minister Pedro Navarrete was in Lagos on Monday.", ["Pedro Navarrete"]],
  ["Martin Luther King Jr. spoke in Washington.", ["Martin Luther King Jr."]],
  ["Annelies van den Berg left Amsterdam with Omar al-Bashir.", ["Annelies van den Berg", "Omar al-Bashir"]],
  [
    "Presidents Josphat Karimi of Kenya and Inês Valadares of Portugal condemned what they called a scramble.",
    ["Josphat Karimi", "Inês Valadares"],
  ],
  ["Anna Kowalska of Kenya and the Bank of England agreed.", ["Anna Kowalska"]],
  ["The United States and South Korea signed the treaty in Geneva.", []],
])("%s", (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test("a name used once with a forename is known again by its surname alone", () => {
  expect(namesIn("Anna Kowalska runs a bakery. In the morning Kowalska bakes.")).toEqual([
    "Anna Kowalska",
    "Kowalska",
  ])
})
