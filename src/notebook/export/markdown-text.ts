import { printable } from "../html-text.ts"

/**
 * Text of others as one line of Markdown that reads the same and does nothing: no markup, HTML, links, images, embeds,
 * tags, comments, block ids, table cells or template code, in CommonMark, GFM and Obsidian.
 */
export const inline = (text: string): string => escapeLine(printable(text).replace(/\s+/g, " ").trim())

/** The same for text of several lines, each a paragraph's line with a hard break before the next. */
export const lines = (text: string): readonly string[] =>
  printable(text)
    .split("\n")
    .map((line) => escapeLine(line.trim()))

/** An address as a link's destination: without the marks that would end it or begin something else. */
export const destination = (address: string): string =>
  address.replace(/[()[\]<>\\`*_|~\s"'!{}]/g, (mark) =>
    mark === "_" || mark === "~" || mark === "!"
      ? mark
      : Array.from(
          new TextEncoder().encode(mark),
          (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`,
        ).join(""),
  )

const escapeLine = (line: string): string =>
  line
    .replace(/[\\`*_[\]{}|~$^#%]/g, "\\$&")
    .replace(/==/g, "\\=\\=")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
