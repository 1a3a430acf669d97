import type { BlockSpan } from "../../text/span.ts"
import { spanOfTokens, type TokenSpan } from "../../text/reading.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { Speech } from "../tagger/part-of-speech.ts"
import type { Leader } from "../recognition.ts"
import type { Parsed } from "./tagging.ts"

/** A place that names or stands for a leader. */
type Reference = BlockSpan & { readonly id: string; readonly kind: "mention" | "role" | "pronoun" }

/** Answers who speaks where. */
export type Speakers = {
  /** The ids of the leaders a source stands for, in reading order; several for joint speakers. */
  of(source: TokenSpan): readonly string[]
  /** 1 for each token that is part of a leader's name. */
  readonly named: Uint8Array
}

const couples = hashWords("leaders presidents men women ministers premiers chancellors candidates generals")
const BOTH = hashWord("both")
const TWO = hashWord("two")
const genitives = hashWords("of for to by from with at in on behind")

/** Speakers for the leaders found in a text. */
export function speakersAmong(p: Parsed, leaders: readonly Leader[]): Speakers {
  const inBlock: Reference[][] = Array.from({ length: p.blockStart.length - 1 }, () => [])
  const named = new Uint8Array(p.count)
  for (const leader of leaders) {
    for (const mention of leader.mentions)
      inBlock[mention.block]?.push({ ...mention, id: leader.id, kind: "mention" })
    for (const other of leader.references ?? [])
      inBlock[other.block]?.push({ ...other, id: leader.id, kind: other.via })
  }
  for (const list of inBlock) list.sort((a, b) => a.start - b.start || b.end - a.end)
  for (const [block, list] of inBlock.entries()) {
    let i = p.blockStart[block]!
    for (const { start, end, kind } of list) {
      if (kind !== "mention") continue
      while (i < p.blockStart[block + 1]! && p.end[i]! <= start) i++
      for (let k = i; k < p.blockStart[block + 1]! && p.start[k]! < end; k++) named[k] = 1
    }
  }
  const of = (source: TokenSpan): readonly string[] => {
    const found = speakersOf(p, inBlock, source)
    return found.length === 0 && isPair(p, source) ? pairBefore(inBlock, spanOfTokens(p, source)) : found
  }
  return { of, named }
}

/** "the two leaders", "both men". */
const isPair = (p: Parsed, { from, to }: TokenSpan): boolean => {
  const isBoth = p.word[from] === BOTH || p.word[from + 1] === TWO
  return isBoth && to - from >= 2 && to - from <= 3 && couples.has(p.word[to - 1]!)
}

/** The two leaders last named before a place, if both are named in one block of it or the two before. */
function pairBefore(inBlock: readonly Reference[][], { block, start }: BlockSpan): string[] {
  for (let b = block; b >= 0 && b >= block - 2; b--) {
    const ids: string[] = []
    for (const { id, kind, end } of (inBlock[b] ?? []).toReversed())
      if (kind === "mention" && (b < block || end <= start) && !ids.includes(id)) ids.unshift(id)
    if (ids.length === 2) return ids
    if (ids.length > 2) return []
  }
  return []
}

function speakersOf(p: Parsed, inBlock: readonly Reference[][], source: TokenSpan): string[] {
  const span = spanOfTokens(p, source)
  const here = (inBlock[span.block] ?? []).filter(({ start, end }) => start < span.end && end > span.start)
  const found: string[] = []
  for (const { id, kind, start, end } of here) {
    if (found.includes(id)) continue
    if (kind === "mention" ? isHead(p, source, { start, end }) : start <= span.start) found.push(id)
  }
  return found
}

/** Whether a name in a source is who speaks, not whose: "Prime Minister Kim", "Kim and Lee"; not "aides of Kim". */
function isHead(p: Parsed, source: TokenSpan, name: { start: number; end: number }): boolean {
  let first = source.from
  while (first < source.to && p.end[first]! <= name.start) first++
  let next = first
  while (next < source.to && p.start[next]! < name.end) next++
  // "Kim's lawyer", "the Kim administration"
  if (next < source.to) {
    if (p.shape[next] === Shape.clitic || p.speech[next] === Speech.possessive) return false
    if (p.speech[next]! <= Speech.plural) return false
  }
  let i = first - 1
  while (i >= source.from && (p.speech[i]! <= Speech.name || p.speech[i] === Speech.adjective)) i--
  if (i <= source.from || !genitives.has(p.word[i]!)) return true
  // "President of Russia Vladimir Putin": an office of state before the preposition is the speaker's own
  return isCapital(p.shape[i - 1]!) && p.speech[first - 1] === Speech.name && first - 1 > i
}
