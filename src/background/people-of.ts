import { type Annotation, isClaim, isLeader } from "../notebook/annotation.ts"
import type { Person } from "../notebook/person.ts"
import type { Rows } from "../platform/store.ts"

/** The people that annotations name or let speak, each once. */
export async function peopleOf(annotations: readonly Annotation[], rows: Rows): Promise<Person[]> {
  const ids = new Set(
    annotations.flatMap((a) =>
      isLeader(a) ? [a.body.person] : isClaim(a) && a.body.speaker ? [a.body.speaker] : [],
    ),
  )
  const people: Person[] = []
  for (const id of ids) {
    const person = await rows.person(id)
    if (person) people.push(person)
  }
  return people
}
