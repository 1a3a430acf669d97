import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addressHash, cleanAddress, pageAddresses } from "../../src/notebook/address.ts"
import { tracks } from "../../src/notebook/tracking.ts"

describe("cleanAddress", () => {
  test.each([
    ["a plain address stays", "https://example.org/news/summit", "https://example.org/news/summit"],
    ["http is https", "http://example.org/a", "https://example.org/a"],
    ["www falls away", "https://www.example.org/a", "https://example.org/a"],
    ["a mobile host is the host", "https://m.example.org/a", "https://example.org/a"],
    [
      "a mobile host after a language too",
      "https://en.m.wikipedia.org/wiki/A",
      "https://en.wikipedia.org/wiki/A",
    ],
    ["an AMP host is the host", "https://amp.example.co.uk/a", "https://example.co.uk/a"],
    ["a host that is only m and a suffix stays", "https://m.co.uk/a", "https://m.co.uk/a"],
    [
      "an AMP path is the path",
      "https://example.org/2020/05/a-b-c/amp/",
      "https://example.org/2020/05/a-b-c",
    ],
    ["a leading AMP path is the path", "https://example.org/amp/news/a-1", "https://example.org/news/a-1"],
    ["a section on amplifiers stays", "https://example.org/amp/fender", "https://example.org/amp/fender"],
    ["an .amp.html file is the file", "https://example.org/a.amp.html", "https://example.org/a.html"],
    ["AMP parameters fall away", "https://example.org/a?amp=1&outputType=amp", "https://example.org/a"],
    [
      "the AMP viewer is looked through",
      "https://www.google.com/amp/s/www.example.org/x/a",
      "https://example.org/x/a",
    ],
    [
      "the AMP cache is looked through",
      "https://x-org.cdn.ampproject.org/c/s/x.org/a?b=1",
      "https://x.org/a?b=1",
    ],
    ["a trailing slash falls away", "https://example.org/a/", "https://example.org/a"],
    ["an index file falls away", "https://example.org/a/index.html", "https://example.org/a"],
    ["default ports fall away", "http://example.org:80/a", "https://example.org/a"],
    ["other ports stay, with their scheme", "http://example.org:8080/a", "http://example.org:8080/a"],
    ["a machine in the house keeps its scheme", "http://localhost/a", "http://localhost/a"],
    ["names and passwords fall away", "https://me:secret@example.org/a", "https://example.org/a"],
    ["a full stop after the host falls away", "https://example.org./a", "https://example.org/a"],
    [
      "tracking parameters fall away",
      "https://example.org/a?utm_source=x&id=5&fbclid=9",
      "https://example.org/a?id=5",
    ],
    ["parameters are sorted", "https://example.org/a?b=2&a=1", "https://example.org/a?a=1&b=2"],
    [
      "parameters of one name keep their order",
      "https://example.org/a?b=2&b=1",
      "https://example.org/a?b=2&b=1",
    ],
    ["fragments fall away", "https://example.org/a#part", "https://example.org/a"],
    ["text fragments fall away", "https://example.org/a#:~:text=he%20said", "https://example.org/a"],
    ["routes stay", "https://example.org/#/story/7", "https://example.org#/story/7"],
    ["hashbang routes stay", "https://example.org/#!story/7", "https://example.org#!story/7"],
    [
      "a route loses its text fragment",
      "https://example.org/#/story/7:~:text=x",
      "https://example.org#/story/7",
    ],
    [
      "codes of plain characters are the characters",
      "https://example.org/%7Ea/%c3%a9",
      "https://example.org/~a/%C3%A9",
    ],
    ["letters keep their case in paths", "https://EXAMPLE.org/News", "https://example.org/News"],
  ])("%s", (_, address, clean) => expect(cleanAddress(address)).toBe(clean))

  test.each([
    "",
    "summit",
    "about:blank",
    "javascript:alert(1)",
    "data:text/html,a",
    "file:///a",
    "https://",
    "ftp://a.b/c",
  ])("%j is no address of a page", (address) => expect(cleanAddress(address)).toBeUndefined())

  test("an address of megabytes is none", () =>
    expect(cleanAddress(`https://example.org/${"a".repeat(2e6)}`)).toBeUndefined())

  test("never throws", () => {
    fc.assert(fc.property(fc.string(), (s) => void cleanAddress(s)))
    fc.assert(fc.property(fc.string({ unit: "binary" }), (s) => void cleanAddress(`https://${s}`)))
  })

  test("a clean address is its own clean address", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const clean = cleanAddress(address)
        expect(clean && cleanAddress(clean)).toBe(clean)
      }),
      { numRuns: 3000 },
    )
  })

  test("addresses that differ in a parameter that does not track never meet", () => {
    const name = fc.stringMatching(/^[a-z]{1,6}$/).filter((s) => !tracks(s))
    const value = fc.stringMatching(/^[\w%.~-]{0,6}$/)
    fc.assert(
      fc.property(addresses, name, value, value, (address, name, one, other) => {
        fc.pre(one !== other && URL.canParse(address))
        const withValue = (value: string) => {
          const url = new URL(address)
          url.search += `${url.search ? "&" : "?"}${name}=${value}`
          return cleanAddress(url.href)
        }
        expect(withValue(one)).toBeDefined()
        expect(withValue(one)).not.toBe(withValue(other))
      }),
    )
  })

  test("tracking parameters anywhere change nothing", () => {
    const marks = fc.constantFrom(
      "utm_source=feed",
      "UTM_Medium=x",
      "fbclid=IwAR",
      "at_campaign=1",
      "smid=tw",
    )
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{4}=\d$/)),
        marks,
        fc.nat(9),
        (parameters, mark, place) => {
          const marked = parameters.toSpliced(place, 0, mark)
          const [a, b] = [marked, parameters].map((list) =>
            cleanAddress(`https://example.org/a?${list.join("&")}`),
          )
          expect(a).toBe(b)
        },
      ),
    )
  })
})

