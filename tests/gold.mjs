/** Holds dist/engine.js to its figures on the gold articles, which lie beside the project and are not part of it. */
import { execFileSync } from "node:child_process"

const scorer = "../shared/evaluation/score-gold.mjs"
const { articles, total } = JSON.parse(
  execFileSync(process.execPath, [scorer, "dist/engine.js", "../shared/corpora/gold", "--json"], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  }),
)
const seed = articles.find(({ id }) => id.startsWith("seed")).figures

/** Least figures: what was promised for the seed article, and a margin below what the engine reaches on all. */
const least = [
  ["leaders of the seed article, of 9", seed.leaders.hits, 9],
  ["claims of the seed article with the right source, of 19", seed.claims.attributed.hits, 12],
  ["F of leaders' mentions", total.mentions.f, 0.95],
  ["F of leaders", total.leaders.f, 0.95],
  ["F of claims with their source", total.claims.attributed.f, 0.75],
  ["spans outside their block, negative", -total.invalidSpans, 0],
]
for (const [what, figure, floor] of least)
  console.log(`${figure >= floor ? "ok" : "too low"}: ${what}: ${figure} (at least ${floor})`)
process.exit(least.every(([, figure, floor]) => figure >= floor) ? 0 : 1)
