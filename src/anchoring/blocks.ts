import type { Block, Text } from "../text/text.ts"

/** Index of the block that holds an offset, or of the last one that begins before it; -1 before the first. */
export function blockIndex({ blocks }: Text, offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The block that holds an offset. */
export function blockAt(text: Text, offset: number): Block | undefined {
  const block = text.blocks[blockIndex(text, offset)]
  return block && offset <= block.end ? block : undefined
}
