import { hash } from "../text/hash.ts"
import { sameSite } from "./site.ts"
import { tracks } from "./tracking.ts"

/** UTF-16 units; browsers and servers stop far below, and what is longer is no address a reader could cite. */
const longest = 8192

/**
 * The one form under which the many addresses of a page meet: https, without www, mobile and AMP hosts, AMP paths, index
 * files, trailing slash, tracking parameters and fragment (but for the routes `#/` and `#!`), its parameters sorted by
 * name. A key to compare by, not a link: some hosts answer only with their `www`. Undefined for anything but http and
 * https. Idempotent: it cleans until nothing is left to clean.
 */
export function cleanAddress(address: string): string | undefined {
  const url = parse(address)
  if (!url) return
  const host = cleanHost(url.hostname)
  const scheme = url.port || !host.includes(".") || numeric.test(host) ? url.protocol : "https:"
  const port = url.port && `:${url.port}`
  const path = cleanPath(url.pathname)
  const clean = `${scheme}//${host}${port}${path}${cleanQuery(url.search, byName)}${route(url.hash)}`
  return clean === address ? clean : cleanAddress(clean)
}

/**
 * All addresses under which a page may be found again, the one to show and cite first, then the clean forms; empty
 * where the page is not on http or https. `canonical` and `ogUrl` are what the page says of itself and count only where
 * they are believable: see `trusted`.
 */
export function pageAddresses(location: string, canonical?: string, ogUrl?: string): string[] {
  const here = parse(location)
  if (!here) return []
  const believed = [canonical, ogUrl]
    .flatMap((claim) => (claim && parse(claim, here)) || [])
    .filter((claim) => trusted(claim, here))
  const clean = [...believed, here].map((url) => cleanAddress(url.href)).filter((key) => key !== undefined)
  return [...new Set([shown(believed[0] ?? here), ...clean])]
}

/**
 * Whether a page may call itself by this address. Not by one of another site (any page could pass itself off as
 * another and draw the notes of that one), not by a front page or a section above it, and not by one that lost the
 * parameter that says which article it is: many systems put such a canonical on all their pages.
 */
function trusted(claim: URL, here: URL): boolean {
  if (!sameSite(claim.hostname, here.hostname)) return false
  const [path, ours] = [cleanPath(claim.pathname), cleanPath(here.pathname)]
  if (path === ours) return identity(claim.search) === identity(here.search)
  if (frontPage.test(path) && !identity(claim.search)) return false
  return !ours.startsWith(`${path}/`) || partOfArticle.test(ours.slice(path.length))
}

/** `/`, and the front pages of countries and languages such as `/en` or `/de-at`. */
const frontPage = /^(\/[a-z]{2}([-_][a-z]{2})?)?$/i

/** What stands after an article's own path on its further pages and other views. */
const partOfArticle = /^\/(page\/)?(\d{1,2}|print|single|full|all|amp|mobile|comments)$/i

/** Parameters by which systems tell one text from another. */
const identifies = /^(p|q|v|n|t|s|f|nr|no|key|page|post|story|article|item|title|topic|\w*_?id)$/i

const identity = (search: string): string =>
  cleanQuery(search, (list) => byName(list.filter((one) => identifies.test(nameOf(one)))))

/** The address for links and citations: as the site writes it, only without tracking and fragment. */
function shown(url: URL): string {
  const query = cleanQuery(url.search, (list) => list)
  return `${url.protocol}//${url.host}${url.pathname}${query}${route(url.hash)}`
}

function parse(address: string, base?: URL): URL | undefined {
  if (address.length > longest || !URL.canParse(address, base?.href)) return
  const url = new URL(address, base?.href)
  return url.protocol === "https:" || url.protocol === "http:" ? behindCache(url) : undefined
}

/** The page behind an address of Google's AMP viewer or the AMP cache, `google.com/amp/s/<host>/<path>`. */
function behindCache(url: URL): URL {
  const viewer =
    /^(www\.)?google\.[a-z.]+$/.test(url.hostname) && /^\/amp\/(s\/)?(?=[^/]+\.)/.exec(url.pathname)
  const cache =
    url.hostname.endsWith(".cdn.ampproject.org") && /^\/[cv]\/(s\/)?(?=[^/]+\.)/.exec(url.pathname)
  const match = viewer || cache
  if (!match) return url
  const address = `http${match[1] ? "s" : ""}://${url.pathname.slice(match[0].length)}${url.search}${url.hash}`
  return URL.canParse(address) ? behindCache(new URL(address)) : url
}

const numeric = /^[\d.]+$|^\[/

/** Labels that name another view of the same site, in front (`m.`, `amp.`) or after a language (`en.m.`). */
const view = /^(?:(?:www|m|mobile|amp)\.)+(?=[^.]+\.[^.])|(?<=^[a-z]{2,3}\.)m\.(?=[^.]+\.[^.])/

/** Ends of host names that are no site of their own, so that `m.co.uk` keeps its m. */
const suffix = /^(co|com|org|net|gov|gob|ac|edu)\.[a-z]{2}$/

function cleanHost(host: string): string {
  const shorter = host.replace(/\.+$/, "").replace(view, "")
  return suffix.test(shorter) ? host : shorter
}

/** Ends of paths that show the same page. */
const ending = /\/+$|\/(index|default)\.(html?|php|aspx?|jsp)$|(?<=[^/])((\/amp)+$|\.amp(?=\.html$|$))/i

/** A leading `/amp/` before what looks like an article's path rather than a section on amplifiers. */
const leading = /^(\/amp)+(?=\/.*(\/|\d|-.*-))/i

/** Once; what shows only afterwards (`/amp/index.html`) is for the next round of `cleanAddress`. */
const cleanPath = (path: string): string => decodeUnreserved(path).replace(ending, "").replace(leading, "")

/** RFC 3986, 6.2.2: `%7e` is `~`, and `%c3` is `%C3`. A stray `%` must not become a new code, hence the look behind. */
const decodeUnreserved = (path: string): string =>
  path.replace(/(?<!%[0-9a-f]?)%[0-9a-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : code.toUpperCase()
  })

const nameOf = (parameter: string): string => parameter.replace(/=.*$/s, "")

/** Stable, so that parameters of one name keep their order, which may mean something. */
const byName = (list: readonly string[]): readonly string[] =>
  list.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0))

function cleanQuery(search: string, arrange: (list: readonly string[]) => readonly string[]): string {
  const kept = search
    .slice(1)
    .split("&")
    .filter((one) => one && !tracks(nameOf(one)))
  const query = arrange(kept).join("&")
  return query && `?${query}`
}

/** The fragment where it is a route of the page, `#/...` or `#!...`, without a text fragment. */
function route(hash: string): string {
  const fragment = hash.replace(/:~:.*$/s, "")
  return /^#[!/]./.test(fragment) ? fragment : ""
}

/** Stands for an address in a set of kept addresses that needs no addresses. */
export const addressHash = (address: string): string => hash(address)
