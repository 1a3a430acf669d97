import type { Span } from "./span.ts"

/** What a block is to a reader; `headline` is the article's own title as it stands on the page. */
export type BlockKind =
  "headline" | "heading" | "paragraph" | "item" | "quote" | "caption" | "cell" | "code" | "other"

/** The text of one block-level element: block i of a Text is `text.slice(start, end)`. */
export type Block = Span & {
  readonly kind: BlockKind
  /** Texts of the headings above the block, outermost first. */
  readonly headings: readonly string[]
  /** CSS path of the block's element from the document's root. */
  readonly path: string
  /** Whether the block belongs to the page's article. */
  readonly inArticle: boolean
}

/** A page's visible text in reading order, raw (as it stands in the text nodes), and its blocks; plain JSON. */
export type Text = { readonly text: string; readonly blocks: readonly Block[]; readonly language?: string }

/** The input of recognition: an article's blocks in reading order; `title` is evidence only and is not marked. */
export type Article = {
  readonly blocks: readonly string[]
  readonly title?: string
  readonly language?: string
}
