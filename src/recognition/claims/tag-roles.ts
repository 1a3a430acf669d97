import cuesBytes from "../models/cues.bin"
import firstBytes from "../models/claims-1.bin"
import secondBytes from "../models/claims-2.bin"
import { newFeatures } from "../tagger/features.ts"
import { loadTagger, type Tagger } from "../tagger/tagger.ts"
import { loadWords, type WordMap } from "../tagger/word-map.ts"
import { newDescriber, type Describer } from "./describe.ts"
import { prepare, type Parsed, type Prepared } from "./tagging.ts"

/** The models, with the memory that tagging reuses. */
type Models = {
  readonly cues: Pick<WordMap, "get">
  readonly first: Tagger
  readonly second: Tagger
  readonly describer: Describer
}

let loaded: Models | undefined
const models = (): Models =>
  (loaded ??= {
    cues: loadWords(cuesBytes),
    first: loadTagger(firstBytes),
    second: loadTagger(secondBytes),
    describer: newDescriber(),
  })

/** A prepared reading and the label of each of its tokens (`labels.ts`, types of `Role`). */
export type Tagged = { readonly prepared: Prepared; readonly labels: Uint8Array }

/**
 * Tags sources, cues and contents in two passes: the second one sees what the first one found around each token, in
 * this block and the one before. Time is linear in the text.
 */
export function tagRoles(parsed: Parsed): Tagged {
  const { cues, first, second, describer } = models()
  const prepared = prepare(parsed, cues)
  const found = new Uint8Array(prepared.count)
  const labels = new Uint8Array(prepared.count)
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
      first.score(i, features)
      second.score(i, features)
    }
    first.decode(found, from)
    describer.recall(found)
    for (let i = 0; i < count; i++) {
      features.count = 0
      describer.describeAgain(i, features)
      second.score(i, features)
    }
    second.decode(labels, from)
  }
  return { prepared, labels }
}
