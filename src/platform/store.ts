import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb"
import { type Act, type Change, UNDO_STEPS } from "../notebook/act.ts"
import type { Annotation } from "../notebook/annotation.ts"
import type { Page } from "../notebook/page.ts"
import type { Person } from "../notebook/person.ts"
import { type ErrorCode, Failure } from "../protocol.ts"

const NAME = "sayso"
const VERSION = 1

interface Schema extends DBSchema {
  pages: { key: string; value: Page; indexes: { address: string; lastRead: string } }
  annotations: {
    key: string
    value: Annotation
    indexes: { page: string; leader: string; speaker: string; tag: string }
  }
  people: { key: string; value: Person; indexes: { key: string } }
  acts: { key: string; value: Act; indexes: { number: number } }
}

const STORES = ["pages", "annotations", "people", "acts"] as const
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, typeof STORES, Mode>

/** What can be asked of the notebook inside one transaction. */
export type Rows = {
  /** The page known under any of the addresses; earlier addresses count first. */
  readonly pageAt: (addresses: readonly string[]) => Promise<Page | undefined>
  readonly page: (id: string) => Promise<Page | undefined>
  readonly annotation: (id: string) => Promise<Annotation | undefined>
  readonly annotationsOf: (page: string) => Promise<Annotation[]>
  /** Leader annotations of a person and claims they make, on all pages. */
  readonly annotationsAbout: (person: string) => Promise<Annotation[]>
  /** Claims of a person, at most `most`. */
  readonly claimsBy: (person: string, most: number) => Promise<Annotation[]>
  /** Every tag, as often as it is used. */
  readonly tags: () => Promise<string[]>
  readonly person: (id: string) => Promise<Person | undefined>
  readonly peopleCalled: (key: string) => Promise<Person[]>
}

/** What can be written inside one transaction. Await nothing else meanwhile: IndexedDB would commit early. */
export type WritableRows = Rows & {
  readonly putPage: (page: Page) => Promise<void>
  readonly putAnnotation: (annotation: Annotation) => Promise<void>
  readonly dropAnnotation: (annotation: Annotation) => Promise<void>
  readonly putPerson: (person: Person) => Promise<void>
}

export type Written<T> = { readonly value: T; readonly changes: readonly Change[] }

/** The notebook in IndexedDB. Each call is one transaction: all of it is written, or nothing. Rejects with a Failure. */
export type Store = {
  readonly read: <T>(work: (rows: Rows) => Promise<T>) => Promise<T>
  /** Writes what cannot be undone: what recognition found. */
  readonly write: <T>(work: (rows: WritableRows) => Promise<T>) => Promise<Written<T>>
  /** Writes an act of the reader and logs it for undo. Does nothing where the act's id is known: messages may repeat. */
  readonly act: (
    act: { readonly id: string; readonly kind: string; readonly at: string },
    work: (rows: WritableRows) => Promise<void>,
  ) => Promise<readonly string[]>
  /** Undoes the last act; answers the pages concerned, or undefined where there is none. */
  readonly undo: (at: string) => Promise<readonly string[] | undefined>
  readonly redo: (at: string) => Promise<readonly string[] | undefined>
  readonly close: () => void
}

