import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { describe, expect, test } from "vitest"

/** What each layer may import of the others: arrows point down. A layer is a folder of src/ or a file in it. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "assets.d.ts": [],
  _locales: [],
  text: [],
  recognition: ["text"],
  anchoring: ["text"],
  notebook: ["text", "recognition", "anchoring"],
  "protocol.ts": ["text", "anchoring", "notebook"],
  page: ["text", "anchoring", "notebook/address.ts"],
  platform: ["text", "anchoring", "notebook", "protocol.ts", "_locales"],
  ui: ["text", "anchoring", "notebook", "protocol.ts", "platform"],
  background: ["text", "recognition", "anchoring", "notebook", "protocol.ts", "platform"],
  content: ["text", "anchoring", "notebook", "protocol.ts", "page", "platform", "ui"],
  popup: ["notebook", "protocol.ts", "platform", "ui"],
  sidebar: ["notebook", "protocol.ts", "platform", "ui"],
  library: ["text", "notebook", "protocol.ts", "platform", "ui"],
  welcome: ["notebook", "protocol.ts", "platform", "ui"],
}

/** Which layers may import a package. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "webextension-polyfill": ["platform"],
  idb: ["platform"],
  valibot: ["notebook", "protocol.ts", "platform"],
  preact: ["ui", "popup", "sidebar", "library", "welcome", "content"],
}

const STATIC = /^\s*(?:import|export)\s(?:[\w$*{},\s]*?\sfrom\s+)?["']([^"']+)["']/gm
const DYNAMIC = /\bimport\(\s*["']([^"']+)["']/g

const layerOf = (path: string): string => path.split("/")[0] ?? path

/** The imports of a source that its layer may not have. `path` is relative to src/. */
function strays(path: string, source: string): string[] {
  const layer = layerOf(path)
  const allowed = MAY_IMPORT[layer]
  if (!allowed) return [`${layer} is no layer`]
  const imports = [STATIC, DYNAMIC].flatMap((form) => [...source.matchAll(form)])
  return imports
    .map(([, from = ""]) => from)
    .filter((from) => {
      if (!from.startsWith(".")) {
        if (path.startsWith("recognition/training/")) return !from.startsWith("node:")
        const name = from.split("/")[0] ?? from
        return !PACKAGES[name]?.includes(layer)
      }
      const target = join(dirname(path), from)
      const isOwn = layerOf(target) === layer
      return !isOwn && !allowed.some((each) => target === each || target.startsWith(`${each}/`))
    })
}

const files = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative("src", join(entry.parentPath, entry.name)))

describe("Imports point downward", () => {
  test.each(files)("in %s", (path) => {
    expect(strays(path, readFileSync(join("src", path), "utf8"))).toEqual([])
  })

  test.each([
    ["text/span.ts", 'import { read } from "../recognition/recognise.ts"'],
    ["anchoring/search.ts", 'import type { Leader } from "../recognition/recognition.ts"'],
    ["notebook/page.ts", 'import browser from "webextension-polyfill"'],
    ["page/paint.ts", 'import { background } from "../platform/messaging.ts"'],
    ["page/paint.ts", 'import { isShown } from "../notebook/annotation.ts"'],
    ["platform/store.ts", 'import {\n  rangeOf,\n} from "../page/ranges.ts"'],
    ["background/index.ts", 'import { show } from "../ui/show.tsx"'],
    ["popup/index.tsx", 'import { lifetime } from "../content/lifetime.ts"'],
    ["ui/panel.tsx", 'export { openDB } from "idb"'],
    ["content/reader.ts", 'const { openPage } = await import("../background/open-page.ts")'],
  ])("and a stray in %s is seen: %s", (path, source) => {
    expect(strays(path, source)).toHaveLength(1)
  })

  test("every layer of the list exists or is planned, and no folder is without a layer", () => {
    const planned = ["library"]
    const found = new Set(files.map(layerOf))
    expect(
      Object.keys(MAY_IMPORT)
        .filter((layer) => !found.has(layer) && layer !== "_locales")
        .sort(),
    ).toEqual(planned.filter((layer) => !found.has(layer)))
  })
})
