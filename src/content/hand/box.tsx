import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"

/** Room kept to the words and to the edges of the window, in CSS pixels. */
const GAP = 8

/**
 * A box at some words of the page: below them or above, never outside the window, moving along while the page scrolls.
 * `label` names it to screen readers.
 */
export function Box({
  at,
  side,
  label,
  kind,
  children,
}: {
  at: Range
  side: "above" | "below"
  label: string
  kind: "toolbar" | "card"
  children: ComponentChildren
}) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const life = new AbortController()
    const place = () => box.current && placeAt(box.current, at, side)
    place()
    addEventListener("scroll", place, { capture: true, passive: true, signal: life.signal })
    addEventListener("resize", place, { signal: life.signal })
    return () => life.abort()
  })
  return (
    <div ref={box} class={`box ${kind}`} role={kind === "toolbar" ? "toolbar" : "dialog"} aria-label={label}>
      {children}
    </div>
  )
}

function placeAt(box: HTMLElement, range: Range, side: "above" | "below"): void {
  const rows = range.getClientRects()
  const row = (side === "above" ? rows[0] : rows[rows.length - 1]) ?? range.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const above = row.top - height - GAP
  const below = row.bottom + GAP
  const fitsAbove = above >= GAP
  const fitsBelow = below + height <= innerHeight - GAP
  const top = (side === "above" ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow) ? above : below
  box.style.insetBlockStart = `${Math.max(GAP, Math.min(top, innerHeight - height - GAP))}px`
  box.style.left = `${Math.max(GAP, Math.min(row.left, innerWidth - width - GAP))}px`
}
