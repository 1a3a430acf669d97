import { pageAddresses } from "../notebook/address.ts"
import { authorNames } from "./author-names.ts"
import { isoDate } from "./iso-date.ts"
import { readJsonLd } from "./json-ld.ts"
import { letters, plainTitle } from "./plain-title.ts"

/** What a page says of itself. Dates are ISO 8601, to the precision that the page gives; language is BCP 47. */
export type Metadata = {
  readonly title: string
  readonly outlet?: string
  readonly authors: string[]
  readonly published?: string
  readonly modified?: string
  readonly language?: string
  /** The address that the page gives as its own, absolute, on http or https; not checked for being believable. */
  readonly canonical?: string
  /** Where the page may be found again, the one to show first; empty where it is not on the web. */
  readonly addresses: string[]
}

/** Meta elements looked at, and UTF-16 units kept of each text, against hostile pages. */
const mostMeta = 1000
const longest = 1000

/**
 * Reads a page's metadata from JSON-LD, then Open Graph, scholarly (Highwire `citation_*`, Dublin Core) and Parse.ly meta
 * elements, microdata and `<time>`, and last the byline and the document's title. Never throws and does bounded work,
 * whatever the page says; nothing of it is trusted to be more than text.
 */
export function readMetadata(document: Document): Metadata {
  const meta = metaOf(document)
  const linked = readJsonLd(document)
  const texts = (names: string): string[] => names.split(" ").flatMap((name) => meta.get(name) ?? [])

  const language = languageOf([
    document.documentElement?.getAttribute("lang") ?? "",
    ...texts("content-language language dc.language og:locale"),
    ...(linked?.languages ?? []),
  ])
  const outlet = outletOf([
    ...texts("og:site_name"),
    ...(linked?.outlets ?? []),
    ...texts(
      "citation_journal_title citation_publisher dc.publisher dcterms.publisher application-name publisher",
    ),
  ])
  const date = (candidates: readonly string[]) => firstOf(candidates, (text) => isoDate(text, language))
  const published = date([
    ...(linked?.published ?? []),
    ...texts("article:published_time og:article:published_time datepublished citation_publication_date"),
    ...texts(
      "citation_online_date citation_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued",
    ),
    ...texts(
      "dc.date dcterms.date dcterms.created date pubdate publishdate publish-date publication_date ptime pdate",
    ),
    ...timesOf(document),
  ])
  const modified = date([
    ...(linked?.modified ?? []),
    ...texts(
      "article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified utime",
    ),
  ])
  const canonical = webAddress(
    document.querySelector("link[rel~=canonical i]")?.getAttribute("href"),
    document,
  )
  const ogUrl = webAddress(meta.get("og:url")?.[0], document)
  return {
    title: titleOf(document, [...(linked?.headlines ?? []), ...texts(titles)], outlet),
    ...(outlet && { outlet }),
    authors: authorsOf(
      document,
      [
        linked?.authors ?? [],
        texts("citation_author citation_authors"),
        texts(
          "parsely-author author article:author article.author dc.creator dcterms.creator sailthru.author byl creator",
        ),
      ],
      outlet,
    ),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(language && { language }),
    ...(canonical && { canonical }),
    addresses: pageAddresses(document.URL, canonical, ogUrl),
  }
}

const titles = "og:title citation_title parsely-title dc.title dcterms.title twitter:title headline title"

/** Texts of the meta elements by name, property or `itemprop`, in lower case. */
function metaOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>()
  let looked = 0
  for (const element of document.getElementsByTagName("meta")) {
    if (++looked > mostMeta) break
    const content = tidy(element.getAttribute("content"))
    if (!content) continue
    for (const attribute of ["name", "property", "itemprop", "http-equiv"]) {
      for (const name of element.getAttribute(attribute)?.slice(0, 200).toLowerCase().split(/\s+/) ?? []) {
        const key = name.replace(/^(dc|dcterms):/, "$1.")
        const texts = meta.get(key)
        if (texts) texts.push(content)
        else meta.set(key, [content])
      }
    }
  }
  return meta
}

const tidy = (text: string | null | undefined): string =>
  (text ?? "").slice(0, longest).replace(/\s+/g, " ").trim()

function firstOf<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const value = read(text)
    if (value !== undefined) return value
  }
  return undefined
}

/** `en_US` and `EN` are `en-US` and `en`. */
const languageOf = (candidates: readonly string[]): string | undefined =>
  firstOf(candidates, (text) => {
    const tag = text.split(/[,;]/)[0]?.trim().replaceAll("_", "-") ?? ""
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)) return undefined
    try {
      return Intl.getCanonicalLocales(tag)[0]
    } catch {
      return undefined
    }
  })

/** The name alone, where a motto follows it. */
const outletOf = (candidates: readonly string[]): string | undefined =>
  candidates
    .map((name) => tidy(name).split(/\s[-–—|:]\s/)[0] ?? "")
    .find((name) => name && name.length <= 80 && !/^(https?:)?\/\/|^@/i.test(name))

/** The first title given that the document's title or a main heading repeats, or else the first given. */
function titleOf(document: Document, given: readonly string[], outlet: string | undefined): string {
  const host = URL.canParse(document.URL) ? new URL(document.URL).hostname : ""
  const headings = [...document.querySelectorAll("h1")]
    .slice(0, 5)
    .map((heading) => tidy(heading.textContent))
  const isTitle = (text: string) => text !== "" && letters(text) !== letters(outlet ?? "")
  const shown = [tidy(document.title), ...headings].filter(isTitle)
  const named = given.map(tidy).filter(isTitle)
  const isShown = (text: string) =>
    shown.some((other) => letters(other).includes(letters(text)) || letters(text).includes(letters(other)))
  return plainTitle(named.find(isShown) ?? named[0] ?? shown[0] ?? "", outlet, host, [...named, ...shown])
}

/** Elements that give the author, the surest first. */
const bylines = [
  "[itemprop~=author] [itemprop~=name], [rel~=author], [itemprop~=author]",
  "[class*=byline-name i], [class*=author-name i], [class*=author__name i], [data-testid*=author i]",
  "[class*=byline i], [class*=author i], [id*=byline i]",
]

function authorsOf(
  document: Document,
  given: readonly (readonly string[])[],
  outlet: string | undefined,
): string[] {
  for (const texts of given) {
    const names = authorNames(texts, outlet)
    if (names.length) return names
  }
  const headline = document.querySelector("h1")
  for (const selector of bylines) {
    // The first below the headline: further ones are of other articles. A longer text is a box about an author.
    const texts = [...document.querySelectorAll(selector)]
      .slice(0, 50)
      .filter(
        (element) =>
          !headline || headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      )
      .map((element) => element.textContent?.trim() ?? "")
    for (const text of texts) {
      const names = text.length <= 150 ? authorNames([text], outlet) : []
      if (names.length) return names
    }
  }
  return []
}

/** Dates in the page itself, those that say they are of publication first. */
function timesOf(document: Document): readonly string[] {
  const elements = [
    ...[...document.querySelectorAll("[itemprop~=datePublished], time[pubdate]")].slice(0, 3),
    ...[...document.querySelectorAll("article time, main time, header time, time")].slice(0, 1),
  ]
  return elements.flatMap((element) =>
    [element.getAttribute("datetime"), element.getAttribute("content"), element.textContent]
      .map(tidy)
      .filter(Boolean),
  )
}

function webAddress(given: string | null | undefined, document: Document): string | undefined {
  if (!given || given.length > 8192 || !URL.canParse(given, document.baseURI)) return
  const url = new URL(given, document.baseURI)
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined
}
