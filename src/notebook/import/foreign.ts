import type { Selector } from "../../anchoring/target.ts"
import { personKey } from "../../recognition/leaders/person-key.ts"
import { hash } from "../../text/hash.ts"
import { addressHash, cleanAddress, pageAddresses } from "../address.ts"
import { type Annotation, type Colour, COLOURS, type Part } from "../annotation.ts"
import type { Page } from "../page.ts"
import type { Person } from "../person.ts"
import { readDate } from "./date.ts"
import { type Imported, type ImportPreview, type Problem, withoutTwins } from "./preview.ts"

/** A note as another tool keeps it; texts as they stand in its file. */
export type Foreign = {
  readonly place: string
  /** The tool's name, and its id for the note if it has one. */
  readonly tool: string
  readonly id?: string | undefined
  readonly address?: string | undefined
  readonly title?: string | undefined
  readonly outlet?: string | undefined
  readonly authors?: readonly string[]
  readonly published?: string | undefined
  readonly words?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  /** More ways to the words than these. */
  readonly selectors?: readonly Selector[]
  readonly note?: string | undefined
  readonly tags?: readonly string[]
  readonly colour?: string | undefined
  readonly created?: string | number | undefined
  readonly updated?: string | number | undefined
  readonly said?: Saying | undefined
}

/** Where the note is a claim: who says it, and how. */
export type Saying = {
  readonly kind: "direct" | "indirect" | "mixed"
  readonly speaker?: string | undefined
  readonly role?: string | undefined
  readonly cue?: string | undefined
}

/**
 * Pages and annotations made of another tool's notes. Ids are made of what the file says, so that bringing in the same file
 * again finds the same notes. Words keep the state "same" until their page is opened. `now` stands in for missing dates.
 */
export function fromForeign(
  notes: readonly Foreign[],
  { now, problems }: { now: string; problems: readonly Problem[] },
): ImportPreview {
  const pages = new Map<string, Imported & { kind: "page" }>()
  const people = new Map<string, Imported & { kind: "person" }>()
  const doubts: Problem[] = []
  const annotations = notes.map((note): Imported => {
    const { place } = note
    const created = dateOf(note.created) ?? dateOf(note.updated) ?? now
    for (const given of [note.created, note.updated])
      if (given !== undefined && given !== "" && !dateOf(given))
        doubts.push({ place, sentence: `The date “${String(given).slice(0, 40)}” could not be read.` })
    const page = pageOf(note, created)
    const known = pages.get(page.id)
    pages.set(page.id, {
      kind: "page",
      place: known?.place ?? place,
      page: known ? joined(known.page, page) : page,
    })
    const person = personOf(note.said, created)
    if (person) people.set(person.id, { kind: "person", place, person })
    return { kind: "annotation", place, annotation: annotationOf(note, { page: page.id, created, person }) }
  })
  return withoutTwins({
    items: [...pages.values(), ...people.values(), ...annotations],
    problems: [...problems, ...doubts],
  })
}

const dateOf = (given: string | number | undefined): string | undefined => {
  const read = readDate(given)
  return read && read.length === 10 ? `${read}T00:00:00.000Z` : read
}

function pageOf(note: Foreign, created: string): Page {
  const addresses = addressesOf(note)
  const key = cleanAddress(addresses[0] ?? "") ?? addresses[0] ?? ""
  const title = note.title?.trim() || addresses[0] || "Untitled"
  const published = readDate(note.published)
  return {
    id: `imported-${addressHash(key)}`,
    addresses,
    title,
    ...(note.outlet && { outlet: note.outlet }),
    authors: [...(note.authors ?? [])],
    ...(published !== undefined && { published }),
    firstRead: created,
    lastRead: created,
    textHash: "",
    engine: "",
  }
}

/** Addresses on the web as they are, with their clean forms; all else as a name that leads nowhere but tells sources apart. */
function addressesOf({ address = "", title = "", authors = [] }: Foreign): string[] {
  const web = pageAddresses(address.trim())
  if (web.length > 0) return web
  if (/^urn:[\w.:%-]+$/.test(address.trim())) return [address.trim()]
  const named = address.trim() || [title, ...authors].join("|") || "unknown"
  return [`${SOURCE}${encodeURIComponent(named.replace(/\p{Cs}/gu, "\ufffd"))}`]
}

/** Sources that are not on the web: books, files. */
const SOURCE = "urn:sayso:source:"

/** What several notes say of one page. */
const joined = (known: Page, page: Page): Page => ({
  ...page,
  ...known,
  title: known.title === known.addresses[0] ? page.title : known.title,
  authors: known.authors.length > 0 ? known.authors : page.authors,
  firstRead: known.firstRead < page.firstRead ? known.firstRead : page.firstRead,
  lastRead: known.lastRead > page.lastRead ? known.lastRead : page.lastRead,
})

/** A speaker the file knows the role of; others may be "two officials" and stay words. */
function personOf(said: Saying | undefined, created: string): Person | undefined {
  if (!said?.speaker || !said.role) return
  const key = personKey(said.speaker)
  return {
    id: `imported-${hash(key || said.speaker)}`,
    name: said.speaker,
    keys: key ? [key] : [],
    aliases: [],
    role: said.role,
    created,
    updated: created,
  }
}

function annotationOf(
  note: Foreign,
  { page, created, person }: { page: string; created: string; person: Person | undefined },
): Annotation {
  const { said, tool, id, words = "", tags = [] } = note
  const colour = note.colour && colourOf(note.colour)
  const key = id ?? hash([page, words, note.note ?? "", note.created ?? ""].join("\n"))
  return {
    id: `${tool}-${key}`,
    page,
    parts: partsOf(note),
    state: "same",
    body: said
      ? {
          kind: "claim",
          claimKind: said.kind,
          ...(person && { speaker: person.id }),
          ...(said.speaker && { source: said.speaker }),
          ...(said.cue && { cue: said.cue }),
          confidence: 1,
          why: "imported",
        }
      : { kind: "highlight" },
    origin: "reader",
    status: "active",
    corrected: [],
    note: note.note ?? "",
    tags: [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ""))],
    ...(colour && { colour }),
    created,
    updated: dateOf(note.updated) ?? created,
  }
}

function partsOf({ words, prefix, suffix, selectors = [], said }: Foreign): Part[] {
  if (!words?.trim() && selectors.length === 0) return []
  const quote: Selector[] = words?.trim()
    ? [{ type: "TextQuoteSelector", exact: words, ...(prefix && { prefix }), ...(suffix && { suffix }) }]
    : []
  const saying = { ...(said?.speaker && { speaker: said.speaker }), ...(said?.cue && { cue: said.cue }) }
  return [
    {
      role: said ? "content" : "quote",
      target: { selector: [...quote, ...selectors], ...((saying.speaker || saying.cue) && { said: saying }) },
      state: "same",
    },
  ]
}

/** Our colour for another tool's: its own name where we have it, else the nearest. */
function colourOf(name: string): Colour | undefined {
  const plain = name.toLowerCase().trim()
  return COLOURS.find((colour) => plain.includes(colour)) ?? NEAREST[plain]
}

const NEAREST: Readonly<Record<string, Colour>> = {
  orange: "yellow",
  gold: "yellow",
  red: "pink",
  magenta: "pink",
  violet: "purple",
  cyan: "blue",
  aqua: "blue",
  teal: "green",
  lime: "green",
}
