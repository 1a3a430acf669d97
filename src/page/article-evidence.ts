import { isArticleType } from "./article-type.ts"

/** What a page says it is, in its metadata: an article, something else, or nothing. */
export type Evidence = "article" | "other" | "none"

/** UTF-16 units of one JSON-LD script that are looked at: types stand near the beginning. */
const peeked = 20_000

/** JSON-LD scripts looked at. */
const scripts = 20

/** Types of pages that list or sell; an article's page may name them too, for its neighbours. */
const listType =
  /^(CollectionPage|SearchResultsPage|ItemList|Product|ProductGroup|ProfilePage|QAPage|DiscussionForumPosting)$/
const otherKind = /^(product|profile|video|music|book|website)\b/i

/** Reads Open Graph, microdata and JSON-LD by looking only: no parsing, and bounded whatever the page. */
export function evidenceOf(document: Document): Evidence {
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute("content") ?? ""
  if (/\barticle\b/i.test(kind) || document.querySelector("[itemprop~=articleBody]")) return "article"
  const types = typesOf(document)
  if (types.some(isArticleType)) return "article"
  return isFrontPage(document) ||
    types.some((type) => listType.test(type)) ||
    (otherKind.test(kind) && !/website/i.test(kind))
    ? "other"
    : "none"
}

function typesOf(document: Document): readonly string[] {
  return [...document.querySelectorAll('script[type^="application/ld+json"]')]
    .slice(0, scripts)
    .flatMap((script) => {
      const start = (script.textContent ?? "").slice(0, peeked)
      const names = start.matchAll(/"@type"\s*:\s*(\[[^\]]{0,200}\]|"[^"]{0,80}")/g)
      return [...names].flatMap(([, name = ""]) => name.split(/[^\w:/.]+/).filter(Boolean))
    })
}

/** The address of a site's or a language's front page. */
function isFrontPage(document: Document): boolean {
  const path = URL.canParse(document.URL) ? new URL(document.URL) : undefined
  return (
    path !== undefined &&
    /^https?:$/.test(path.protocol) &&
    /^\/([a-z]{2}([-_][a-z]{2})?\/?)?(index\.\w+)?$/i.test(path.pathname) &&
    !path.search &&
    path.hash.length < 3
  )
}
