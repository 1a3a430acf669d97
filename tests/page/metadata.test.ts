// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.example.org/news/2024/summit-ends?utm_source=x" }
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isoDate } from "../../src/page/iso-date.ts"
import { readMetadata } from "../../src/page/metadata.ts"

function page(head: string, body = "", lang = "") {
  document.documentElement.lang = lang
  document.head.innerHTML = head
  document.body.innerHTML = body
  return document
}
const read = (head: string, body?: string, lang?: string) => readMetadata(page(head, body, lang))
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const meta = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(
      ([name, content]) =>
        `<meta ${name.includes(":") ? "property" : "name"}="${name}" content="${content}">`,
    )
    .join("")

const report = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Summit ends without a treaty",
  author: [
    { "@type": "Person", name: "Ada Young" },
    { "@type": "Person", name: "Ben Old" },
  ],
  publisher: { "@type": "Organization", name: "The Example" },
  datePublished: "2024-05-06T07:08:09+0200",
  dateModified: "2024-05-07",
  inLanguage: "en",
}
const expected = {
  title: "Summit ends without a treaty",
  outlet: "The Example",
  authors: ["Ada Young", "Ben Old"],
  published: "2024-05-06T07:08:09+02:00",
  modified: "2024-05-07",
  language: "en",
}

describe("metadata is read", () => {
  test("from JSON-LD", () => expect(read(linked(report))).toMatchObject(expected))

  test("from JSON-LD in a graph, with references to other objects", () => {
    const graph = [
      { "@type": "WebSite", "@id": "#site", name: "The Example" },
      { ...report, author: { "@id": "#ada" }, publisher: { "@id": "#site" } },
      { "@type": "Person", "@id": "#ada", name: "Ada Young" },
    ]
    expect(read(linked({ "@graph": graph }))).toMatchObject({ ...expected, authors: ["Ada Young"] })
  })

  test("from JSON-LD in a list, after what is no article, of any article type", () => {
    const type = ["CreativeWork", "ReportageNewsArticle"]
    expect(
      read(
        linked([
          { "@type": "BreadcrumbList", name: "Way" },
          { ...report, "@type": type },
        ]),
      ),
    ).toMatchObject(expected)
  })

  test("from JSON-LD with raw line breaks, a comma too much and a comment around it", () => {
    const broken = `<!-- ${JSON.stringify(report).replace("ends without", "ends\nwithout").replace(/\}$/, ",}")} -->`
    expect(read(`<script type="application/ld+json">${broken}</script>`)).toMatchObject(expected)
  })

  test("from Open Graph, article and parsely elements", () => {
    const head = meta({
      "og:title": "Summit ends without a treaty",
      "og:site_name": "The Example",
      "article:published_time": "2024-05-06T07:08:09+02:00",
      "article:modified_time": "2024-05-07",
      "parsely-author": "Ada Young, Ben Old",
      "og:locale": "en_GB",
    })
    expect(read(head)).toMatchObject({ ...expected, language: "en-GB" })
  })

  test("from scholarly elements", () => {
    const head = `${meta({ citation_title: "On summits", citation_journal_title: "Example Studies", citation_date: "2024/05/06" })}
      <meta name="citation_author" content="Young, Ada"><meta name="citation_author" content="Old, Ben">`
    expect(read(head)).toMatchObject({
      title: "On summits",
      outlet: "Example Studies",
      authors: ["Ada Young", "Ben Old"],
      published: "2024-05-06",
    })
  })

  test("from Dublin Core, with a full stop or a colon", () => {
    const head = meta({
      "DC.title": "Summit ends",
      "dc:creator": "Ada Young",
      "DCTERMS.created": "2024-05-06",
    })
    expect(read(head)).toMatchObject({
      title: "Summit ends",
      authors: ["Ada Young"],
      published: "2024-05-06",
    })
  })

  test("from byline, time and title as a last resort", () => {
    const body = `<aside class="author">Cy Elsewhere</aside><article><h1>Summit ends</h1><p class="byline">By Ada Young and Ben Old</p>
      <time datetime="2024-05-06">yesterday</time></article>`
    expect(read("<title>Summit ends - The Example</title>", body, "en-gb")).toEqual({
      title: "Summit ends",
      authors: ["Ada Young", "Ben Old"],
      published: "2024-05-06",
      language: "en-GB",
      addresses: [
        "https://www.example.org/news/2024/summit-ends",
        "https://example.org/news/2024/summit-ends",
      ],
    })
  })

  test("with the page's language in month names", () =>
    expect(read("", "<time>6. März 2024</time>", "de").published).toBe("2024-03-06"))

  test("without the site's title that a page repeats on all its articles", () => {
    const head = `${meta({ "og:title": "The Example", "og:site_name": "The Example" })}<title>Summit ends | The Example</title>`
    expect(read(head, "<h1>Summit ends</h1>").title).toBe("Summit ends")
  })

  test("with the addresses that the page may have", () => {
    const head = `<link rel="canonical" href="/news/summit-ends-7">${meta({ "og:url": "https://www.example.org/story/7" })}`
    expect(read(head)).toMatchObject({
      canonical: "https://www.example.org/news/summit-ends-7",
      addresses: [
        "https://www.example.org/news/summit-ends-7",
        "https://example.org/news/summit-ends-7",
        "https://example.org/story/7",
        "https://example.org/news/2024/summit-ends",
      ],
    })
  })
})

