/**
 * Makes a bare machine ready: Node packages, and Chromium and Firefox where that is possible. Needs Node alone. Does
 * nothing where all is there.
 */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { findBrowser } from "./browsers.mjs"

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" })
    .status === 0

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19))
  stop(`Sayso is developed with Node 20.19 or newer; this is ${process.versions.node}.`)

const installed = "node_modules/.package-lock.json"
const isStale = !existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs
const quietly = ["--no-audit", "--no-fund"]
if (isStale && !run("npm", ["ci", ...quietly])) {
  // `npm ci` refuses a lock that was written where some platforms' optional packages could not be seen.
  console.log("npm ci refuses the lock file here; installing what it locks, and what else is needed.")
  if (!run("npm", ["install", "--no-save", ...quietly])) stop("npm install failed; see above.")
}

const missing = ["chromium", "firefox"].filter((name) => !findBrowser(name))
if (missing.length > 0) {
  const packages = missing.map((name) => (name === "firefox" ? "firefox-esr" : name))
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0
  if (mayInstall) {
    console.log(`Installing ${packages.join(" and ")} ...`)
    run("apt-get", ["update", "-qq"])
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages])
  }
  const still = missing.filter((name) => !findBrowser(name))
  if (still.length > 0)
    stop(
      `Please install ${still.join(" and ")} (Debian: apt-get install ${packages.join(" ")}), ` +
        `or name the program in the variable ${still.map((name) => name.toUpperCase()).join(" and ")}.`,
    )
}
