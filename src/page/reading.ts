import type { Block, BlockKind } from "../text/text.ts"
import { separates } from "./visibility.ts"

/** A text node's data is `text.slice(start, end)`. */
export type TextNode = { readonly node: CharacterData; readonly start: number; readonly end: number }

/** Where text is being read: the element whose block it belongs to, and what that element means for it. */
export type Home = {
  readonly element: Element
  readonly kind: BlockKind
  /** 1 to 6 in a heading, otherwise 0. */
  readonly level: number
  readonly path: () => string
}

export type ReadBlock = Omit<Block, "inArticle"> & { readonly element: Element }

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u
const BEGINS_WITH_WORD = /^[\p{L}\p{N}]/u

/** Characters kept of a heading: enough to tell sections apart. */
const HEADING = 120

/** Text nodes go in, in reading order, with the edges between them; text and blocks come out. */
export class Reading {
  readonly nodes: TextNode[] = []
  readonly blocks: ReadBlock[] = []
  readonly #parts: string[] = []
  #length = 0
  #headings: { level: number; text: string }[] = []
  #above: readonly string[] = []
  /** The open block: where its text begins, and its first part. */
  #open: { home: Home; start: number; part: number } | undefined
  /** White space, line breaks and edges of inline elements since the last text of the open block. */
  readonly #spaces: CharacterData[] = []
  #breaks = 0
  readonly #crossed: Element[] = []

  text(): string {
    return this.#parts.join("")
  }

  add(node: CharacterData, home: Home): void {
    const data = node.data
    if (!/\S/.test(data)) {
      if (this.#open && data) this.#spaces.push(node)
      return
    }
    if (this.#breaks > 1 || this.#open?.home !== home) this.close()
    if (!this.#open) {
      if (this.#length) this.#push("\n")
      const start = this.#length + data.length - data.trimStart().length
      this.#open = { home, start, part: this.#parts.length }
    } else if (this.#breaks) this.#push("\n")
    else if (this.#spaces.length) for (const space of this.#spaces) this.#pushNode(space)
    else if (this.#crossed.length && this.#wordsTouch(data) && this.#crossed.some(separates)) this.#push("\n")
    this.#pushNode(node)
    this.#forget()
  }

  /** A `<br>`. */
  break(): void {
    if (this.#open) this.#breaks++
  }

  /** The edge of an inline element. */
  cross(element: Element): void {
    if (this.#open) this.#crossed.push(element)
  }

  /** Ends the open block, if there is one. */
  close(): void {
    const open = this.#open
    if (!open) return
    this.#open = undefined
    this.#forget()
    // White space is only kept before more text, so the last part has the last word.
    const last = this.#parts.at(-1) ?? ""
    const end = this.#length - last.length + last.trimEnd().length
    const { element, kind, level } = open.home
    this.blocks.push({ element, kind, start: open.start, end, path: open.home.path(), headings: this.#above })
    if (!level) return
    const heading = this.#parts.slice(open.part).join("").trim()
    this.#head(level, heading.replace(/\s+/g, " ").slice(0, HEADING))
  }

  #head(level: number, text: string): void {
    this.#headings = [...this.#headings.filter((heading) => heading.level < level), { level, text }]
    this.#above = this.#headings.map((heading) => heading.text)
  }

  #wordsTouch(data: string): boolean {
    return ENDS_IN_WORD.test(this.#parts.at(-1)?.slice(-2) ?? "") && BEGINS_WITH_WORD.test(data)
  }

  #forget(): void {
    this.#spaces.length = 0
    this.#crossed.length = 0
    this.#breaks = 0
  }

  #pushNode(node: CharacterData): void {
    const start = this.#length
    this.#push(node.data)
    this.nodes.push({ node, start, end: this.#length })
  }

  #push(text: string): void {
    this.#parts.push(text)
    this.#length += text.length
  }
}
