import type { Survey } from "./article-survey.ts"
import { type Branch, common, sums, type Tree, upward } from "./article-tree.ts"

/** Share of the heaviest branch's weight from which a branch that names itself the article's body is preferred. */
const nearlyAll = 0.8

/** Share of a container's weight that one part must have for the others to be foreign to it. */
const mostOf = 0.6

/** Units of running text that make a second article of what has a headline of its own. */
const secondArticle = 400

/**
 * The branch with the article's text: the one whose blocks weigh most, where running text counts for what it says and
 * links and labels count against. A maximum over a tree, as Pasternack and Roth ("Extracting Article Text from the Web
 * with Maximum Subsequence Segmentation", 2009) take it over a sequence. Undefined where nothing weighs anything.
 */
export function findContainer({ blocks, measures, tree, hintOf, chaff }: Survey): Branch | undefined {
  const weightOf = (i: number): number => {
    const { units = 0, links = 0, prose = false } = measures[i] ?? {}
    const leaf = tree.leaves[i]
    if (leaf && chaff.has(leaf)) return -1
    if (prose) return units * (1 - links)
    if (blocks[i]?.kind === "heading") return links > 0.5 ? -20 : 0
    return -5 - units * links
  }
  const weight = sums(tree, weightOf)
  let heaviest: Branch | undefined
  // The deepest among equals: the same blocks in a smaller wrapper.
  for (const branch of tree.branches) {
    if (weight(branch) > 0 && (!heaviest || weight(branch) >= weight(heaviest))) heaviest = branch
  }
  if (!heaviest) return
  let container = heaviest
  for (const branch of tree.branches) {
    const isBody = hintOf(branch.element) === "body" && weight(branch) >= nearlyAll * weight(heaviest)
    if (isBody && branch.depth > container.depth) container = branch
  }
  const headings = sums(tree, (i) => (blocks[i]?.kind === "heading" ? 1 : 0))
  return withoutForeign(container, { tree, weight, headings })
}

/**
 * The one part of the container that holds most of it, if what stands beside it is of another make and has headings of its
 * own: other articles, an appeal, a live ticker.
 */
function withoutForeign(
  container: Branch,
  {
    tree,
    weight,
    headings,
  }: { tree: Tree; weight: (branch: Branch) => number; headings: (branch: Branch) => number },
): Branch {
  const children = new Map<Branch | undefined, Branch[]>()
  for (const branch of tree.branches) {
    if (weight(branch) <= 0) continue
    const siblings = children.get(branch.parent)
    if (siblings) siblings.push(branch)
    else children.set(branch.parent, [branch])
  }
  let within = container
  for (;;) {
    const parts = children.get(within) ?? []
    const main = parts.find((part) => weight(part) >= mostOf * weight(within))
    if (!main || parts.some((part) => part !== main && (!headings(part) || alike(part, main)))) return within
    within = main
  }
}

const alike = (a: Branch, b: Branch): boolean =>
  a.element.localName === b.element.localName &&
  a.element.getAttribute("class") === b.element.getAttribute("class")

/**
 * The part of the container that the headline heads, where other articles follow in it, as on pages that go on with the
 * next article: twins of the part that has the headline, each with a heading of the same rank and text of its own.
 */
export function firstArticle(
  container: Branch,
  headline: number,
  { blocks, measures, tree }: Survey,
): Branch {
  const own = tree.leaves[headline]
  const rank = blocks[headline]?.element.localName
  if (!own || !rank || headline < container.first || headline > container.last) return container
  const prose = sums(tree, (i) => (measures[i]?.prose ? measures[i].units : 0))
  for (let i = container.first; i <= container.last; i++) {
    const other = tree.leaves[i]
    if (
      !other ||
      i === headline ||
      blocks[i]?.element.localName !== rank ||
      blocks[i]?.text === blocks[headline]?.text
    )
      continue
    const both = common(own, other)
    const ours = [...upward(own, both)].at(-1)
    const theirs = [...upward(other, both)].at(-1)
    const areTwins = ours && theirs && ours.element.localName === theirs.element.localName
    if (
      areTwins &&
      both !== container.parent &&
      prose(ours) >= secondArticle &&
      prose(theirs) >= secondArticle
    )
      return ours
  }
  return container
}
