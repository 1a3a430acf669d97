import { nameOf } from "./own.ts"

/**
 * How an element takes part in the rendered page. `veiled`: its own text is not shown, its descendants' may
 * be.
 */
export type Box = "shown" | "veiled" | "none"

// One object for all calls: they are as many as the page has elements.
const VISIBLE: CheckVisibilityOptions = { visibilityProperty: true }

/**
 * Cheap for what is shown: one call, no computed style. Where nothing is rendered at all, attributes alone
 * count.
 */
export function boxOf(element: Element): Box {
  if (nameOf(element) === "form") return boxOfForm(element)
  if (!element.isConnected || !element.ownerDocument.defaultView)
    return element.hasAttribute("hidden") ? "none" : "shown"
  // Missing in jsdom only.
  if (element.checkVisibility?.(VISIBLE)) return "shown"
  const style = styleOf(element)
  if (!style || style.display === "none") return "none"
  // An element without a box of its own, though its children are shown.
  const boxless = style.display === "contents"
  // Neither by display nor by visibility: it lies in content that is skipped (a closed <details>, content-visibility).
  if (element.checkVisibility && !boxless && !element.checkVisibility()) return "none"
  return style.visibility === "visible" || style.visibility === "" ? "shown" : "veiled"
}

/** A form's fields may hide its own methods; what it holds is asked for itself. */
function boxOfForm(element: Element): Box {
  const shown = Element.prototype.checkVisibility?.call(element, VISIBLE) ?? true
  return shown ? "shown" : "veiled"
}

/**
 * Whether an element that is inline by its name is laid out apart from its neighbours, so that words do not
 * touch.
 */
export function separates(element: Element): boolean {
  const style = styleOf(element)
  // A floated initial has a block's display and still begins its word.
  return (
    !!style && !/left|right/.test(style.cssFloat) && !/^(inline|contents|none|ruby|$)/.test(style.display)
  )
}

const styleOf = (element: Element): CSSStyleDeclaration | undefined =>
  element.ownerDocument.defaultView?.getComputedStyle(element)
