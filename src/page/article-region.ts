import type { BlockKind } from "../text/text.ts"
import { findContainer, firstArticle } from "./article-container.ts"
import { evidenceOf, type Evidence } from "./article-evidence.ts"
import { isCredit } from "./article-credit.ts"
import { findHeadline, titlesOf } from "./article-headline.ts"
import { blocksInside, labelTest } from "./article-inside.ts"
import type { Measure } from "./article-prose.ts"
import { survey } from "./article-survey.ts"

/** A block of the page with its element, as `readPage` collects them in reading order. */
export type BlockElement = { readonly element: Element; readonly kind: BlockKind; readonly text: string }

/** Which blocks belong to the page's article, and which block is its headline; nothing where the page is no article. */
export type ArticleRegion = { readonly inArticle: readonly boolean[]; readonly headline?: number }

/** Units of running text that make an article, by what the page says of itself. */
const enough: Readonly<Record<Evidence, number>> = { article: 250, none: 300, other: 1000 }

/** Units from which a heading right under the headline is the article's summary. */
const summary = 50

/** Share of an article's running text that may follow upon a link, as every text in a list of teasers does. */
const mostTeasers = 0.5

/** Texts upon a link that are no list of teasers yet. */
const fewTeasers = 3

/**
 * Finds the article among a page's blocks: headline, text, subheads, lists, quotations and captions; not navigation,
 * related links, comments, share bars, bylines and what else stands around and within. Of several articles it takes the
 * first, or the one that the page's title names. Front pages, lists, search results and apps have none. Reads elements'
 * names, classes, roles and links, no layout; takes time linear in blocks, their ancestors and links.
 */
export function findArticle(blocks: readonly BlockElement[], root: Document | Element): ArticleRegion {
  const nothing: ArticleRegion = { inArticle: blocks.map(() => false) }
  const document = root.ownerDocument ?? (root as Document)
  const ground = survey(blocks)
  const { measures, tree, chaff } = ground
  const whole = findContainer(ground)
  if (!whole) return nothing
  const titles = titlesOf(document)
  const headlineOf = (inside: readonly boolean[]) =>
    findHeadline(
      ground,
      inside.findIndex((isIn, i) => isIn && measures[i]?.prose),
      titles,
    )

  let inArticle = blocksInside(whole, ground)
  let headline = headlineOf(inArticle)
  const container = headline === undefined ? whole : firstArticle(whole, headline, ground)
  if (container !== whole) {
    inArticle = blocksInside(container, ground)
    headline = headlineOf(inArticle)
  }
  if (!isArticle(inArticle, measures, evidenceOf(document))) return nothing
  if (headline === undefined) return { inArticle }
  // Summary and lead picture often stand between headline and container, a summary may even be marked as a heading.
  const isLabel = labelTest(ground)
  const first = inArticle.findIndex((isIn, i) => isIn && i > headline && measures[i]?.prose)
  for (let i = headline + 1; i < Math.max(first, container.first); i++) {
    const [leaf, measure, kind] = [tree.leaves[i], measures[i], blocks[i]?.kind]
    if (!leaf || !measure || chaff.has(leaf) || isLabel(i) || isCredit(blocks[i]?.text ?? "")) continue
    const isSummary = kind === "heading" && measure.units >= summary && measure.links < 0.3
    if (isSummary || (i < container.first && (measure.prose || kind === "caption"))) inArticle[i] = true
  }
  // What stands above it is a kicker, a crumb or a picture's label, unless it is text.
  for (let i = 0; i < headline; i++) if (!measures[i]?.prose) inArticle[i] = false
  inArticle[headline] = true
  return { inArticle, headline }
}

/** Whether there is enough running text, and whether it runs on instead of following upon link after link. */
function isArticle(inArticle: readonly boolean[], measures: readonly Measure[], evidence: Evidence): boolean {
  let [prose, teasers, runs] = [0, 0, 0]
  let afterLink = false
  measures.forEach(({ units, links, prose: isProse }, i) => {
    if (isProse && inArticle[i]) {
      prose += units
      if (afterLink) {
        teasers += units
        runs++
      }
    }
    if (isProse || (links > 0.7 && units > 12)) afterLink = !isProse
  })
  return prose >= enough[evidence] && (runs < fewTeasers || teasers <= mostTeasers * prose)
}
