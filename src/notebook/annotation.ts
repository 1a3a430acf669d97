import * as v from "valibot"
import type { State, Target } from "../anchoring/target.ts"

const Text = v.string()

const SelectorSchema = v.variant("type", [
  v.object({
    type: v.literal("TextQuoteSelector"),
    exact: Text,
    prefix: v.optional(Text),
    suffix: v.optional(Text),
  }),
  v.object({ type: v.literal("TextPositionSelector"), start: v.number(), end: v.number() }),
  v.object({ type: v.literal("CssSelector"), value: Text }),
  v.object({ type: v.literal("FragmentSelector"), value: Text, conformsTo: v.optional(Text) }),
])

/** The stored form of anchoring's Target. */
export const TargetSchema: v.GenericSchema<unknown, Target> = v.looseObject({
  selector: v.array(SelectorSchema),
}) as v.GenericSchema<unknown, Target>

export const StateSchema = v.picklist(["same", "reworded", "changed", "gone"])

const ChangeSchema = v.object({
  kind: v.picklist([
    "name",
    "number",
    "unit",
    "date",
    "negation",
    "modality",
    "cue",
    "quotation",
    "speaker",
    "roles",
    "sense",
    "wording",
  ]),
  was: Text,
  now: Text,
})

/** One stretch of words of an annotation, how to find it again, and how it was found last. */
export const PartSchema = v.object({
  role: v.picklist(["mention", "content", "cue", "source", "quote"]),
  target: TargetSchema,
  state: StateSchema,
  changes: v.optional(v.array(ChangeSchema)),
})
export type Part = v.InferOutput<typeof PartSchema>

const LeaderBody = v.object({
  kind: v.literal("leader"),
  person: Text,
  role: v.optional(Text),
  affiliation: v.optional(Text),
  country: v.optional(Text),
  why: Text,
})

const ClaimBody = v.object({
  kind: v.literal("claim"),
  claimKind: v.picklist(["direct", "indirect", "mixed"]),
  /** Id of the person who speaks, where it is a person of the notebook. */
  speaker: v.optional(Text),
  /** The source in the article's words. */
  source: v.optional(Text),
  cue: v.optional(Text),
  confidence: v.number(),
  why: Text,
  checkworthy: v.optional(v.number()),
})

const HighlightBody = v.object({ kind: v.literal("highlight") })

export const COLOURS = ["yellow", "green", "blue", "pink", "purple"] as const
export type Colour = (typeof COLOURS)[number]

/** Anything kept about a page: a leader, a claim or the reader's own highlight. */
export const AnnotationSchema = v.object({
  id: Text,
  page: Text,
  parts: v.array(PartSchema),
  /** The worst state of its mention, content or quote parts. */
  state: StateSchema,
  body: v.variant("kind", [LeaderBody, ClaimBody, HighlightBody]),
  origin: v.picklist(["automatic", "reader"]),
  status: v.picklist(["active", "rejected", "confirmed"]),
  /** What the reader set by hand, so that no later recognition overwrites it. */
  corrected: v.array(v.picklist(["speaker", "extent", "person"])),
  note: Text,
  tags: v.array(Text),
  colour: v.optional(v.picklist(COLOURS)),
  created: Text,
  updated: Text,
  /** When the reader deleted it; kept 30 days. */
  deleted: v.optional(Text),
})
export type Annotation = v.InferOutput<typeof AnnotationSchema>
export type ClaimAnnotation = Annotation & { body: v.InferOutput<typeof ClaimBody> }
export type LeaderAnnotation = Annotation & { body: v.InferOutput<typeof LeaderBody> }

export const isClaim = (a: Annotation): a is ClaimAnnotation => a.body.kind === "claim"
export const isLeader = (a: Annotation): a is LeaderAnnotation => a.body.kind === "leader"

/** Whether marks and lists show it: neither rejected nor deleted. */
export const isShown = (a: Annotation): boolean => a.status !== "rejected" && a.deleted === undefined

/** Whether the reader has put a hand on it: such annotations are never dropped or overwritten by recognition. */
export const isTouched = (a: Annotation): boolean =>
  a.origin === "reader" ||
  a.status !== "active" ||
  a.deleted !== undefined ||
  a.corrected.length > 0 ||
  a.note !== "" ||
  a.tags.length > 0 ||
  a.colour !== undefined

/** Whether a part is what the annotation is about; cue and source are said of it. */
const carriesWords = (part: Part): boolean => part.role !== "cue" && part.role !== "source"

const ORDER: readonly State[] = ["same", "reworded", "changed", "gone"]

/** An annotation's state: the worst of the parts that carry its words; a leader's is that of its best mention. */
export function stateOf(kind: Annotation["body"]["kind"], parts: readonly Part[]): State {
  const ranks = parts
    .filter((p) => p.role !== "cue" && p.role !== "source")
    .map((p) => ORDER.indexOf(p.state))
  const rank = kind === "leader" ? Math.min(...ranks) : Math.max(...ranks)
  return ORDER[rank] ?? "gone"
}

const quoteOf = (target: Target) => target.selector.find((s) => s.type === "TextQuoteSelector")
const positionOf = (target: Target) => target.selector.find((s) => s.type === "TextPositionSelector")

/** The words that were kept: of a claim its content, of a leader the first mention. */
export const wordsOf = (a: Annotation): string =>
  a.parts
    .filter((p) => p.role === "content" || p.role === "quote" || (p.role === "mention" && p === a.parts[0]))
    .map((p) => quoteOf(p.target)?.exact.replace(/\s+/g, " ").trim() ?? "")
    .join(" … ")

/** Article order: by where the first words stood when they were kept. */
export const byPosition = (a: Annotation, b: Annotation): number => startOf(a) - startOf(b)
const startOf = (a: Annotation): number =>
  Math.min(...a.parts.filter(carriesWords).map((p) => positionOf(p.target)?.start ?? Number.MAX_SAFE_INTEGER))
