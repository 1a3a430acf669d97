import type { Leader } from "../recognition/recognition.ts"
import type { Person } from "./person.ts"

/**
 * The notebook's person for a leader of an article: the known one with what this page says of role and affiliation, or
 * a new one. Returns the same object where nothing changed.
 */
export function personFrom(
  leader: Leader,
  known: Person | undefined,
  { key, now, newId }: { key: string; now: string; newId: () => string },
): Person {
  const said = {
    ...(leader.role !== undefined && { role: leader.role }),
    ...(leader.affiliation !== undefined && { affiliation: leader.affiliation }),
    ...(leader.country !== undefined && { country: leader.country }),
  }
  if (!known)
    return { id: newId(), name: leader.name, keys: [key], aliases: [], ...said, created: now, updated: now }
  const next = { ...known, ...said }
  const same = (["role", "affiliation", "country"] as const).every((field) => next[field] === known[field])
  return same ? known : { ...next, updated: now }
}
