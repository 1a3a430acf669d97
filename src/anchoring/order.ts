/** A target that was found beyond doubt: where it stood and where it stands. */
export type Known = { readonly old: number; readonly now: number }

/** Between which offsets a target should stand now, and where most likely, going by those around it. */
export type Bracket = { readonly low: number; readonly high: number; readonly expected: number | undefined }

/**
 * The targets of a page keep their order, but for those that were moved. Takes the longest chain of known
 * ones that rises, and says for an old offset between which of them it must lie.
 */
export function orderOf(known: readonly Known[]): (old: number | undefined) => Bracket {
  const chain = longestRising([...known].sort((a, b) => a.old - b.old || a.now - b.now))
  return (old) => {
    if (old === undefined) return { low: 0, high: Infinity, expected: undefined }
    let next = chain.findIndex((one) => one.old >= old)
    if (next < 0) next = chain.length
    const before = chain[next - 1]
    const after = chain[next]
    const nearer = !after || (before && old - before.old <= after.old - old) ? before : after
    return {
      low: before?.now ?? 0,
      high: after?.now ?? Infinity,
      expected: nearer && nearer.now + old - nearer.old,
    }
  }
}

/** The longest subsequence that rises in `now` (patience sorting). */
function longestRising(sorted: readonly Known[]): Known[] {
  const tails: number[] = []
  const links: number[] = []
  sorted.forEach(({ now }, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[tails[middle] ?? 0]?.now ?? 0) <= now) low = middle + 1
      else high = middle
    }
    links[i] = low ? (tails[low - 1] ?? -1) : -1
    tails[low] = i
  })
  const chain: Known[] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = links[i] ?? -1) {
    const one = sorted[i]
    if (one) chain.push(one)
  }
  return chain.toReversed()
}
