import * as v from "valibot"
import { type Annotation, type ClaimAnnotation, COLOURS, TargetSchema } from "./notebook/annotation.ts"
import { SaidBySchema } from "./notebook/corrections.ts"
import { MetadataSchema, type Page } from "./notebook/page.ts"
import type { Person } from "./notebook/person.ts"
import type { Span } from "./text/span.ts"
import type { BlockKind, Text } from "./text/text.ts"

/** Longest page text that is read, in UTF-16 units: ten times the longest page of the corpora. */
export const LONGEST_TEXT = 20_000_000

const id = v.pipe(v.string(), v.maxLength(100))
const address = v.pipe(v.string(), v.maxLength(10_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const BLOCK_KINDS = [
  "headline",
  "heading",
  "paragraph",
  "item",
  "quote",
  "caption",
  "cell",
  "code",
  "other",
] as const satisfies readonly BlockKind[]

const TextSchema: v.GenericSchema<unknown, Text> = v.pipe(
  v.object({
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    language: v.optional(v.string()),
    blocks: v.array(
      v.object({
        start: count,
        end: count,
        kind: v.picklist(BLOCK_KINDS),
        headings: v.array(v.string()),
        path: v.string(),
        inArticle: v.boolean(),
      }),
    ),
  }),
  v.check(
    ({ text, blocks }) => blocks.every((b) => b.start <= b.end && b.end <= text.length),
    "a block outside the text",
  ),
)

const note = v.pipe(v.string(), v.maxLength(2_000_000))
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200))

/**
 * Requests to the background: what each takes. Only the background writes the notebook. Every act carries an id made by
 * the view (`act`), so that a message sent twice acts once.
 */
export const requests = {
  /** From a page: it is being read; answers what is kept and found there. Safe to repeat. */
  "page.open": v.object({
    addresses: v.pipe(v.array(address), v.minLength(1), v.maxLength(20)),
    metadata: MetadataSchema,
    text: TextSchema,
  }),
  /** Everything a view shows of a page. */
  "page.notes": v.object({ page: id }),
  /** What a person said and where, on other pages: the newest first, at most `most`. */
  "person.claims": v.object({
    person: id,
    exceptPage: v.optional(id),
    most: v.pipe(count, v.maxValue(5000)),
  }),
  /** Words of a page with their citation, to paste. */
  "page.quotation": v.object({ page: id, target: TargetSchema }),
  /** The reader's tags, most used first. */
  "tags.list": v.object({}),
  /** Keeps words the reader marked, as a highlight or as a claim. */
  "annotation.add": v.object({
    act: id,
    id,
    page: id,
    parts: v.pipe(
      v.array(v.object({ role: v.picklist(["quote", "content"]), target: TargetSchema })),
      v.minLength(1),
    ),
    colour: v.optional(v.picklist(COLOURS)),
    note: v.optional(note),
    claim: v.optional(SaidBySchema),
  }),
  "annotation.delete": v.object({ act: id, id }),
  "annotation.reject": v.object({ act: id, id }),
  "annotation.confirm": v.object({ act: id, id }),
  /** Takes a rejection or confirmation back. */
  "annotation.reset": v.object({ act: id, id }),
  "annotation.note": v.object({ act: id, id, note }),
  "annotation.tags": v.object({ act: id, id, tags: v.pipe(v.array(tag), v.maxLength(100)) }),
  "annotation.colour": v.object({ act: id, id, colour: v.optional(v.picklist(COLOURS)) }),
  /** Another speaker for a claim. */
  "annotation.speaker": v.object({ act: id, id, by: SaidBySchema }),
  /** Other words for a claim or highlight: others than were found, or those that stand there now. */
  "annotation.extent": v.object({ act: id, id, targets: v.pipe(v.array(TargetSchema), v.minLength(1)) }),
  /** Two names, one person: all notes of `from` become notes of `into`. */
  "person.merge": v.object({ act: id, from: id, into: id }),
  /** One name, two people: the leader of this annotation is another person than elsewhere. */
  "person.split": v.object({ act: id, annotation: id }),
  /** No marks for this name any more, or marks again. */
  "person.ignore": v.object({ act: id, id, ignored: v.boolean() }),
  /** No marks on this page any more, or marks again. */
  "page.quiet": v.object({ act: id, id, quiet: v.boolean() }),
  "act.undo": v.object({ act: id }),
  "act.redo": v.object({ act: id }),
} as const

