import type { Span } from "../text/span.ts"
import { isText } from "./elements.ts"
import { childOf, firstChildOf, lastChildOf, nextSiblingOf, parentOf, previousSiblingOf } from "./own.ts"
import type { PageText } from "./read-page.ts"
import type { TextNode } from "./reading.ts"

/**
 * The span of a DOM range in a page's text, without white space at its edges. A range may begin or end in an
 * element, in hidden text or in white space that was left out: what it covers of the text counts. Nothing
 * where it covers none.
 */
export function spanOf(page: PageText, range: Range): Span | undefined {
  const first = firstNodeIn(page, range)
  const last = first && lastNodeIn(page, range)
  if (!first || !last) return undefined
  const from = first.node === range.startContainer ? first.start + range.startOffset : first.start
  const to = last.node === range.endContainer ? last.start + range.endOffset : last.end
  const words = page.text.slice(from, Math.max(from, to))
  if (!words.trim()) return undefined
  return {
    start: from + words.length - words.trimStart().length,
    end: from + words.trimEnd().length,
  }
}

/**
 * The DOM range of a span. Where the page has changed since it was read, offsets are kept inside their nodes;
 * where a span leaves the tree it begins in (a frame, a shadow root), the range ends with that tree.
 */
export function rangeOf(page: PageText, span: Span): Range {
  const { start, end } = span
  if (!(start >= 0 && start <= end && end <= page.text.length))
    throw new RangeError(`Span ${start}-${end} outside a text of ${page.text.length}`)
  const first = indexFrom(page.nodes, start)
  const head = page.nodes[first]
  if (!head) throw new RangeError(`Span ${start}-${end} has no text node`)
  const range = head.node.ownerDocument.createRange()
  const root = head.node.getRootNode()
  let last = Math.max(first, indexFrom(page.nodes, end - 1))
  // The node after the last one, where the span ends in a character that belongs to no node.
  if ((page.nodes[last]?.start ?? end) >= end && last > first) last--
  while (last > first && page.nodes[last]?.node.getRootNode() !== root) last--
  const tail = page.nodes[last] ?? head
  range.setStart(head.node, within(head, start))
  range.setEnd(tail.node, within(tail, end))
  return range
}

const within = ({ node, start }: TextNode, offset: number): number =>
  Math.min(Math.max(0, offset - start), node.length)

/** Index of the first node that ends after an offset; the last node for what lies behind all of them. */
function indexFrom(nodes: readonly TextNode[], offset: number): number {
  let low = 0
  let high = Math.max(0, nodes.length - 1)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Each page's text nodes by their DOM node, made when first asked for. */
const byNode = new WeakMap<PageText, ReadonlyMap<Node, TextNode>>()

function textNodeOf(page: PageText, node: Node): TextNode | undefined {
  let map = byNode.get(page)
  if (!map) byNode.set(page, (map = new Map(page.nodes.map((text) => [text.node, text]))))
  return map.get(node)
}

function firstNodeIn(page: PageText, range: Range): TextNode | undefined {
  const { startContainer, startOffset } = range
  let node = isText(startContainer)
    ? startContainer
    : (childOf(startContainer, startOffset) ?? after(startContainer))
  for (; node && reaches(range, node); node = next(node)) {
    const known = textNodeOf(page, node)
    if (known) return known
  }
  return undefined
}

function lastNodeIn(page: PageText, range: Range): TextNode | undefined {
  const { endContainer, endOffset } = range
  let node = isText(endContainer)
    ? endContainer
    : endOffset > 0
      ? deepest(childOf(endContainer, endOffset - 1) ?? endContainer)
      : previous(endContainer)
  for (; node && reaches(range, node); node = previous(node)) {
    const known = textNodeOf(page, node)
    if (known) return known
  }
  return undefined
}

const reaches = (range: Range, node: Node): boolean => range.intersectsNode(node)

function next(node: Node): Node | null {
  return firstChildOf(node) ?? after(node)
}
function after(node: Node): Node | null {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const sibling = nextSiblingOf(at)
    if (sibling) return sibling
  }
  return null
}
function previous(node: Node): Node | null {
  const sibling = previousSiblingOf(node)
  return sibling ? deepest(sibling) : parentOf(node)
}
function deepest(node: Node): Node {
  let at = node
  for (let child = lastChildOf(at); child; child = lastChildOf(at)) at = child
  return at
}
