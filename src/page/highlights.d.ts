/** The hit test of the CSS Custom Highlight API (Chrome 140, Firefox 150), not yet in TypeScript's own lib. */
interface HighlightHitResult {
  readonly highlight: Highlight
  readonly ranges: readonly AbstractRange[]
}
interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): HighlightHitResult[]
}
