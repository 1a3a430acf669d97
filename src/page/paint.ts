import { highlightName, MARK_STYLES, markSheet, type MarkStyle } from "./mark-styles.ts"
import { themeOf } from "./theme.ts"

/** Words to paint, and the annotation they belong to. */
export type Mark = { readonly id: string; readonly range: Range; readonly style: MarkStyle }

/** The annotations at a place, and the words of the innermost. */
export type MarksAt = { readonly ids: readonly string[]; readonly at: Range | undefined }

export type Paint = {
  /** Paints exactly these marks. */
  readonly show: (marks: readonly Mark[]) => void
  /** Points at words for a moment. */
  readonly flash: (range: Range) => void
  /** The marks under a point of the window, in CSS pixels. */
  readonly at: (x: number, y: number) => MarksAt
  /** The marks that a range touches. */
  readonly around: (range: Range) => MarksAt
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
  let shown: readonly Mark[] = []

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

  const restore = () => {
    for (const [style, highlight] of painted)
      if (!CSS.highlights.has(highlightName(style))) put(style, highlight)
    for (const root of roots) if (![...root.adoptedStyleSheets].includes(sheet)) adopt(root)
  }

  return {
    restore,
    at(x, y) {
      const trees = [...roots].filter((root) => root instanceof ShadowRoot)
      const hits = CSS.highlights.highlightsFromPoint(x, y, { shadowRoots: trees })
      const ranges = new Set<AbstractRange>(hits.flatMap((hit) => hit.ranges))
      return marksIn(shown.filter((mark) => ranges.has(mark.range)))
    },
    around: (range) =>
      marksIn(
        shown.filter((mark) => range.intersectsNode(mark.range.startContainer) && touches(range, mark.range)),
      ),
    show(marks) {
      shown = marks
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

/** Each annotation once, the shortest words first. */
function marksIn(marks: readonly Mark[]): MarksAt {
  const byLength = marks.toSorted((a, b) => a.range.toString().length - b.range.toString().length)
  return { ids: [...new Set(byLength.map((mark) => mark.id))], at: byLength[0]?.range }
}

const touches = (a: Range, b: Range): boolean =>
  a.compareBoundaryPoints(Range.START_TO_END, b) >= 0 && a.compareBoundaryPoints(Range.END_TO_START, b) <= 0

/** Takes out our own names only: the registry is the page's too. */
function clear(): void {
  for (const style of MARK_STYLES) CSS.highlights.delete(highlightName(style))
}

function put(style: MarkStyle, highlight: Highlight): void {
  highlight.priority = MARK_STYLES.indexOf(style)
  CSS.highlights.set(highlightName(style), highlight)
}

const elementAt = (range: Range): Element =>
  range.startContainer instanceof Element
    ? range.startContainer
    : (range.startContainer.parentElement ?? document.documentElement)
