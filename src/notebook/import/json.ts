import { LONGEST_FILE } from "./preview.ts"

export type Json = { readonly value: unknown } | { readonly sentence: string }

/** Arrays and objects within one another; the formats read here need ten. More would overflow whoever walks it. */
const DEEPEST = 64

/** The value of a JSON text, or what is wrong with it in one sentence. */
export function readJson(text: string): Json {
  if (text.length > LONGEST_FILE) return { sentence: "This is too long to be read in one piece." }
  const { depth, open } = nesting(text)
  if (depth > DEEPEST)
    return { sentence: `This is nested more than ${DEEPEST} levels deep, as no notes are.` }
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) }
  } catch {
    return {
      sentence: open ? "This ends in the middle; the file may be incomplete." : "This is not valid JSON.",
    }
  }
}

/** How deep the brackets go, and whether the text ends within some; brackets in strings do not count. */
function nesting(text: string): { depth: number; open: boolean } {
  const marks = /["[\]{}]/g
  let depth = 0
  let level = 0
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      const end = stringEnd(text, mark.index)
      if (end < 0) return { depth, open: true }
      marks.lastIndex = end + 1
    } else if (mark[0] === "[" || mark[0] === "{") depth = Math.max(depth, ++level)
    else level--
  }
  return { depth, open: level > 0 || text.trim() === "" }
}

/** Where the string that begins at `start` ends; -1 where it does not. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text[end - 1 - slashes] === "\\") slashes++
    if (slashes % 2 === 0) return end
  }
  return -1
}
