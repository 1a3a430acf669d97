import { locateAll } from "../anchoring/locate.ts"
import type { Annotation } from "../notebook/annotation.ts"
import { articleOf, type Found, foundFrom } from "../notebook/found.ts"
import type { Metadata, Page } from "../notebook/page.ts"
import { personFrom } from "../notebook/people.ts"
import type { Person } from "../notebook/person.ts"
import { type Kept, type Placed, reconcile, withStates } from "../notebook/reconcile.ts"
import type { WritableRows } from "../platform/store.ts"
import type { Store } from "../platform/store.ts"
import type { OpenedPage } from "../protocol.ts"
import { personKey } from "../recognition/leaders/person-key.ts"
import type { Leader, Recognition } from "../recognition/recognition.ts"
import { recognise } from "../recognition/recognise.ts"
import { VERSION } from "../recognition/version.ts"
import { hash } from "../text/hash.ts"
import { type BlockSpan, overlap, type Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { peopleOf } from "./people-of.ts"

type Opening = { readonly addresses: readonly string[]; readonly metadata: Metadata; readonly text: Text }
type Context = { readonly now: string; readonly newId: () => string }

/** A page that was read again within this many milliseconds counts as the same visit. */
const SAME_VISIT = 10 * 60 * 1000

/**
 * Joins a page as it stands now with what the notebook keeps of it: finds kept annotations in its text, recognises what
 * is new, writes both in one transaction. Opening the same text twice changes nothing.
 */
export async function openPage(
  store: Store,
  opening: Opening,
  context: Context,
): Promise<Omit<OpenedPage, "revision"> & { readonly changed: boolean }> {
  const { article, spanIn } = articleOf(opening.text, opening.metadata.title)
  const textHash = hash(article.blocks.join("\n"))
  const known = await store.read((rows) => rows.pageAt(opening.addresses))
  const isRecognised = known?.textHash === textHash && known.engine === VERSION
  const recognition = isRecognised ? undefined : recognise(article)

  const { value, changes } = await store.write(async (rows) => {
    const page = pageFrom(await rows.pageAt(opening.addresses), { ...opening, textHash }, context)
    const kept = keptIn(opening.text, await rows.annotationsOf(page.id))
    const people = recognition
      ? await knownPeople(recognition, rows, {
          ...context,
          chosen: (leader) => chosenPerson(leader, kept, spanIn),
        })
      : new Map<string, Person>()
    const found = recognition
      ? foundFrom(recognition, opening.text, { spanIn, personOf: (leader) => people.get(leader)?.id })
      : undefined
    const placed = await settle(kept, found, rows, { ...context, text: opening.text, page: page.id })
    const before = known && (await rows.page(known.id))
    if (JSON.stringify(page) !== JSON.stringify(before)) await rows.putPage(page)
    const annotations = placed.map((p) => p.annotation)
    return { page, placed, annotations, people: await peopleOf(annotations, rows) }
  })
  return {
    page: value.page.id,
    quiet: value.page.quiet ?? false,
    annotations: value.annotations,
    people: value.people,
    spans: Object.fromEntries(
      value.placed.map((p) => [p.annotation.id, p.spans.map((span) => span ?? null)]),
    ),
    changed: changes.some((change) => change.store !== "pages"),
  }
}

function pageFrom(
  known: Page | undefined,
  { addresses, metadata, textHash }: Opening & { textHash: string },
  { now, newId }: Context,
): Page {
  if (!known) {
    const id = newId()
    return {
      id,
      addresses: [...addresses],
      ...metadata,
      firstRead: now,
      lastRead: now,
      textHash,
      engine: VERSION,
    }
  }
  const isSameVisit = Date.parse(now) - Date.parse(known.lastRead) < SAME_VISIT
  return {
    ...known,
    ...metadata,
    addresses: [...new Set([...addresses, ...known.addresses])],
    lastRead: isSameVisit ? known.lastRead : now,
    textHash,
    engine: VERSION,
  }
}

/** Where every part of every kept annotation stands in the text, all located together. */
function keptIn(text: Text, annotations: readonly Annotation[]): Kept[] {
  const located = locateAll(
    text,
    annotations.flatMap((a) => a.parts.map((part) => part.target)),
  )
  let next = 0
  return annotations.map((annotation) => {
    const from = next
    next += annotation.parts.length
    return { annotation, located: located.slice(from, next) }
  })
}

/** The notebook's people for an article's leaders, by leader id; new ones are written. */
async function knownPeople(
  recognition: Recognition,
  rows: WritableRows,
  context: Context & { readonly chosen: (leader: Leader) => string | undefined },
): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>()
  for (const leader of recognition.leaders) {
    const chosen = context.chosen(leader)
    const person =
      (chosen !== undefined && (await rows.person(chosen))) || (await personOf(leader, rows, context))
    if (!person.ignored) people.set(leader.id, person)
  }
  return people
}

/** The person the reader chose for the leader named at these words: he said it is not the one the name leads to. */
function chosenPerson(
  { mentions }: Leader,
  kept: readonly Kept[],
  spanIn: (at: BlockSpan) => Span,
): string | undefined {
  for (const { annotation, located } of kept) {
    if (annotation.body.kind !== "leader" || !annotation.corrected.includes("person")) continue
    const isHere = mentions.some((mention) =>
      located.some(({ span }) => span && overlap(span, spanIn(mention)) > 0),
    )
    if (isHere) return annotation.body.person
  }
  return undefined
}

async function personOf(leader: Leader, rows: WritableRows, context: Context): Promise<Person> {
  const key = personKey(leader.name)
  const [known] = await rows.peopleCalled(key)
  const target = known && (await survivorOf(known, rows))
  const person = personFrom(leader, target, { key, ...context })
  if (person !== target) await rows.putPerson(person)
  return person
}

/** The person that stands for `person` after the reader's merges. */
async function survivorOf(person: Person, rows: WritableRows): Promise<Person> {
  const seen = new Set([person.id])
  let last = person
  while (last.merged !== undefined && !seen.has(last.merged)) {
    seen.add(last.merged)
    const next = await rows.person(last.merged)
    if (!next) break
    last = next
  }
  return last
}

/** Writes what changed and says where everything stands. */
async function settle(
  kept: readonly Kept[],
  found: readonly Found[] | undefined,
  rows: WritableRows,
  context: Context & { readonly text: Text; readonly page: string },
): Promise<readonly Placed[]> {
  const { placed, dropped } = found
    ? reconcile(kept, found, context)
    : { placed: kept.map((k) => withStates(k, context.now)), dropped: [] }
  const before = new Map(kept.map((k) => [k.annotation.id, k.annotation]))
  for (const { annotation } of placed) {
    if (before.get(annotation.id) !== annotation) await rows.putAnnotation(annotation)
  }
  for (const annotation of dropped) await rows.dropAnnotation(annotation)
  return placed
}
