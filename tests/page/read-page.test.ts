// @vitest-environment jsdom
import { describe, expect, test } from "vitest"
import { rangeOf, spanOf } from "../../src/page/ranges.ts"
import { readPage, textOf } from "../../src/page/read-page.ts"

const page = (html: string) => {
  document.body.innerHTML = html
  return readPage(document)
}
const blocks = (html: string) => {
  const { text, blocks } = page(html)
  return blocks.map(({ start, end }) => text.slice(start, end))
}
const element = (selector: string) => {
  const found = document.querySelector(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

const words = (html: string, from: [string, number], to: [string, number]) => {
  const read = page(html)
  const range = new Range()
  range.setStart(element(from[0]), from[1])
  range.setEnd(element(to[0]), to[1])
  const span = spanOf(read, range)
  return span && read.text.slice(span.start, span.end)
}

describe("the text of a page", () => {
  test("is the raw text of its blocks, a line feed between two", () => {
    expect(page("<h1>A  title</h1>\n <p>One <b>bold</b> word</p><p>Two</p>").text).toBe(
      "A  title\nOne bold word\nTwo",
    )
  })

  test("keeps white space between inline elements and drops it between blocks", () => {
    expect(page("<div> <p> <i>a</i> <i>b</i> </p> \n <p>c</p></div>").text).toBe("a b\nc")
  })

  test("has blocks without white space at their edges", () => {
    expect(blocks("<p>\n  padded\n </p><ul><li> item </li></ul>")).toEqual(["padded", "item"])
  })

  test("has one block for each run of inline content", () => {
    expect(blocks("<div>before<p>inside</p>after <em>all</em></div>")).toEqual([
      "before",
      "inside",
      "after all",
    ])
  })

  test("breaks a line at one <br> and the block at two", () => {
    expect(blocks("<p>one<br>two<br> <br>three</p>")).toEqual(["one\ntwo", "three"])
  })

  test("leaves out what is not shown, and nothing else", () => {
    expect(
      blocks(`<p style="display:none">a</p><p hidden>b</p><p style="visibility:hidden">c<b style="visibility:visible">d</b></p>
        <p aria-hidden="true">e</p><script>f</script><style>g{}</style><noscript>h</noscript><template>i</template>
        <textarea>j</textarea><svg><text>k</text></svg><details><summary>l</summary>m</details><p style="user-select:none">n</p>`),
    ).toEqual(["d", "e", "l", "n"])
  })

  test("separates words that a style sheet sets apart, and joins an initial to its word", () => {
    expect(blocks(`<p><span style="display:block">Jane</span><span>Roe</span></p>`)).toEqual(["Jane\nRoe"])
    expect(blocks(`<p><span style="float:left;display:block">T</span>he end</p>`)).toEqual(["The end"])
  })

  test("tells the kinds of blocks, and the headings above them", () => {
    const { blocks } = page(`<h1>One</h1><p>a</p><h2>Two</h2><ul><li><p>b</p></li></ul>
      <blockquote><p>c</p></blockquote><h2>Three</h2><table><tr><td>d</td></tr></table><figure><figcaption>e</figcaption></figure>`)
    expect(blocks.slice(1).map(({ kind, headings }) => [kind, headings])).toEqual([
      ["paragraph", ["One"]],
      ["heading", ["One"]],
      ["item", ["One", "Two"]],
      ["quote", ["One", "Two"]],
      ["heading", ["One", "Two"]],
      ["cell", ["One", "Three"]],
      ["caption", ["One", "Three"]],
    ])
  })

  test("gives each block a path that selects its element", () => {
    const { blocks, text } = page("<main><p>one</p><div><span><p>two</p></span><p>three</p></div></main>")
    for (const { path, start, end } of blocks)
      expect(document.querySelector(path)?.textContent).toBe(text.slice(start, end))
  })

  test("includes open shadow roots, with slotted text in its place", () => {
    document.body.innerHTML = "<div id=host><p>slotted</p></div><p>light</p>"
    element("#host").attachShadow({ mode: "open" }).innerHTML = "<p>shadow</p><slot></slot><p>end</p>"
    const read = readPage(document)
    expect(read.text).toBe("shadow\nslotted\nend\nlight")
    expect(read.blocks[0]?.path).toContain(" >>> ")
  })

  test("shows a slot's own text only where nothing is slotted", () => {
    document.body.innerHTML = "<div id=host>slotted</div>"
    element("#host").attachShadow({ mode: "open" }).innerHTML =
      "<p><slot>own</slot><slot name=b>default</slot></p>"
    expect(readPage(document).text).toBe("slotteddefault")
  })

  test("reads a formula for which an image is shown", () => {
    expect(
      blocks("<p>Let <span style='display:none'><math><mi>x</mi></math></span><img> be a number.</p>"),
    ).toEqual(["Let x be a number."])
  })

  test("splits a document of plain text at its empty lines", () => {
    const plain = document.implementation.createHTMLDocument()
    Object.defineProperty(plain, "contentType", { value: "text/plain" })
    plain.body.innerHTML = "<pre>One line\nand another.\n\n  Two.\n</pre>"
    const { text, blocks } = readPage(plain)
    expect(blocks.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ["paragraph", "One line\nand another."],
      ["paragraph", "Two."],
    ])
  })

  test("is not misled by fields that take the names of their form's properties", () => {
    const fields = [
      "nextSibling",
      "firstChild",
      "localName",
      "nodeType",
      "parentNode",
      "hasAttribute",
      "checkVisibility",
      "closest",
    ]
    const inputs = fields.map((name) => `<input name="${name}">`).join("")
    const read = page(`<p>before</p><form>${inputs}<p id=a>inside</p></form><p>after</p><img name="body">`)
    expect(read.text).toBe("before\ninside\nafter")
    const range = new Range()
    range.setStart(document, 0)
    range.setEnd(element("#a"), 1)
    expect(spanOf(read, range)).toEqual({ start: 0, end: 13 })
    expect(readPage(element("form")).text).toBe("inside")
  })

  test("includes frames of the same origin", () => {
    document.body.innerHTML = "<p>before</p><iframe></iframe><p>after</p>"
    const inner = document.querySelector("iframe")?.contentDocument
    if (!inner) throw new Error("no frame")
    inner.body.innerHTML = "<p>framed</p>"
    expect(readPage(document).text).toBe("before\nframed\nafter")
  })

  test("is plain JSON, and the same for the same page", () => {
    const first = textOf(page("<p>one</p><p>two</p>"))
    expect(JSON.parse(JSON.stringify(first))).toEqual(first)
    expect(textOf(readPage(document))).toEqual(first)
  })

  test("is read from documents without a body, from XML, from one element and from a detached one", () => {
    const xml = new DOMParser().parseFromString("<doc><name>Jane</name><role>mayor</role></doc>", "text/xml")
    expect(readPage(xml).text).toBe("Jane\nmayor")
    expect(readPage(document.implementation.createDocument(null, null)).text).toBe("")
    page("<p>one</p><p id=two>two</p>")
    expect(readPage(element("#two")).text).toBe("two")
    const detached = document.createElement("div")
    detached.innerHTML = "<p>loose</p><p hidden>hidden</p>"
    expect(readPage(detached).text).toBe("loose")
  })

  test("is read from pages that nest very deep", () => {
    const top = document.createElement("div")
    let inner = top
    for (let i = 0; i < 1_500; i++) inner = inner.appendChild(document.createElement("div"))
    inner.textContent = "deep"
    expect(readPage(top).text).toBe("deep")
  })
})

describe("spans and ranges", () => {
  test("each span's range is that span again", () => {
    const read = page("<p>One <b>bold</b> word,<br>two</p><!-- x --><p>three <i>four</i></p>")
    for (let start = 0; start < read.text.length; start++)
      for (let end = start + 1; end <= read.text.length; end++) {
        const slice = read.text.slice(start, end)
        if (slice !== slice.trim()) continue
        expect(spanOf(read, rangeOf(read, { start, end }))).toEqual({ start, end })
      }
  })

  test("a range between elements covers the text inside", () => {
    expect(words("<p>one</p><p>two</p><p>three</p>", ["body", 1], ["body", 3])).toBe("two\nthree")
  })

  test("a range that ends before the first character of the next block ends with the block", () => {
    expect(words("<p id=a>one</p><p id=b>two</p>", ["#a", 0], ["#b", 0])).toBe("one")
  })

  test("a range over nothing visible has no span", () => {
    expect(words("<p>one</p><p id=a hidden>two</p>", ["#a", 0], ["#a", 1])).toBeUndefined()
    expect(words("<p id=a>one</p>", ["#a", 0], ["#a", 0])).toBeUndefined()
  })

  test("a span whose nodes have shrunk or left gives what is left", () => {
    const read = page("<p id=a>one two</p><p>three</p>")
    const node = element("#a").firstChild
    if (!node) throw new Error("no text")
    node.nodeValue = "one"
    expect(rangeOf(read, { start: 0, end: 7 }).toString()).toBe("one")
    element("#a").remove()
    expect(rangeOf(read, { start: 0, end: 7 }).toString()).toBe("one")
  })

  test("a span outside the text is refused with its numbers", () => {
    const read = page("<p>one</p>")
    expect(() => rangeOf(read, { start: 2, end: 9 })).toThrow("Span 2-9 outside a text of 3")
  })

  test("a span that leaves a shadow tree ends with it", () => {
    document.body.innerHTML = "<div id=host></div><p>light</p>"
    element("#host").attachShadow({ mode: "open" }).innerHTML = "<p>shadow</p>"
    const read = readPage(document)
    expect(rangeOf(read, { start: 0, end: read.text.length }).toString()).toBe("shadow")
  })
})
