import type { BlockElement } from "./article-region.ts"

/** An element that holds blocks. The blocks below it are neighbours: all of `first` to `last`. */
export type Branch = {
  readonly element: Element
  readonly parent: Branch | undefined
  readonly depth: number
  /** Its place in the tree's `branches`. */
  readonly index: number
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
  const leaves = blocks.map(({ element }, block) => {
    const missing: Element[] = []
    let top: Element | undefined = element
    for (; top && !known.has(top); top = parentOf(top)) missing.push(top)
    let branch = top && known.get(top)
    for (const at of missing.toReversed()) {
      const depth: number = (branch?.depth ?? 0) + 1
      branch = { element: at, parent: branch, depth, index: branches.length, first: block, last: block }
      known.set(at, branch)
      branches.push(branch)
    }
    if (!branch) throw new RangeError(`block ${block} has no element`)
    branch.last = block
    return branch
  })
  for (const { parent, last } of branches.toReversed()) if (parent && parent.last < last) parent.last = last
  return { branches, leaves }
}

function parentOf(element: Element): Element | undefined {
  const parent = parentElementOf(element)
  if (parent) return parent
  const top = element.getRootNode()
  if (top.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (top as ShadowRoot).host
  return element.ownerDocument.defaultView?.frameElement ?? undefined
}

/** By the prototype's getter: a form's field named `parentElement` takes the place of the form's own, and is no parent. */
export const parentElementOf = (element: Element): Element | null =>
  Reflect.get(Node.prototype, "parentElement", element)

/** What the values of the blocks below each branch add up to. */
export function sums(tree: Tree, valueOf: (block: number) => number): (branch: Branch) => number {
  const totals = new Float64Array(tree.branches.length)
  const add = ({ index }: Branch, value: number) => (totals[index] = (totals[index] ?? 0) + value)
  tree.leaves.forEach((leaf, block) => add(leaf, valueOf(block)))
  for (const branch of tree.branches.toReversed())
    if (branch.parent) add(branch.parent, totals[branch.index] ?? 0)
  return (branch) => totals[branch.index] ?? 0
}

/** The branches from this one up, without `end` and what is above it. */
export function* upward(branch: Branch, end?: Branch): Generator<Branch> {
  for (let at: Branch | undefined = branch; at && at !== end; at = at.parent) yield at
}

/** The smallest branch that holds both. */
export function common(a: Branch, b: Branch): Branch | undefined {
  let [one, other]: [Branch | undefined, Branch | undefined] = [a, b]
  while (one && other && one !== other) {
    if (one.depth >= other.depth) one = one.parent
    else other = other.parent
  }
  return one && other
}
