import { type Annotation, isClaim, isLeader, wordsOf } from "../notebook/annotation.ts"
import { isWanted, type Wanted } from "../notebook/wanted.ts"
import type { PageNotes } from "../protocol.ts"

/** The annotations to list: those wanted whose words, note, tags, source or people hold every word of the query. */
export function filtered(
  { annotations, people }: PageNotes,
  { settings, query }: { settings: Wanted; query: string },
): readonly Annotation[] {
  const names = new Map(
    people.map((person) => [person.id, [person.name, person.role, person.affiliation].join(" ")]),
  )
  const wanted = query.split(/\s+/).map(fold)
  return annotations.filter((annotation) => {
    if (!isWanted(annotation, settings)) return false
    const { body } = annotation
    const person = isLeader(annotation)
      ? annotation.body.person
      : isClaim(annotation)
        ? annotation.body.speaker
        : ""
    const source = body.kind === "claim" ? body.source : ""
    const text = fold(
      [wordsOf(annotation), annotation.note, ...annotation.tags, source, names.get(person ?? "")].join(" "),
    )
    return wanted.every((word) => text.includes(word))
  })
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
