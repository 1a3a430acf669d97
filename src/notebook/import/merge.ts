import { cleanAddress } from "../address.ts"
import { type Annotation, isShown, wordsOf } from "../annotation.ts"
import type { Notes } from "../notes.ts"
import type { Page } from "../page.ts"
import type { Person } from "../person.ts"
import { type Imported, timeOf } from "./preview.ts"

/**
 * What became of a thing that was brought in:
 * - `added`: it is new
 * - `updated`: the notebook had an older version of it
 * - `joined`: the notebook had the same words marked, or the same page or person; what it lacked was added to that
 * - `same`: the notebook had it
 * - `kept`: the notebook has a newer version, which stays
 * - `homeless`: its page is neither in the file nor in the notebook
 */
export type Outcome = "added" | "updated" | "joined" | "same" | "kept" | "homeless"

/** The notebook's ids of pages and people by the ids they have in a file. */
export type Aliases = {
  readonly pages: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
}

export type MergeReport = {
  /** The rows to write; rows of the notebook that stay as they are are not among them. */
  readonly changed: Notes
  /** One for each item; `id` is the row it became or met. */
  readonly outcomes: readonly { readonly item: Imported; readonly outcome: Outcome; readonly id: string }[]
  /** For the next batch of the same file. */
  readonly aliases: Aliases
}

/**
 * Brings what was imported into notes. The same id is the same thing, and its later version wins; pages are also the same by
 * address, people by name, annotations by page and words. Nothing the reader wrote is overwritten by something older or by
 * something that only looks alike.
 *
 * A file too large for memory is merged in batches, pages and people first: each with the aliases of the one before, the ids
 * of all annotations of the file, and the rows of the notebook that its items could be: those of their ids, of their pages'
 * addresses and of their people's keys, and all annotations of their pages.
 */
export function mergeImported(
  notes: Notes,
  items: readonly Imported[],
  { aliases, inFile = annotationIds(items) }: { aliases?: Aliases; inFile?: ReadonlySet<string> } = {},
): MergeReport {
  const shelf = new Shelf(notes, { inFile, aliases })
  const place = { page: 0, person: 1, annotation: 2 } as const
  const outcomes = new Map<Imported, { outcome: Outcome; id: string }>()
  for (const item of items.toSorted((a, b) => place[a.kind] - place[b.kind])) {
    if (item.kind === "page") outcomes.set(item, shelf.page(item.page))
    else if (item.kind === "person") outcomes.set(item, shelf.person(item.person))
    else outcomes.set(item, shelf.annotation(item.annotation))
  }
  return {
    changed: shelf.changed(),
    aliases: shelf.aliases(),
    outcomes: items.map((item) => ({ item, ...(outcomes.get(item) ?? { outcome: "same", id: "" }) })),
  }
}

const annotationIds = (items: readonly Imported[]): ReadonlySet<string> =>
  new Set(items.flatMap((item) => (item.kind === "annotation" ? [item.annotation.id] : [])))

/** The notes with rows put in the place of those of the same id, or added at the end. */
export function withRows(notes: Notes, rows: Notes): Notes {
  return {
    pages: over(notes.pages, rows.pages),
    annotations: over(notes.annotations, rows.annotations),
    people: over(notes.people, rows.people),
  }
}

const over = <T extends { readonly id: string }>(old: readonly T[], changed: readonly T[]): T[] => [
  ...new Map([...old, ...changed].map((row) => [row.id, row])).values(),
]

type Settled = { readonly outcome: Outcome; readonly id: string }

/** The notebook while a file is brought into it. */
class Shelf {
  readonly #pages: Map<string, Page>
  readonly #people: Map<string, Person>
  readonly #annotations: Map<string, Annotation>
  readonly #pageAt = new Map<string, string>()
  readonly #personCalled = new Map<string, string>()
  /** Marks that one of the file may turn out to be: not those the file has itself, nor those that were found. */
  readonly #markOn = new Map<string, string>()
  /** The notebook's ids by those of the file. */
  readonly #pageFor: Map<string, string>
  readonly #personFor: Map<string, string>
  readonly #touched = new Set<string>()

  constructor(
    { pages, people, annotations }: Notes,
    { inFile, aliases }: { inFile: ReadonlySet<string>; aliases: Aliases | undefined },
  ) {
    this.#pageFor = new Map(aliases?.pages)
    this.#personFor = new Map(aliases?.people)
    this.#pages = new Map(pages.map((page) => [page.id, page]))
    this.#people = new Map(people.map((person) => [person.id, person]))
    this.#annotations = new Map(annotations.map((annotation) => [annotation.id, annotation]))
    for (const page of pages) for (const key of addressKeys(page)) this.#pageAt.set(key, page.id)
    for (const person of people) for (const key of person.keys) this.#personCalled.set(key, person.id)
    for (const annotation of annotations)
      if (isShown(annotation) && !inFile.has(annotation.id))
        this.#markOn.set(markKey(annotation), annotation.id)
  }

