/** How long the pointer must rest on a mark before its card comes, and off it before the card goes, in milliseconds. */
const REST = 350
const LEAVE = 400

/**
 * Calls `on` when the pointer rests at a place (or a finger taps it), and `off` when it has been away from our own
 * surfaces and from marks for a while. Looks at the page only when the pointer stands still.
 */
export function watchPointer(
  document: Document,
  {
    on,
    off,
    isOurs,
  }: { on: (x: number, y: number) => boolean; off: () => void; isOurs: (event: Event) => boolean },
  signal: AbortSignal,
): void {
  let rest = 0
  let leave = 0
  const look = (event: PointerEvent) => {
    clearTimeout(rest)
    if (!event.isTrusted) return
    if (isOurs(event)) return clearTimeout(leave)
    if (event.buttons !== 0) return
    rest = window.setTimeout(() => {
      clearTimeout(leave)
      if (!on(event.clientX, event.clientY)) leave = window.setTimeout(off, LEAVE)
    }, REST)
  }
  document.addEventListener("pointermove", look, { signal, passive: true, capture: true })
  document.addEventListener(
    "click",
    (event) => {
      if (!event.isTrusted || isOurs(event)) return
      const isLink =
        event.target instanceof Element && event.target.closest("a[href], button, input, label, summary")
      const isTouch = event instanceof PointerEvent && event.pointerType === "touch"
      if (!isTouch || isLink || !on(event.clientX, event.clientY)) off()
    },
    { signal, passive: true, capture: true },
  )
  signal.addEventListener("abort", () => {
    clearTimeout(rest)
    clearTimeout(leave)
  })
}
