import type { QuoteSelector, Target } from "../anchoring/target.ts"
import type { Page } from "./page.ts"

/** Longest quote that is written out in a link, in UTF-16 units; of longer ones only the first and last words. */
const WRITTEN_OUT = 120
/** Words at each end of a longer quote, and their least length: five words of Chinese may be as many characters. */
const END_WORDS = 5
const END_LENGTH = 15
/** Words of context before and after, where the quote alone may stand on the page more than once. */
const CONTEXT_WORDS = 3
/** A quote of fewer words is taken for ambiguous though nobody counted it. */
const TELLING_WORDS = 4
/** How far into a text words are looked for, in UTF-16 units. */
const REACH = 240

/** The address to show and cite; undefined where the page is not on the web, as an imported book. */
export function webAddress(page: Page): string | undefined {
  const address = page.addresses[0]
  if (address === undefined || !URL.canParse(address)) return
  const url = new URL(address)
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined
}

/**
 * A link that opens the page and shows the words of the targets; the page's address alone where a target has no words.
 * Browsers that know no text fragments open the page at its top.
 */
export function linkTo(page: Page, targets: readonly Target[]): string | undefined {
  const address = webAddress(page)
    ?.replace(/:~:.*$/s, "")
    .replace(/#$/, "")
  const directives = targets.map(textDirective).filter((directive) => directive !== undefined)
  if (address === undefined || directives.length === 0) return address
  return `${address}${address.includes("#") ? "" : "#"}:~:${directives.join("&")}`
}

/**
 * `text=[prefix-,]start[,end][,-suffix]`: the target's own, else one made from its quote. Where the quote has line breaks
 * one is made in any case, since no part may run across the end of a block. Syntax and matching: WICG Scroll to Text
 * Fragment, https://wicg.github.io/scroll-to-text-fragment/.
 */
export function textDirective(target: Target): string | undefined {
  const quote = target.selector.find((selector) => selector.type === "TextQuoteSelector")
  if (quote && /[\n\r]/.test(quote.exact.trim())) return directiveOf(quote, true)
  for (const selector of target.selector) {
    const own =
      selector.type === "FragmentSelector" && /^#?(?::~:)?(text=[\w.!~*'()%&=,-]+)$/.exec(selector.value)
    if (own && own[1] !== undefined) return own[1]
  }
  return quote && directiveOf(quote, (target.place?.occurrences ?? 1) > 1)
}

/** A directive's parts must each lie in one block, so nothing is taken across a line break: that is where blocks end. */
function directiveOf(quote: QuoteSelector, repeated: boolean): string | undefined {
  const [before, exact, after] = wholeWords(quote)
  const lines = exact
    .split(/[\n\r\u2028\u2029]+/)
    .map(collapse)
    .filter((line) => line !== "")
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return
  const ends = lines.length > 1 || first.length > WRITTEN_OUT ? endsOf(lines, first, last) : undefined
  const [start] = ends ?? [first]
  const unclear = repeated || wordsIn(start) < TELLING_WORDS
  const prefix = unclear ? lastWords(openLine(before, "end"), CONTEXT_WORDS, 0) : ""
  const suffix = unclear ? firstWords(openLine(after, "start"), CONTEXT_WORDS, 0) : ""
  const parts = [
    ...(prefix ? [`${encode(prefix)}-`] : []),
    ...(ends ?? [first]).map(encode),
    ...(suffix ? [`-${encode(suffix)}`] : []),
  ]
  return `text=${parts.join(",")}`
}

/** First and last words; undefined where one line is all of them. The first place of the last words must be the last. */
function endsOf(lines: readonly string[], first: string, last: string): [string, string] | undefined {
  const whole = lines.join(" ").toLowerCase()
  const start = firstWords(first, END_WORDS, END_LENGTH)
  for (const words of [END_WORDS, 2 * END_WORDS, 4 * END_WORDS]) {
    const end = lastWords(last, words, END_LENGTH)
    if (lines.length === 1 && start.length + end.length >= first.length) return
    const found = whole.indexOf(end.toLowerCase(), start.length)
    if (found + end.length >= whole.length - 2) return [start, end]
  }
  return [start, lines.length > 1 ? last.slice(-REACH) : lastWords(last, 4 * END_WORDS, END_LENGTH)]
}

/** The quote and its context, cut at the words it begins and ends in: browsers match whole words only. */
function wholeWords(quote: QuoteSelector): [string, string, string] {
  const [prefix, exact, suffix] = [whole(quote.prefix), whole(quote.exact), whole(quote.suffix)]
  const head = letter.test(exact.slice(0, 2)) ? (wordEnd.exec(prefix)?.[0] ?? "") : ""
  const tail = wordEnd.test(exact.slice(-2)) ? (wordStart.exec(suffix)?.[0] ?? "") : ""
  return [prefix.slice(0, prefix.length - head.length), `${head}${exact}${tail}`, suffix.slice(tail.length)]
}

/** Letters of scripts that put spaces between words. */
const spaced = String.raw`(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}])`
const letter = new RegExp(`^${spaced}`, "u")
const wordStart = new RegExp(`^${spaced}+`, "u")
const wordEnd = new RegExp(`${spaced}+$`, "u")

/** The part of a context that lies in the same block as the quote, without the word it was cut in. */
function openLine(context: string, side: "start" | "end"): string {
  const lines = context.split(/[\n\r\u2028\u2029]/)
  const line = (side === "end" ? lines.at(-1) : lines[0]) ?? ""
  if (lines.length > 1) return collapse(line)
  return collapse(side === "end" ? line.replace(/^\S*\s/, "") : line.replace(/\s\S*$/, ""))
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })

const wordsIn = (line: string): number =>
  Array.from(segmenter.segment(line.slice(0, REACH))).filter((segment) => segment.isWordLike).length

/** Up to the end of the last word wanted; the whole line where it has no more. */
function firstWords(line: string, count: number, least: number): string {
  let words = 0
  for (const { segment, index, isWordLike } of segmenter.segment(line.slice(0, REACH))) {
    const end = index + segment.length
    if (isWordLike && ++words >= count && end >= least) return line.slice(0, end)
  }
  return line.slice(0, REACH)
}

function lastWords(line: string, count: number, least: number): string {
  const near = line.slice(-REACH)
  let words = 0
  for (const { index, isWordLike } of Array.from(segmenter.segment(near)).toReversed())
    if (isWordLike && ++words >= count && near.length - index >= least) return near.slice(index)
  return near
}

/** Without halves of characters, which no address can hold. */
const whole = (text = ""): string => text.replace(/\p{Cs}/gu, "")

const collapse = (text: string): string => text.replace(/\s+/g, " ").trim()

/**
 * Percent-encodes what has a meaning in the directive (`-`, `,`, `&`) or in Markdown, and a full stop at the end, which
 * programs that make links of plain text would leave out.
 */
const encode = (words: string): string => encodeURIComponent(words).replace(/[-!'()*]|\.$/g, percent)

const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
