import leaderBytes from "../lexicon/leaders.bin"
import { hashWord } from "../../text/word.ts"
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

type Gazetteer = {
  readonly byKey: ReadonlyMap<string, KnownLeader>
  /** By folded last word of the name; undefined where several famous people share it. */
  readonly bySurname: ReadonlyMap<string, KnownLeader | undefined>
  /** Hashes of famous surnames as usually spelled, to pass over other words quickly. */
  readonly surnames: ReadonlySet<number>
}

let loaded: Gazetteer | undefined

function load(): Gazetteer {
  const byKey = new Map<string, KnownLeader>()
  const bySurname = new Map<string, KnownLeader | undefined>()
  const surnames = new Set<number>()
  const [, ...lines] = new TextDecoder().decode(leaderBytes).split("\n")
  for (const line of lines) {
    const [country = "", office = "", holders = ""] = line.split("\t")
    for (const holder of holders.split(",")) {
      const space = holder.lastIndexOf(" ")
      const famous = holder[space - 1] === "!"
      const name = holder.slice(0, famous ? space - 1 : space)
      const [from, to] = holder
        .slice(space + 1)
        .split("-")
        .map(Number)
      const leader = { name, office, country, from: from ?? 0, ...(to ? { to } : {}), famous }
      const key = personKey(name)
      // the list names the office people are best known for first, but a later one is news
      const before = byKey.get(key)
      if (!before || (before.to ?? 9999) < (leader.to ?? 9999)) byKey.set(key, leader)
      if (!famous) continue
      surnames.add(hashWord(surnameOf(name)))
      const surname = foldWord(surnameOf(name))
      const other = bySurname.get(surname)
      if (!bySurname.has(surname) || (other && personKey(other.name) === key)) bySurname.set(surname, leader)
      else bySurname.set(surname, undefined)
    }
  }
  return { byKey, bySurname, surnames }
}

/** The word or words that stand for a person: "Obama", "Sisi", "Xi", "von der Leyen" without the particles. */
function surnameOf(name: string): string {
  const words = name.split(" ").filter((word) => !/^(?:Jr\.|II|III)$/.test(word))
  const last = (familyNamed.test(name) ? words[0] : words.at(-1)) ?? name
  return last.replace(/^(?:al|el)-/i, "")
}
/** Names of the list in family name first order that are called by that. */
const familyNamed = /^(?:Xi|Tsai) /

/** Whether middle names do not tell two people apart who share the rest: one name has all the words of the other. */
function agrees(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .split(/[\s-]+/)
      .filter((word) => word.length > 2)
      .map(foldWord)
  const [short = [], long = []] = [words(a), words(b)].sort((x, y) => x.length - y.length)
  return long.length < 3 || short.length < 3 || short.every((word) => long.includes(word))
}

/** The known leader of this full name, in whatever spelling. */
export function knownLeader(name: string): KnownLeader | undefined {
  loaded ??= load()
  const found = loaded.byKey.get(personKey(name))
  return found && agrees(name, found.name) ? found : undefined
}

/** The one leader whom news writing calls by this bare surname. */
export function famousLeader(surname: string): KnownLeader | undefined {
  loaded ??= load()
  return loaded.bySurname.get(foldWord(surname.replace(/^(?:al|el)-/i, "")))
}

/** Whether a word, by its hash, may be the surname of a famous leader. */
export function mayBeFamous(word: number): boolean {
  loaded ??= load()
  return loaded.surnames.has(word)
}
