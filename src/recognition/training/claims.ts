import { newDescriber } from "../claims/describe.ts"
import { tagWith, type Passes } from "../claims/tag-roles.ts"
import { Role } from "../claims/tagging.ts"
import { spansOf, typeOf } from "../tagger/labels.ts"
import { loadPair } from "../tagger/tagger.ts"
import { loadWords, packWords } from "../tagger/word-map.ts"
import { scoreAttributions } from "./attribution-score.ts"
import { cueLevels, exampleOf, fitPasses, thorough, type Example } from "./claim-passes.ts"
import { labelledPolnear, readArticles, labelArticle } from "./roles.ts"

/** Our articles are few and mean what we mean by a claim: each counts as much as this many of PolNeAR's. */
export const OWN_WEIGHT = 8

/** The tagger of two packed models. */
export const passesOf = ({ first, second }: { first: Uint8Array; second: Uint8Array }): Passes => ({
  ...loadPair(first, second),
  describer: newDescriber(),
})

/** Prints the F of exact spans and of tokens, role by role, and of whole attributions. */
export function report(name: string, examples: readonly Example[], passes: Passes): void {
  const found = examples.map(({ prepared }) => tagWith(passes, prepared).labels)
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
    examples.map(({ prepared, attributions }, d) => ({ prepared, attributions, labels: found[d]! })),
  )
  console.log(
    `${name}: F of ${line.join(", ")}; of whole attributions ${content.toFixed(1)}, with source ${withSource.toFixed(1)}`,
  )
}

/** The bytes of the claim tagger's models: trained on PolNeAR's train part and our articles; measured on its dev part. */
export function trainClaims(): Record<string, Uint8Array> {
  const polnear = labelledPolnear("train")
  const cuesBytes = packWords(cueLevels(polnear))
  const cues = loadWords(cuesBytes)
  const models = fitPasses(
    [
      ...polnear.map((document) => exampleOf(document, cues, 1)),
      ...readArticles().map(({ name, article }) => exampleOf(labelArticle(name, article), cues, OWN_WEIGHT)),
    ],
    thorough,
  )
  const dev = labelledPolnear("dev").map((document) => exampleOf(document, cues, 1))
  report("PolNeAR dev", dev, passesOf(models))
  return { "cues.bin": cuesBytes, "claims-1.bin": models.first, "claims-2.bin": models.second }
}
