/** The module dist/anchoring.js: reading a page and finding words again, without extension code. */
export { readPage, textOf, type PageText } from "./read-page.ts"
export { rangeOf, spanOf } from "./ranges.ts"
export { describe } from "../anchoring/describe.ts"
export { locate, locateAll } from "../anchoring/locate.ts"
