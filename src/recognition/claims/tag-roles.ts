import cuesBytes from "../models/cues.bin"
import firstBytes from "../models/claims-1.bin"
import secondBytes from "../models/claims-2.bin"
import { newFeatures } from "../tagger/features.ts"
import { loadPair, type Pair } from "../tagger/tagger.ts"
import { loadWords, type WordMap } from "../tagger/word-map.ts"
import { newDescriber, type Describer } from "./describe.ts"
import { prepare, type Parsed, type Prepared } from "./tagging.ts"

type Models = { readonly cues: Pick<WordMap, "get">; readonly passes: Passes }

let loaded: Models | undefined
const models = (): Models =>
  (loaded ??= {
    cues: loadWords(cuesBytes),
    passes: { ...loadPair(firstBytes, secondBytes), describer: newDescriber() },
  })

/** A prepared reading and the label of each of its tokens (`labels.ts`, types of `Role`). */
export type Tagged = {
  readonly prepared: Prepared
  readonly labels: Uint8Array
  /** How much more each token's label scores than the best other one, by itself; 1 is the article's mean. */
  readonly margin: Float32Array
}

/** The two passes and the memory they reuse. */
export type Passes = Pair & { readonly describer: Describer }

/** Tags sources, cues and contents of an article. */
export function tagRoles(parsed: Parsed): Tagged {
  const { cues, passes } = models()
  return tagWith(passes, prepare(parsed, cues))
}

/**
 * Tags in two passes: the second one sees what the first one found around each token, in this block and the one
 * before. Time is linear in the text.
 */
export function tagWith({ first, second, scoreBoth, describer }: Passes, prepared: Prepared): Tagged {
  const found = new Uint8Array(prepared.count)
  const labels = new Uint8Array(prepared.count)
  const margin = new Float32Array(prepared.count)
  const features = newFeatures()
  for (let block = 0; block + 1 < prepared.blockStart.length; block++) {
    const from = prepared.blockStart[block]!
    const count = prepared.blockStart[block + 1]! - from
    if (count === 0) continue
    describer.begin(prepared, block)
    first.begin(count)
    second.begin(count)
    for (let i = 0; i < count; i++) {
      features.count = 0
      describer.describe(i, features)
      scoreBoth(i, features)
    }
    first.decode(found, from)
    describer.recall(found)
    for (let i = 0; i < count; i++) {
      features.count = 0
      describer.describeAgain(i, features)
      second.score(i, features)
    }
    second.decode(labels, from)
    for (let i = 0; i < count; i++) margin[from + i] = second.margin(i, labels[from + i]!)
  }
  normalise(margin)
  return { prepared, labels, margin }
}

/** Divides by the mean size, which differs from model to model. */
function normalise(values: Float32Array): void {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += Math.abs(values[i]!)
  if (sum === 0) return
  for (let i = 0; i < values.length; i++) values[i] = (values[i]! * values.length) / sum
}
