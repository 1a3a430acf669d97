import type { Annotation } from "../annotation.ts"
import { type CitationStyle, type Run } from "../citation.ts"
import { webAddress } from "../fragment.ts"
import { grouped } from "../grouped.ts"
import type { Notes } from "../notes.ts"
import { isoDate, partialDate } from "../partial-date.ts"
import { destination, inline, lines } from "./markdown-text.ts"
import { attribution, inQuotationMarks } from "./quotation.ts"
import { type Quoted, quotesOf } from "./quoted.ts"
import { STATE_WORDS } from "./state-words.ts"
import { frontMatter } from "./yaml.ts"

export type MarkdownOptions = {
  /** Who said what; page by page in article order; or one table of claims. */
  readonly layout: "speakers" | "article" | "table"
  /** Obsidian's callouts, or block quotes that every renderer shows alike. */
  readonly quotes: "callout" | "blockquote"
  readonly style: CitationStyle
}

const usual: MarkdownOptions = { layout: "speakers", quotes: "callout", style: "chicago" }

/** Notes as a Markdown document, ready for Obsidian; text of the pages and of the reader stays text. */
export function toMarkdown(notes: Notes, options: Partial<MarkdownOptions> = {}): string {
  const chosen = { ...usual, ...options }
  const quotes = quotesOf(notes)
  const [page, another] = notes.pages
  const title = page && !another ? inline(page.title) || "Untitled" : "Notes"
  const body = layouts[chosen.layout](quotes, chosen)
  return `${[header(notes, quotes), `# ${title}`, ...body].join("\n\n")}\n`
}

function header({ pages }: Notes, quotes: readonly Quoted[]): string {
  const tags = new Set(quotes.flatMap(({ annotation }) => tagsOf(annotation)))
  const [page, another] = pages
  if (!page || another) return frontMatter({ title: "Notes", tags: [...tags] })
  const published = partialDate(page.published)
  const accessed = partialDate(page.lastRead)
  return frontMatter({
    title: page.title,
    outlet: page.outlet,
    authors: page.authors,
    published: published && isoDate(published),
    accessed: accessed && isoDate(accessed),
    url: webAddress(page),
    tags: [...tags],
  })
}

const layouts = { speakers, article, table } as const satisfies Record<
  MarkdownOptions["layout"],
  (quotes: readonly Quoted[], options: MarkdownOptions) => string[]
>

function speakers(quotes: readonly Quoted[], options: MarkdownOptions): string[] {
  const said = quotes.filter((quoted) => quoted.kind !== "highlight")
  const rest = quotes.filter((quoted) => quoted.kind === "highlight")
  return [
    ...Array.from(
      grouped(said, (quoted) => quoted.speaker ?? ""),
      ([speaker, theirs]) => {
        const roles = new Set(theirs.flatMap(({ role }) => (role === undefined ? [] : [inline(role)])))
        return [
          `## ${inline(speaker) || "Unnamed source"}`,
          ...(roles.size > 0 ? [[...roles].join("; ")] : []),
          ...theirs.flatMap((quoted) => entry(quoted, saidHow(quoted), options)),
        ]
      },
    ).flat(),
    ...(rest.length > 0 ? ["## Highlights", ...rest.flatMap((quoted) => entry(quoted, "", options))] : []),
  ]
}

function article(quotes: readonly Quoted[], options: MarkdownOptions): string[] {
  const pages = grouped(quotes, (quoted) => quoted.page)
  return Array.from(pages, ([page, theirs]) => [
    ...(pages.size > 1 ? [`## ${inline(page.title) || "Untitled"}`] : []),
    ...theirs.flatMap((quoted) => {
      const who = [quoted.speaker ?? "", quoted.role ?? ""].filter((part) => part !== "").map(inline)
      return entry(
        quoted,
        [who.join(", "), saidHow(quoted)].filter((part) => part !== "").join(": "),
        options,
      )
    }),
  ]).flat()
}

function table(quotes: readonly Quoted[], options: MarkdownOptions): string[] {
  const names = ["Speaker", "Role", "Cue", "Kind", "Words", "State", "Note", "Tags", "Source"]
  const rows = quotes.map((quoted) => {
    const { annotation, speaker = "", role = "", cue = "", kind, words } = quoted
    const note = lines(annotation.note).join("<br>")
    const texts = [
      inline(speaker),
      inline(role),
      inline(cue),
      kind,
      inline(words),
      STATE_WORDS[annotation.state],
    ]
    return row([
      ...texts,
      note,
      tagLine(annotation),
      reference(attribution({ ...quoted, speaker: undefined }, options.style)),
    ])
  })
  return [[row(names), row(names.map(() => "---")), ...rows].join("\n")]
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`

/** "said, direct"; of leaders and highlights nothing. */
const saidHow = ({ kind, cue }: Quoted): string =>
  kind === "leader" || kind === "highlight" ? "" : [...(cue ? [inline(cue)] : []), kind].join(", ")

function entry(quoted: Quoted, heading: string, options: MarkdownOptions): string[] {
  const { annotation, kind, words } = quoted
  const head = [heading, STATE_WORDS[annotation.state]].filter((part) => part !== "").join(" · ")
  const quote = words === "" ? [] : [kind === "leader" ? inline(words) : inline(inQuotationMarks(words))]
  const title = options.quotes === "callout" ? [`[!quote] ${head}`.trim()] : head ? [head, ""] : []
  const tags = tagLine(annotation)
  const paragraphs = [
    quote,
    [`— ${reference(attribution(quoted, options.style))}`],
    changesOf(annotation),
    annotation.note === "" ? [] : [`**Note:** ${lines(annotation.note).join("  \n")}`],
    tags ? [tags] : [],
  ].filter((paragraph) => paragraph.length > 0)
  const text = [...title, paragraphs.map((paragraph) => paragraph.join("\n")).join("\n\n")].join("\n")
  return [text.replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">"), `^${blockId(annotation.id)}`]
}

/** What the page says now instead of the words kept. */
const changesOf = ({ parts }: Annotation): string[] =>
  parts
    .flatMap((part) => part.changes ?? [])
    .filter((change) => change.kind !== "wording")
    .map(({ kind, was, now }) => `- ${kind}: was “${inline(was)}”, now “${inline(now)}”`)

const reference = (runs: readonly Run[]): string =>
  runs
    .map(({ text, as }) => {
      if (as === "link") return `[${inline(new URL(text).hostname)}](${destination(text)})`
      return as === "italic" ? `*${inline(text)}*` : escapedRun(text)
    })
    .join("")

/** Runs keep the spaces at their ends. */
const escapedRun = (text: string): string =>
  `${/^\s/.test(text) ? " " : ""}${inline(text)}${/\S\s+$/.test(text) ? " " : ""}`

/** Tags as Obsidian knows them: no spaces, and not of digits alone. */
const tagsOf = (annotation: Annotation): string[] =>
  annotation.tags
    .map((tag) => tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, "-").replace(/^[-_/]+|[-_/]+$/g, ""))
    .filter((tag) => /[^\d/_-]/.test(tag))

const tagLine = (annotation: Annotation): string =>
  tagsOf(annotation)
    .map((tag) => `#${tag}`)
    .join(" ")

/** Obsidian's block ids are of Latin letters, digits and hyphens. */
const blockId = (id: string): string => `sayso-${id.replace(/[^A-Za-z0-9-]+/g, "-")}`