/** Opens the notebook. Rejects with `storage-unavailable` or `newer-notebook`. `onClosed` hears when the browser closes it under us. */
export async function openStore({ onClosed = () => {} }: { onClosed?: () => void } = {}): Promise<Store> {
  let database: IDBPDatabase<Schema>
  try {
    database = await openDB<Schema>(NAME, VERSION, {
      upgrade(db) {
        const pages = db.createObjectStore("pages", { keyPath: "id" })
        pages.createIndex("address", "addresses", { multiEntry: true })
        pages.createIndex("lastRead", "lastRead")
        const annotations = db.createObjectStore("annotations", { keyPath: "id" })
        annotations.createIndex("page", "page")
        annotations.createIndex("leader", "body.person")
        annotations.createIndex("speaker", "body.speaker")
        annotations.createIndex("tag", "tags", { multiEntry: true })
        db.createObjectStore("people", { keyPath: "id" }).createIndex("key", "keys", { multiEntry: true })
        db.createObjectStore("acts", { keyPath: "id" }).createIndex("number", "number", { unique: true })
      },
      // Another context wants to upgrade: make room, the next request opens again.
      blocking: () => close(),
      terminated: onClosed,
    })
  } catch (error) {
    throw failureOf(error, "storage-unavailable")
  }
  const close = () => {
    database.close()
    onClosed()
  }

  /** Runs work in one transaction; whatever it throws rolls everything back. */
  async function inTransaction<Mode extends "readonly" | "readwrite", T>(
    mode: Mode,
    work: (tx: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    try {
      const tx = database.transaction(STORES, mode)
      // The transaction's own end is looked at below; without a handler an abort would be an unhandled rejection.
      tx.done.catch(() => {})
      try {
        const value = await work(tx)
        await tx.done
        return value
      } catch (error) {
        abort(tx)
        throw tx.error ?? error
      }
    } catch (error) {
      throw failureOf(error, "internal")
    }
  }

  return {
    read: (work) => inTransaction("readonly", (tx) => work(rowsOf(tx))),
    write: (work) =>
      inTransaction("readwrite", async (tx) => {
        const { rows, changes } = recording(tx)
        return { value: await work(rows), changes }
      }),
    act: ({ id, kind, at }, work) =>
      inTransaction("readwrite", async (tx) => {
        const done = await tx.objectStore("acts").get(id)
        if (done) return done.pages
        const { rows, changes } = recording(tx)
        await work(rows)
        const pages = pagesIn(changes)
        await forgetUndone(tx)
        await log(tx, { id, kind, at, pages, changes, undone: false })
        return pages
      }),
    undo: (at) => inTransaction("readwrite", (tx) => step(tx, at, "undo")),
    redo: (at) => inTransaction("readwrite", (tx) => step(tx, at, "redo")),
    close,
  }
}

function rowsOf(tx: Transaction<"readonly"> | Transaction<"readwrite">): Rows {
  return {
    async pageAt(addresses) {
      for (const address of addresses) {
        const page = await tx.objectStore("pages").index("address").get(address)
        if (page) return page
      }
      return undefined
    },
    page: (id) => tx.objectStore("pages").get(id),
    annotation: (id) => tx.objectStore("annotations").get(id),
    annotationsOf: (page) => tx.objectStore("annotations").index("page").getAll(page),
    async annotationsAbout(person) {
      const annotations = tx.objectStore("annotations")
      const named = await annotations.index("leader").getAll(person)
      return [...named, ...(await annotations.index("speaker").getAll(person))]
    },
    claimsBy: (person, most) => tx.objectStore("annotations").index("speaker").getAll(person, most),
    async tags() {
      const tags: string[] = []
      let cursor = await tx.objectStore("annotations").index("tag").openKeyCursor()
      while (cursor) {
        tags.push(cursor.key)
        cursor = await cursor.continue()
      }
      return tags
    },
    person: (id) => tx.objectStore("people").get(id),
    peopleCalled: (key) => tx.objectStore("people").index("key").getAll(key),
  }
}

/** Rows whose writes are remembered with what stood there before. */
function recording(tx: Transaction<"readwrite">): { rows: WritableRows; changes: Change[] } {
  const changes: Change[] = []
  const rows: WritableRows = {
    ...rowsOf(tx),
    async putPage(after) {
      const before = await tx.objectStore("pages").get(after.id)
      await tx.objectStore("pages").put(after)
      changes.push({ store: "pages", after, ...(before && { before }) })
    },
    async putAnnotation(after) {
      const before = await tx.objectStore("annotations").get(after.id)
      await tx.objectStore("annotations").put(after)
      changes.push({ store: "annotations", after, ...(before && { before }) })
    },
    async dropAnnotation(before) {
      await tx.objectStore("annotations").delete(before.id)
      changes.push({ store: "annotations", before })
    },
    async putPerson(after) {
      const before = await tx.objectStore("people").get(after.id)
      await tx.objectStore("people").put(after)
      changes.push({ store: "people", after, ...(before && { before }) })
    },
  }
  return { rows, changes }
}

const pagesIn = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes.flatMap((change) => {
      const row = change.after ?? change.before
      if (!row) return []
      return change.store === "annotations" && "page" in row
        ? [row.page]
        : change.store === "pages"
          ? [row.id]
          : []
    }),
  ),
]

async function log(tx: Transaction<"readwrite">, act: Omit<Act, "number">): Promise<void> {
  const acts = tx.objectStore("acts")
  const last = await acts.index("number").openKeyCursor(null, "prev")
  const number = (last?.key ?? 0) + 1
  await acts.put({ ...act, number })
  const old = await acts.index("number").getAllKeys(IDBKeyRange.upperBound(number - UNDO_STEPS))
  for (const id of old) await acts.delete(id)
}

/** A new act ends the chance to redo what was undone before it. */
async function forgetUndone(tx: Transaction<"readwrite">): Promise<void> {
  let cursor = await tx.objectStore("acts").index("number").openCursor(null, "prev")
  while (cursor?.value.undone) {
    await cursor.delete()
    cursor = await cursor.continue()
  }
}

async function step(
  tx: Transaction<"readwrite">,
  at: string,
  direction: "undo" | "redo",
): Promise<readonly string[] | undefined> {
  const act = direction === "undo" ? await lastDone(tx) : await firstUndone(tx)
  if (!act) return undefined
  for (const change of act.changes) await restore(tx, change, { at, direction })
  await tx.objectStore("acts").put({ ...act, undone: direction === "undo" })
  return act.pages
}

async function lastDone(tx: Transaction<"readwrite">): Promise<Act | undefined> {
  let cursor = await tx.objectStore("acts").index("number").openCursor(null, "prev")
  while (cursor?.value.undone) cursor = await cursor.continue()
  return cursor?.value
}

async function firstUndone(tx: Transaction<"readwrite">): Promise<Act | undefined> {
  let first: Act | undefined
  let cursor = await tx.objectStore("acts").index("number").openCursor(null, "prev")
  while (cursor?.value.undone) {
    first = cursor.value
    cursor = await cursor.continue()
  }
  return first
}

async function restore(
  tx: Transaction<"readwrite">,
  change: Change,
  { at, direction }: { at: string; direction: "undo" | "redo" },
): Promise<void> {
  const row = direction === "undo" ? change.before : change.after
  const other = direction === "undo" ? change.after : change.before
  const rows = tx.objectStore(change.store)
  if (!row) {
    if (other) await rows.delete(other.id)
  } else await rows.put("updated" in row ? { ...row, updated: at } : row)
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort()
  } catch {
    // It has ended already.
  }
}

/** Turns what IndexedDB throws into a code the views have a sentence for. */
function failureOf(error: unknown, otherwise: ErrorCode): Failure {
  if (error instanceof Failure) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ""
  const message = error instanceof Error ? error.message : String(error)
  if (name === "QuotaExceededError") return new Failure("storage-full", message)
  if (name === "VersionError") return new Failure("newer-notebook", message)
  if (name === "InvalidStateError" || name === "UnknownError")
    return new Failure("storage-unavailable", message)
  return new Failure(otherwise, message)
}
