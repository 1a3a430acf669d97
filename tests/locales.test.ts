import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

type Messages = Readonly<
  Record<string, { message: string; placeholders?: Readonly<Record<string, { content: string }>> }>
>

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, "utf8"))
const languages = readdirSync("src/_locales")
const english = read("en")

const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
const manifest = readFileSync("manifest.json", "utf8")

/** Every text that stands in quotation marks somewhere in the sources: keys are passed around as values. */
const quoted = new Set(
  sources.flatMap((source) => [...source.matchAll(/["'`]([A-Za-z]\w*)["'`]/g)].map(([, text]) => text)),
)
const calls = sources.flatMap((source) =>
  [...source.matchAll(/\bt\(\s*"(\w+)"/g)].map(([, key]) => key ?? ""),
)
const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? "")

/** `$1`, `$name$` in a message, in the order of the alphabet. */
const substitutions = (message: string): string[] => [...new Set(message.match(/\$(\d|\w+\$)/g))].sort()

describe("The texts of the interface", () => {
  test("all texts that the code asks for are there", () => {
    expect([...calls, ...inManifest].filter((key) => !(key in english))).toEqual([])
  })

  test("all texts that are there are asked for", () => {
    expect(Object.keys(english).filter((key) => !quoted.has(key) && !inManifest.includes(key))).toEqual([])
  })

  test.each(languages)("%s has every text, none too many, none empty", (language) => {
    const messages = read(language)
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
    expect(Object.keys(messages).filter((key) => messages[key]?.message.trim() === "")).toEqual([])
  })

  test.each(languages)("%s puts in the same things as English", (language) => {
    const messages = read(language)
    const differing = Object.keys(english).filter(
      (key) =>
        String(substitutions(messages[key]?.message ?? "")) !==
        String(substitutions(english[key]?.message ?? "")),
    )
    expect(differing).toEqual([])
  })

  test.each(languages)("%s declares every $1 that it uses", (language) => {
    const wrong = Object.entries(read(language)).filter(
      ([, { message, placeholders = {} }]) =>
        String(substitutions(message)) !==
        String(
          Object.values(placeholders)
            .map(({ content }) => content)
            .sort(),
        ),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  test("the stores take name and description: at most 75 and 132 characters", () => {
    for (const language of languages) {
      const { name, description } = read(language)
      expect(name?.message.length).toBeLessThanOrEqual(75)
      expect(description?.message.length).toBeLessThanOrEqual(132)
    }
  })
})
