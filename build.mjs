import { build } from "esbuild"
import { mkdtempSync, rmSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"

const target = {
  charset: "utf8",
  bundle: true,
  loader: { ".bin": "binary", ".css": "text" },
  logLevel: "warning",
}

/** The two ES modules that others can use without extension code. */
async function buildModules() {
  await build({
    ...target,
    entryPoints: { engine: "src/recognition/index.ts" },
    outdir: "dist",
    format: "esm",
    target: "es2023",
  })
  await build({
    ...target,
    entryPoints: { anchoring: "src/page/index.ts" },
    outdir: "dist",
    format: "esm",
    target: "es2023",
  })
}

/** Bundles a TypeScript script for Node and runs it: `node build.mjs --run file.ts [arguments]`. */
async function run(file, args) {
  const folder = mkdtempSync(join(resolve("node_modules"), ".run-"))
  const outfile = join(folder, "script.mjs")
  try {
    await build({
      ...target,
      entryPoints: [file],
      outfile,
      format: "esm",
      platform: "node",
      packages: "external",
    })
    process.argv = [process.argv[0], file, ...args]
    await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [command, ...rest] = process.argv.slice(2)
if (command === "--run") await run(rest[0], rest.slice(1))
else await buildModules()
