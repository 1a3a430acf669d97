/** The articles that end-to-end tests read, as pages of a news site of our own. */
import { readFileSync } from "node:fs"
import { type AnnotatedArticle, readAnnotated } from "../../src/recognition/training/annotated.ts"

/** The sample article with its expected leaders and claims. */
export const summit: AnnotatedArticle = readAnnotated(readFileSync("tests/corpus/summit.txt", "utf8"))

/** Its leaders, each by the longest name that the article gives, in the order of the alphabet. */
export const summitNames: readonly string[] = summit.leaders
  .map(({ mentions }) =>
    mentions
      .map(({ block, start, end }) => summit.blocks[block]?.slice(start, end) ?? "")
      .reduce((longest, name) => (name.length > longest.length ? name : longest)),
  )
  .sort()

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;")

/**
 * An article as a news page: menu, share bar, byline, related links, comments. `scripted` is the page's own script.
 */
export const newsPage = (
  { title, blocks }: { readonly title: string; readonly blocks: readonly string[] },
  { scripted = "" }: { readonly scripted?: string } = {},
): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} | The Harbour Post</title>
    <meta property="og:type" content="article">
    <meta property="og:title" content="${escape(title).replace(/"/g, "&quot;")}">
    <meta property="og:site_name" content="The Harbour Post">
    <script type="application/ld+json">${JSON.stringify({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: title,
      datePublished: "2026-11-19T21:40:00+00:00",
      author: { "@type": "Person", name: "Rosalind Achterberg" },
      publisher: { "@type": "Organization", name: "The Harbour Post" },
    }).replace(/</g, "\\u003c")}</script>
    <style>
      body { margin: 0; font: 19px/1.6 Georgia, serif; color: #1c1c1c; background: #fff; }
      header.site { border-bottom: 1px solid #ccc; padding: 14px 24px; font-weight: bold; }
      nav a, .share a { margin-right: 18px; color: #555; font: 14px sans-serif; }
      main { max-width: 640px; margin: 24px auto; padding: 0 20px; }
      h1 { line-height: 1.2; font-size: 34px; }
      .byline { color: #666; font: 14px sans-serif; }
      aside, .comments, footer { border-top: 1px solid #ccc; margin-top: 32px; font: 15px/1.5 sans-serif; }
    </style>
  </head>
  <body>
    <header class="site">The Harbour Post
      <nav><a href="/world">World</a><a href="/politics">Politics</a><a href="/sea">The Sea</a></nav>
    </header>
    <main>
      <article>
        <h1>${escape(title)}</h1>
        <p class="byline">By <span rel="author">Rosalind Achterberg</span>,
          <time datetime="2026-11-19T21:40:00+00:00">19 November 2026</time></p>
        <div class="share" aria-label="Share"><a href="#">Share</a><a href="#">Post</a><a href="#">Mail</a></div>
        ${blocks.map((block) => `<p>${escape(block)}</p>`).join("\n        ")}
      </article>
      <aside class="related"><h2>Related</h2><ul>
        <li><a href="/a">Fishing fleets wait for word from the capital</a></li>
        <li><a href="/b">What the treaty on the sea bed would change</a></li>
      </ul></aside>
      <section class="comments" id="comments"><h2>2 comments</h2>
        <p class="comment">tideline: Too many words and too few licences, as always with these meetings.</p>
        <p class="comment">old_salt: “I was there and nobody asked us anything,” said my brother.</p>
      </section>
    </main>
    <footer>© The Harbour Post. <a href="/about">About us</a></footer>
    ${scripted && `<script>${scripted}</script>`}
  </body>
</html>
`

const training = (name: string): AnnotatedArticle =>
  readAnnotated(readFileSync(`src/recognition/training/articles/${name}.txt`, "utf8"))

/** Two more articles with leaders of their own. */
export const others: readonly [AnnotatedArticle, AnnotatedArticle] = [training("a-01"), training("a-02")]

/** An article in which nobody leads and nobody says anything. */
export const quiet = {
  title: "How the tide shapes the river mouth",
  blocks: Array.from(
    { length: 6 },
    (_, i) =>
      `In layer ${i + 1} of the river mouth the water carries fine sand twice a day, first towards the land and then ` +
      `back to the sea, and the banks grow a little with every turn of the tide until the winter storms take them away.`,
  ),
}
