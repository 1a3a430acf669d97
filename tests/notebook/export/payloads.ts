import type { Annotation } from "../../../src/notebook/annotation.ts"
import type { Notes } from "../../../src/notebook/notes.ts"
import { claim, page, person } from "./sample.ts"

/** Texts that would do something in some format or other, were they taken for more than text. */
export const PAYLOADS: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '"><iframe srcdoc="<script>alert(1)</script>">',
  "' autofocus onfocus=alert(1) x='",
  "<style>@import 'https://evil.example/x.css'</style>",
  "<a href=javascript:alert(1)>x</a>",
  "</title></head><body onload=alert(1)>",
  "--><script>alert(1)</script>",
  "]]><script>alert(1)</script>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "[x](javascript:alert(1))",
  "[x]: javascript:alert(1)\n[x]",
  "![x](https://evil.example/x.png)",
  "![[secret]] [[secret|x]] ^block",
  "<javascript:alert(1)>",
  "`code` **bold** _it_ ~~gone~~ ==mark== $x$ %%hidden%%",
  "# heading\n---\n- item\n1. one\n> quote\n    code\n```js\nx\n```",
  "| a | b |\n| --- | --- |",
  "x\n===\ny\n---",
  "---\ntitle: taken over\n---",
  "{{constructor.constructor('alert(1)')()}} <% alert(1) %> {% raw %}",
  '=HYPERLINK("https://evil.example","x")',
  "=cmd|'/C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1,1)",
  "\t=1+1",
  "\r=1+1",
  "  =1+1",
  "\uff1d1+1",
  'a,b\r\n=1+1,"c',
  '"',
  "}\n@misc{x, note = {taken over}",
  "\\input{/etc/passwd} \\write18{x} $\\alpha$ %comment #1 & ~ ^ _",
  "{unbalanced",
  "unbalanced}",
  "x\nER  - \n\nTY  - BOOK\nTI  - taken over",
  "x\r\nUR  - javascript:alert(1)",
  "\u0000\u0001\u001b[31m\u007f\u0085\u2028\u2029",
  "\u202etxt.exe\u202c",
  "\ud800 half \udc00",
]

/** A notebook with the payload in every field that holds text. */
export function hostileNotes(payload: string): Notes {
  const part = {
    role: "content" as const,
    target: {
      selector: [{ type: "TextQuoteSelector" as const, exact: payload, prefix: payload, suffix: payload }],
    },
    state: "changed" as const,
    changes: [{ kind: "name" as const, was: payload, now: payload }],
  }
  const quote: Annotation = {
    ...claim,
    id: payload,
    parts: [part],
    state: "changed",
    body: {
      ...claim.body,
      kind: "claim",
      claimKind: "direct",
      confidence: 1,
      source: payload,
      cue: payload,
      why: payload,
    },
    note: payload,
    tags: [payload],
  }
  const { speaker: _, ...unattributed } = { speaker: undefined, ...quote.body }
  return {
    pages: [{ ...page, title: payload, outlet: payload, authors: [payload, payload] }],
    annotations: [
      quote,
      { ...quote, id: `${payload}2`, body: unattributed },
      { ...quote, id: `${payload}3`, body: { kind: "highlight" } },
    ],
    people: [{ ...person, name: payload, role: payload, affiliation: payload, country: payload }],
  }
}
