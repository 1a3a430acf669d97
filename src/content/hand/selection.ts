/** How long a selection must stand still before the toolbar comes, in milliseconds: within the 50 of a blink. */
const STILL = 30

/**
 * Calls `settled` with the selected words when the reader has selected some, and with nothing when the selection went.
 * Selections in form fields and editors are left alone.
 */
export function watchSelection(
  document: Document,
  settled: (range: Range | undefined, by: "mouse" | "touch" | "keyboard") => void,
  signal: AbortSignal,
): void {
  let timer = 0
  let isDown = false
  let by: "mouse" | "touch" | "keyboard" = "keyboard"
  const look = () => settled(selectedRange(document), by)
  const wait = () => {
    clearTimeout(timer)
    if (!isDown) timer = window.setTimeout(look, STILL)
  }
  document.addEventListener("selectionchange", wait, { signal })
  document.addEventListener(
    "pointerdown",
    (event) => {
      if (!event.isTrusted) return
      isDown = true
      by = event.pointerType === "touch" ? "touch" : "mouse"
    },
    { signal, capture: true, passive: true },
  )
  for (const end of ["pointerup", "pointercancel"] as const)
    document.addEventListener(
      end,
      () => {
        isDown = false
        wait()
      },
      { signal, capture: true, passive: true },
    )
  document.addEventListener(
    "keydown",
    () => {
      by = "keyboard"
    },
    { signal, capture: true, passive: true },
  )
  signal.addEventListener("abort", () => clearTimeout(timer))
}

/** The words selected in a page, or nothing: no selection, white space alone, or a place to write in. */
export function selectedRange(document: Document): Range | undefined {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return undefined
  const range = composedRange(selection)
  if (range.collapsed || isEditable(range.commonAncestorContainer) || isEditable(document.activeElement))
    return undefined
  return /\S/.test(range.toString()) ? range : undefined
}

/** A selection inside an open shadow root shows its true ends only when asked for with the root. */
function composedRange(selection: Selection): Range {
  const range = selection.getRangeAt(0)
  const host = range.startContainer.childNodes[range.startOffset]
  const shadowRoot = host instanceof Element ? host.shadowRoot : null
  if (!range.collapsed || !shadowRoot || !("getComposedRanges" in selection)) return range
  const [composed] = selection.getComposedRanges({ shadowRoots: [shadowRoot] })
  if (!composed) return range
  const inside = new Range()
  inside.setStart(composed.startContainer, composed.startOffset)
  inside.setEnd(composed.endContainer, composed.endOffset)
  return inside
}

function isEditable(node: Node | null): boolean {
  const element = node instanceof Element ? node : node?.parentElement
  const field = element?.closest("input, textarea, select, [contenteditable]")
  return field !== null && field !== undefined && field.getAttribute("contenteditable") !== "false"
}
