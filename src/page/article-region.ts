import type { BlockKind } from "../text/text.ts"

/** A block of the page with its element, as `readPage` collects them in reading order. */
export type BlockElement = { readonly element: Element; readonly kind: BlockKind; readonly text: string }

/** Which blocks belong to the page's article, and which block is its headline; nothing where the page is no article. */
export type ArticleRegion = { readonly inArticle: readonly boolean[]; readonly headline?: number }

/** Finds the article among a page's blocks: navigation, related links, comments and share bars are not article. */
export function findArticle(blocks: readonly BlockElement[], _root: Document | Element): ArticleRegion {
  return { inArticle: blocks.map(() => true) }
}
