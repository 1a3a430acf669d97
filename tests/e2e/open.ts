/** Opens one page in Chromium with the extension, and shows or prints what Sayso finds. Run by `npm start`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { extname } from "node:path"
import { newsPage, summit } from "./articles.ts"
import { Driver } from "./browser.ts"
import { listed } from "./listed.ts"
import { Site } from "./server.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".xhtml": "application/xhtml+xml",
}

const [kind, where = ""] = process.argv.slice(2)
const hasDisplay =
  process.platform === "win32" ||
  process.platform === "darwin" ||
  Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"])

const site = await Site.start()
const driver = await Driver.start("chromium", { window: hasDisplay, online: kind === "--address" })
const stop = async () => {
  await driver.stop()
  await site.stop()
}
process.once("SIGINT", () => void stop().then(() => process.exit(0)))

const address =
  kind === "--address"
    ? where
    : kind === "--file"
      ? site.put(`/file${extname(where)}`, {
          body: readFileSync(where),
          type: TYPES[extname(where)] ?? "text/html; charset=utf-8",
        })
      : site.put("/summit", newsPage(summit))

const page = await driver.open(address)
const popup = await driver.clickToolbar(page)
await popup.until(/Leaders \d+|Read it anyway|cannot|let no extension|Try again/)
if (/Read it anyway/.test(await popup.text())) await popup.press("Read it anyway")
const said = await popup.until(/Leaders \d+|let no extension|Try again/)
console.log(said.split("\n").filter(Boolean).slice(0, 3).join("\n"))
for (const { name, mentions, claims } of await listed(popup)) {
  console.log(`\n${name}${mentions > 0 ? ` (named ${mentions} times)` : ""}`)
  for (const claim of claims) console.log(`  - ${claim}`)
}

if (hasDisplay) {
  console.log("\nThe browser is open. Close it, or press Ctrl+C, to end.")
  await new Promise((done) => driver.browser.once("disconnected", done))
} else {
  mkdirSync("out", { recursive: true })
  writeFileSync("out/popup.png", await popup.screenshot())
  await popup.close()
  writeFileSync("out/page.png", await page.screenshot())
  console.log("\nThere is no display here; pictures are in out/page.png and out/popup.png.")
}
await stop()
process.exit(0)
