import type { BlockSpan } from "../text/span.ts"
import type { Recognition } from "./recognition.ts"

/**
 * Longest block that is recognised in one piece, in UTF-16 units: many times the longest paragraph of an article. Some
 * steps of recognition take more than linear time in a block, so longer blocks are read in pieces.
 */
const LONGEST_PIECE = 5_000

/** Most text that is recognised, in UTF-16 units: sixty articles. What lies behind is read and can be marked by hand. */
const MOST_TEXT = 300_000

/** Blocks cut to what recognition takes, and the way back: `whole` turns spans in pieces into spans in the blocks. */
export function inPieces(blocks: readonly string[]): {
  readonly pieces: readonly string[]
  readonly whole: (found: Recognition) => Recognition
} {
  const pieces: string[] = []
  const origins: { readonly block: number; readonly start: number }[] = []
  let room = MOST_TEXT
  blocks.forEach((text, block) => {
    for (let start = 0, end = 0; start < text.length && room > 0; start = end) {
      end = endOfPiece(text, start)
      pieces.push(text.slice(start, end))
      origins.push({ block, start })
      room -= end - start
    }
  })
  const isWhole = pieces.length === blocks.length
  return isWhole
    ? { pieces: blocks, whole: (found) => found }
    : { pieces, whole: (found) => moved(found, origins) }
}

/** After the last sentence that fits, else after the last word, else in the middle of one. */
function endOfPiece(text: string, start: number): number {
  const longest = start + LONGEST_PIECE
  if (longest >= text.length) return text.length
  const window = text.slice(start + LONGEST_PIECE / 2, longest)
  const cut = Math.max(window.lastIndexOf(". ") + 1, window.lastIndexOf("\n")) || window.lastIndexOf(" ")
  return cut > 0 ? start + LONGEST_PIECE / 2 + cut : longest
}

function moved(found: Recognition, origins: readonly { block: number; start: number }[]): Recognition {
  const back = <S extends BlockSpan>(span: S): S => {
    const origin = origins[span.block]
    if (!origin) throw new RangeError(`piece ${span.block} of ${origins.length}`)
    return { ...span, block: origin.block, start: origin.start + span.start, end: origin.start + span.end }
  }
  return {
    persons: found.persons.map((person) => ({ ...person, mentions: person.mentions.map(back) })),
    leaders: found.leaders.map((leader) => ({
      ...leader,
      mentions: leader.mentions.map(back),
      ...(leader.references && { references: leader.references.map(back) }),
      why: { ...leader.why, ...(leader.why.span && { span: back(leader.why.span) }) },
    })),
    claims: found.claims.map((claim) => ({
      ...claim,
      content: claim.content.map(back),
      ...(claim.cue && { cue: back(claim.cue) }),
      ...(claim.source && { source: back(claim.source) }),
    })),
  }
}
