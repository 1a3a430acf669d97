/**
 * What `npm test` runs: everything that CI checks, step by step, each with its time. The last line says how many checks
 * and tests passed and failed; the exit code is 0 only where none failed. Leaves no process and no file behind.
 */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

/** Longest time of one step in minutes: what takes longer hangs. */
const LONGEST = 12

/** Profiles of browsers and reports live here, and go with it. */
const folder = mkdtempSync(join(tmpdir(), "sayso-test-"))
const bin = (name) => join("node_modules", ".bin", name)
/** Process groups of the programs that run now. */
const running = new Set()
const total = { passed: 0, failed: 0, skipped: 0 }

/** Runs a program to its end; resolves to whether it succeeded and what it printed. */
function run(command, args) {
  return new Promise((done) => {
    let printed = ""
    const child = spawn(command, args, {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: { ...process.env, TMPDIR: folder, NO_COLOR: "1" },
    })
    running.add(child.pid)
    const stop = () => kill(-child.pid)
    const timer = setTimeout(() => {
      printed += `\nstopped after ${LONGEST} minutes\n`
      stop()
    }, LONGEST * 60_000)
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text))
    child.on("error", (error) => (printed += String(error)))
    child.on("close", (code) => {
      clearTimeout(timer)
      // What the program started and left behind.
      stop()
      running.delete(child.pid)
      done({ ok: code === 0, printed })
    })
  })
}

function kill(id) {
  try {
    process.kill(id, "SIGKILL")
  } catch {
    // It has ended already.
  }
}

/** Ends browsers that a dying test left behind: the processes that name our own folder. */
function endBrowsers() {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" })
  for (const line of (stdout ?? "").split("\n")) {
    const id = Number.parseInt(line, 10)
    if (id !== process.pid && line.includes(folder)) kill(id)
  }
}

function leaveNothing() {
  for (const id of running) kill(-id)
  endBrowsers()
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
}
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => {
    leaveNothing()
    process.exit(1)
  })

/** One step: prints its name, its time and, where it failed, what it printed. */
async function step(name, work) {
  const begin = performance.now()
  process.stdout.write(`${name} ... `)
  const { passed, failed, skipped = 0, printed = "" } = await work()
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
  console.log(`${counts.filter(Boolean).join(", ")} (${seconds} s)`)
  if (failed > 0 || skipped > 0) console.log(printed.trimEnd())
}

/** A step that passes or fails as a whole. */
const check = (name, command, args) =>
  step(name, async () => {
    const { ok, printed } = await run(command, args)
    return { passed: Number(ok), failed: Number(!ok), printed }
  })

/** A step of vitest, counted test by test from its report. */
const tests = (name, args) =>
  step(name, async () => {
    const report = join(folder, `${name.replace(/\W+/g, "-")}.json`)
    const { ok, printed } = await run(bin("vitest"), [
      "run",
      "--config=tests/vitest.config.ts",
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...args,
    ])
    if (!existsSync(report)) return { passed: 0, failed: 1, printed }
    const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    )
    // A file that does not load, or an error outside a test, fails without a failed test.
    const failed = ok ? numFailedTests : Math.max(numFailedTests, 1)
    const told = failed > 0 ? printed : skippedIn(testResults)
    return { passed: numPassedTests, failed, skipped: numPendingTests, printed: told }
  })

/** In which files tests were skipped, and how many. */
const skippedIn = (files) =>
  files
    .map(({ name, assertionResults }) => {
      const count = assertionResults.filter(({ status }) => status !== "passed").length
      return count > 0 ? `  skipped in ${relative(process.cwd(), name)}: ${count}` : ""
    })
    .filter(Boolean)
    .join("\n")

/** The store's own linter; notices count like errors. */
const storeLint = () =>
  step("store linter", async () => {
    const { printed } = await run(bin("web-ext"), [
      "lint",
      "--source-dir=dist/firefox",
      "--output=json",
      "--no-config-discovery",
    ])
    const json = printed.slice(printed.indexOf("{"), printed.lastIndexOf("}") + 1)
    const { summary, ...rest } = JSON.parse(json || "{}")
    const count = summary && summary.errors + summary.warnings + summary.notices
    const messages = ["errors", "warnings", "notices"].flatMap((kind) => rest[kind] ?? [])
    const told = messages.map(({ _type, code, message, file }) => `${_type} ${code} ${file}: ${message}`)
    return { passed: Number(count === 0), failed: Number(count !== 0), printed: told.join("\n") || printed }
  })

try {
  await check("format", bin("prettier"), ["--check", "."])
  await check("lint", bin("oxlint"), ["-c", "tests/oxlint.json", "src", "tests", "build.mjs"])
  await check("types", bin("tsc"), ["-p", "tsconfig.json"])
  await check("types of the pure folders", bin("tsc"), ["-p", "tests/tsconfig.pure.json"])
  await check("build", process.execPath, ["build.mjs"])
  await check("sizes", process.execPath, ["tests/sizes.mjs"])
  await storeLint()
  await tests("unit tests", ["--project=unit"])
  if (existsSync("../shared")) await check("gold articles", process.execPath, ["tests/gold.mjs"])
  else console.log("gold articles ... skipped: ../shared is not on this machine")
  await tests("end-to-end tests in Chromium and Firefox", ["--project=e2e"])
} finally {
  leaveNothing()
}
const skipped = total.skipped > 0 ? `${total.skipped} skipped (named above)` : ""
if (skipped) console.log(skipped)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
