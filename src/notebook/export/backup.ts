import type { Annotation } from "../annotation.ts"
import type { Page } from "../page.ts"
import type { Person } from "../person.ts"
import { Sha256 } from "../sha256.ts"

/** The version of the rows; raised where an older Sayso would misread them. */
export const BACKUP_VERSION = 1

export type BackupRow =
  { readonly page: Page } | { readonly person: Person } | { readonly annotation: Annotation }

/** Pieces of about so many UTF-16 units are handed on at a time: enough that compressing them is worth a call. */
const PIECE = 64 * 1024

/**
 * The notebook as lines of JSON, piece by piece: a head with the version, a row a line, and a foot with the number of rows
 * and the SHA-256 of all bytes before it, so that a file that was cut short or changed is known as such. `head -n -1 backup
 * | sha256sum` gives the same sum. Pages and people should come before the annotations that name them. `made` is an ISO
 * date.
 */
export async function* toBackup(
  rows: Iterable<BackupRow> | AsyncIterable<BackupRow>,
  { made }: { made: string },
): AsyncGenerator<string, void, undefined> {
  const sum = new Sha256()
  let piece = line({ format: "sayso-backup", version: BACKUP_VERSION, made })
  let count = 0
  for await (const row of rows) {
    piece += line(row)
    count++
    if (piece.length < PIECE) continue
    sum.update(piece)
    yield piece
    piece = ""
  }
  sum.update(piece)
  yield piece + line({ rows: count, sha256: sum.digest() })
}

/** All rows of notes in the order in which a backup wants them. */
export function* rowsOf(notes: {
  readonly pages: Iterable<Page>
  readonly people: Iterable<Person>
  readonly annotations: Iterable<Annotation>
}): Generator<BackupRow, void, undefined> {
  for (const page of notes.pages) yield { page }
  for (const person of notes.people) yield { person }
  for (const annotation of notes.annotations) yield { annotation }
}

/** JSON escapes line breaks and halves of surrogate pairs, so that a line is a row and its bytes are its text. */
const line = (row: object): string => `${JSON.stringify(row)}\n`
