import type { ReadBlock } from "./reading.ts"

/**
 * A document of plain text is one `<pre>` to the browser; to the reader its empty lines separate paragraphs.
 */
export const paragraphs = (text: string, blocks: readonly ReadBlock[]): ReadBlock[] =>
  blocks.flatMap((block) =>
    Array.from(text.slice(block.start, block.end).matchAll(/\S.*(?:\n[^\S\n]*\S.*)*/g), (paragraph) => {
      const start = block.start + paragraph.index
      return { ...block, kind: "paragraph", start, end: start + paragraph[0].trimEnd().length }
    }),
  )
