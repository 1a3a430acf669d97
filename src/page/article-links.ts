import type { BlockElement } from "./article-region.ts"
import type { Branch, Tree } from "./article-tree.ts"

/** For each block the share of its text that is links, 0 to 1. */
export function linkShares(blocks: readonly BlockElement[], tree: Tree): Float64Array {
  const linked = new Float64Array(blocks.length)
  const inLink = new Set<Branch>()
  const blocksOf = new Map<Element, { block: number; from: number; last: number }>()
  const tops = new Set<Node>()
  for (const branch of tree.branches) {
    if (!branch.parent) tops.add(branch.element.getRootNode())
    else if (branch.element.getRootNode && !branch.element.parentElement)
      tops.add(branch.element.getRootNode())
    if (branch.element.localName === "a" || (branch.parent && inLink.has(branch.parent))) inLink.add(branch)
  }
  tree.leaves.forEach(({ element }, block) => {
    const runs = blocksOf.get(element)
    if (runs) runs.last = block
    else blocksOf.set(element, { block, from: 0, last: block })
  })
  for (const top of tops) {
    for (const link of (top as ParentNode).querySelectorAll("a[href]")) {
      let at: Element | null = link
      while (at && !blocksOf.has(at)) at = at.parentElement
      const runs = at && blocksOf.get(at)
      const text = link.textContent?.trim() ?? ""
      if (!runs || !text) continue
      // Links come in the order of the runs of text they stand in.
      while (runs.block <= runs.last) {
        const found =
          tree.leaves[runs.block]?.element === at
            ? (blocks[runs.block]?.text.indexOf(text, runs.from) ?? -1)
            : -1
        if (found >= 0) {
          linked[runs.block]! += text.length
          runs.from = found + text.length
          break
        }
        if (runs.block === runs.last) break
        runs.block++
        runs.from = 0
      }
    }
  }
  return linked.map((units, i) =>
    inLink.has(tree.leaves[i]!) ? 1 : Math.min(1, units / Math.max(1, blocks[i]?.text.length ?? 0)),
  )
}
