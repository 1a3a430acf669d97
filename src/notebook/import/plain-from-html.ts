/** Named characters that exported fragments hold; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
}

const BLOCKS = "p|div|li|ul|ol|h[1-6]|blockquote|tr|table|section|article|figure|figcaption|pre"

/**
 * The text of a fragment of HTML as highlighters write it, blocks and line breaks as line breaks; text that is not HTML stays
 * as it is. The result is text, never markup: nothing is made safe by it.
 */
export function plainFromHtml(text: string): string {
  if (
    !new RegExp(
      `<(?:/?(?:${BLOCKS}|a|b|i|em|strong|span|mark|code|sup|sub|u|img)\\b[^<>]*|br\\s*/?)>`,
      "i",
    ).test(text)
  )
    return text
  return text
    .replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/gi, "")
    .replace(new RegExp(`<br\\s*/?>|</?(?:${BLOCKS})\\b[^<>]*>`, "gi"), "\n")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) =>
      character(entity, decimal, hex, name),
    )
    .replace(/[^\S\n]*\n\s*/g, "\n")
    .trim()
}

function character(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
}
