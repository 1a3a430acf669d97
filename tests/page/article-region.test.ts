// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://example.org/news/2024/ministers-agree" }
import { describe, expect, test } from "vitest"
import { readPage } from "../../src/page/read-page.ts"

const sentence =
  "The ministers met on Tuesday and agreed, after long talks, to meet again before the end of the month."
const paragraphs = (n: number, name = "Paragraph") =>
  Array.from({ length: n }, (_, i) => `<p>${name} ${i + 1}. ${sentence}</p>`).join("\n")
const teaser = (n: number) =>
  `<div class="c-${n % 2}"><a href="/story-${n}"><img></a><h3><a href="/story-${n}">Another story, number ${n}, of the day</a></h3>
  <p>Its summary ${n} says in one sentence what the other story is about, and no more.</p></div>`
const many = (n: number, part: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => part(i)).join("\n")

/** A part of an article with a box after it. */
const part = (i: number) =>
  `<div>${paragraphs(3, `Part ${i}, paragraph`)}</div><div class="ad-slot"><p>${sentence}</p></div>`
const note = (i: number) => `<p><a href="#n${i}">Paragraph ${i}. ${sentence}</a></p>`
const nextArticle = (n: number) =>
  `<article><h1>Another article, number ${n}</h1>${paragraphs(8, `Other ${n}, paragraph`)}</article>`

/** What stands around every page of these tests. */
const around = (content: string) => `
  <header><a href="/">The Example</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
  ${content}
  <footer><p>Copyright The Example. All rights reserved; nothing here may be copied without our leave.</p></footer>`

function read(body: string, { title = "The Example", head = "" } = {}) {
  document.head.innerHTML = `<title>${title}</title>${head}`
  document.body.innerHTML = body
  const { text, blocks } = readPage(document)
  const texts = (wanted: boolean) =>
    blocks.filter((b) => b.inArticle === wanted).map((b) => text.slice(b.start, b.end))
  const headline = blocks.find((block) => block.kind === "headline")
  return {
    inside: texts(true),
    outside: texts(false),
    headline: headline && text.slice(headline.start, headline.end),
  }
}

const article = (extra = "") =>
  `<article><h1>Ministers agree to meet again</h1>${paragraphs(6)}${extra}</article>`
const title = "Ministers agree to meet again | The Example"

