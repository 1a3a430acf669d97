/** The module dist/anchoring.js: reading a page and finding words again, without extension code. */
export { readPage, spanOf, rangeOf, type PageText } from "./read-page.ts"
export { describe } from "../anchoring/describe.ts"
export { locate, locateAll } from "../anchoring/locate.ts"
