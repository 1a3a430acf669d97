import type { Recognition } from "../recognition/recognition.ts"
import type { BlockSpan, Span } from "../text/span.ts"
import type { Article, Text } from "../text/text.ts"
import type { Annotation, Part } from "./annotation.ts"

/** What recognition found, in spans of the page's whole text; people are the notebook's, not the article's. */
export type Found = {
  readonly body: Annotation["body"]
  readonly parts: readonly { readonly role: Part["role"]; readonly span: Span }[]
  readonly said?: { readonly speaker?: string; readonly cue?: string }
}

/** The article within a page's text, and the way back from its block spans to spans of the text. */
export function articleOf(text: Text, title: string): { article: Article; spanIn: (at: BlockSpan) => Span } {
  const blocks = text.blocks.filter((block) => block.inArticle)
  const article = {
    title,
    blocks: blocks.map((block) => text.text.slice(block.start, block.end)),
    ...(text.language !== undefined && { language: text.language }),
  }
  const spanIn = ({ block, start, end }: BlockSpan): Span => {
    const origin = blocks[block]?.start
    if (origin === undefined) throw new RangeError(`block ${block} of ${blocks.length}`)
    return { start: origin + start, end: origin + end }
  }
  return { article, spanIn }
}

/**
 * Turns a recognition into what the notebook keeps. `personOf` gives the notebook's person for a leader's id of this
 * recognition. Leaders without a mention in the blocks are left out.
 */
export function foundFrom(
  recognition: Recognition,
  text: Text,
  { spanIn, personOf }: { spanIn: (at: BlockSpan) => Span; personOf: (leader: string) => string | undefined },
): Found[] {
  const words = (at: BlockSpan | undefined): string | undefined => {
    if (!at) return undefined
    const { start, end } = spanIn(at)
    return text.text.slice(start, end).replace(/\s+/g, " ")
  }
  const leaders = new Map<string, Found>()
  for (const leader of recognition.leaders) {
    const person = personOf(leader.id)
    if (person === undefined || leader.mentions.length === 0) continue
    const parts = leader.mentions.map((mention) => ({ role: "mention" as const, span: spanIn(mention) }))
    const same = leaders.get(person)
    // Two leaders of the article whom the reader merged are one.
    if (same) {
      leaders.set(person, {
        ...same,
        parts: [...same.parts, ...parts].sort((a, b) => a.span.start - b.span.start),
      })
      continue
    }
    leaders.set(person, {
      body: {
        kind: "leader",
        person,
        ...(leader.role !== undefined && { role: leader.role }),
        ...(leader.affiliation !== undefined && { affiliation: leader.affiliation }),
        ...(leader.country !== undefined && { country: leader.country }),
        why: leader.why.evidence,
      },
      parts,
    })
  }
  const found = [...leaders.values()]
  const names = new Map(recognition.leaders.map((leader) => [leader.id, leader.name]))
  for (const claim of recognition.claims) {
    const source = words(claim.source)
    const cue = words(claim.cue)
    const speaker = claim.speaker === undefined ? undefined : personOf(claim.speaker)
    const who = claim.speaker === undefined ? source : names.get(claim.speaker)
    found.push({
      body: {
        kind: "claim",
        claimKind: claim.kind,
        ...(speaker !== undefined && { speaker }),
        ...(source !== undefined && { source }),
        ...(cue !== undefined && { cue }),
        confidence: claim.confidence,
        why: claim.why,
        ...(claim.checkworthy !== undefined && { checkworthy: claim.checkworthy }),
      },
      parts: [
        ...claim.content.map((span) => ({ role: "content" as const, span: spanIn(span) })),
        ...(claim.cue ? [{ role: "cue" as const, span: spanIn(claim.cue) }] : []),
        ...(claim.source ? [{ role: "source" as const, span: spanIn(claim.source) }] : []),
      ],
      said: { ...(who !== undefined && { speaker: who }), ...(cue !== undefined && { cue }) },
    })
  }
  return found
}
