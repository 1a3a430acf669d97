import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { read } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import { findLeaders } from "../leaders/find-leaders.ts"
import { useNameModel } from "../persons/find-names.ts"
import { clusterColumn, speechOf } from "../tagger/part-of-speech.ts"
import { packModel } from "../tagger/model.ts"
import { readAnnotated, type AnnotatedArticle } from "./annotated.ts"
import { fit, quantise } from "./perceptron.ts"
import { ARTICLES, columnTexts, PLAN, sequencesOf } from "./persons.ts"

/**
 * `node build.mjs --run src/recognition/training/halves.ts`: trains the name tagger without one half of our own articles, finds the
 * leaders of that half, and prints how well; both ways round.
 */
const articles = readdirSync(ARTICLES)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => readAnnotated(readFileSync(join(ARTICLES, file), "utf8")))

const speak = (blocks: readonly string[]) => {
  const reading = read(blocks)
  const cluster = clusterColumn(reading)
  return { ...reading, cluster, speech: speechOf(reading, cluster) }
}

const key = ({ block, start, end }: BlockSpan): string => `${block}:${start}-${end}`
const percent = (share: number): string => (100 * share).toFixed(1)

/** Exact mentions of leaders, and the share of those found whose group stands for the right person. */
function score(held: readonly AnnotatedArticle[]): string {
  let [wanted, given, right, grouped] = [0, 0, 0, 0]
  for (const { blocks, title, leaders } of held) {
    const whose = new Map(
      leaders.flatMap(({ id, mentions }) => mentions.map((mention) => [key(mention), id])),
    )
    wanted += whose.size
    for (const { mentions } of findLeaders(speak(blocks), speak([title])).leaders) {
      const hits = mentions.flatMap((mention) => whose.get(key(mention)) ?? [])
      given += mentions.length
      right += hits.length
      const counts = hits.map((id) => hits.filter((other) => other === id).length)
      grouped += Math.max(0, ...counts)
    }
  }
  const f = (2 * right) / (given + wanted)
  return `P ${percent(right / given)} R ${percent(right / wanted)} F ${percent(f)} of ${wanted}, grouped rightly ${percent(grouped / right)}`
}

for (const half of [0, 1]) {
  const known = articles.filter((_, i) => i % 2 === half)
  const named = known.map(({ blocks, leaders, persons }) => ({
    blocks,
    names: [...leaders, ...persons].flatMap(({ mentions }) => mentions),
    weight: 3,
  }))
  useNameModel(packModel(quantise(fit(sequencesOf([...columnTexts(), ...named]), PLAN), PLAN)))
  console.log(`trained on half ${half + 1}, other half:`, score(articles.filter((_, i) => i % 2 !== half)))
}
