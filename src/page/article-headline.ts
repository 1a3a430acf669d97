import type { BlockElement } from "./article-region.ts"

export function findHeadline(
  blocks: readonly BlockElement[],
  root: Document | Element,
  inArticle: readonly boolean[],
): number | undefined {
  const document = "body" in root ? root : root.ownerDocument
  const first = inArticle.indexOf(true)
  if (first < 0) return
  const title = words(document.title)
  let best: number | undefined
  let bestScore = 0.3
  for (let i = Math.max(0, first - 60); i < Math.min(blocks.length, first + 5); i++) {
    const block = blocks[i]
    if (!block || block.kind !== "heading") continue
    const level = Number(block.element.localName[1])
    const own = words(block.text)
    const shared = [...own].filter((w) => title.has(w)).length
    const score = shared / Math.max(1, own.size) + (level === 1 ? 0.4 : 0.1)
    if (own.size > 1 && score > bestScore) [best, bestScore] = [i, score]
  }
  return best
}
const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
