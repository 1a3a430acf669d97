import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/** Where models are written: `npm run train` runs in the project's folder. */
const MODELS = "src/recognition/models"

type Part = () => Promise<Readonly<Record<string, Uint8Array>>>

/**
 * `npm run train [part ...]`: trains the named parts, or all of them in this order; a part embeds the models of
 * those before it. Reads ../shared/corpora; the same data gives the same bytes.
 */
const parts: Readonly<Record<string, Part>> = {
  lexicons: async () => (await import("./lexicons.ts")).buildLexicons(),
  clusters: async () => (await import("./clusters.ts")).trainClusters(),
  speech: async () => (await import("./parts-of-speech.ts")).trainSpeech(),
  claims: async () => (await import("./claims.ts")).trainClaims(),
  persons: async () => (await import("./persons.ts")).trainPersons(),
  judge: async () => (await import("./judge.ts")).trainJudge(),
}

if (!existsSync("../shared/corpora")) {
  console.log("train: ../shared/corpora is not here, nothing to train on")
} else {
  mkdirSync(MODELS, { recursive: true })
  const asked = process.argv.slice(2)
  for (const [name, train] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const begun = Date.now()
    for (const [file, bytes] of Object.entries(await train())) {
      writeFileSync(join(MODELS, file), bytes)
      console.log(`${file}: ${bytes.length} bytes`)
    }
    console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`)
  }
}
