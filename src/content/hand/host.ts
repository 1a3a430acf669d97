import { type ComponentChild, render } from "preact"
import tokens from "../../ui/tokens.css" with { type: "text" }
import sheet from "./hand.css" with { type: "text" }

/** The one element that Sayso adds to a page: it holds a closed shadow root for the toolbar and the card. */
export type Host = {
  /** Shows a component in the top layer, or nothing. */
  readonly show: (content: ComponentChild) => void
  readonly root: ShadowRoot
  /** Whether an event of the page started in our element. */
  readonly isOurs: (target: EventTarget | null) => boolean
}

/** Adds the element with the first thing to show; takes it away when `signal` aborts. */
export function createHost(document: Document, signal: AbortSignal): Host {
  // The element is of our own name, so that no rule of a page for its own elements meets it.
  const element = document.createElement("sayso-hand")
  const root = element.attachShadow({ mode: "closed" })
  const style = new CSSStyleSheet()
  style.replaceSync(tokens + sheet)
  root.adoptedStyleSheets = [style]
  const layer = document.createElement("div")
  layer.className = "layer"
  layer.popover = "manual"
  root.append(layer)
  signal.addEventListener("abort", () => {
    render(null, layer)
    element.remove()
  })
  return {
    root,
    isOurs: (target) => target === element,
    show(content) {
      // A page that rewrites itself takes our element along: put it back with the next thing to show.
      if (content && !element.isConnected) document.documentElement.append(element)
      if (!element.isConnected) return
      // Shown before it is filled: what is placed by its size must have one.
      if (content && !layer.matches(":popover-open")) layer.showPopover()
      render(content, layer)
      if (!content && layer.matches(":popover-open")) layer.hidePopover()
    },
  }
}
