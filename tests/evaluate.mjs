// npm run evaluate [anchoring]: prints the tables of ../shared/evaluation for the built modules.
// Everything runs in processes of its own, as anybody with the kit would run it.
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"

const SHARED = "../shared"
const ENGINE = "dist/engine.js"
const ANCHORING = "dist/anchoring.js"

/** Runs a scorer of the kit and prints what it prints under a heading. */
function score(heading, scorer, ...args) {
  console.log(`\n== ${heading}\n$ node ${scorer} ${args.join(" ")}`)
  const { status } = spawnSync(process.execPath, [join(SHARED, "evaluation", scorer), ...args], {
    stdio: "inherit",
  })
  if (status !== 0) process.exitCode = 1
}

function scoreRecognition() {
  score("Leaders and claims on the gold articles", "score-gold.mjs", ENGINE, `${SHARED}/corpora/gold`)
  const polnear = `${SHARED}/corpora/polnear/dev`
  score("Claims by our guidelines on PolNeAR, whose notion is wider", "score-polnear.mjs", ENGINE, polnear)
  const folder = mkdtempSync(join(tmpdir(), "sayso-evaluate-"))
  try {
    const all = join(folder, "all.mjs")
    writeFileSync(
      all,
      `import { findAttributions } from ${JSON.stringify(resolve(ENGINE))}
       export const recognise = (article) => ({ leaders: [], claims: findAttributions(article) })`,
    )
    score("Every attribution the tagger finds, on PolNeAR", "score-polnear.mjs", all, polnear)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
  score("Meaning", "anchoring/score-meaning.mjs", ANCHORING, `${SHARED}/evaluation/anchoring/meaning`)
}

if (!existsSync(join(SHARED, "evaluation"))) {
  console.log("evaluate: ../shared/evaluation is not here, so there is nothing to measure against; skipped")
} else {
  scoreRecognition()
  if (process.argv.includes("anchoring")) scoreAnchoring()
}
