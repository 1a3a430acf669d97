import type { BlockKind } from "../text/text.ts"
import { nameOf, topOf } from "./own.ts"

// Told apart by node type: nodes of frames belong to another realm, where `instanceof` fails.
export const isDocument = (node: Node): node is Document => node.nodeType === 9
// A form may hide its own type; nothing else does.
export const isElement = (node: Node): node is Element =>
  node.nodeType === 1 || typeof node.nodeType !== "number"
export const isText = (node: Node): node is CharacterData => node.nodeType === 3 || node.nodeType === 4

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "))

/** Elements whose text is not text of the page. */
const SKIPPED = names(
  "script style noscript template textarea select option datalist object svg canvas video audio title head meter progress",
)

/** HTML elements that run on in their line; every other element of HTML is a block to the reader. */
const INLINE = names(
  "a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label map mark nobr output picture q " +
    "rb rp rt rtc ruby s samp slot small source span strike strong sub sup time tt u var wbr",
)

const XHTML = "http://www.w3.org/1999/xhtml"
const MATHML = "http://www.w3.org/1998/Math/MathML"

/**
 * A formula, or the hidden wrapper of one for which an image is shown: its text is the only one the reader's
 * formula has.
 */
export const isFormula = (element: Element): boolean =>
  element.localName === "math" ||
  (element.localName === "span" && element.firstElementChild?.localName === "math")

export const isSkipped = (element: Element): boolean => SKIPPED.has(nameOf(element))

/**
 * By name, so that the text does not depend on style sheets; custom elements, inline by default, by their
 * display.
 */
export function isBlock(element: Element): boolean {
  const name = nameOf(element)
  if (element.namespaceURI === MATHML || INLINE.has(name)) return false
  if (element.namespaceURI !== XHTML || !name.includes("-")) return true
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? ""
  return !/^(inline|contents|$)/.test(display)
}

/**
 * What a block element makes of the text inside it, given the kind it stands in: a paragraph of a quotation
 * is quotation.
 */
export function kindOf(element: Element, around: BlockKind): BlockKind {
  const kind = KINDS[nameOf(element)]
  if (!kind) return around
  return kind === "paragraph" && around !== "other" && around !== "cell" ? around : kind
}

const KINDS: Readonly<Record<string, BlockKind | undefined>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  p: "paragraph",
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
  td: "cell",
  th: "cell",
  pre: "code",
  // What begins anew inside a cell, an item or a quotation.
  article: "other",
  section: "other",
  table: "other",
}

/** 1 to 6 for a heading, otherwise 0. */
export const headingLevel = (element: Element): number =>
  KINDS[nameOf(element)] === "heading" ? Number(nameOf(element).charAt(1)) : 0

/**
 * Children in the flat tree, where they are not simply the element's child nodes; `border` where another tree
 * begins.
 */
export function flatChildren(element: Element): { nodes: readonly Node[]; border: boolean } | undefined {
  if (nameOf(element) === "form") return undefined
  if (element.shadowRoot) return { nodes: [...element.shadowRoot.childNodes], border: true }
  if (element.localName === "slot") {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? []
    return assigned.length ? { nodes: assigned, border: false } : undefined
  }
  if (element.localName === "iframe" || element.localName === "frame") {
    const inner = frameDocument(element as HTMLIFrameElement)
    const top = inner && topOf(inner)
    return { nodes: top ? [top] : [], border: true }
  }
  return undefined
}

function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    return null // Another origin.
  }
}
