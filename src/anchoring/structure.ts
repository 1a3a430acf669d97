import type { Text } from "../text/text.ts"
import { blockIndex } from "./blocks.ts"
import { ratio } from "./evidence.ts"
import type { Placement } from "./placement.ts"
import type { Place, Target } from "./target.ts"

/**
 * What a place in the page's structure is judged by, and how much each counts; a part that is not known
 * counts for nothing.
 */
const WEIGHTS = { previous: 3, following: 3, headings: 2, path: 2, length: 1, kind: 1 }

/** How alike a place is in structure to the described one, from 0 to 1; 0.5 where nothing is known. */
export function structureOf(
  text: Text,
  target: Target,
  { placement, start }: { placement: Placement; start: number },
): number {
  const place: Place = target.place ?? {}
  const block = text.blocks[blockIndex(text, start)]
  const path = target.selector.find((selector) => selector.type === "CssSelector")?.value
  const { previous, following } = placement.evidence
  const known: (readonly [weight: number, alike: number])[] = []
  if (previous.all) known.push([WEIGHTS.previous, ratio(previous)])
  if (following.all) known.push([WEIGHTS.following, ratio(following)])
  if (block && place.headings) known.push([WEIGHTS.headings, shared(place.headings, block.headings)])
  if (block && path) known.push([WEIGHTS.path, shared(tagsOf(path), tagsOf(block.path))])
  if (block && place.blockLength) {
    const length = block.end - block.start
    known.push([WEIGHTS.length, Math.min(length, place.blockLength) / Math.max(length, place.blockLength)])
  }
  if (block && place.kind) known.push([WEIGHTS.kind, block.kind === place.kind ? 1 : 0])
  const total = known.reduce((sum, [weight]) => sum + weight, 0)
  return total ? known.reduce((sum, [weight, alike]) => sum + weight * alike, 0) / total : 0.5
}

/** The elements of a CSS path by name, without their numbers. */
const tagsOf = (path: string): string[] => path.split(/[> ]+/).map((step) => step.replace(/:.*/, ""))

/** The share of two lists that they begin and end with in common. */
function shared(a: readonly string[], b: readonly string[]): number {
  const longer = Math.max(a.length, b.length)
  if (!longer) return 1
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return (head + tail) / longer
}
