import { hashWord } from "../../text/word.ts"
import indexBytes from "../lexicon/leader-index.bin"
import leaderBytes from "../lexicon/leaders.bin"
import { newWordMap, type WordMap } from "../tagger/word-map.ts"
import { foldWord, personKey } from "./person-key.ts"

/** Somebody known to hold or have held an office, from `leaders.bin`; years, `to` undefined where it is held still. */
export type KnownLeader = {
  readonly name: string
  readonly office: string
  readonly country: string
  readonly from: number
  readonly to?: number
  /** News writing calls this person by the surname alone. */
  readonly famous: boolean
}

/** Where leaders stand in the text of `leaders.bin`: each map gives an offset plus 1. */
type Gazetteer = {
  readonly text: string
  /** By the hash of the person key. */
  readonly keys: WordMap
  /** By the hash of the folded surname; famous leaders only. */
  readonly surnames: WordMap
  /** Hashes of famous surnames as usually spelled, to pass over other words quickly. */
  readonly spellings: WordMap
}

let loaded: Gazetteer | undefined

/**
 * Reads `leader-index.bin`, which saves folding thousands of names at each start: little-endian 32-bit numbers, three times a count
 * and so many pairs of hash and offset plus 1; in the order of `Gazetteer`.
 */
function load(): Gazetteer {
  const view = new DataView(indexBytes.buffer, indexBytes.byteOffset, indexBytes.byteLength)
  let at = 0
  const next = (): WordMap => {
    const count = view.getInt32(at, true)
    const map = newWordMap(count + 1)
    at += 4
    for (const end = at + 8 * count; at < end; at += 8)
      map.set(view.getInt32(at, true), view.getInt32(at + 4, true))
    return map
  }
  return { text: new TextDecoder().decode(leaderBytes), keys: next(), surnames: next(), spellings: next() }
}

/** The leader whose entry begins at an offset of the text: `name! from-to`, in a line `country, office, entries` with tabs. */
export function leaderAt(text: string, offset: number): KnownLeader {
  const [country = "", office = ""] = text.slice(text.lastIndexOf("\n", offset) + 1, offset).split("\t")
  const [entry = ""] = text.slice(offset, offset + LONGEST_ENTRY).split(/[,\n]/, 1)
  const space = entry.lastIndexOf(" ")
  const famous = entry[space - 1] === "!"
  const [from = 0, to = 0] = entry
    .slice(space + 1)
    .split("-")
    .map(Number)
  return {
    name: entry.slice(0, famous ? space - 1 : space),
    office,
    country,
    from,
    ...(to > 0 && { to }),
    famous,
  }
}

/** Units; more than the longest name and its years. */
const LONGEST_ENTRY = 120

/** The word that stands for a person: "Obama", "Sisi", "Xi". */
export function surnameOf(name: string): string {
  const words = name.split(" ").filter((word) => !/^(?:Jr\.|II|III)$/.test(word))
  const last = (familyNamed.test(name) ? words[0] : words.at(-1)) ?? name
  return last.replace(/^(?:al|el)-/i, "")
}
/** Names of the list in family name first order that are called by that. */
const familyNamed = /^(?:Xi|Tsai) /

const wordsOf = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .filter((word) => word.length > 2)
    .map(foldWord)

/** Whether middle names do not tell two people apart who share the rest: one name has all the words of the other. */
function agrees(a: string, b: string): boolean {
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  return long.length < 3 || short.length < 3 || short.every((word) => long.includes(word))
}

/** The known leader of this full name, in whatever spelling. */
export function knownLeader(name: string): KnownLeader | undefined {
  loaded ??= load()
  const found = leaderOf(loaded.keys, hashWord(personKey(name)))
  return found && agrees(name, found.name) ? found : undefined
}

/** The one leader whom news writing calls by this bare surname. */
export function famousLeader(surname: string): KnownLeader | undefined {
  loaded ??= load()
  return leaderOf(loaded.surnames, hashWord(foldWord(surname.replace(/^(?:al|el)-/i, ""))))
}

/** Whether a word, by its hash, may be the surname of a famous leader. */
export function mayBeFamous(word: number): boolean {
  loaded ??= load()
  return loaded.spellings.get(word) > 0
}

function leaderOf(map: WordMap, hash: number): KnownLeader | undefined {
  const place = map.get(hash)
  return place > 0 && loaded ? leaderAt(loaded.text, place - 1) : undefined
}
