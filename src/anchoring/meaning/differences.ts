import type { Change } from "../target.ts"
import type { Token } from "./tokens.ts"

/** Two versions of a passage. */
export type Versions = { readonly was: readonly Token[]; readonly now: readonly Token[] }

/**
 * What one version has and the other has not, by a key; tokens without a key do not count, equal keys cancel
 * out.
 */
export function differences(
  { was, now }: Versions,
  keyOf: (token: Token) => string | undefined,
): { lost: Token[]; gained: Token[] } {
  const counts = new Map<string, number>()
  for (const token of now) {
    const key = keyOf(token)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const lost = was.filter((token) => {
    const key = keyOf(token)
    if (key === undefined) return false
    const left = counts.get(key) ?? 0
    if (left) counts.set(key, left - 1)
    return !left
  })
  const gained = now.toReversed().filter((token) => {
    const key = keyOf(token)
    const left = key === undefined ? 0 : (counts.get(key) ?? 0)
    if (key !== undefined && left) counts.set(key, left - 1)
    return left > 0
  })
  return { lost, gained: gained.toReversed() }
}

export const change = (kind: Change["kind"], lost: readonly Token[], gained: readonly Token[]): Change => ({
  kind,
  was: lost.map((token) => token.raw).join(" "),
  now: gained.map((token) => token.raw).join(" "),
})