  page(page: Page): Settled {
    const namesake = addressKeys(page)
      .map((key) => this.#pageAt.get(key))
      .find((id) => id !== undefined)
    const known = this.#pages.get(page.id) ?? (namesake === undefined ? undefined : this.#pages.get(namesake))
    const id = known?.id ?? page.id
    this.#pageFor.set(page.id, id)
    const row = known && !equal(known, page) ? fullerPage(known, page) : page
    for (const key of addressKeys(row)) if (!this.#pageAt.has(key)) this.#pageAt.set(key, id)
    return { outcome: this.#put(this.#pages, known, row), id }
  }

  person(person: Person): Settled {
    const namesake = person.keys.map((key) => this.#personCalled.get(key)).find((id) => id !== undefined)
    const same = this.#people.get(person.id)
    const known = same ?? (namesake === undefined ? undefined : this.#people.get(namesake))
    const id = known?.id ?? person.id
    this.#personFor.set(person.id, id)
    if (same && equal(same, person)) return { outcome: "same", id }
    for (const key of person.keys) if (!this.#personCalled.has(key)) this.#personCalled.set(key, id)
    if (same && timeOf(person.updated) !== timeOf(same.updated))
      return this.#later(this.#people, same, person)
    return { outcome: this.#put(this.#people, known, known ? fullerPerson(known, person) : person), id }
  }

  annotation(given: Annotation): Settled {
    const page = this.#pageFor.get(given.page) ?? given.page
    if (!this.#pages.has(page)) return { outcome: "homeless", id: given.id }
    const annotation = this.#withPeople(page === given.page ? given : { ...given, page })
    const same = this.#annotations.get(annotation.id)
    if (same) {
      if (equal(same, annotation)) return { outcome: "same", id: same.id }
      if (timeOf(annotation.updated) !== timeOf(same.updated))
        return this.#later(this.#annotations, same, annotation)
      return { outcome: this.#put(this.#annotations, same, fullerAnnotation(same, annotation)), id: same.id }
    }
    const twin = isShown(annotation) ? this.#markOn.get(markKey(annotation)) : undefined
    const known = twin === undefined ? undefined : this.#annotations.get(twin)
    if (known) this.#markOn.delete(markKey(annotation))
    const row = known ? fullerAnnotation(known, annotation) : annotation
    return { outcome: this.#put(this.#annotations, known, row), id: row.id }
  }

  aliases(): Aliases {
    return { pages: this.#pageFor, people: this.#personFor }
  }

  changed(): Notes {
    const rows = <T extends { readonly id: string }>(all: ReadonlyMap<string, T>, store: string): T[] =>
      [...all.values()].filter(({ id }) => this.#touched.has(`${store} ${id}`))
    return {
      pages: rows(this.#pages, "page"),
      annotations: rows(this.#annotations, "annotation"),
      people: rows(this.#people, "person"),
    }
  }

  /** The annotation with the people of the notebook who are those of the file. */
  #withPeople(annotation: Annotation): Annotation {
    const { body } = annotation
    if (body.kind === "claim" && body.speaker !== undefined) {
      const speaker = this.#personFor.get(body.speaker) ?? body.speaker
      return speaker === body.speaker ? annotation : { ...annotation, body: { ...body, speaker } }
    }
    if (body.kind !== "leader") return annotation
    const person = this.#personFor.get(body.person) ?? body.person
    return person === body.person ? annotation : { ...annotation, body: { ...body, person } }
  }

  #later<T extends Person | Annotation>(rows: Map<string, T>, known: T, given: T): Settled {
    if (timeOf(given.updated) < timeOf(known.updated)) return { outcome: "kept", id: known.id }
    this.#write(rows, given)
    return { outcome: "updated", id: known.id }
  }

  #put<T extends Page | Person | Annotation>(rows: Map<string, T>, known: T | undefined, row: T): Outcome {
    if (known && equal(known, row)) return "same"
    this.#write(rows, row)
    return known ? "joined" : "added"
  }

  #write<T extends { readonly id: string }>(rows: Map<string, T>, row: T): void {
    rows.set(row.id, row)
    this.#touched.add(`${storeOf(row)} ${row.id}`)
  }
}

const storeOf = (row: object): string =>
  "parts" in row ? "annotation" : "addresses" in row ? "page" : "person"

/** By what they say, whatever the order of their fields. */
function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))]
  const told = left.filter(([, value]) => value !== undefined)
  const tellable = Array.from(right.values()).filter((value) => value !== undefined)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    told.length === tellable.length &&
    told.every(([key, value]) => equal(value, right.get(key)))
  )
}

const addressKeys = ({ addresses }: Page): string[] =>
  addresses.map((address) => cleanAddress(address) ?? address)

/** What marks on one page are the same by: kind and words, whatever the white space and case. */
const markKey = (annotation: Annotation): string => {
  const words = wordsOf(annotation).replace(/\s+/g, " ").trim().toLowerCase()
  const what = annotation.body.kind === "leader" ? annotation.body.person : words
  return [annotation.page, annotation.body.kind, what === "" ? annotation.id : what].join("\n")
}

function fullerPage(known: Page, page: Page): Page {
  const addresses = [...new Set([...known.addresses, ...page.addresses])]
  return {
    ...page,
    ...known,
    addresses,
    authors: known.authors.length > 0 ? known.authors : page.authors,
    firstRead: timeOf(page.firstRead) < timeOf(known.firstRead) ? page.firstRead : known.firstRead,
    lastRead: timeOf(page.lastRead) > timeOf(known.lastRead) ? page.lastRead : known.lastRead,
  }
}

const fullerPerson = (known: Person, person: Person): Person => ({
  ...person,
  ...known,
  keys: [...new Set([...known.keys, ...person.keys])],
  aliases: [...new Set([...known.aliases, ...person.aliases])],
})

/** The notebook's annotation with the other one's note and tags beside its own. */
function fullerAnnotation(known: Annotation, given: Annotation): Annotation {
  const isNew = given.note !== "" && !known.note.includes(given.note)
  const note = isNew ? [known.note, given.note].filter((text) => text !== "").join("\n\n") : known.note
  const tags = [...new Set([...known.tags, ...given.tags])]
  const colour = known.colour ?? given.colour
  if (!isNew && tags.length === known.tags.length && colour === known.colour) return known
  const updated = timeOf(given.updated) > timeOf(known.updated) ? given.updated : known.updated
  return { ...known, note, tags, ...(colour && { colour }), updated }
}
