/**
 * `npm run pack`: archives for both stores and the archive of sources that Firefox's store asks for, in out/. The same
 * sources give the same bytes on any machine: sorted names, one fixed time, no compression levels that depend on it.
 */
import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { zipSync } from "fflate"

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

/** Written as local time by fflate, so it must be made as local time: then the bytes are the same in every zone. */
const TIME = new Date(2020, 0, 1)

const { version } = JSON.parse(readFileSync("package.json", "utf8"))
const sources = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0").filter(Boolean)

mkdirSync("out", { recursive: true })
for (const browser of ["chrome", "firefox"]) {
  const folder = `dist/${browser}`
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  pack(`sayso-${version}-${browser}.zip`, files, folder)
}
pack(`sayso-${version}-source.zip`, sources, ".")

function pack(name, files, folder) {
  const entries = files
    .map((file) => [relative(folder, file).replaceAll("\\", "/"), file])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, file]) => [path, [readFileSync(file), { mtime: TIME, os: 3, attrs: 0o644 << 16 }]])
  const bytes = zipSync(Object.fromEntries(entries), { level: 9 })
  writeFileSync(join("out", name), bytes)
  const hash = createHash("sha256").update(bytes).digest("hex")
  console.log(`out/${name}  ${entries.length} files, ${bytes.length} bytes, sha256 ${hash}`)
}
