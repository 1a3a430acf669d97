import * as v from "valibot"
import type { Target } from "../anchoring/target.ts"
import { type Annotation, type Colour, type Part, stateOf } from "./annotation.ts"
import type { Person } from "./person.ts"

/** Who says a claim: a person of the notebook, or a source in the reader's words. */
export const SaidBySchema = v.variant("kind", [
  v.object({ kind: v.literal("person"), person: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ kind: v.literal("source"), source: v.pipe(v.string(), v.trim(), v.maxLength(1000)) }),
])
export type SaidBy = v.InferOutput<typeof SaidBySchema>

type Corrected = Annotation["corrected"][number]
const withCorrected = (corrected: readonly Corrected[], field: Corrected): Corrected[] => [
  ...new Set([...corrected, field]),
]

/** A claim with the speaker the reader chose; other annotations as they are. */
export function withSpeaker(annotation: Annotation, by: SaidBy): Annotation {
  if (annotation.body.kind !== "claim") return annotation
  const { speaker: _, ...body } = annotation.body
  return {
    ...annotation,
    body: by.kind === "person" ? { ...body, speaker: by.person } : { ...body, source: by.source },
    corrected: withCorrected(annotation.corrected, "speaker"),
  }
}

const isWords = (part: Part): boolean => part.role === "content" || part.role === "quote"

/** An annotation on the words the reader chose; what it says of source and cue stays. */
export function withWords(annotation: Annotation, targets: readonly Target[]): Annotation {
  const role = annotation.parts.find(isWords)?.role
  if (!role) return annotation
  const words = targets.map((target): Part => ({ role, target, state: "same" }))
  const parts = [...words, ...annotation.parts.filter((part) => !isWords(part))]
  return {
    ...annotation,
    parts,
    state: stateOf(annotation.body.kind, parts),
    corrected: withCorrected(annotation.corrected, "extent"),
  }
}

/** An annotation in a colour of the reader's, or in none. */
export function withColour(annotation: Annotation, colour: Colour | undefined): Annotation {
  const { colour: _before, ...plain } = annotation
  return colour ? { ...plain, colour } : plain
}

/** An annotation about another person than before, as leader and as speaker. */
export function aboutPerson(annotation: Annotation, from: string, into: string): Annotation {
  const { body } = annotation
  if (body.kind === "leader" && body.person === from)
    return { ...annotation, body: { ...body, person: into } }
  if (body.kind === "claim" && body.speaker === from)
    return { ...annotation, body: { ...body, speaker: into } }
  return annotation
}

/** Two leader annotations of one person on one page as one; the first one's note and state of hand lead. */
export function joined(first: Annotation, second: Annotation): Annotation {
  const parts = [...first.parts, ...second.parts]
  return {
    ...first,
    parts,
    state: stateOf(first.body.kind, parts),
    note: [first.note, second.note].filter((note) => note !== "").join("\n\n"),
    tags: [...new Set([...first.tags, ...second.tags])],
  }
}

/** A person that took in another: its names are found under the one that stays. */
export const takingIn = (into: Person, from: Person, now: string): Person => ({
  ...into,
  aliases: [...new Set([...into.aliases, from.name, ...from.aliases])].filter((name) => name !== into.name),
  updated: now,
})
