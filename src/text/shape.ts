/** How a token looks. The order matters: words come first, then numbers, then punctuation. */
export const Shape = {
  lower: 0,
  capitalised: 1,
  /** Two or more letters, all capitals: NATO. */
  capitals: 2,
  /** One capital, or capitals with stops: J. and U.S. */
  initial: 3,
  /** Capitals inside: McCain, iPhone. */
  mixed: 4,
  number: 5,
  /** Letters and digits: G20, 1990s. */
  alphanumeric: 6,
  stop: 7,
  comma: 8,
  straightQuote: 9,
  openQuote: 10,
  closeQuote: 11,
  straightSingle: 12,
  openSingle: 13,
  /** A closing single mark or an apostrophe that stands alone. */
  closeSingle: 14,
  colon: 15,
  semicolon: 16,
  openBracket: 17,
  closeBracket: 18,
  dash: 19,
  /** A question or exclamation mark. */
  question: 20,
  currency: 21,
  percent: 22,
  ellipsis: 23,
  slash: 24,
  ampersand: 25,
  other: 26,
  /** 's, 're, 've, 'll, 'd, 'm, 't after a word. */
  clitic: 27,
} as const

/** Whether a token is a word or a number, not a mark. */
export const isWordlike = (shape: number): boolean => shape <= Shape.alphanumeric || shape === Shape.clitic

/** Whether a word begins with a capital letter. */
export const isCapital = (shape: number): boolean => shape >= Shape.capitalised && shape <= Shape.mixed

const marks: readonly (readonly [string, number])[] = [
  [".", Shape.stop],
  [",", Shape.comma],
  ['"', Shape.straightQuote],
  ["“«„", Shape.openQuote],
  ["”»", Shape.closeQuote],
  ["'", Shape.straightSingle],
  ["‘‚", Shape.openSingle],
  ["’", Shape.closeSingle],
  [":", Shape.colon],
  [";", Shape.semicolon],
  ["([{", Shape.openBracket],
  [")]}", Shape.closeBracket],
  ["—–-―", Shape.dash],
  ["?!", Shape.question],
  ["$£€¥₹", Shape.currency],
  ["%", Shape.percent],
  ["…", Shape.ellipsis],
  ["/", Shape.slash],
  ["&", Shape.ampersand],
]

const shapes = new Map(marks.flatMap(([units, shape]) => [...units].map((c) => [c.charCodeAt(0), shape])))

/** The shape of a single punctuation unit. */
export const shapeOfMark = (unit: number): number => shapes.get(unit) ?? Shape.other
