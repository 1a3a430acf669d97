// @vitest-environment jsdom
import { describe, expect, test } from "vitest"
import { looksLikeArticle } from "../../src/page/looks-like-article.ts"

function page(head: string, body: string) {
  document.head.innerHTML = head
  document.body.innerHTML = body
  return document
}
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const openGraph = (type: string) => `<meta property="og:type" content="${type}">`

describe("looksLikeArticle", () => {
  const text =
    "The ministers met on Tuesday and agreed, after long talks, to meet again before the end of the month."
  test.each([
    ["says so in JSON-LD", linked({ "@type": "NewsArticle", headline: "Summit ends" }), ""],
    [
      "says so in JSON-LD with a list of types",
      linked({ "@graph": [{ "@type": ["Thing", "NewsArticle"] }] }),
      "",
    ],
    ["says so in Open Graph", openGraph("article"), ""],
    ["says so in microdata", "", `<div itemprop="articleBody">${text}</div>`],
    ["has paragraphs of running text", "", `<p>${text}</p>`.repeat(3)],
    ["has line breaks for paragraphs", "", `${text}<br><br>`.repeat(3)],
  ])("a page that %s may be one", (_, head, body) => expect(looksLikeArticle(page(head, body))).toBe(true))

  test.each([
    ["an empty page", "", ""],
    ["an app", linked({ "@type": "WebApplication" }), "<div>Inbox</div>".repeat(100)],
    ["a list of links", openGraph("website"), `<p><a href="/a">Story</a></p>`.repeat(500)],
    ["broken JSON-LD", `<script type="application/ld+json">{"@type": "NewsArtic</script>`, ""],
  ])("%s does not", (_, head, body) => expect(looksLikeArticle(page(head, body))).toBe(false))
})
