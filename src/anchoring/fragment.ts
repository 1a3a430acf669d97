import type { FragmentSelector, QuoteSelector } from "./target.ts"

/** Longer quotes are named by their first and last words. */
const LONGEST_EXACT = 300
const END_WORDS = 6
const CONTEXT_WORDS = 4

/**
 * A text directive for a quote (https://wicg.github.io/scroll-to-text-fragment/); nothing where it has no
 * words.
 */
export function textDirective({
  exact,
  prefix = "",
  suffix = "",
}: QuoteSelector): FragmentSelector | undefined {
  const words = exact.trim().split(/\s+/)
  if (!words[0]) return undefined
  // A directive's parts may not cross a block; the line feed between blocks is one in the raw text.
  const whole = exact.length <= LONGEST_EXACT && !exact.trim().includes("\n")
  const quote = whole
    ? [words.join(" ")]
    : [words.slice(0, END_WORDS).join(" "), words.slice(-END_WORDS).join(" ")]
  const before = prefix
    .slice(prefix.lastIndexOf("\n") + 1)
    .trim()
    .split(/\s+/)
    .slice(-CONTEXT_WORDS)
    .join(" ")
  const after = (suffix.split("\n")[0] ?? "").trim().split(/\s+/).slice(0, CONTEXT_WORDS).join(" ")
  const parts = [before && `${encode(before)}-`, ...quote.map(encode), after && `-${encode(after)}`]
  return {
    type: "FragmentSelector",
    value: `:~:text=${parts.filter(Boolean).join(",")}`,
    conformsTo: "https://wicg.github.io/scroll-to-text-fragment/",
  }
}

/** Percent-encoded, also the hyphen, which the directive gives a meaning; a lone surrogate becomes U+FFFD. */
const encode = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D")