/** A page as its content script shows it. Spans are UTF-16 units of the text that was sent. */
export type OpenedPage = {
  readonly page: string
  /** The reader wants no marks on this page. */
  readonly quiet: boolean
  /** Changes with every write that concerns the page; equal to the last notice a page has heard of. */
  readonly revision: string
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  /** By annotation id: where each of its parts stands; null where its words are gone. */
  readonly spans: Readonly<Record<string, readonly (Span | null)[]>>
}

export type PageNotes = {
  readonly page: Page
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
}

/** A claim and the page it stands on. */
export type SaidElsewhere = { readonly claim: ClaimAnnotation; readonly page: Page }

export type Replies = {
  "page.open": OpenedPage
  "page.notes": PageNotes
  "person.claims": readonly SaidElsewhere[]
  "page.quotation": { readonly plain: string; readonly html: string }
  "tags.list": readonly string[]
  "annotation.add": null
  "annotation.delete": null
  "annotation.reject": null
  "annotation.confirm": null
  "annotation.reset": null
  "annotation.note": null
  "annotation.tags": null
  "annotation.colour": null
  "annotation.speaker": null
  "annotation.extent": null
  "person.merge": null
  "person.split": null
  "person.ignore": null
  "page.quiet": null
  /** Whether there was something to undo (redo). */
  "act.undo": boolean
  "act.redo": boolean
}

/** What keys and menus can ask of a page. */
export const COMMANDS = [
  "mark-selection",
  "note-selection",
  "claim-selection",
  "next-mark",
  "previous-mark",
  "open-card",
  "toggle-marks",
] as const
export type Command = (typeof COMMANDS)[number]

/** Requests to the content script of a tab. */
export const tabRequests = {
  /** Read the page, if that is not done or under way, and say how it went. */
  "tab.read": v.object({}),
  /** Read the page though it does not look like an article. */
  "tab.readAnyway": v.object({}),
  /** Bring an annotation's words into view. `part` counts the annotation's parts. */
  "tab.show": v.object({ annotation: id, part: count }),
  /** Do what the reader asked for by a key or a menu. */
  "tab.do": v.object({ command: v.picklist(COMMANDS) }),
  /** Stop: remove all marks and listeners. */
  "tab.stop": v.object({}),
} as const

/** How reading a page went, for the popup. */
export type Reading =
  | {
      readonly kind: "read"
      readonly page: string
      /** Ids of annotations whose words are on the page now. */
      readonly present: readonly string[]
    }
  | { readonly kind: "notArticle" }
  | { readonly kind: "failed"; readonly code: ErrorCode }

export type TabReplies = {
  "tab.read": Reading
  "tab.readAnyway": Reading
  /** Whether the words are on the page. */
  "tab.show": boolean
  /** Whether there was something to do it to. */
  "tab.do": boolean
  "tab.stop": null
}

/**
 * Why a request failed; views have one sentence and a next step for each.
 * - `bad-request`: the message is not of the protocol, or comes from where it may not
 * - `storage-unavailable`: the browser does not let the notebook open
 * - `storage-full`: no room to write
 * - `newer-notebook`: the notebook was written by a newer version of Sayso
 * - `no-receiver`: nobody answered: the tab or the extension went away
 * - `missing`: the annotation or page is not in the notebook
 * - `conflict`: what should be undone was changed since
 * - `internal`: a bug
 */
export const ERROR_CODES = [
  "bad-request",
  "storage-unavailable",
  "storage-full",
  "newer-notebook",
  "no-receiver",
  "missing",
  "conflict",
  "internal",
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } }

/** A failure that crosses contexts: error classes are lost on the way, codes are not. */
export class Failure extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = "Failure"
    this.code = code
  }
}
