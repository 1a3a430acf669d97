import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { read } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import { describeName, PERSON } from "../persons/describe-names.ts"
import { readNames, type NameReading } from "../persons/name-reading.ts"
import { newFeatures } from "../tagger/features.ts"
import { beginOf, insideOf, labelCount, OUTSIDE, spansOf } from "../tagger/labels.ts"
import { packModel } from "../tagger/model.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"
import { readAnnotated } from "./annotated.ts"
import { fit, quantise, sequenceOf, tagWith, type Plan, type Sequence, type Weights } from "./perceptron.ts"

/** Sentences of column files that make a document of their own: the files have no article boundaries. */
const SENTENCES_A_DOCUMENT = 30
/** Our own articles are few, but they are the news this is for. */
const OWN_WEIGHT = 3

export const PLAN: Plan = { labels: labelCount(1), bits: 19, epochs: 12, seeds: 3, keep: 16_000 }

/** Blocks of text and the names of persons in them. */
export type NamedText = {
  readonly blocks: readonly string[]
  readonly names: readonly BlockSpan[]
  readonly weight?: number
}

/** Reads a file of `number token tag` columns (BIO, PER among others), sentences apart by empty lines. */
export function readColumns(file: string): NamedText[] {
  const sentences = readFileSync(file, "utf8")
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim().split(/\s+/))
        .filter((row) => row.length >= 3),
    )
    .filter((rows) => rows.length > 0)
  const documents: NamedText[] = []
  for (let at = 0; at < sentences.length; at += SENTENCES_A_DOCUMENT) {
    const blocks: string[] = []
    const names: BlockSpan[] = []
    for (const rows of sentences.slice(at, at + SENTENCES_A_DOCUMENT)) {
      const block = blocks.length
      let text = ""
      let open: { start: number; end: number } | undefined
      const close = (): void => {
        if (open) names.push({ block, ...open })
        open = undefined
      }
      for (const [, token = "", tag = ""] of rows) {
        if (text !== "" && spaced(text, token)) text += " "
        const start = text.length
        text += token
        if (tag === "B-PER" || (tag === "I-PER" && !open)) {
          close()
          open = { start, end: text.length }
        } else if (tag === "I-PER" && open) open = { start: open.start, end: text.length }
        else close()
      }
      close()
      blocks.push(text)
    }
    documents.push({ blocks, names })
  }
  return documents
}

/** Whether a space stood between two tokens, as well as one can tell. */
const spaced = (before: string, token: string): boolean =>
  !/^(?:[.,;:!?)\]%]|['’](?:s|re|ve|ll|d|m|t)?|n['’]t)$/i.test(token) && !/[([$£€“‘]$/.test(before)

/** Our own annotated articles: leaders and other persons alike. */
export function readOwnArticles(folder: string): NamedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const { blocks, leaders, persons } = readAnnotated(readFileSync(join(folder, file), "utf8"))
      return {
        blocks,
        names: [...leaders, ...persons].flatMap(({ mentions }) => mentions),
        weight: OWN_WEIGHT,
      }
    })
}

export function prepareNames(blocks: readonly string[]): NameReading {
  const reading = read(blocks)
  const cluster = clusterColumn(reading)
  return readNames({ ...reading, cluster, speech: speechOf(reading, cluster) })
}

/** The label of every token; a name covers the tokens that overlap it. */
function labelsOf(reading: NameReading, names: readonly BlockSpan[]): Uint8Array {
  const labels = new Uint8Array(reading.count).fill(OUTSIDE)
  for (const name of names) {
    let first = true
    for (let i = reading.blockStart[name.block]!; i < reading.blockStart[name.block + 1]!; i++) {
      if (reading.start[i]! >= name.end || reading.end[i]! <= name.start) continue
      labels[i] = first ? beginOf(PERSON) : insideOf(PERSON)
      first = false
    }
  }
  return labels
}

/** One sequence a sentence. */
export function sequencesOf(texts: readonly NamedText[]): Sequence[] {
  const scratch = newFeatures()
  return texts.flatMap(({ blocks, names, weight }) => {
    const reading = prepareNames(blocks)
    const labels = labelsOf(reading, names)
    const sequences: Sequence[] = []
    for (let s = 0; s + 1 < reading.sentenceStart.length; s++) {
      const from = reading.sentenceStart[s]!
      const to = reading.sentenceStart[s + 1]!
      if (to === from) continue
      const sequence = sequenceOf(labels.slice(from, to), {
        scratch,
        features: (i, into) => describeName(reading, { i: from + i, from, to }, into),
      })
      sequences.push({ ...sequence, ...(weight && { weight }) })
    }
    return sequences
  })
}

const percent = (share: number): string => (100 * share).toFixed(1)

/** Exact-span precision and recall, as a line to print. */
export function scoreNames(weights: Weights, sequences: readonly Sequence[]): string {
  let [right, found, gold] = [0, 0, 0]
  for (const sequence of sequences) {
    const wanted = new Set(spansOf(sequence.labels, PERSON).map(({ from, to }) => `${from}-${to}`))
    const given = spansOf(tagWith(weights, sequence, labelCount(1)), PERSON)
    gold += wanted.size
    found += given.length
    right += given.filter(({ from, to }) => wanted.has(`${from}-${to}`)).length
  }
  return `P ${percent(right / found)} R ${percent(right / gold)} F ${percent((2 * right) / (found + gold))} of ${gold}`
}

const NER = "../shared/corpora/ner"
export const ARTICLES = "src/recognition/training/articles"

/** Everything the name tagger learns from. */
export const nameTexts = (): NamedText[] => [
  ...["wikigold.conllu", "gum-persons.conllu", "re3d-persons.conllu"].flatMap((file) =>
    readColumns(join(NER, file)),
  ),
  ...readOwnArticles(ARTICLES),
]

/** The column files alone. */
export const columnTexts = (): NamedText[] => nameTexts().filter(({ weight }) => weight === undefined)

/** Trains the tagger of names and prints how well it does on every fifth document kept back. */
export function trainPersons(): Readonly<Record<string, Uint8Array>> {
  const texts = nameTexts()
  const quick: Plan = { ...PLAN, seeds: 1 }
  const kept = texts.filter((_, i) => i % 5 === 4)
  const weights = fit(sequencesOf(texts.filter((_, i) => i % 5 !== 4)), quick)
  console.log("kept back, all:", scoreNames(weights, sequencesOf(kept)))
  console.log(
    "kept back, own articles:",
    scoreNames(weights, sequencesOf(kept.filter(({ weight }) => weight))),
  )
  return { "persons.bin": packModel(quantise(fit(sequencesOf(texts), PLAN), PLAN)) }
}
