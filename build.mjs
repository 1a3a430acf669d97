/**
 * Builds dist/: the extension for Chrome and for Firefox from one source, and two ES modules for others.
 *   node build.mjs                 everything once
 *   node build.mjs --watch         again after every change
 *   node build.mjs --run FILE ...  bundles a TypeScript script for Node and runs it
 */
import { build, context } from "esbuild"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"

const root = dirname(fileURLToPath(import.meta.url))
process.chdir(root)

const BROWSERS = { chrome: "chrome140", firefox: "firefox150" }
const PAGES = ["popup", "sidebar", "welcome"]
const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  loader: { ".bin": "binary" },
}

/**
 * The store's linter warns of every assignment to innerHTML, also of the one in Preact that Sayso never uses
 * (dangerouslySetInnerHTML). It is taken out, and the build fails unless exactly one was there.
 */
const withoutInnerHTML = {
  name: "without-inner-html",
  setup(bundle) {
    bundle.onLoad({ filter: /preact[\\/]dist[\\/]preact\.(module\.js|mjs)$/ }, ({ path }) => {
      const parts = readFileSync(path, "utf8").split(/\b\w+\.innerHTML=/)
      if (parts.length !== 2)
        throw new Error(`${parts.length - 1} assignments to innerHTML in ${path}, expected 1`)
      return { contents: parts.join("void "), loader: "js" }
    })
  },
}

/** Chrome's or Firefox's manifest, from the one source. */
export function manifestFor(browser, source = JSON.parse(readFileSync("manifest.json", "utf8"))) {
  const manifest = structuredClone(source)
  manifest.version = JSON.parse(readFileSync("package.json", "utf8")).version
  if (browser === "chrome") {
    delete manifest.background.scripts
    delete manifest.browser_specific_settings
    delete manifest.sidebar_action
    delete manifest.action.default_area
  } else {
    delete manifest.background.service_worker
    delete manifest.side_panel
    delete manifest.minimum_chrome_version
    manifest.permissions = manifest.permissions.filter((name) => name !== "sidePanel")
  }
  return manifest
}

/** What esbuild is asked for one browser. */
const bundlesFor = (browser) => ({
  ...shared,
  entryPoints: [
    { in: "src/background/index.ts", out: "background" },
    { in: "src/content/index.ts", out: "content" },
    ...PAGES.flatMap((page) => [
      { in: `src/${page}/index.tsx`, out: page },
      { in: `src/${page}/${page}.css`, out: page },
    ]),
  ],
  outdir: `dist/${browser}`,
  format: "iife",
  target: BROWSERS[browser],
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [withoutInnerHTML],
})

const modules = {
  ...shared,
  entryPoints: [
    { in: "src/recognition/index.ts", out: "engine" },
    { in: "src/page/index.ts", out: "anchoring" },
  ],
  outdir: "dist",
  format: "esm",
  target: "es2023",
}

/** Everything of an extension that is not bundled. */
function copyFiles(browser) {
  const folder = `dist/${browser}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifestFor(browser), undefined, 2)}\n`)
  cpSync("src/_locales", `${folder}/_locales`, { recursive: true })
  for (const size of [16, 32, 48, 128]) cpSync(`icons/${size}.png`, `${folder}/icons/${size}.png`)
  for (const page of PAGES) cpSync(`src/${page}/index.html`, `${folder}/${page}.html`)
}

async function buildAll() {
  await build(modules)
  for (const browser of Object.keys(BROWSERS)) {
    rmSync(`dist/${browser}`, { recursive: true, force: true })
    copyFiles(browser)
    await build(bundlesFor(browser))
  }
}

async function watchAll() {
  await buildAll()
  for (const options of [...Object.keys(BROWSERS).map(bundlesFor), modules])
    await (await context(options)).watch()
}

async function run(file, args) {
  mkdirSync("node_modules", { recursive: true })
  const folder = mkdtempSync(join(resolve("node_modules"), ".run-"))
  const outfile = join(folder, "script.mjs")
  try {
    await build({
      ...shared,
      entryPoints: [file],
      outfile,
      format: "esm",
      platform: "node",
      target: "node20",
      packages: "external",
    })
    process.argv = [process.argv[0], file, ...args]
    await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [command, ...rest] = process.argv.slice(2)
  if (command === "--run") await run(rest[0], rest.slice(1))
  else if (command === "--watch") await watchAll()
  else await buildAll()
}
