import { readdirSync, readFileSync } from "node:fs"
import { newDescriber } from "../claims/describe.ts"
import { prepare, Role, ROLES, type Prepared } from "../claims/tagging.ts"
import { newFeatures, type Features } from "../tagger/features.ts"
import { labelCount, spansOf, typeOf } from "../tagger/labels.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"
import { packModel } from "../tagger/model.ts"
import { newWordMap, packWords, loadWords } from "../tagger/word-map.ts"
import { fit, quantise, sequenceOf, tagWith, type Plan, type Sequence, type Weights } from "./perceptron.ts"
import { scoreAttributions } from "./attribution-score.ts"
import { labelText, labelledPolnear, type Labelled } from "./roles.ts"

const ARTICLES = "src/recognition/training/articles"
const LABELS = labelCount(ROLES)
const plan: Plan = { labels: LABELS, bits: 20, epochs: 8, seeds: 3, keep: 40_000 }
/** The first pass labels the training articles for the second as it would unseen ones: trained on the other folds. */
const FOLDS = 4
const foldPlan: Plan = { labels: LABELS, bits: 20, epochs: 5, seeds: 1 }

/** Levels of words by the share of their occurrences that are part of a cue. */
function cueLevels(documents: readonly Labelled[]): Map<number, number> {
  const counts = new Map<number, { cue: number; all: number }>()
  for (const { reading, labels } of documents)
    for (let i = 0; i < reading.count; i++) {
      if (reading.shape[i]! >= 5) continue
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

/** A document, prepared, with the right labels. */
type Example = Labelled & { readonly prepared: Prepared }

/** The sequences of documents, block after block; with `found`, the labels of the first pass, for the second pass. */
function sequencesOf(examples: readonly Example[], found?: readonly Uint8Array[]): Sequence[][] {
  const describer = newDescriber()
  const scratch = newFeatures()
  return examples.map(({ prepared, labels }, d) => {
    const sequences: Sequence[] = []
    const recalled = found?.[d]
    for (let block = 0; block + 1 < prepared.blockStart.length; block++) {
      const [from, to] = [prepared.blockStart[block]!, prepared.blockStart[block + 1]!]
      describer.begin(prepared, block)
      if (recalled) describer.recall(recalled)
      const features = (i: number, into: Features) => {
        describer.describe(i, into)
        if (recalled) describer.describeAgain(i, into)
      }
      sequences.push(sequenceOf(labels.slice(from, to), { scratch, features }))
    }
    return sequences
  })
}

/** The labels weights give each document. */
const tagAll = (weights: Weights, documents: readonly Sequence[][]): Uint8Array[] =>
  documents.map((sequences) => {
    const parts = sequences.map((sequence) => tagWith(weights, sequence, LABELS))
    return Uint8Array.from(parts.flatMap((part) => [...part]))
  })

/** Prints the F of exact spans and of tokens, role by role. */
function report(name: string, examples: readonly Example[], found: readonly Uint8Array[]): void {
  const line = Object.entries(Role).map(([role, type]) => {
    const spans = { right: 0, found: 0, all: 0 }
    const tokens = { right: 0, found: 0, all: 0 }
    for (const [d, { labels }] of examples.entries()) {
      const gold = new Set(spansOf(labels, type).map(({ from, to }) => `${from} ${to}`))
      const own = spansOf(found[d]!, type)
      spans.all += gold.size
      spans.found += own.length
      spans.right += own.filter(({ from, to }) => gold.has(`${from} ${to}`)).length
      for (const [i, label] of labels.entries()) {
        const [a, b] = [typeOf(label) === type, typeOf(found[d]![i]!) === type]
        if (a) tokens.all++
        if (b) tokens.found++
        if (a && b) tokens.right++
      }
    }
    const f = (n: typeof spans) => ((200 * n.right) / (n.found + n.all)).toFixed(1)
    return `${role} spans ${f(spans)} tokens ${f(tokens)}`
  })
  const { content, withSource } = scoreAttributions(
    examples.map((example, d) => ({ ...example, labels: found[d]! })),
  )
  const whole = `attributions ${content.toFixed(1)}, with source ${withSource.toFixed(1)}`
  console.log(`${name}: ${line.join(", ")}; ${whole}`)
}

/** The bytes of the claim tagger's models, trained on PolNeAR's train part; prints figures on its dev part. */
export function trainClaims(): Record<string, Uint8Array> {
  const trainDocuments = labelledPolnear("train")
  const levels = cueLevels(trainDocuments)
  const cuesBytes = packWords(levels)
  const cues = loadWords(cuesBytes)
  const exampleOf = (labelled: Labelled): Example => {
    const cluster = clusterColumn(labelled.reading)
    const parsed = { ...labelled.reading, cluster, speech: speechOf(labelled.reading, cluster) }
    return { ...labelled, prepared: prepare(parsed, cues) }
  }
  const own = readdirSync(ARTICLES)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => labelText(file, readFileSync(`${ARTICLES}/${file}`, "utf8")))
    .map(exampleOf)
  const half = process.env["HALF"]
  const weight = Number(process.env["WEIGHT"] ?? 0)
  const isHeld = (i: number) => half !== undefined && i % 2 === Number(half)
  const heldOut = own.filter((_, i) => isHeld(i))
  const train = [
    ...(process.env["NOPOL"] ? [] : trainDocuments.map(exampleOf)),
    ...(weight > 0 ? own.filter((_, i) => !isHeld(i)) : []),
  ]
  const weights = train.map((d) => (/^[ab]-/.test(d.id) ? weight : 1))
  const dev = labelledPolnear("dev").map(exampleOf)

  const quick = process.env["QUICK"] !== undefined
  const used = quick ? { ...plan, seeds: 1, epochs: 6, keep: undefined } : plan
  const fitPlan: Plan = quick ? { labels: LABELS, bits: 20, epochs: 6, seeds: 1 } : (used as Plan)
  let begun = Date.now()
  const lap = (what: string) => {
    console.log(what, ((Date.now() - begun) / 1000).toFixed(0), "s")
    begun = Date.now()
  }
  const firstTrain = sequencesOf(train)
  for (const [d, list] of firstTrain.entries())
    firstTrain[d] = list.map((q) => ({ ...q, weight: weights[d]! }))
  const firstDev = sequencesOf(dev)
  const firstOwn = sequencesOf(heldOut)
  lap("features")
  const first = fit(firstTrain.flat(), fitPlan)
  const foundDev = tagAll(first, firstDev)
  report("first pass, dev", dev, foundDev)
  const foundOwn = tagAll(first, firstOwn)
  if (heldOut.length > 0) report("first pass, own", heldOut, foundOwn)
  lap("first")

  const foundTrain: Uint8Array[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fit(firstTrain.filter((_, d) => d % FOLDS !== fold).flat(), foldPlan)
    for (const [d, sequences] of firstTrain.entries())
      if (d % FOLDS === fold) foundTrain[d] = tagAll(weights, [sequences])[0]!
  }
  lap("folds")
  firstTrain.length = 0
  const secondTrain = sequencesOf(train, foundTrain).map((list, d) =>
    list.map((q) => ({ ...q, weight: weights[d]! })),
  )
  const second = fit(secondTrain.flat(), fitPlan)
  if (heldOut.length > 0) report("second pass, own", heldOut, tagAll(second, sequencesOf(heldOut, foundOwn)))
  report("second pass, dev", dev, tagAll(second, sequencesOf(dev, foundDev)))
  lap("second")
  void newWordMap
  return {
    "cues.bin": cuesBytes,
    "claims-1.bin": packModel(quantise(first, fitPlan)),
    "claims-2.bin": packModel(quantise(second, fitPlan)),
  }
}
