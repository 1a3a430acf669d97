import type { Page } from "../page.ts"
import { isoDate, partialDate } from "../partial-date.ts"

/** Characters of a name without its ending: no more than 240 bytes of UTF-8, where file systems stop at 255. */
const LONGEST = 60

/** Names that Windows keeps for devices. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * A name for a file of a page's notes that every system and Obsidian accept: day, outlet and title. `ending` is without
 * its dot.
 */
export function fileName({ title, outlet = "", published, firstRead }: Page, ending: string): string {
  const date = partialDate(published) ?? partialDate(firstRead)
  const texts = [outlet, title].map((text) =>
    text
      // Paths, wildcards, Obsidian's links, and what is invisible: marks of direction can disguise an ending.
      .replace(/[\\/:*?"<>|#^[\]%\p{C}]/gu, " ")
      .replace(/\s+/g, " ")
      .replace(/^[\s.]+|[\s.]+$/g, ""),
  )
  const stem = [date ? isoDate(date) : "", ...texts].filter((text) => text !== "").join(" ")
  const name = Array.from(stem)
    .slice(0, LONGEST)
    .join("")
    .replace(/[\s.]+$/, "")
  return `${name === "" || device.test(name) ? `${name} notes`.trim() : name}.${ending}`
}
