import { hashWord } from "../../text/word.ts"
import countryBytes from "./countries.bin"
import placeBytes from "./places.bin"

/** A country as newspapers name it; `seats` are capitals and what stands for its government (the Kremlin). */
export type Country = {
  readonly name: string
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly seats: readonly string[]
}

const LONGEST_NAME = 4
let all: readonly Country[] | undefined
let byPhrase: ReadonlyMap<number, Named> | undefined

/** All countries, from `countries.bin`, whose first line is the date of the facts. */
export function countries(): readonly Country[] {
  all ??= new TextDecoder()
    .decode(countryBytes)
    .split("\n")
    .slice(1)
    .map((line) => {
      const [name = "", ...lists] = line.split("\t")
      const [names = [], demonyms = [], seats = []] = lists.map((list) =>
        list.split(",").filter((n) => n !== ""),
      )
      return { name, names: [name, ...names], demonyms, seats }
    })
  return all
}

/** Cities, states and regions of one word, from `places.bin`. */
export const places = (): string[] => new TextDecoder().decode(placeBytes).split(/\s+/)

const phraseOf = (hashes: Iterable<number>): number => {
  let phrase = 0
  for (const hash of hashes) phrase = Math.imul(phrase, 31) ^ hash
  return phrase
}

/** What a phrase names: a country itself or its people, or the seat of its government. */
type Named = { readonly country: Country; readonly seat: boolean }

function index(): ReadonlyMap<number, Named> {
  const map = new Map<number, Named>()
  const add = (country: Country, name: string, seat: boolean): void => {
    const phrase = phraseOf(name.split(" ").map(hashWord))
    // what is named first in the file wins: "Congolese", "Korean", "Brussels"
    if (!map.has(phrase)) map.set(phrase, { country, seat })
  }
  for (const country of countries()) {
    for (const name of [...country.names, ...country.demonyms]) add(country, name, false)
    for (const name of country.seats) add(country, name, true)
  }
  return map
}

/**
 * The country that the words from token `at` name, by its own name, a demonym or (`seat`) its seat of government, and how many words
 * that takes.
 */
export function countryAt(
  word: Int32Array,
  at: number,
  end: number,
): (Named & { readonly length: number }) | undefined {
  byPhrase ??= index()
  for (let length = Math.min(LONGEST_NAME, end - at); length > 0; length--) {
    const named = byPhrase.get(phraseOf(word.subarray(at, at + length)))
    if (named) return { ...named, length }
  }
  return undefined
}
