import type { BlockKind } from "../text/text.ts"
import { createHints, type Hint } from "./article-hints.ts"
import { linkShares } from "./article-links.ts"
import { type Branch, growTree, sums, type Tree } from "./article-tree.ts"
import { findHeadline } from "./article-headline.ts"

/** A block of the page with its element, as `readPage` collects them in reading order. */
export type BlockElement = { readonly element: Element; readonly kind: BlockKind; readonly text: string }

/** Which blocks belong to the page's article, and which block is its headline; nothing where the page is no article. */
export type ArticleRegion = { readonly inArticle: readonly boolean[]; readonly headline?: number }

export function findArticle(blocks: readonly BlockElement[], root: Document | Element): ArticleRegion {
  const nothing = { inArticle: blocks.map(() => false) }
  if (!blocks.length) return nothing
  const tree = growTree(blocks)
  const shares = linkShares(blocks, tree)
  const lengths = blocks.map(({ text }) => readingLength(text))
  const isProse = blocks.map((block, i) => prose(block, lengths[i] ?? 0, shares[i] ?? 0))
  const prosePer = sums(tree, (i) => (isProse[i] ? (lengths[i] ?? 0) : 0))
  const chaff = chaffBranches(blocks, tree, prosePer)
  const isChaff = tree.leaves.map((leaf) => chaff.has(leaf))
  const weights = blocks.map(({ kind }, i) => {
    const [length, share] = [lengths[i] ?? 0, shares[i] ?? 0]
    if (isChaff[i]) return -20 - length
    if (isProse[i]) return length * (1 - share)
    if (kind === "heading") return share > 0.5 ? -20 : 0
    return -5 - length * share
  })
  const weightPer = sums(tree, (i) => weights[i] ?? 0)
  let best = tree.branches[0]
  for (const branch of tree.branches)
    if ((weightPer.get(branch) ?? 0) >= (weightPer.get(best!) ?? 0)) best = branch
  if (!best || (weightPer.get(best) ?? 0) < 250) return nothing
  const inside = (i: number) => i >= best.first && i <= best.last && isWithin(tree.leaves[i]!, best)
  const hint = createHints()
  const inArticle = blocks.map(({ kind }, i) => {
    if (!inside(i) || isChaff[i]) return false
    if (isProse[i]) return true
    if (isLabel(tree.leaves[i]!, best, hint) && (lengths[i] ?? 0) < 150) return false
    if (kind === "heading") return (shares[i] ?? 0) < 0.5
    return (shares[i] ?? 0) < 0.6
  })
  const headline = findHeadline(blocks, root, inArticle)
  if (headline !== undefined) inArticle[headline] = true
  return { inArticle, ...(headline !== undefined && { headline }) }
}

const isWithin = (branch: Branch, outer: Branch): boolean => {
  for (let at: Branch | undefined = branch; at && at.depth >= outer.depth; at = at.parent)
    if (at === outer) return true
  return false
}

function isLabel(branch: Branch, outer: Branch, hint: (e: Element) => Hint): boolean {
  for (let at: Branch | undefined = branch; at && at !== outer; at = at.parent)
    if (hint(at.element) === "label") return true
  return false
}

const readingLength = (text: string): number => {
  const plain = text.replace(/\s+/g, " ").length
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? plain * 2.5 : plain
}

function prose({ kind, text }: BlockElement, length: number, share: number): boolean {
  if (kind === "heading" || share > 0.5) return false
  const plain = length * (1 - share)
  return plain >= 80 || (plain >= 40 && /[.!?…。！？؟]["'”’»)\]]*\s*$/.test(text))
}

function chaffBranches(blocks: readonly BlockElement[], tree: Tree, prosePer: Map<Branch, number>) {
  const hint = createHints()
  const chaff = new Set<Branch>()
  const total = prosePer.get(tree.branches[0]!) ?? 0
  const hasTitle = sums(tree, (i) => (blocks[i]?.element.localName === "h1" ? 1 : 0))
  for (const branch of tree.branches) {
    if (branch.parent && chaff.has(branch.parent)) chaff.add(branch)
    else if (
      hint(branch.element) === "chaff" &&
      (prosePer.get(branch) ?? 0) < 0.8 * total &&
      !hasTitle.get(branch)
    )
      chaff.add(branch)
  }
  return chaff
}
