import { isArticleType } from "./article-type.ts"

/** What a page's JSON-LD says of its article; texts as they stand, not cleaned. */
export type LinkedArticle = {
  readonly headlines: readonly string[]
  readonly authors: readonly string[]
  readonly outlets: readonly string[]
  readonly published: readonly string[]
  readonly modified: readonly string[]
  readonly languages: readonly string[]
}

/** UTF-16 units of JSON-LD that are parsed, over all scripts: room for long articles whose whole text is in it. */
const longest = 1_000_000

/** Objects and arrays looked into, over all scripts. */
const mostNodes = 5_000

type Node = Readonly<Record<string, unknown>>

/**
 * Reads the JSON-LD of the page's own article: the first object of an article type, through lists and `@graph`, with its
 * references to other objects of the page followed. Undefined where there is none. Never throws: JSON that cannot be
 * read counts as absent, values of a wrong type too, and both size and number of objects are bounded.
 */
export function readJsonLd(document: Document): LinkedArticle | undefined {
  const nodes = nodesOf(document)
  const article = nodes.find((node) => strings(node["@type"]).some(isArticleType))
  if (!article) return
  const byId = new Map(nodes.filter((n) => Object.keys(n).length > 1).map((node) => [node["@id"], node]))
  const names = (...keys: string[]) => keys.flatMap((key) => namesOf(article[key], byId))
  const texts = (...keys: string[]) => keys.flatMap((key) => strings(article[key]))
  return {
    headlines: texts("headline", "name"),
    authors: orElse(names("author"), () => names("creator")),
    outlets: names("publisher", "sourceOrganization", "isPartOf"),
    published: texts("datePublished", "dateCreated"),
    modified: texts("dateModified"),
    languages: orElse(texts("inLanguage"), () => names("inLanguage")),
  }
}

const orElse = <T>(list: readonly T[], other: () => readonly T[]): readonly T[] =>
  list.length ? list : other()

/** All objects in the page's JSON-LD, outer before inner, in document order. */
function nodesOf(document: Document): readonly Node[] {
  const nodes: Node[] = []
  let units = 0
  let looked = 0
  for (const script of document.querySelectorAll('script[type^="application/ld+json"]')) {
    const json = script.textContent ?? ""
    units += json.length
    if (units > longest) break
    const queue: unknown[] = [parse(json)]
    for (const value of queue) {
      if (typeof value !== "object" || value === null) continue
      if (++looked > mostNodes) return nodes
      if (isNode(value)) nodes.push(value)
      for (const inner of Object.values(value)) if (typeof inner === "object") queue.push(inner)
    }
  }
  return nodes
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The value of a JSON text, mended where it is broken in the ways that templates break it; undefined where it stays so. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    const mended = json
      .trim()
      .replace(/^(<!--|(\/\*)?<!\[CDATA\[(\*\/)?)|(-->|(\/\*)?\]\]>(\*\/)?|;)$/g, "")
      // Raw line breaks inside strings, and a comma before a closing bracket.
      .replace(/\p{Cc}+/gu, " ")
      .replace(/,\s*(?=[\]}])/g, "")
    try {
      return JSON.parse(mended)
    } catch {
      return undefined
    }
  }
}

/** The texts in a value that may be one or a list of them; numbers are times. */
function strings(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value]
  return list.flatMap((one) =>
    typeof one === "string"
      ? [one]
      : typeof one === "number"
        ? [String(one)]
        : isNode(one) && "@value" in one
          ? strings(one["@value"])
          : [],
  )
}

/** The names in a value that may be a name, an object with a name, a reference to one, or a list of those. */
function namesOf(value: unknown, byId: ReadonlyMap<unknown, Node>): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 50) : [value]
  return list.flatMap((one) => {
    if (!isNode(one)) return strings(one)
    if ("@list" in one) return strings(one["@list"])
    return strings(one["name"] ?? byId.get(one["@id"])?.["name"])
  })
}