describe("the article of a page", () => {
  test("is its headline and its paragraphs, without what stands around", () => {
    const { inside, headline } = read(around(article()), { title })
    expect(headline).toBe("Ministers agree to meet again")
    expect(inside).toHaveLength(7)
    expect(inside[6]).toContain("Paragraph 6.")
  })

  test("has its subheads, lists, quotations and captions", () => {
    const within = `<h2>What comes next</h2>${paragraphs(1, "Later")}<ul><li>a new treaty</li><li>a joint fund</li></ul>
      <blockquote><p>We will meet again.</p></blockquote><figure><img><figcaption>The two ministers</figcaption></figure>${paragraphs(1, "Last")}`
    const { inside } = read(around(article(within)), { title })
    for (const text of [
      "What comes next",
      "a new treaty",
      "a joint fund",
      "We will meet again.",
      "The two ministers",
    ])
      expect(inside).toContain(text)
  })

  test.each([
    [
      "a share bar",
      `<div class="share-tools"><p>Share this story with your friends and with everybody else you know.</p></div>`,
    ],
    [
      "a newsletter box",
      `<div class="newsletter-signup"><p>Sign up for our newsletter and get the news every morning, for nothing.</p></div>`,
    ],
    [
      "related links",
      `<ul class="related"><li><a href="/a">Ministers met before, in the year of the treaty</a></li></ul>`,
    ],
    [
      "a link to another story",
      `<p><a href="/a">Read more: how the ministers met before, in the year of the treaty</a></p>`,
    ],
    [
      "a pointer with a lead-in",
      `<p>Lire aussi : <a href="/a">Les ministres se retrouvent avant la fin du mois</a></p>`,
    ],
    ["an advertisement's mark", `<div>ADVERTISEMENT</div>`],
    [
      "an aside",
      `<aside><p>The ministry was founded long ago, and it has moved house three times since then.</p></aside>`,
    ],
  ])("has not %s that stands in its midst", (_, within) => {
    const { inside, outside } = read(around(article(`${within}${paragraphs(3, "Further")}`)), { title })
    expect(inside).toHaveLength(10)
    const element = document.createElement("div")
    element.innerHTML = within
    expect(outside).toContain(element.textContent)
  })

  test("has not its byline and date", () => {
    const { inside } = read(
      around(`<article><h1>Ministers agree to meet again</h1><div class="byline">By Ada Young</div><p>By Ben Old</p>
        <time>6 May 2024</time><div>May 6, 2024</div>${paragraphs(6)}</article>`),
      { title },
    )
    expect(inside).toHaveLength(7)
  })

  test.each(["comments", "kommentare", "user-comments-list", "commentaires"])(
    "has not what readers wrote in .%s, be it longer than the article",
    (name) => {
      const { inside } = read(
        around(`${article()}<section class="${name}">${paragraphs(20, "Reader")}</section>`),
        { title },
      )
      expect(inside).toHaveLength(7)
    },
  )

  test("has not the comments under a heading that says so, without any class", () => {
    const { inside } = read(
      around(`${article(`<div><h2>12 comments</h2>${paragraphs(5, "Reader")}</div>`)}`),
      { title },
    )
    expect(inside).toHaveLength(7)
  })

  test("ends before an empty subhead and the tags", () => {
    const { inside } = read(around(article(`<h2>More on this</h2><div>Topics: politics</div>`)), { title })
    expect(inside).toHaveLength(7)
  })

  test("is found in divs without a name, with line breaks for paragraphs", () => {
    const text = many(6, (i) => `Paragraph ${i}. ${sentence}`).replaceAll("\n", "<br><br>")
    const { inside } = read(
      around(`<div><div><h1>Ministers agree to meet again</h1><div>${text}</div></div></div>`),
      { title },
    )
    expect(inside).toHaveLength(7)
  })

  test("is found whole where boxes part it", () => {
    const { inside } = read(around(`<main><h1>Ministers agree to meet again</h1>${many(4, part)}</main>`), {
      title,
    })
    expect(inside).toHaveLength(13)
  })

  test("is not lost to a wrapper whose class speaks of the layout", () => {
    const { inside } = read(`<div class="with-sidebar sidebar">${around(article())}</div>`, { title })
    expect(inside).toHaveLength(7)
  })

  test("is found where links to its own footnotes are all over it", () => {
    expect(
      read(around(`<article><h1>Ministers agree to meet again</h1>${many(6, note)}</article>`), { title })
        .inside,
    ).toHaveLength(7)
  })

  test("is found in scripts without spaces", () => {
    const text =
      "两国部长星期二举行会谈，经过长时间的讨论，双方同意在本月底之前再次会面，继续商谈有关合作的问题。"
    const page = around(
      `<article><h1>两国部长同意再次会面并继续商谈</h1>${many(6, () => `<p>${text}</p>`)}</article>`,
    )
    const { inside, headline } = read(page, { title: "两国部长同意再次会面并继续商谈_新闻_示例网" })
    expect(headline).toBe("两国部长同意再次会面并继续商谈")
    expect(inside).toHaveLength(7)
  })

  test("is the first where the page goes on with further articles", () => {
    const { inside, headline } = read(around(`<main>${article()}${many(3, nextArticle)}</main>`), { title })
    expect(headline).toBe("Ministers agree to meet again")
    expect(inside).toHaveLength(7)
  })

  test("is all of a live report, whose posts have headings of a lower rank", () => {
    const post = (n: number) =>
      `<article><h2>Update number ${n} of the day</h2>${paragraphs(5, `Post ${n}, paragraph`)}</article>`
    const { inside } = read(
      around(`<main><h1>Ministers agree to meet again</h1>${paragraphs(1)}${many(3, post)}</main>`),
      { title },
    )
    expect(inside).toHaveLength(20)
  })

  test("has the headline that says the page's title, not the site's name", () => {
    const { headline } = read(
      `<h1><a href="/">The Example</a></h1><main><h2>Ministers agree to meet again</h2>${paragraphs(6)}</main>`,
      { title },
    )
    expect(headline).toBe("Ministers agree to meet again")
  })
})

describe("a page that is no article has none", () => {
  test.each([
    ["a front page", many(30, teaser)],
    ["a section page with a heading", `<h1>Politics</h1>${many(12, teaser)}`],
    [
      "a list of results",
      `<h1>Results for treaty</h1>${many(20, (i) => `<div><a href="/r${i}">Result number ${i} on the treaty</a><div>example.org</div><p>${sentence}</p></div>`)}`,
    ],
    [
      "a forum's list",
      `<table>${many(40, (i) => `<tr><td><a href="/t${i}">How do I do this, part ${i}?</a></td><td>${i} replies</td></tr>`)}</table>`,
    ],
    [
      "a shop's list",
      many(20, (i) => `<div><a href="/p${i}">Lamp ${i}</a><span>${i} EUR</span><button>Buy</button></div>`),
    ],
    [
      "a form to sign in",
      `<form><label>Name <input></label><label>Password <input></label><button>Sign in</button></form>`,
    ],
    ["an editor", `<div contenteditable="true">${paragraphs(10)}</div>`],
    ["a consent dialog", `<div role="dialog">${paragraphs(10)}</div>`],
    ["an empty page", ""],
  ])("%s", (_, content) => {
    const { inside, headline } = read(around(content))
    expect(inside).toEqual([])
    expect(headline).toBeUndefined()
  })

  test("and a short notice is none either", () =>
    expect(read(around(`<p>${sentence}</p>`)).inside).toEqual([]))
})

test("fields named like a form's own properties do not mislead the search", () => {
  const names = [
    "parentElement",
    "parentNode",
    "localName",
    "getAttribute",
    "hasAttribute",
    "getRootNode",
    "id",
    "className",
  ]
  const fields = names.map((name) => `<input name="${name}">`).join("")
  const { inside } = read(
    `<form>${fields}${around(article(`<p><a href="/a">A link</a> ${sentence}</p>`))}</form>`,
    { title },
  )
  expect(inside).toHaveLength(8)
})

test("reading changes nothing in the page", () => {
  document.body.innerHTML = around(article())
  const before = document.documentElement.outerHTML
  readPage(document)
  expect(document.documentElement.outerHTML).toBe(before)
})
