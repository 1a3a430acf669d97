/**
 * `npm start`: builds, opens a browser with the extension and reads an article in it.
 *   npm start                         the sample article
 *   npm start -- ADDRESS or FILE      any page
 * Without a display the browser has no window: what was found is printed, and a picture goes to out/.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"

const wanted = process.argv[2]
const file = wanted && existsSync(wanted) ? resolve(wanted) : undefined
process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const run = (...args) => {
  const { status } = spawnSync(process.execPath, ["build.mjs", ...args], { stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}
run()
run("--run", "tests/e2e/open.ts", ...(file ? ["--file", file] : wanted ? ["--address", wanted] : []))