/** Addresses made of the parts that cleaning looks at, in odd combinations. */
const addresses = fc
  .record({
    scheme: fc.constantFrom("http", "https", "HTTPS"),
    host: fc.array(
      fc.constantFrom("www", "m", "amp", "mobile", "en", "google", "co", "uk", "com", "example", "x"),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    port: fc.constantFrom("", ":80", ":443", ":8080"),
    path: fc.array(
      fc.constantFrom(
        "",
        "amp",
        "s",
        "index.html",
        "a",
        "b-c-d-1",
        "x.amp.html",
        "a.amp",
        "%61mp",
        "%%361",
        "%7e",
        ".",
        "x.com",
      ),
      { maxLength: 6 },
    ),
    query: fc.array(fc.constantFrom("b=2", "a=1", "a", "a=", "utm_id=1", "amp", "id=3", "", "%61=1"), {
      maxLength: 4,
    }),
    fragment: fc.constantFrom("", "#", "#x", "#/x", "#!", "#/", "#/:~:text=a", "#!a#b"),
  })
  .map(({ scheme, host, port, path, query, fragment }) => {
    const search = query.length ? `?${query.join("&")}` : ""
    return `${scheme}://${host.join(".")}${port}/${path.join("/")}${search}${fragment}`
  })

describe("pageAddresses", () => {
  const here = "https://www.example.org/news/2024/summit-ends?utm_source=x"
  const plain = "https://www.example.org/news/2024/summit-ends"
  const clean = "https://example.org/news/2024/summit-ends"

  test("a page that claims nothing has its own address, to show and to compare", () =>
    expect(pageAddresses(here)).toEqual([plain, clean]))

  test("a canonical is the one to show", () =>
    expect(pageAddresses(here, "https://www.example.org/summit-ends-7")).toEqual([
      "https://www.example.org/summit-ends-7",
      "https://example.org/summit-ends-7",
      clean,
    ]))

  test("a relative canonical is taken from the page's address", () =>
    expect(pageAddresses(here, "/summit-ends-7")[0]).toBe("https://www.example.org/summit-ends-7"))

  test("og:url counts too, after the canonical", () =>
    expect(pageAddresses(here, "/summit-ends-7", "/story/7")).toEqual([
      "https://www.example.org/summit-ends-7",
      "https://example.org/summit-ends-7",
      "https://example.org/story/7",
      clean,
    ]))

  test("an AMP page and its article share an address", () => {
    const article = pageAddresses(plain, plain)
    const amp = pageAddresses(`${plain}/amp`, plain)
    expect(amp.filter((address) => article.includes(address))).toContain(clean)
  })

  test.each([
    ["the front page", "https://www.example.org/"],
    ["the front page of a country", "https://www.example.org/en-gb/"],
    ["the front page as an index file", "https://www.example.org/index.html"],
    ["the section above", "https://www.example.org/news/"],
    ["another site's front page", "https://other.example/"],
    ["another site's article", "https://other.example/news/2024/summit-ends"],
    ["another owner on a shared host", "https://eve.github.io/news/2024/summit-ends"],
    ["a script", "javascript:alert(1)"],
    ["data", "data:text/html,summit"],
    ["no address at all", "http://["],
    ["nothing", ""],
  ])("a canonical to %s is distrusted", (_, canonical) =>
    expect(pageAddresses(here, canonical, canonical)).toEqual([plain, clean]),
  )

  test("a canonical that lost the article's number is distrusted", () => {
    const numbered = "https://example.org/article.php?id=5"
    expect(pageAddresses(numbered, "https://example.org/article.php")).toEqual([numbered])
    expect(pageAddresses(numbered, "https://example.org/article.php?id=6")).toEqual([numbered])
    expect(pageAddresses(numbered, "https://example.org/5-summit-ends")[0]).toBe(
      "https://example.org/5-summit-ends",
    )
  })

  test("a canonical may drop parameters that tell no text from another", () =>
    expect(pageAddresses(`${plain}?view=wide`, plain)[0]).toBe(plain))

  test("the first page of an article may be the canonical of the second", () =>
    expect(pageAddresses(`${plain}/page/2`, plain)[0]).toBe(plain))

  test("a front page may be canonical to itself", () =>
    expect(pageAddresses("https://www.example.org/?utm_source=x", "https://www.example.org/")).toEqual([
      "https://www.example.org/",
      "https://example.org",
    ]))

  test("a page that is not on the web has none", () =>
    expect(pageAddresses("file:///home/a.html", plain)).toEqual([]))

  test("never throws, and the page's own clean address is always among them", () =>
    fc.assert(
      fc.property(
        addresses,
        fc.option(fc.oneof(addresses, fc.string())),
        fc.string(),
        (location, canonical, og) => {
          const all = pageAddresses(location, canonical ?? undefined, og)
          const own = cleanAddress(location)
          expect(all.includes(own ?? "")).toBe(own !== undefined)
        },
      ),
    ))
})

describe("addressHash", () => {
  test("is short and the same for the same address", () => {
    const hash = addressHash("https://example.org/news/summit")
    expect(hash).toMatch(/^[0-9a-z]{1,11}$/)
    expect(addressHash("https://example.org/news/summit")).toBe(hash)
  })

  test("does not collide among addresses that differ little", () => {
    const hashes = new Set<string>()
    for (let i = 0; i < 200_000; i++) hashes.add(addressHash(`https://example.org/news/${i}`))
    expect(hashes.size).toBe(200_000)
  })

  test("spreads over all of its bits", () => {
    const ones = Array.from({ length: 53 }, () => 0)
    for (let i = 0; i < 4000; i++) {
      const value = parseInt36(addressHash(`https://example.org/${i}`))
      for (let bit = 0; bit < 53; bit++) ones[bit] = (ones[bit] ?? 0) + Number((value >> BigInt(bit)) & 1n)
    }
    for (const count of ones) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })
})

const parseInt36 = (digits: string): bigint =>
  [...digits].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n)
