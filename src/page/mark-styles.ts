/**
 * The styles of marks and their sheet. One CSS highlight per style, never one per annotation: painting a name per
 * annotation costs Firefox seconds for thousands of marks.
 */

/** Tints of people: dark enough for 3:1 on white and sepia, light enough for 3:1 on black. */
const TINTS = {
  light: ["#1a62c4", "#a85200", "#14713f", "#a8246f", "#0a6b7c", "#5a41c0"],
  dark: ["#7fb5ff", "#ffb26b", "#71d79e", "#ff94d0", "#62d5e6", "#bcabff"],
} as const

const MARKS = {
  light: { yellow: "#ffd84d", green: "#8fdc9a", blue: "#9cc9ff", pink: "#ffb0cf", purple: "#cdb8ff" },
  dark: { yellow: "#6b5500", green: "#1d5a2b", blue: "#1c4a7d", pink: "#7a2a50", purple: "#4d3690" },
} as const

type MarkColour = keyof (typeof MARKS)["light"]
type Tint = 1 | 2 | 3 | 4 | 5 | 6

/** How words are painted. Tint 0 of a claim: its source is nobody with a tint. */
export type MarkStyle = `leader-${Tint}` | `claim-${Tint | 0}` | `mark-${MarkColour}` | "changed" | "flash"

/** All styles with their order where they overlap, lowest first. */
export const MARK_STYLES: readonly MarkStyle[] = [
  ...(["yellow", "green", "blue", "pink", "purple"] as const).map((colour): MarkStyle => `mark-${colour}`),
  ...([0, 1, 2, 3, 4, 5, 6] as const).map((tint): MarkStyle => `claim-${tint}`),
  ...([1, 2, 3, 4, 5, 6] as const).map((tint): MarkStyle => `leader-${tint}`),
  "changed",
  "flash",
]

/** The name of a style in the document's highlight registry, which the page shares. */
export const highlightName = (style: MarkStyle): string => `sayso-${style}`

/** The sheet that paints all styles on a page with light or dark ground. */
export function markSheet(theme: "light" | "dark"): string {
  const plain = theme === "light" ? "#5c6470" : "#aab3c0"
  const tints = TINTS[theme].flatMap((colour, i) => [
    rule(`leader-${i + 1}`, `background-color: ${colour}2e; ${underline(colour, "1px")}`),
    rule(`claim-${i + 1}`, underline(colour, "2px")),
  ])
  const marks = Object.entries(MARKS[theme]).map(([name, colour]) =>
    rule(`mark-${name}`, `background-color: ${colour}`),
  )
  return [
    ...marks,
    rule("claim-0", underline(plain, "2px")),
    ...tints,
    rule("changed", "text-decoration: underline wavy #d03030 1.5px"),
    rule(
      "flash",
      theme === "light" ? "background-color: #ffe14d; color: #000" : "background-color: #ffe14d; color: #000",
    ),
    `@media (forced-colors: active) {
      ${MARK_STYLES.map((style) => rule(style, forced(style))).join("\n")}
    }`,
  ].join("\n")
}

const rule = (style: string, declarations: string) => `::highlight(sayso-${style}) { ${declarations} }`
const underline = (colour: string, width: string) =>
  `text-decoration: underline ${colour} ${width}; text-underline-offset: 0.2em`

/** The reader's own high-contrast colours: kinds of marks stay apart by shape. */
function forced(style: MarkStyle): string {
  if (style === "flash") return "background-color: Highlight; color: HighlightText"
  if (style.startsWith("leader")) return "background-color: Mark; color: MarkText"
  if (style.startsWith("claim")) return "text-decoration: underline LinkText 2px"
  if (style === "changed") return "text-decoration: underline wavy LinkText 2px"
  return "background-color: Mark; color: MarkText"
}
