import { type Annotation, byPosition, isClaim, isLeader, isShown, wordsOf } from "../annotation.ts"
import { linkTo } from "../fragment.ts"
import { grouped } from "../grouped.ts"
import type { Notes } from "../notes.ts"
import type { Page } from "../page.ts"
import type { Person } from "../person.ts"

/** An annotation with all that an export says of it. */
export type Quoted = {
  readonly annotation: Annotation
  readonly page: Page
  readonly kind: "direct" | "indirect" | "mixed" | "highlight" | "leader"
  /** The words kept; empty for a note on the page as a whole. */
  readonly words: string
  /** Who speaks or, for a leader, is named: the notebook's name, else the article's words. */
  readonly speaker?: string
  /** What the page, else the notebook, says the speaker is: "chancellor, Treasury". */
  readonly role?: string
  readonly cue?: string
  /** Opens the page at the words; missing where the page is not on the web. */
  readonly link?: string
}

/**
 * What is worth exporting, page by page in article order: claims, highlights, and leaders the reader wrote something on.
 * Rejected and deleted annotations are left out, and those whose page is not among the notes.
 */
export function quotesOf({ pages, annotations, people }: Notes): Quoted[] {
  const personOf = findPerson(people)
  const byPage = grouped(annotations.filter(isShown), (annotation) => annotation.page)
  return pages.flatMap((page) => {
    const shown = (byPage.get(page.id) ?? []).toSorted((a, b) => byPosition(a, b) || 0)
    const roles = new Map(
      shown.filter(isLeader).map(({ body }) => [personOf(body.person)?.id, roleOf(body)] as const),
    )
    const roleHere = (person: Person | undefined) => person && (roles.get(person.id) ?? roleOf(person))
    return shown.filter(isWorthQuoting).map((annotation) => quote(annotation, page, { personOf, roleHere }))
  })
}

const isWorthQuoting = (a: Annotation): boolean => !isLeader(a) || a.note !== "" || a.tags.length > 0

type Names = {
  readonly personOf: (id: string | undefined) => Person | undefined
  readonly roleHere: (person: Person | undefined) => string | undefined
}

function quote(annotation: Annotation, page: Page, { personOf, roleHere }: Names): Quoted {
  const { body } = annotation
  const person = personOf(
    isClaim(annotation) ? annotation.body.speaker : isLeader(annotation) ? annotation.body.person : undefined,
  )
  const speaker = person?.name ?? (body.kind === "claim" ? body.source : undefined)
  const role = roleHere(person)
  const targets = annotation.parts
    .filter(
      (part, i) => part.role === "content" || part.role === "quote" || (part.role === "mention" && i === 0),
    )
    .map((part) => part.target)
  const link = linkTo(page, targets)
  return {
    annotation,
    page,
    kind: body.kind === "claim" ? body.claimKind : body.kind,
    words: wordsOf(annotation),
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(body.kind === "claim" && body.cue !== undefined && { cue: body.cue }),
    ...(link !== undefined && { link }),
  }
}

type Office = {
  readonly role?: string | undefined
  readonly affiliation?: string | undefined
  readonly country?: string | undefined
}

function roleOf({ role, affiliation, country }: Office): string | undefined {
  const parts = [role, affiliation, country].filter((part) => part !== undefined && part !== "")
  return parts.length > 0 ? [...new Set(parts)].join(", ") : undefined
}

/** A person by id, or whoever that person was merged into. */
function findPerson(people: readonly Person[]): (id: string | undefined) => Person | undefined {
  const byId = new Map(people.map((person) => [person.id, person]))
  return (id) => {
    const seen = new Set<string>()
    let person = id === undefined ? undefined : byId.get(id)
    while (person?.merged !== undefined && byId.has(person.merged) && !seen.has(person.id)) {
      seen.add(person.id)
      person = byId.get(person.merged)
    }
    return person
  }
}
