import { readdirSync, readFileSync } from "node:fs"
import type { BlockSpan, Span } from "../../text/span.ts"
import { read, type Reading } from "../../text/reading.ts"
import { beginOf, insideOf, OUTSIDE, typeOf } from "../tagger/labels.ts"
import { Role } from "../claims/tagging.ts"
import type { TokenAttribution } from "./attribution-score.ts"
import { readAnnotated, type AnnotatedArticle } from "./annotated.ts"
import { readPolnear, type PolnearDocument } from "./polnear.ts"

/** A text with the right labels of its tokens, to train and to evaluate the claim tagger. */
export type Labelled = {
  readonly id: string
  readonly reading: Reading
  readonly labels: Uint8Array
  readonly attributions: readonly TokenAttribution[]
}

/** The documents of a split of PolNeAR. */
export const labelledPolnear = (split: string): Labelled[] => readPolnear(split).map(labelDocument)

function labelDocument({ id, text, attributions }: PolnearDocument): Labelled {
  const blocks: string[] = []
  const starts: number[] = []
  let at = 0
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      blocks.push(line)
      starts.push(at)
    }
    at += line.length + 1
  }
  const inBlocks = (spans: readonly Span[]): BlockSpan[] =>
    spans.flatMap(({ start, end }) =>
      starts.flatMap((from, block) => {
        const a = Math.max(start - from, 0)
        const b = Math.min(end - from, blocks[block]!.length)
        return a < b ? [{ block, start: a, end: b }] : []
      }),
    )
  const reading = read(blocks)
  const labels = new Uint8Array(reading.count)
  const found: TokenAttribution[] = []
  for (const { source, cue, content } of attributions) {
    found.push({ source: under(reading, inBlocks(source)), content: under(reading, inBlocks(content)) })
    mark(reading, labels, { role: Role.source, spans: inBlocks(source) })
    mark(reading, labels, { role: Role.cue, spans: inBlocks(cue) })
    mark(reading, labels, { role: Role.content, spans: inBlocks(content) })
  }
  return { id, reading, labels: mended(reading, labels), attributions: found }
}

/** The tokens that spans touch. */
const under = (reading: Reading, spans: readonly BlockSpan[]): number[] =>
  spans.flatMap(({ block, start, end }) => {
    const tokens: number[] = []
    for (let i = reading.blockStart[block]!; i < reading.blockStart[block + 1]!; i++)
      if (reading.end[i]! > start && reading.start[i]! < end) tokens.push(i)
    return tokens
  })

/** Our own annotated article `name`. */
export function labelArticle(name: string, article: AnnotatedArticle): Labelled {
  const reading = read(article.blocks)
  const labels = new Uint8Array(reading.count)
  for (const { source, cue, content, contentExtra } of article.claims) {
    if (source) mark(reading, labels, { role: Role.source, spans: [source] })
    if (cue) mark(reading, labels, { role: Role.cue, spans: [cue] })
    mark(reading, labels, { role: Role.content, spans: [content, ...contentExtra] })
  }
  const attributions = article.claims.map(({ source, content, contentExtra }) => ({
    source: under(reading, source ? [source] : []),
    content: under(reading, [content, ...contentExtra]),
  }))
  return { id: name, reading, labels: mended(reading, labels), attributions }
}

const ARTICLES = "src/recognition/training/articles"

/** Our own annotated articles, by name. */
export const readArticles = (): { name: string; article: AnnotatedArticle }[] =>
  readdirSync(ARTICLES)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({ name: file, article: readAnnotated(readFileSync(`${ARTICLES}/${file}`, "utf8")) }))

/** Labels the tokens of spans; a content leaves the sources and cues within it as they are. */
function mark(
  reading: Reading,
  labels: Uint8Array,
  { role, spans }: { role: number; spans: readonly BlockSpan[] },
): void {
  for (const { block, start, end } of spans) {
    let first = true
    for (let i = reading.blockStart[block]!; i < reading.blockStart[block + 1]!; i++) {
      if (reading.end[i]! <= start || reading.start[i]! >= end) continue
      if (role !== Role.content || labels[i] === OUTSIDE) labels[i] = first ? beginOf(role) : insideOf(role)
      first = false
    }
  }
}

/** The labels with a begin wherever an inside label follows something else or starts a block. */
function mended(reading: Reading, labels: Uint8Array): Uint8Array {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === OUTSIDE || label % 2 === 1) continue
    const before = i > 0 && reading.block[i - 1] === reading.block[i] ? labels[i - 1]! : OUTSIDE
    if (typeOf(before) !== typeOf(label)) labels[i] = beginOf(typeOf(label))
  }
  return labels
}
