import { hashWord } from "../../text/word.ts"
import { newWordMap, type WordMap } from "../tagger/word-map.ts"
import { bystanders, relatives } from "./bystanders.ts"
import forenameBytes from "./forenames.bin"
import { institutions, learnedBodies, stateBodies } from "./institutions.ts"
import { calendar, familyFirst, honorifics, particles, plainWords, suffixes } from "./name-words.ts"
import { offices, ranks, titleModifiers, worldlyWords } from "./offices.ts"
import { countries, places } from "./places.ts"
import { withPlurals, words } from "./words.ts"

/** What a word can be to the recogniser of leaders: bits, so that one look-up a token answers every question. */
export const WordClass = {
  /** A woman's, a man's forename; both bits for names of either. */
  female: 1 << 0,
  male: 1 << 1,
  familyFirst: 1 << 2,
  particle: 1 << 3,
  suffix: 1 << 4,
  honorific: 1 << 5,
  /** Gen., Sen.: a title by itself, right before a name. */
  rank: 1 << 6,
  sureOffice: 1 << 7,
  likelyOffice: 1 << 8,
  /** The office is in the plural. */
  plural: 1 << 9,
  modifier: 1 << 10,
  bystander: 1 << 11,
  relative: 1 << 12,
  institution: 1 << 13,
  stateBody: 1 << 14,
  learnedBody: 1 << 15,
  worldly: 1 << 16,
  /** A country's name, its demonym, a city or region, of one word. */
  country: 1 << 17,
  demonym: 1 << 18,
  place: 1 << 19,
  calendar: 1 << 20,
  plain: 1 << 21,
  /** The title shows the sex of its bearer. */
  hers: 1 << 22,
  his: 1 << 23,
  /** The first word of a place's name of several: New (Zealand). */
  placeStart: 1 << 24,
} as const

export const FORENAME = WordClass.female | WordClass.male
export const OFFICE = WordClass.sureOffice | WordClass.likelyOffice
export const PLACE = WordClass.country | WordClass.demonym | WordClass.place

const hersTitles = `chairwoman spokeswoman congresswoman queen princess empress duchess councilwoman stateswoman baroness first-lady
  businesswoman alderwoman assemblywoman noblewoman`
const hisTitles = `chairman spokesman congressman king prince emperor duke councilman statesman baron sultan emir sheikh pope cardinal
  archbishop bishop imam ayatollah businessman alderman assemblyman tsar shah rabbi`

function build(): WordMap {
  const decoder = new TextDecoder()
  const [women = "", men = "", either = ""] = decoder.decode(forenameBytes).split("\n")
  const map = newWordMap(24_000)
  const add = (list: Iterable<string>, bits: number): void => {
    for (const word of list) {
      const hash = hashWord(word)
      map.set(hash, map.get(hash) | bits)
    }
  }
  add(words(women), WordClass.female)
  add(words(men), WordClass.male)
  add(words(either), FORENAME)
  add(words(familyFirst), WordClass.familyFirst)
  add(words(particles), WordClass.particle)
  add(words(suffixes), WordClass.suffix)
  add(words(honorifics.female), WordClass.honorific | WordClass.hers)
  add(words(honorifics.male), WordClass.honorific | WordClass.his)
  add(words(honorifics.either), WordClass.honorific)
  add(words(ranks), WordClass.rank)
  addNouns(offices.sure, WordClass.sureOffice)
  addNouns(offices.likely, WordClass.likelyOffice)
  add(words(titleModifiers), WordClass.modifier)
  addNouns(bystanders, WordClass.bystander)
  addNouns(relatives, WordClass.relative)
  add(words(institutions), WordClass.institution)
  add(words(stateBodies), WordClass.stateBody)
  add(words(learnedBodies), WordClass.learnedBody)
  add(words(worldlyWords), WordClass.worldly)
  add(words(calendar), WordClass.calendar)
  add(words(plainWords), WordClass.plain)
  add(words(hersTitles), WordClass.hers)
  add(words(hisTitles), WordClass.his)
  const addPlaces = (names: readonly string[], bits: number): void => {
    for (const name of names) {
      const [first = "", second] = name.split(" ")
      add([first], second === undefined ? bits : WordClass.placeStart)
    }
  }
  for (const { names, demonyms, seats } of countries()) {
    addPlaces(names, WordClass.country)
    addPlaces([...demonyms, ...demonyms.map((name) => `${name}s`)], WordClass.demonym)
    addPlaces(seats, WordClass.place)
  }
  add(places(), WordClass.place)
  return map

  function addNouns(list: string, bits: number): void {
    for (const word of words(list)) {
      const [singular = "", ...plurals] = withPlurals(word)
      add([singular], bits)
      add(plurals, bits | WordClass.plural)
    }
  }
}

let built: WordMap | undefined

/** The classes of words by their hash; built once. */
export function wordClasses(): WordMap {
  built ??= build()
  return built
}
