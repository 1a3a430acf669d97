import type { Span } from "../text/span.ts"
import type { Block, Text } from "../text/text.ts"

/** A page's Text and the text nodes behind it. */
export type PageText = Text & {
  readonly nodes: readonly { readonly node: globalThis.Text; readonly start: number }[]
}

export function readPage(root: Document | Element = document): PageText {
  const top = root instanceof Document ? root.body : root
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const nodes: { node: globalThis.Text; start: number }[] = []
  let text = ""
  for (
    let node = walker.nextNode() as globalThis.Text | null;
    node;
    node = walker.nextNode() as globalThis.Text | null
  ) {
    nodes.push({ node, start: text.length })
    text += node.data
  }
  const blocks: Block[] = [
    { start: 0, end: text.length, kind: "paragraph", headings: [], path: "", inArticle: true },
  ]
  return { text, blocks, nodes }
}
export function spanOf(_page: PageText, _range: Range): Span | undefined {
  return undefined
}
export function rangeOf(page: PageText, span: Span): Range {
  const range = new Range()
  const at = (offset: number) => page.nodes.findLast((n) => n.start <= offset)
  const a = at(span.start),
    b = at(span.end)
  if (!a || !b) throw new RangeError(`span ${span.start}-${span.end} outside text of ${page.text.length}`)
  range.setStart(a.node, span.start - a.start)
  range.setEnd(b.node, span.end - b.start)
  return range
}
