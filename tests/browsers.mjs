/** Where the browsers of this machine are. */
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = {
  chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  firefox: ["firefox-esr", "firefox"],
}
const PLACES = {
  chromium: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  firefox: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
}

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The executable of "chromium" or "firefox": from the variable CHROMIUM or FIREFOX, else from PATH; or undefined. */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()]
  if (named) return named
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES[name].map((file) => join(folder, file)))
  return [...onPath, ...PLACES[name]].find(isExecutable)
}
