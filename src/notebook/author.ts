/** Who wrote an article: a person whose name can be turned round, or a name to be left as it is. */
export type Author =
  | { readonly kind: "person"; readonly given: string; readonly family: string }
  | { readonly kind: "group"; readonly name: string }

/** Words of bylines that name no person. */
const group =
  /\b(agenc(y|ies)|associated|board|bureau|correspondents?|desk|editors?|editorial|media|news|newsroom|press|reporters?|reuters|service|staff|team|times|tribune|writers?)\b|\d/i

/** Small words that belong to a family name: "Ursula von der Leyen". */
const particle = /^(al|ap|av|bin|d[aeiou]|das|de[lnr]|dell[aeo]|dos|el|ibn|la|le|los|te[nr]|v[ao]n|zu[mr]?)$/

/** Names written family name first, or without any. */
const ownOrder = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}]/u

/**
 * Reads a byline's name. In doubt the name is left as it is: "Press, Associated" is worse than a missing inversion.
 * `outlet` is the page's outlet, which often signs its own articles.
 */
export function authorOf(byline: string, outlet?: string): Author {
  const name = byline
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^by\s+/i, "")
  const words = name.split(" ")
  if (name === outlet || words.length === 1 || words.length > 6 || ownOrder.test(name) || group.test(name))
    return { kind: "group", name }
  const comma = /^([^,]+), ([^,]+)$/.exec(name)
  if (comma?.[1] !== undefined && comma[2] !== undefined) {
    const honour = /^(jr|sr|[ivx]+|md|phd)\b/i.test(comma[2])
    if (!honour) return { kind: "person", given: comma[2], family: comma[1] }
  }
  const last = words.findLastIndex((word) => !/^(jr|sr|[ivx]+|md|phd)\.?,?$/i.test(word))
  const first = words.findIndex((word, i) => i > 0 && i <= last && particle.test(word))
  const cut = Math.max(1, first > 0 ? first : last)
  return { kind: "person", given: words.slice(0, cut).join(" "), family: words.slice(cut).join(" ") }
}

/** As it is spoken: given name first. */
export const spokenName = (author: Author): string =>
  author.kind === "group" ? author.name : `${author.given} ${author.family}`

/** As lists sort it: family name first. */
export const listedName = (author: Author): string =>
  author.kind === "group" ? author.name : `${author.family}, ${author.given}`

/** Family name and initials: "Doe, J. M."; a hyphenated given name keeps its hyphen. */
export function initialledName(author: Author): string {
  if (author.kind === "group") return author.name
  return `${author.family}, ${author.given.split(" ").map(initial).join(" ")}`
}

/** Of "Jean-Paul", "J.-P." */
const initial = (word: string): string =>
  word
    .split("-")
    .map((part) => `${Array.from(part)[0]?.toUpperCase() ?? ""}.`)
    .join("-")
