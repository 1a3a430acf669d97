import type { BlockElement } from "./article-region.ts"

/** An element that holds blocks, with what its blocks add up to; the blocks of one branch are neighbours. */
export type Branch = {
  readonly element: Element
  readonly parent: Branch | undefined
  readonly depth: number
  /** Blocks below, all in `first` to `last`. */
  blocks: number
  readonly first: number
  last: number
}

export type Tree = {
  /** Every branch after its parent. */
  readonly branches: readonly Branch[]
  /** For each block the branch of its own element. */
  readonly leaves: readonly Branch[]
}

/** The elements from the blocks up to the top, through shadow roots and frames, each once. */
export function growTree(blocks: readonly BlockElement[]): Tree {
  const known = new Map<Element, Branch>()
  const branches: Branch[] = []
  const branchOf = (element: Element, first: number): Branch => {
    const missing: Element[] = []
    let at: Element | undefined = element
    while (at && !known.has(at)) {
      missing.push(at)
      at = above(at)
    }
    let branch = at && known.get(at)
    for (const element of missing.toReversed()) {
      branch = { element, parent: branch, depth: (branch?.depth ?? 0) + 1, blocks: 0, first, last: first }
      known.set(element, branch)
      branches.push(branch)
    }
    if (!branch) throw new RangeError("a block without an element")
    return branch
  }
  const leaves = blocks.map(({ element }, i) => branchOf(element, i))
  leaves.forEach((leaf, i) => {
    leaf.blocks++
    leaf.last = i
  })
  for (const branch of branches.toReversed()) {
    if (!branch.parent) continue
    branch.parent.blocks += branch.blocks
    branch.parent.last = Math.max(branch.parent.last, branch.last)
  }
  return { branches, leaves }
}

function above(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement
  const top = element.getRootNode()
  if ("host" in top && top.host instanceof Object) return top.host as Element
  return element.ownerDocument.defaultView?.frameElement ?? undefined
}

/** For every branch the sum of its blocks' values, in the order of `branches`. */
export function sums(tree: Tree, valueOf: (block: number) => number): Map<Branch, number> {
  const totals = new Map<Branch, number>()
  const add = (branch: Branch, value: number) => totals.set(branch, (totals.get(branch) ?? 0) + value)
  tree.leaves.forEach((leaf, i) => add(leaf, valueOf(i)))
  for (const branch of tree.branches.toReversed())
    if (branch.parent) add(branch.parent, totals.get(branch) ?? 0)
  return totals
}
