import type { Span } from "../../text/span.ts"

/** A span with one end moved by a word; the same span where that would leave no word or leave the text. */
export function stretched(
  text: string,
  span: Span,
  { end, step }: { end: "start" | "end"; step: -1 | 1 },
): Span {
  const from = end === "start" ? span.start : span.end
  const to = step === 1 ? wordEndAfter(text, from, end) : wordStartBefore(text, from, end)
  const next = end === "start" ? { start: to, end: span.end } : { start: span.start, end: to }
  return text.slice(Math.max(0, next.start), next.end).trim() === "" ? span : next
}

/** The start goes to the start of the next word, the end to the end of the next word. */
function wordEndAfter(text: string, from: number, end: "start" | "end"): number {
  const pattern = end === "end" ? /\s*\S+/y : /\S+\s+/y
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

function wordStartBefore(text: string, from: number, end: "start" | "end"): number {
  // A word has at most this many units here: bounds the look back.
  const window = text.slice(Math.max(0, from - 200), from)
  const match = (end === "start" ? /\S+\s*$/ : /\s+\S+$/).exec(window)
  return match ? from - window.length + match.index : from
}
