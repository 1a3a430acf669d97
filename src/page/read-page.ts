import type { Text } from "../text/text.ts"
import { findArticle } from "./article-region.ts"
import { isDocument } from "./elements.ts"
import { topOf } from "./own.ts"
import { paragraphs } from "./plain-text.ts"
import { Reading, type TextNode } from "./reading.ts"
import { walk } from "./walk.ts"

/**
 * A page's Text and the text nodes behind it, in its order; stays in the page: `textOf` gives what can be
 * posted.
 */
export type PageText = Text & { readonly nodes: readonly TextNode[] }

/** The plain JSON of a page's text, without its nodes. */
export const textOf = ({ text, blocks, language }: PageText): Text => ({
  text,
  blocks,
  ...(language && { language }),
})

/**
 * Reads the visible text of a document or element in one walk, in the order of the flat tree: open shadow
 * roots with their slots and same-origin frames included; hidden text, scripts, form fields and drawings left
 * out. Changes nothing.
 *
 * `text` is raw: the data of the text nodes as it stands, white space and soft hyphens included. Only these
 * characters belong to no node: one line feed between two blocks, one for a `<br>`, and one where two words
 * touch in the markup but not on the screen. White space between blocks is left out. A block is one run of
 * inline content: text on both sides of a child block makes two, and so do two `<br>` in a row. Blocks begin
 * and end with a character that is not white space. Whoever needs single spaces collapses the slices; offsets
 * stay raw. The same page gives the same Text.
 */
export function readPage(root: Document | Element = document): PageText {
  const document = isDocument(root) ? root : root.ownerDocument
  const top = isDocument(root) ? topOf(root) : root
  const reading = new Reading()
  if (top) walk(top, reading)
  const text = reading.text()
  const blocks = document.contentType === "text/plain" ? paragraphs(text, reading.blocks) : reading.blocks
  const { inArticle, headline } = findArticle(
    blocks.map(({ element, kind, start, end }) => ({ element, kind, text: text.slice(start, end) })),
    root,
  )
  const language = top && Element.prototype.closest.call(top, "[lang]")?.getAttribute("lang")
  return {
    text,
    blocks: blocks.map(({ start, end, kind, headings, path }, i) => ({
      start,
      end,
      kind: i === headline ? "headline" : kind,
      headings,
      path,
      inArticle: inArticle[i] ?? false,
    })),
    nodes: reading.nodes,
    ...(language && { language }),
  }
}
