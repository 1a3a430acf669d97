import * as v from "valibot"
import { AnnotationSchema } from "../annotation.ts"
import { BACKUP_VERSION } from "../export/backup.ts"
import { PersonSchema } from "../person.ts"
import { Sha256 } from "../sha256.ts"
import { readJson } from "./json.ts"
import { type Imported, type ImportPreview, type Problem, withoutTwins } from "./preview.ts"
import { sentenceOf } from "./sentence.ts"
import { SafePageSchema } from "./safe-page.ts"

const HeadSchema = v.object({ format: v.literal("sayso-backup"), version: v.number() })
const FootSchema = v.object({ rows: v.number(), sha256: v.string() })
const RowSchema = v.union([
  v.object({ page: SafePageSchema }),
  v.object({ person: PersonSchema }),
  v.object({ annotation: AnnotationSchema }),
])

/** Longest line that is a row, in UTF-16 units: a note may have two million and be escaped. */
const LONGEST_ROW = 20_000_000

export type BackupPart = { readonly item: Imported } | { readonly problem: Problem }

/**
 * Reads a backup piece by piece, so that a large one never lies in memory as a whole. Yields rows as they come, then what is
 * wrong with the file as such. Where it is of a later version nothing else is read. Never throws but what `pieces` throws.
 */
export async function* readBackup(
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<BackupPart, void, undefined> {
  const reader = new BackupReader()
  for await (const piece of pieces) {
    yield* reader.take(piece)
    if (reader.done) return
  }
  yield* reader.end()
}

/** The same for a backup that is at hand as a whole. */
export function parseBackup(text: string): ImportPreview {
  const reader = new BackupReader()
  const parts = [...reader.take(text), ...(reader.done ? [] : reader.end())]
  return withoutTwins({
    items: parts.flatMap((part) => ("item" in part ? [part.item] : [])),
    problems: parts.flatMap((part) => ("problem" in part ? [part.problem] : [])),
  })
}

/** Lives as long as one file is read. */
class BackupReader {
  /** Nothing that follows counts: this is no backup, or one of a later version. */
  done = false
  readonly #sum = new Sha256()
  #rest = ""
  #line = 0
  #rows = 0
  #foot: v.InferOutput<typeof FootSchema> | undefined;

  *take(piece: string): Generator<BackupPart, void, undefined> {
    const text = this.#rest + (this.#line === 0 && this.#rest === "" ? piece.replace(/^\ufeff/, "") : piece)
    let start = 0
    for (let end = text.indexOf("\n"); end >= 0 && !this.done; end = text.indexOf("\n", start)) {
      yield* this.#read(text.slice(start, end + 1))
      start = end + 1
    }
    this.#rest = text.slice(start)
    if (this.#rest.length <= LONGEST_ROW) return
    this.done = true
    yield problem(`line ${this.#line + 1}`, "This line is too long to be a row of a backup.")
  }

  *end(): Generator<BackupPart, void, undefined> {
    if (this.#rest !== "") yield* this.#read(this.#rest)
    if (this.done) return
    if (this.#line === 0) yield problem("the file", "This is empty.")
    else if (!this.#foot)
      yield problem(
        "the end",
        "The last line is missing: the file is incomplete. What it holds can be brought in.",
      )
    else if (this.#foot.rows !== this.#rows || this.#foot.sha256 !== this.#sum.digest())
      yield problem(
        "the file",
        "The checksum is another: the file was changed or damaged since it was written.",
      )
  }

  *#read(line: string): Generator<BackupPart, void, undefined> {
    this.#line++
    const place = `line ${this.#line}`
    const json = readJson(line)
    const value = "value" in json ? json.value : undefined
    if (this.#line === 1) {
      const head = v.safeParse(HeadSchema, value)
      const sentence = head.success ? tooNew(head.output.version) : "This is no backup of Sayso."
      this.done = sentence !== undefined
      if (sentence !== undefined) yield problem(place, sentence)
    } else {
      const foot = v.safeParse(FootSchema, value)
      if (foot.success && !this.#foot) {
        this.#foot = foot.output
        return
      }
      if (line.trim() === "") return
      this.#rows++
      yield "sentence" in json ? problem(place, json.sentence) : rowIn(json.value, place)
    }
    this.#sum.update(line)
  }
}

function rowIn(value: unknown, place: string): BackupPart {
  const row = v.safeParse(RowSchema, value)
  if (!row.success) return problem(place, sentenceOf(row.issues))
  const { output } = row
  if ("page" in output) return { item: { kind: "page", place, page: output.page } }
  if ("person" in output) return { item: { kind: "person", place, person: output.person } }
  return { item: { kind: "annotation", place, annotation: output.annotation } }
}

const tooNew = (version: number): string | undefined =>
  version > BACKUP_VERSION
    ? `A newer version of Sayso wrote this (format ${version}; this one reads up to ${BACKUP_VERSION}). Update Sayso to bring it in.`
    : undefined

const problem = (place: string, sentence: string): BackupPart => ({ problem: { place, sentence } })
