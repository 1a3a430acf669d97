/** Which sort of quotation mark is open. Single marks within double ones do not count. */
export type Open = "none" | "double" | "single"

/** Quotation marks as a part of a regular expression; apostrophes are none. */
export const MARK = `["“”«»„‟]|(?<![\\p{L}\\p{N}])‘(?=\\S)|’(?![\\p{L}\\p{N}])`
const MARKS = new RegExp(MARK, "gu")

/** What is open behind a mark. */
export function openBehind(mark: string, open: Open): Open {
  if (mark === "‘") return open === "none" ? "single" : open
  if (mark === "’") return open === "single" ? "none" : open
  if (mark === '"') return open === "double" ? "none" : "double"
  return mark === "”" || mark === "»" ? "none" : "double"
}

/** What a text leaves open at its end. */
export function openAtEnd(text: string): Open {
  let open: Open = "none"
  for (const [mark] of text.matchAll(MARKS)) open = openBehind(mark, open)
  return open
}
