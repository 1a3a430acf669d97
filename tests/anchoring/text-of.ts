import type { Text } from "../../src/text/text.ts"

/** A Text of plain paragraphs, as `readPage` would give it for them. */
export function textOf(paragraphs: readonly string[]): Text {
  let start = 0
  const blocks = paragraphs.map((paragraph, i) => {
    const block = {
      start,
      end: start + paragraph.length,
      kind: "paragraph" as const,
      headings: [],
      path: `body>p:nth-child(${i + 1})`,
      inArticle: true,
    }
    start = block.end + 1
    return block
  })
  return { text: paragraphs.join("\n"), blocks }
}

/** Where words stand in a text, once. */
export function find(text: Text, words: string): { start: number; end: number } {
  const start = text.text.indexOf(words)
  if (start < 0) throw new Error(`not in the text: ${words}`)
  return { start, end: start + words.length }
}