describe("hostile metadata", () => {
  test.each(["javascript:alert(1)", "data:text/html,a", "http://[", "", "blob:https://a/b"])(
    "gives no canonical %j",
    (href) => {
      const { canonical, addresses } = read(`<link rel="canonical" href="${href}">`)
      expect(canonical === undefined || canonical.startsWith("https://www.example.org/")).toBe(true)
      expect(addresses[0]).toBe("https://www.example.org/news/2024/summit-ends")
    },
  )

  test("of wrong types everywhere never throws and gives texts only", () => {
    const keys = fc.constantFrom(
      ...Object.keys(report),
      "name",
      "@id",
      "@graph",
      "@list",
      "@value",
      "__proto__",
      "constructor",
    )
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.constant("NewsArticle"),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 6 }),
      ),
    })).value
    fc.assert(
      fc.property(json, json, (value, author) => {
        document.head.replaceChildren()
        const script = document.createElement("script")
        script.type = "application/ld+json"
        script.textContent = JSON.stringify([
          { "@type": "Article", author, headline: value, datePublished: value },
          value,
        ])
        document.head.append(script)
        const metadata = readMetadata(document)
        expect(metadata.authors.every((name) => typeof name === "string")).toBe(true)
        expect(typeof metadata.title).toBe("string")
        expect(metadata.published === undefined || isoDate(metadata.published) !== undefined).toBe(true)
      }),
    )
  })

  test("reaches no prototype", () => {
    read(
      `<script type="application/ld+json">{"__proto__": {"polluted": 1}, "@type": "Article", "author": {"__proto__": {"name": "Eve"}}}</script>`,
    )
    expect("polluted" in {}).toBe(false)
  })

  test.each([
    ["megabytes of text", `{"@type": "Article", "headline": "${"a".repeat(3_000_000)}"}`],
    ["a hundred thousand lists in each other", "[".repeat(100_000)],
    [
      "a hundred thousand authors",
      JSON.stringify({ "@type": "Article", author: Array.from({ length: 100_000 }, () => "Eve") }),
    ],
    [
      "a hundred thousand objects",
      JSON.stringify(Array.from({ length: 100_000 }, () => ({ "@type": "Thing" }))),
    ],
    ["no JSON", "Article"],
  ])("of %s does not keep the title from being read", (_, json) => {
    const { title, authors } = read(
      `<title>Summit ends</title><script type="application/ld+json">${json}</script>`,
    )
    expect(title).toBe("Summit ends")
    expect(authors.length).toBeLessThan(2)
  })

  test("of endless texts is cut", () => {
    const long = "Ada ".repeat(100_000)
    const { title, outlet, authors } = read(
      meta({ "og:title": long, "og:site_name": long, author: long, citation_author: long }),
    )
    expect(title.length).toBeLessThan(1001)
    expect(outlet).toBeUndefined()
    expect(authors).toEqual([])
  })

  test("of a page without head and body is read all the same", () => {
    const bare = document.implementation.createDocument("http://www.w3.org/1999/xhtml", "html")
    expect(readMetadata(bare)).toEqual({ title: "", authors: [], addresses: [] })
    expect(readMetadata(document.implementation.createDocument(null, null))).toEqual({
      title: "",
      authors: [],
      addresses: [],
    })
  })
})
