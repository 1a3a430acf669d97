/** Makes the pictures of the README in tests/screenshots/ from the extension in dist/. */
import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

const environment = { ...process.env }
// Without a display `npm start` writes pictures.
delete environment.DISPLAY
delete environment.WAYLAND_DISPLAY
const { status } = spawnSync(process.execPath, ["tests/start.mjs"], { stdio: "inherit", env: environment })
if (status !== 0) process.exit(status ?? 1)
mkdirSync("tests/screenshots", { recursive: true })
for (const name of ["page", "popup"]) copyFileSync(`out/${name}.png`, `tests/screenshots/${name}.png`)
