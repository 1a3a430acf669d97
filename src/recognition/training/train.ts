import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { trainClusters } from "./clusters.ts"

/** Where models are written: `npm run train` runs in the project's folder. */
const MODELS = "src/recognition/models"

/**
 * `npm run train [part ...]`: trains the named parts, or all of them in this order. Reads ../shared/corpora; the
 * same data gives the same bytes.
 */
const parts: Readonly<Record<string, () => Readonly<Record<string, Uint8Array>>>> = {
  clusters: () => ({ "clusters.bin": trainClusters() }),
}

if (!existsSync("../shared/corpora")) {
  console.log("train: ../shared/corpora is not here, nothing to train on")
} else {
  mkdirSync(MODELS, { recursive: true })
  const asked = process.argv.slice(2)
  for (const [name, train] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const begun = Date.now()
    for (const [file, bytes] of Object.entries(train())) {
      writeFileSync(join(MODELS, file), bytes)
      console.log(`${file}: ${bytes.length} bytes`)
    }
    console.log(`${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`)
  }
}
