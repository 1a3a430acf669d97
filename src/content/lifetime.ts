const RETIRE = "sayso-retire"

/**
 * The life of this content script. A newer copy in the same page ends it: browsers inject again after an update and on
 * every click, and an old copy of a replaced extension must not paint on. Both copies share only the document.
 */
export function lifetime(document: Document): AbortController {
  const life = new AbortController()
  document.dispatchEvent(new CustomEvent(RETIRE))
  document.addEventListener(RETIRE, () => life.abort(), { signal: life.signal })
  return life
}
