import type { Survey } from "./article-survey.ts"
import { type Branch, sums, upward } from "./article-tree.ts"

/** A hint on an element with more than this share of the page's running text is about the page's layout. */
const wrapper = 0.8

/** The same where it holds the title too. */
const wrapperWithTitle = 0.2

/** Blocks, and units of running text, of the largest teaser: title, picture, a few lines, author, date. */
const cardBlocks = 10
const cardUnits = 700

/** The branches whose blocks stand beside the article: by hint, or since they are teasers of other articles. */
export function findChaff(ground: Omit<Survey, "chaff">): ReadonlySet<Branch> {
  const { blocks, measures, tree, hintOf } = ground
  const prose = sums(tree, (i) => (measures[i]?.prose ? measures[i].units : 0))
  const titles = sums(tree, (i) => (blocks[i]?.element.localName === "h1" ? 1 : 0))
  const total = tree.branches
    .filter((branch) => !branch.parent)
    .reduce((all, branch) => all + prose(branch), 0)
  const cards = findCards(ground, prose)
  const chaff = new Set<Branch>()
  for (const branch of tree.branches) {
    const share = prose(branch) / total
    const hint = hintOf(branch.element)
    const isWrapper = share > (titles(branch) ? wrapperWithTitle : wrapper)
    // A story that opens over a page stands in a dialog, with its title.
    const isHinted = hint === "never" ? !isWrapper || !titles(branch) : hint === "chaff" && !isWrapper
    if (isHinted || cards.has(branch) || (branch.parent && chaff.has(branch.parent))) chaff.add(branch)
  }
  return chaff
}

/** Teasers: the largest branches around one heading that links elsewhere which are still small. */
function findCards(
  { blocks, measures, tree }: Omit<Survey, "chaff">,
  prose: (branch: Branch) => number,
): ReadonlySet<Branch> {
  const isLinkedHeading = (i: number) => blocks[i]?.kind === "heading" && (measures[i]?.links ?? 0) > 0.7
  const linkedHeadings = sums(tree, (i) => (isLinkedHeading(i) ? 1 : 0))
  const firstTitles = sums(tree, (i) => (blocks[i]?.element.localName === "h1" ? 1 : 0))
  const cards = new Set<Branch>()
  tree.leaves.forEach((leaf, i) => {
    if (!isLinkedHeading(i)) return
    let card: Branch | undefined
    for (const branch of upward(leaf)) {
      const isSmall = branch.last - branch.first < cardBlocks && prose(branch) <= cardUnits
      if (!isSmall || linkedHeadings(branch) > 1 || firstTitles(branch)) break
      card = branch
    }
    if (card) cards.add(card)
  })
  return cards
}
