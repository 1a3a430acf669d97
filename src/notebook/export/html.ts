import { type CitationStyle, htmlCitation } from "../citation.ts"
import { grouped } from "../grouped.ts"
import { htmlText, printable } from "../html-text.ts"
import type { Notes } from "../notes.ts"
import { attribution, inQuotationMarks } from "./quotation.ts"
import { type Quoted, quotesOf } from "./quoted.ts"
import { STATE_WORDS } from "./state-words.ts"

/**
 * Notes as one HTML document to read, print and send: nothing in it runs and nothing is fetched. `title` is the document's,
 * else the page's or "Notes".
 */
export function toHtml(
  notes: Notes,
  { style = "chicago", title }: { style?: CitationStyle; title?: string } = {},
): string {
  const [page, another] = notes.pages
  const name = htmlText(title ?? (page && !another ? page.title : "Notes"))
  const pages = grouped(quotesOf(notes), (quoted) => quoted.page)
  const body = Array.from(pages, ([{ title: heading }, quotes]) => {
    const head = pages.size > 1 ? `<h2>${htmlText(heading)}</h2>\n` : ""
    return `${head}${quotes.map((quoted) => article(quoted, style)).join("\n")}`
  })
  return `<!doctype html>
<html lang="${htmlText(page?.language ?? "en")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${CSS}</style>
</head>
<body>
<h1 dir="auto">${name}</h1>
${body.join("\n")}
</body>
</html>
`
}

function article(quoted: Quoted, style: CitationStyle): string {
  const { annotation, kind, speaker, role, cue, words } = quoted
  const who = speaker === undefined ? "" : `<b>${htmlText(speaker)}</b>${role ? `, ${htmlText(role)}` : ""}`
  const how = kind === "highlight" || kind === "leader" ? "" : htmlText(cue ? `${cue} · ${kind}` : kind)
  const state = STATE_WORDS[annotation.state]
  const head = [who, how, state && `<em>${state}</em>`].filter((part) => part !== "")
  const changes = annotation.parts
    .flatMap((part) => part.changes ?? [])
    .filter((change) => change.kind !== "wording")
    .map(({ was, now }) => `<li dir="auto"><del>${htmlText(was)}</del> <ins>${htmlText(now)}</ins></li>`)
  return [
    "<article>",
    ...(head.length > 0 ? [`<p dir="auto">${head.join(" · ")}</p>`] : []),
    ...(words === ""
      ? []
      : [
          `<blockquote dir="auto">${htmlText(kind === "leader" ? words : inQuotationMarks(words))}</blockquote>`,
        ]),
    ...(changes.length > 0 ? [`<ul>${changes.join("")}</ul>`] : []),
    ...(annotation.note === "" ? [] : [`<p class="note" dir="auto">${paragraphs(annotation.note)}</p>`]),
    ...(annotation.tags.length > 0 ? [`<p class="tags">${annotation.tags.map(tag).join(" ")}</p>`] : []),
    `<footer>${htmlCitation(attribution(quoted, style))}</footer>`,
    "</article>",
  ].join("\n")
}

const tag = (name: string): string => `<span dir="auto">${htmlText(name)}</span>`
const paragraphs = (note: string): string => printable(note).split("\n").map(htmlText).join("<br>")

const CSS = `
:root { color-scheme: light dark }
body { font: 1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
article { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid light-dark(#c8a400, #a08a2c); break-inside: avoid }
article > * { margin: 0.3rem 0; overflow-wrap: anywhere }
blockquote { font-size: 1.1rem }
.note { font-family: system-ui, sans-serif }
.tags span { border: 1px solid; border-radius: 0.3rem; padding: 0 0.4rem; font: 0.8rem system-ui, sans-serif }
footer { font-size: 0.85rem; color: light-dark(#555, #aaa) }
@media print { body { margin: 0; max-width: none } footer { color: #333 } }
`
