import type { Change } from "../target.ts"

/** Differences listed at most; a passage with more is another one to the eye. */
const MOST = 20
/** Words compared one with the other; longer passages differ as a whole. */
const LONGEST = 400

/** Runs of words that differ, in order (longest common subsequence). */
export function wordingChanges(was: string, now: string): Change[] {
  const a = was.match(/\S+/g) ?? []
  const b = now.match(/\S+/g) ?? []
  if (a.length > LONGEST || b.length > LONGEST) return [{ kind: "wording", was, now }]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const changes: Change[] = []
  for (let i = 0, j = 0; (i < a.length || j < b.length) && changes.length < MOST;) {
    const [fromA, fromB] = [i, j]
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) break
      const down = common[(i + 1) * width + j] ?? 0
      const right = common[i * width + j + 1] ?? 0
      if (j >= b.length || (i < a.length && down >= right)) i++
      else j++
    }
    if (i > fromA || j > fromB)
      changes.push({ kind: "wording", was: a.slice(fromA, i).join(" "), now: b.slice(fromB, j).join(" ") })
    i++
    j++
  }
  return changes
}
