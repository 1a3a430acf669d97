/**
 * How long a notebook of 100,000 annotations takes to be backed up, read and merged, and how much memory it needs.
 * Prints processor time, which other programs do not stretch, and the resident set of the process.
 * Run: node build.mjs --run tests/bench/backup.ts
 */
import type { Target } from "../../src/anchoring/target.ts"
import type { Annotation } from "../../src/notebook/annotation.ts"
import { type BackupRow, toBackup } from "../../src/notebook/export/backup.ts"
import { readBackup } from "../../src/notebook/import/backup.ts"
import { type Aliases, mergeImported } from "../../src/notebook/import/merge.ts"
import type { Imported } from "../../src/notebook/import/preview.ts"
import type { Page } from "../../src/notebook/page.ts"
import { claim, page, person } from "../notebook/export/sample.ts"

const ANNOTATIONS = 100_000
const PAGES = 5_000

const sentence =
  "The committee will publish its findings before the summer recess and the minister will answer. "

/** As large as a target of a long claim is. */
const target: Target = {
  selector: [
    { type: "TextQuoteSelector", exact: sentence + sentence, prefix: sentence, suffix: sentence },
    { type: "TextPositionSelector", start: 1000, end: 1192 },
    { type: "CssSelector", value: "body > main > article > p:nth-child(12)" },
    { type: "FragmentSelector", value: ":~:text=The%20committee%20will,minister%20will%20answer" },
  ],
  place: {
    lead: "",
    trail: sentence,
    previous: sentence,
    following: sentence,
    blockLength: 290,
    length: 9000,
  },
}

const annotation = (i: number): Annotation => ({
  ...claim,
  id: `annotation-${i}`,
  page: `page-${i % PAGES}`,
  parts: [
    { role: "content", target, state: "same" },
    { role: "cue", target: { selector: target.selector.slice(0, 2) }, state: "same" },
  ],
})

/** Made as they are asked for, as a store's cursor gives them. */
function* rows(): Generator<BackupRow> {
  for (let i = 0; i < PAGES; i++)
    yield { page: { ...page, id: `page-${i}`, addresses: [`https://example.org/a/${i}`] } }
  yield { person }
  for (let i = 0; i < ANNOTATIONS; i++) yield { annotation: annotation(i) }
}

const seconds = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6
const megabytes = (): number => Math.round(process.memoryUsage().rss / 1e6)

async function timed(name: string, run: () => Promise<string>): Promise<void> {
  const start = seconds()
  const said = await run()
  console.log(`${name}: ${(seconds() - start).toFixed(1)} s, ${megabytes()} MB resident; ${said}`)
}

await timed("write", async () => {
  let units = 0
  for await (const piece of toBackup(rows(), { made: "2026-06-01" })) units += piece.length
  return `${Math.round(units / 1e6)} million characters`
})

await timed("write and read", async () => {
  let found = 0
  for await (const part of readBackup(toBackup(rows(), { made: "2026-06-01" }))) if ("item" in part) found++
  return `${found} rows`
})

await timed("read and merge into an empty notebook in batches of 1,000", async () => {
  const empty = { pages: [], annotations: [], people: [] }
  const inFile = new Set(Array.from({ length: ANNOTATIONS }, (_, i) => `annotation-${i}`))
  const pages: Page[] = []
  let batch: Imported[] = []
  let aliases: Aliases | undefined
  let written = 0
  const merge = () => {
    const report = mergeImported({ ...empty, pages }, batch, { inFile, ...(aliases && { aliases }) })
    aliases = report.aliases
    pages.push(...report.changed.pages)
    written += report.changed.annotations.length
    batch = []
  }
  for await (const part of readBackup(toBackup(rows(), { made: "2026-06-01" }))) {
    if ("item" in part) batch.push(part.item)
    if (batch.length === 1000) merge()
  }
  merge()
  return `${written} annotations`
})
