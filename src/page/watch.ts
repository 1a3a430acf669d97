/** Times in milliseconds between a page's change and the look at it. */
const SETTLE = 250
const LONGEST_WAIT = 10_000

/**
 * Calls `changed` after the page's text may have changed, once the page is quiet, until `signal` aborts. A page that
 * mutates forever is looked at ever more rarely, at most every ten seconds.
 */
export function watchText(root: Node, changed: () => void, signal: AbortSignal): void {
  let wait = SETTLE
  let timer = 0
  let lastLook = 0
  const look = () => {
    timer = 0
    const sinceLast = performance.now() - lastLook
    wait = sinceLast < 2 * wait + 1000 ? Math.min(wait * 2, LONGEST_WAIT) : SETTLE
    lastLook = performance.now()
    changed()
  }
  const observer = new MutationObserver(() => {
    if (timer === 0) timer = window.setTimeout(look, wait)
  })
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["hidden", "open"],
  })
  signal.addEventListener("abort", () => {
    observer.disconnect()
    clearTimeout(timer)
  })
}

/** The address in the bar without its fragment, unless that is a route of an application. */
export const addressInBar = (): string => location.href.replace(/#(?![!/]).*$/, "")
