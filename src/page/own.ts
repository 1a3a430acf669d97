/**
 * Properties by the prototype's own getters. A form's fields and a document's named elements take the place
 * of properties of the same name: `<input name="nextSibling">` would send a walk in circles.
 */
export const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, "parentNode", node)
export const firstChildOf = (node: Node): Node | null => Reflect.get(Node.prototype, "firstChild", node)
export const lastChildOf = (node: Node): Node | null => Reflect.get(Node.prototype, "lastChild", node)
export const nextSiblingOf = (node: Node): Node | null => Reflect.get(Node.prototype, "nextSibling", node)
export const previousSiblingOf = (node: Node): Node | null =>
  Reflect.get(Node.prototype, "previousSibling", node)
export const childOf = (node: Node, index: number): Node | undefined =>
  Reflect.get(Node.prototype, "childNodes", node)[index]

/** The element that holds a document's content. */
export const topOf = (document: Document): HTMLElement | null =>
  Reflect.get(Document.prototype, "body", document) ??
  Reflect.get(Document.prototype, "documentElement", document)

/** An element's name; a form may hide its own. */
export const nameOf = ({ localName }: Element): string => (typeof localName === "string" ? localName : "form")
