import { newDescriber } from "../claims/describe.ts"
import { prepare, Role, ROLES, type Prepared } from "../claims/tagging.ts"
import { newFeatures, type Features } from "../tagger/features.ts"
import { labelCount, typeOf } from "../tagger/labels.ts"
import { packModel } from "../tagger/model.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"
import type { WordMap } from "../tagger/word-map.ts"
import { fit, quantise, sequenceOf, tagWith, type Plan, type Sequence, type Weights } from "./perceptron.ts"
import type { Labelled } from "./roles.ts"
import { Shape } from "../../text/shape.ts"

const LABELS = labelCount(ROLES)
const BITS = 20
/** The first pass labels the training articles for the second as it would unseen ones: trained on the other folds. */
const FOLDS = 4
const foldPlan: Plan = { labels: LABELS, bits: BITS, epochs: 5, seeds: 1 }

/** How much to spend: for the models we ship, and for those that only label our articles for the judge. */
export const thorough: Plan = { labels: LABELS, bits: BITS, epochs: 6, seeds: 3, keep: 75_000 }
export const quick: Plan = { labels: LABELS, bits: BITS, epochs: 6, seeds: 1 }

/** A document, prepared, with the right labels; an epoch shows it `weight` times. */
export type Example = Labelled & { readonly prepared: Prepared; readonly weight: number }

/** A labelled document as an example. */
export function exampleOf(labelled: Labelled, cues: Pick<WordMap, "get">, weight: number): Example {
  const { reading } = labelled
  const cluster = clusterColumn(reading)
  const parsed = { ...reading, cluster, speech: speechOf(reading, cluster) }
  return { ...labelled, prepared: prepare(parsed, cues), weight }
}

/** Levels of words by the share of their occurrences that are part of a cue. */
export function cueLevels(documents: readonly Labelled[]): Map<number, number> {
  const counts = new Map<number, { cue: number; all: number }>()
  for (const { reading, labels } of documents)
    for (let i = 0; i < reading.count; i++) {
      if (reading.shape[i]! > Shape.mixed) continue
      const count = counts.get(reading.word[i]!) ?? { cue: 0, all: 0 }
      counts.set(reading.word[i]!, count)
      count.all++
      if (typeOf(labels[i]!) === Role.cue) count.cue++
    }
  const levels = new Map<number, number>()
  for (const [word, { cue, all }] of counts) {
    const share = cue / (all + 2)
    const level = share > 0.6 ? 4 : share > 0.35 ? 3 : share > 0.15 ? 2 : share > 0.05 ? 1 : 0
    if (all >= 2 && level > 0) levels.set(word, level)
  }
  return levels
}

/** The sequences of a document, block after block; with `found`, the first pass's labels, for the second pass. */
function sequencesOf({ prepared, labels, weight }: Example, found?: Uint8Array): Sequence[] {
  const describer = newDescriber()
  const scratch = newFeatures()
  const sequences: Sequence[] = []
  for (let block = 0; block + 1 < prepared.blockStart.length; block++) {
    const [from, to] = [prepared.blockStart[block]!, prepared.blockStart[block + 1]!]
    describer.begin(prepared, block)
    if (found) describer.recall(found)
    const features = (i: number, into: Features) => {
      describer.describe(i, into)
      if (found) describer.describeAgain(i, into)
    }
    sequences.push({ ...sequenceOf(labels.slice(from, to), { scratch, features }), weight })
  }
  return sequences
}

/** The labels weights give a document. */
const tagDocument = (weights: Weights, sequences: readonly Sequence[]): Uint8Array =>
  Uint8Array.from(sequences.flatMap((sequence) => [...tagWith(weights, sequence, LABELS)]))

/** The bytes of the models of both passes, trained on examples. */
export function fitPasses(
  examples: readonly Example[],
  plan: Plan,
): { first: Uint8Array; second: Uint8Array } {
  const sequences = examples.map((example) => sequencesOf(example))
  const first = fit(sequences.flat(), plan)
  const found: Uint8Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(sequences.filter((_, d) => d % FOLDS !== fold).flat(), foldPlan)
    for (const [d, own] of sequences.entries()) if (d % FOLDS === fold) found[d] = tagDocument(weights, own)
  }
  sequences.length = 0
  const second = fit(
    examples.flatMap((example, d) => sequencesOf(example, found[d])),
    plan,
  )
  return { first: packModel(quantise(first, plan)), second: packModel(quantise(second, plan)) }
}
