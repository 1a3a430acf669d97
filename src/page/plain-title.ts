/** What stands between a title and the outlet's name; a colon or hyphen only with white space behind, `_` in Chinese titles. */
const separator = /\s+[|\-–—·•»«:/\\>]+\s+|\s*\|\s*|:\s+|_(?=\p{Lo})/gu

/** Letters of the shortest title that another title may be cut down to: `Live` and `Opinion` are none. */
const shortest = 8

/**
 * A title without the outlet's name in front or behind ("Summit ends | The Example"). What stands apart is cut only where
 * it is the outlet's name, its host's, or where `others`, titles the page gives elsewhere, know the rest as a whole.
 */
export function plainTitle(
  title: string,
  outlet: string | undefined,
  host: string,
  others: readonly string[],
): string {
  const whole = title.replace(/\s+/g, " ").trim()
  const known = new Set(others.map(letters))
  const isOutlet = (part: string) => {
    const name = letters(part)
    if (!name) return false
    const brand = letters(outlet ?? "")
    return (
      name === brand ||
      (brand.length > 3 && name.startsWith(brand) && name.length < brand.length + 12) ||
      letters(host).includes(name)
    )
  }
  for (const match of [...whole.matchAll(separator)].toReversed()) {
    const before = whole.slice(0, match.index)
    const after = whole.slice(match.index + match[0].length)
    if (before && (isOutlet(after) || (letters(before).length >= shortest && known.has(letters(before)))))
      return plainTitle(before, outlet, host, others)
  }
  const [first] = whole.matchAll(separator)
  if (first) {
    const before = whole.slice(0, first.index)
    const after = whole.slice(first.index + first[0].length)
    if (after && isOutlet(before)) return after
  }
  return whole
}

/** Only what a reader would compare: letters and digits, in lower case. */
export const letters = (text: string): string => text.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
