/** Brings words into the middle of the view; moves at once where the reader wants no motion. */
export function scrollTo(range: Range): void {
  const box = range.getBoundingClientRect()
  const element = range.startContainer.parentElement
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  const behavior = calm ? "instant" : "smooth"
  if (box.height === 0 || box.height > innerHeight) element?.scrollIntoView({ block: "start", behavior })
  else if (isScrolledInside(element)) element?.scrollIntoView({ block: "center", behavior })
  else scrollBy({ top: box.top - innerHeight / 2 + box.height / 2, behavior })
}

/** Whether a scrolling box other than the page itself holds the element. */
function isScrolledInside(element: Element | null): boolean {
  for (let box = element; box && box !== document.body; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return true
  }
  return false
}

/** Moves the reading position of the keyboard and of screen readers to words, without painting a selection. */
export function moveReadingPosition(range: Range): void {
  const selection = getSelection()
  selection?.collapse(range.startContainer, range.startOffset)
}
