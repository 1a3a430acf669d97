/** Holds the bundles in dist/ under the sizes in package.json: code in bytes after gzip, models in bytes as they are. */
import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

const { sizes } = JSON.parse(readFileSync("package.json", "utf8"))
/** A model as esbuild embeds it: one long base64 text. */
const model = /"([A-Za-z0-9+/]{1000,}={0,2})"/g

let isOver = false
for (const [name, limit] of Object.entries(sizes)) {
  const size = Math.max(...["chrome", "firefox"].map((browser) => sizeOf(name, `dist/${browser}`)))
  console.log(`${name}: ${size} of ${limit} bytes`)
  if (size > limit) isOver = true
}
process.exit(isOver ? 1 : 0)

function sizeOf(name, folder) {
  if (name === "models") {
    const models = readFileSync(`${folder}/background.js`, "latin1").matchAll(model)
    return [...models].reduce((sum, [, base64]) => sum + Buffer.from(base64, "base64").length, 0)
  }
  return gzipSync(readFileSync(`${folder}/${name}.js`, "utf8").replace(model, '""'), { level: 9 }).length
}
