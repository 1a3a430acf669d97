import { highlightName, MARK_STYLES, markSheet, type MarkStyle } from "./mark-styles.ts"
import { themeOf } from "./theme.ts"

export type Mark = { readonly range: Range; readonly style: MarkStyle }

export type Paint = {
  /** Paints exactly these marks. */
  readonly show: (marks: readonly Mark[]) => void
  /** Points at words for a moment. */
  readonly flash: (range: Range) => void
  /** Paints again what a page took out of the shared registry. */
  readonly restore: () => void
}

/** How long words stay pointed at, in milliseconds: long enough to find them after a jump. */
const FLASH = 2000

/**
 * Paints words with CSS custom highlights: the page's DOM and layout stay as they are. The registry is shared with the
 * page, so only names of our own are touched, and what the page removes comes back with `restore`. Ends with `signal`.
 */
export function createPaint(signal: AbortSignal): Paint {
  const sheet = new CSSStyleSheet()
  const roots = new Set<Document | ShadowRoot>()
  let painted = new Map<MarkStyle, Highlight>()
  let flashing = 0

  const clear = () => {
    for (const style of MARK_STYLES) CSS.highlights.delete(highlightName(style))
  }
  clear()
  signal.addEventListener("abort", () => {
    clear()
    for (const root of roots)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet)
  })

  /** The document's rules do not reach into shadow trees everywhere: each tree with marks adopts the sheet. */
  const adopt = (node: Node) => {
    const root = node.getRootNode()
    if (root instanceof ShadowRoot || root instanceof Document) roots.add(root)
    for (const root of roots)
      if (![...root.adoptedStyleSheets].includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }

  const put = (style: MarkStyle, highlight: Highlight) => {
    highlight.priority = MARK_STYLES.indexOf(style)
    CSS.highlights.set(highlightName(style), highlight)
  }

  const restore = () => {
    for (const [style, highlight] of painted)
      if (!CSS.highlights.has(highlightName(style))) put(style, highlight)
    for (const root of roots) if (![...root.adoptedStyleSheets].includes(sheet)) adopt(root)
  }

  return {
    restore,
    show(marks) {
      const first = marks[0]
      if (first) sheet.replaceSync(markSheet(themeOf(elementAt(first.range))))
      const ranges = Map.groupBy(marks, (mark) => mark.style)
      for (const style of painted.keys()) if (!ranges.has(style)) CSS.highlights.delete(highlightName(style))
      painted = new Map(
        [...ranges].map(([style, group]) => [style, new Highlight(...group.map((mark) => mark.range))]),
      )
      for (const [style, highlight] of painted) put(style, highlight)
      for (const { range } of marks) adopt(range.startContainer)
    },
    flash(range) {
      adopt(range.startContainer)
      put("flash", new Highlight(range))
      clearTimeout(flashing)
      flashing = window.setTimeout(() => CSS.highlights.delete(highlightName("flash")), FLASH)
    },
  }
}

const elementAt = (range: Range): Element =>
  range.startContainer instanceof Element
    ? range.startContainer
    : (range.startContainer.parentElement ?? document.documentElement)
