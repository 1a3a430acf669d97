import type { BlockElement } from "./article-region.ts"
import { type Branch, parentElementOf, type Tree } from "./article-tree.ts"

/**
 * The blocks of one element that wait for its links, how far the first of them is read, and how many more may be looked
 * through for links that are not found, such as hidden ones: without a limit that is quadratic.
 */
type Runs = { readonly blocks: number[]; next: number; from: number; patience: number }

/** Blocks looked through for any link, and for all links of an element together for each of its blocks. */
const nearby = 8
const patiencePerBlock = 4

/** For each block the share of its text that leads to other pages, 0 to 1. Links within the page do not count. */
export function linkShares(blocks: readonly BlockElement[], tree: Tree): readonly number[] {
  const linked = blocks.map(() => 0)
  const runsOf = new Map<Element, Runs>()
  blocks.forEach(({ element }, block) => {
    const runs = runsOf.get(element)
    if (runs) {
      runs.blocks.push(block)
      runs.patience += patiencePerBlock
    } else runsOf.set(element, { blocks: [block], next: 0, from: 0, patience: patiencePerBlock })
  })
  for (const link of linksOf(tree)) {
    const text = link.textContent?.trim() ?? ""
    const runs = text ? runsAround(link, runsOf) : undefined
    if (!runs) continue
    const block = find(text, runs, blocks)
    if (block !== undefined) linked[block] = (linked[block] ?? 0) + text.length
  }
  const isInLink = insideLink(tree)
  return blocks.map(({ text }, block) => {
    const leaf = tree.leaves[block]
    return leaf && isInLink.has(leaf) ? 1 : Math.min(1, (linked[block] ?? 0) / Math.max(1, text.length))
  })
}

const leadsAway = (link: Element): boolean => /^(?!#|$)/.test(link.getAttribute("href") ?? "")

function* linksOf(tree: Tree): Generator<Element> {
  const tops = new Set(
    tree.branches.filter(({ element }) => !parentElementOf(element)).map(({ element }) => element),
  )
  for (const top of tops) {
    for (const link of (top.parentNode ?? top).querySelectorAll("a[href]")) if (leadsAway(link)) yield link
  }
}

function runsAround(link: Element, runsOf: ReadonlyMap<Element, Runs>): Runs | undefined {
  for (let at: Element | null = link; at; at = parentElementOf(at)) {
    const runs = runsOf.get(at)
    if (runs) return runs
  }
  return undefined
}

/** The block of the runs where the link's text stands. Links come in the order of the text. */
function find(text: string, runs: Runs, blocks: readonly BlockElement[]): number | undefined {
  const end = Math.min(runs.blocks.length, runs.next + Math.max(nearby, runs.patience))
  for (let at = runs.next; at < end; at++) {
    const block = runs.blocks[at]
    const from = at === runs.next ? runs.from : 0
    const found = block === undefined ? -1 : (blocks[block]?.text.indexOf(text, from) ?? -1)
    if (found < 0) continue
    runs.next = at
    runs.from = found + text.length
    return block
  }
  runs.patience -= end - runs.next
  return undefined
}

function insideLink(tree: Tree): ReadonlySet<Branch> {
  const inside = new Set<Branch>()
  for (const branch of tree.branches) {
    const isLink = branch.element.localName === "a" && leadsAway(branch.element)
    if (isLink || (branch.parent && inside.has(branch.parent))) inside.add(branch)
  }
  return inside
}
