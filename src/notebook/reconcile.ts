import { describe } from "../anchoring/describe.ts"
import type { Located } from "../anchoring/target.ts"
import { overlap, type Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import { type Annotation, isTouched, type Part, stateOf } from "./annotation.ts"
import type { Found } from "./found.ts"

/** A kept annotation and where its parts stand in the page's text now, in the order of the parts. */
export type Kept = { readonly annotation: Annotation; readonly located: readonly Located[] }

/** Where each part of an annotation stands; undefined where its words are gone. */
export type Placed = { readonly annotation: Annotation; readonly spans: readonly (Span | undefined)[] }

export type Reconciled = { readonly placed: readonly Placed[]; readonly dropped: readonly Annotation[] }

/** A kept annotation with the states of its parts as they were found now. */
export function withStates({ annotation, located }: Kept, now: string): Placed {
  const parts = annotation.parts.map((part, i): Part => {
    const { state = "gone", changes } = located[i] ?? {}
    const { changes: _, ...rest } = part
    return { ...rest, state, ...(changes && changes.length > 0 && { changes: [...changes] }) }
  })
  const state = stateOf(annotation.body.kind, parts)
  const spans = annotation.parts.map((_, i) => located[i]?.span)
  const moved = JSON.stringify(parts) !== JSON.stringify(annotation.parts) || state !== annotation.state
  return { annotation: moved ? { ...annotation, parts, state, updated: now } : annotation, spans }
}

/**
 * Joins what recognition found now with what the notebook keeps of the page. A finding that covers half or more of a
 * kept annotation of its kind (for leaders: names the same person) *is* that annotation, so that a rejected mark stays
 * away and a note stays put. Findings never change what the reader set. Kept automatic annotations that nobody touched
 * and that recognition no longer yields, though their words still stand, are dropped: the engine thinks otherwise now.
 */
export function reconcile(
  kept: readonly Kept[],
  found: readonly Found[],
  context: { text: Text; page: string; now: string; newId: () => string },
): Reconciled {
  const open = new Set(kept)
  const placed: Placed[] = []
  for (const finding of found) {
    const twin = twinOf(finding, open)
    if (twin) open.delete(twin)
    placed.push(twin ? renewed(twin, finding, context) : fresh(finding, context))
  }
  const dropped: Annotation[] = []
  for (const rest of open) {
    const now = withStates(rest, context.now)
    const refuted = now.annotation.state === "same" && !isTouched(rest.annotation)
    if (refuted) dropped.push(rest.annotation)
    else placed.push(now)
  }
  return { placed, dropped }
}

function twinOf(finding: Found, open: ReadonlySet<Kept>): Kept | undefined {
  let best: Kept | undefined
  let most = 0
  for (const candidate of open) {
    const share = sharedWords(finding, candidate)
    if (share > most) {
      best = candidate
      most = share
    }
  }
  return most >= 0.5 ? best : undefined
}

/** From 0 to 1: how much of the longer one's words the two have in common. */
function sharedWords(finding: Found, { annotation, located }: Kept): number {
  const { body } = annotation
  if (body.kind !== finding.body.kind) return 0
  if (body.kind === "leader")
    return finding.body.kind === "leader" && body.person === finding.body.person ? 1 : 0
  const mine = finding.parts.filter((part) => part.role === "content").map((part) => part.span)
  const theirs = annotation.parts.flatMap((part, i) => {
    const span = part.role === "content" ? located[i]?.span : undefined
    return span ? [span] : []
  })
  const shared = mine.reduce((sum, a) => sum + theirs.reduce((n, b) => n + overlap(a, b), 0), 0)
  return shared / Math.max(length(mine), length(theirs), 1)
}

const length = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)

type Context = { text: Text; page: string; now: string; newId: () => string }

const partsOf = (finding: Found, text: Text): Part[] =>
  finding.parts.map(({ role, span }) => ({ role, target: describe(text, span, finding.said), state: "same" }))

function fresh(finding: Found, { text, page, now, newId }: Context): Placed {
  const annotation: Annotation = {
    id: newId(),
    page,
    parts: partsOf(finding, text),
    state: "same",
    body: finding.body,
    origin: "automatic",
    status: "active",
    corrected: [],
    note: "",
    tags: [],
    created: now,
    updated: now,
  }
  return { annotation, spans: finding.parts.map((part) => part.span) }
}

/** A kept annotation that was found again: the new finding's words and speaker, except where they are evidence or the reader's. */
function renewed(kept: Kept, finding: Found, context: Context): Placed {
  const now = withStates(kept, context.now)
  const { annotation } = now
  const isLeader = annotation.body.kind === "leader"
  // Words that changed since they were kept are evidence; words the reader set are his.
  const keepWords = !isLeader && (annotation.state !== "same" || annotation.corrected.includes("extent"))
  const sameWords = sameSpans(now.spans, finding)
  const body = bodyOf(annotation, finding)
  const sameBody = JSON.stringify(body) === JSON.stringify(annotation.body)
  if (sameBody && (keepWords || sameWords)) return now
  const next = { ...annotation, body, updated: context.now }
  if (keepWords || sameWords) return { annotation: next, spans: now.spans }
  const parts = partsOf(finding, context.text)
  return { annotation: { ...next, parts, state: "same" }, spans: finding.parts.map((part) => part.span) }
}

const sameSpans = (spans: readonly (Span | undefined)[], finding: Found): boolean =>
  spans.length === finding.parts.length &&
  finding.parts.every(({ span }, i) => spans[i]?.start === span.start && spans[i]?.end === span.end)

function bodyOf(annotation: Annotation, { body }: Found): Annotation["body"] {
  const { body: old, corrected } = annotation
  if (old.kind !== "claim" || body.kind !== "claim" || !corrected.includes("speaker")) return body
  const { speaker: _, ...rest } = body
  return { ...rest, ...(old.speaker !== undefined && { speaker: old.speaker }) }
}
