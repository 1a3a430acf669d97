// npm run evaluate [anchoring]: prints the tables of ../shared/evaluation for the built modules.
// Everything runs in processes of its own, as anybody with the kit would run it.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"

const SHARED = "../shared"
const KIT = join(SHARED, "evaluation")
const GOLD = `${SHARED}/corpora/gold`
const ENGINE = "dist/engine.js"
const ANCHORING = "dist/anchoring.js"

/** Runs a script and prints what it prints. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" })
  if (status !== 0) process.exitCode = 1
}

/** Runs a scorer of the kit under a heading. */
function score(heading, scorer, ...args) {
  console.log(`\n== ${heading}\n$ node ${scorer} ${args.join(" ")}`)
  run(join(KIT, scorer), ...args)
}

/** Prints the F of claims where the confidence asked for is chosen on one half of the gold and measured on the other. */
async function scoreHalves() {
  const { loadGold, scoreAll } = await import(pathToFileURL(resolve(KIT, "score-gold.mjs")).href)
  const { recognise } = await import(pathToFileURL(resolve(ENGINE)).href)
  const articles = loadGold([GOLD])
  const halves = [0, 1].map((half) => articles.filter((_, i) => i % 2 === half))
  const attributed = async (half, least) => {
    const { totals, total = totals } = await scoreAll(half, (article) => recognise(article, { least }))
    return (total.claims ?? total).attributed
  }
  const sum = { hits: 0, predicted: 0, gold: 0 }
  for (const [tune, measure] of [halves, halves.toReversed()]) {
    let best = { f: 0, least: 0 }
    for (const least of [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75]) {
      const { f } = await attributed(tune, least)
      if (f > best.f) best = { f, least }
    }
    const other = await attributed(measure, best.least)
    for (const count of Object.keys(sum)) sum[count] += other[count]
    console.log(
      `from ${best.least}, chosen at F ${best.f.toFixed(3)}: F ${other.f.toFixed(3)} on the other half`,
    )
  }
  console.log(`both halves: F ${((2 * sum.hits) / (sum.predicted + sum.gold)).toFixed(3)}`)
}

async function scoreRecognition(folder) {
  score("Leaders and claims on the gold articles", "score-gold.mjs", ENGINE, GOLD)
  console.log("\n== Claims on the gold articles, half against half")
  await scoreHalves()
  run("build.mjs", "--run", "tests/recognition/corpus-as-gold.ts", folder)
  score("Leaders and claims on tests/corpus, which is never trained on", "score-gold.mjs", ENGINE, folder)
  const polnear = `${SHARED}/corpora/polnear/dev`
  score("Claims by our guidelines on PolNeAR, whose notion is wider", "score-polnear.mjs", ENGINE, polnear)
  const all = join(folder, "all.mjs")
  writeFileSync(
    all,
    `import { findAttributions } from ${JSON.stringify(pathToFileURL(resolve(ENGINE)).href)}
     export const recognise = (article) => ({ leaders: [], claims: findAttributions(article) })`,
  )
  score("Every attribution the tagger finds, on PolNeAR", "score-polnear.mjs", all, polnear)
}

function scoreAnchoring() {
  const pages = `${SHARED}/corpora/pages`
  score(
    "Quotes on changed pages",
    "anchoring/score-mutations.mjs",
    ANCHORING,
    pages,
    "--every",
    "3",
    "--seed",
    "1",
  )
  score("The reader", "anchoring/score-reader.mjs", ANCHORING, pages, "--every", "4", "--offset", "2")
  score("Revisions", "anchoring/score-revisions.mjs", ANCHORING, `${SHARED}/corpora/revisions/pairs.tsv`)
  score("Meaning", "anchoring/score-meaning.mjs", ANCHORING, `${KIT}/anchoring/meaning`)
}

if (!existsSync(KIT)) {
  console.log("evaluate: ../shared/evaluation is not here, so there is nothing to measure against; skipped")
} else {
  const folder = mkdtempSync(join(tmpdir(), "sayso-evaluate-"))
  try {
    await scoreRecognition(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (process.argv.includes("anchoring")) scoreAnchoring()
}
