import {
  type Annotation,
  byPosition,
  type ClaimAnnotation,
  isClaim,
  isLeader,
  type LeaderAnnotation,
} from "./annotation.ts"
import type { Person } from "./person.ts"

/** A person of a page: where the page names them as a leader, and what it says they said, in article order. */
export type Speaker = {
  readonly person: Person
  readonly leader?: LeaderAnnotation
  readonly claims: readonly ClaimAnnotation[]
}

/** Claims of a source that is no person of the notebook; the source in the article's words, empty where none is named. */
export type OtherSource = { readonly source: string; readonly claims: readonly ClaimAnnotation[] }

/** Who said what on a page. People come in order of first mention, then those who only speak; other sources likewise. */
export function bySpeaker(
  annotations: readonly Annotation[],
  people: readonly Person[],
): { speakers: readonly Speaker[]; others: readonly OtherSource[] } {
  const known = new Map(people.map((person) => [person.id, person]))
  const speakers = new Map<string, { person: Person; leader?: LeaderAnnotation; claims: ClaimAnnotation[] }>()
  const others = new Map<string, { source: string; claims: ClaimAnnotation[] }>()
  const speaker = (id: string) => {
    const person = known.get(id)
    if (!person) return undefined
    const entry = speakers.get(id) ?? { person, claims: [] }
    speakers.set(id, entry)
    return entry
  }
  const inOrder = [...annotations].sort(byPosition)
  for (const annotation of inOrder.filter(isLeader)) {
    const entry = speaker(annotation.body.person)
    if (entry) entry.leader ??= annotation
  }
  for (const claim of inOrder.filter(isClaim)) {
    const entry = claim.body.speaker === undefined ? undefined : speaker(claim.body.speaker)
    if (entry) entry.claims.push(claim)
    else {
      const source = claim.body.source ?? ""
      const key = source.toLowerCase().replace(/^(the|a|an)\s+/, "")
      const other = others.get(key) ?? { source, claims: [] }
      other.claims.push(claim)
      others.set(key, other)
    }
  }
  return { speakers: [...speakers.values()], others: [...others.values()] }
}
