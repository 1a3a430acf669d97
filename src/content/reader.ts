import { isShown } from "../notebook/annotation.ts"
import { pageAddresses } from "../notebook/address.ts"
import { looksLikeArticle } from "../page/looks-like-article.ts"
import { readMetadata } from "../page/metadata.ts"
import { createPaint } from "../page/paint.ts"
import { moveReadingPosition, scrollTo } from "../page/point.ts"
import { rangeOf } from "../page/ranges.ts"
import { type PageText, readPage, textOf } from "../page/read-page.ts"
import { addressInBar, watchText } from "../page/watch.ts"
import { isKept } from "../platform/kept-addresses.ts"
import { background, codeOf, isAlive, type TabHandlers } from "../platform/messaging.ts"
import { onRevision } from "../platform/revision.ts"
import { loadSettings, onSettings } from "../platform/settings.ts"
import type { OpenedPage, Reading } from "../protocol.ts"
import { marksOf } from "./marks.ts"

/** A page as it was read and what the notebook answered. */
type Opened = { readonly text: PageText; readonly notes: OpenedPage; readonly life: AbortController }

/** How to take a page: only if it is an article; all of it, because the reader said so; or as it is, to mark something. */
type Way = "article" | "anyway" | "marking"

/** What the reader's hand needs of the reading loop. */
export type Reader = ReturnType<typeof createReader>

/** The reading loop of one document: read, ask the background, paint; again when the page or the notebook changes. */
export function createReader(document: Document, life: AbortController) {
  const { signal } = life
  const paint = createPaint(signal)
  let opened: Opened | undefined
  let way: Way = "article"
  let address = addressInBar()
  let canonicalBefore: string | undefined
  let isHidden = false
  const repainted: (() => void)[] = []
  /** The last reading; the next one waits for it, so that readings of one page never overlap. */
  let last: Promise<Reading> = Promise.resolve({ kind: "notArticle" })

  function read(): Promise<Reading> {
    last = last.then(readNow).catch((error: unknown): Reading => {
      // An update took the extension away: what is painted goes, and nothing is said.
      if (!isAlive()) life.abort()
      return { kind: "failed", code: codeOf(error) }
    })
    return last
  }

  async function readNow(): Promise<Reading> {
    const text = take(readPage(document), way)
    if (way === "article" && !text.blocks.some((block) => block.inArticle)) return close()
    const { addresses, canonical, ...metadata } = readMetadata(document)
    // After a move within the document the old page's canonical link may still stand: it would join two pages.
    const isStale = canonical !== undefined && canonical === canonicalBefore
    const notes = await background("page.open", {
      addresses: isStale ? pageAddresses(location.href) : addresses,
      metadata,
      text: textOf(text),
    })
    if (signal.aborted) return { kind: "notArticle" }
    opened = { text, notes, life: opened?.life ?? follow(notes.page) }
    await repaint()
    return { kind: "read", page: notes.page, present: presentIn(notes) }
  }

  function close(): Reading {
    opened?.life.abort()
    opened = undefined
    paint.show([])
    return { kind: "notArticle" }
  }

  async function repaint(): Promise<void> {
    const wanted = await loadSettings()
    if (!opened || signal.aborted) return
    const { text, notes } = opened
    paint.show(
      isHidden || notes.quiet ? [] : marksOf(notes, { wanted, rangeAt: (span) => rangeOf(text, span) }),
    )
    for (const heard of repainted) heard()
  }

  /** Asks again when the notebook says that the page's notes changed. */
  function follow(page: string): AbortController {
    const following = new AbortController()
    const both = AbortSignal.any([signal, following.signal])
    onRevision((notice) => {
      if (notice.page === page && notice.revision !== opened?.notes.revision) void read()
    }, both)
    onSettings(() => void repaint(), both)
    return following
  }

  /** The page's text may have changed, or the page is another now. */
  async function look(): Promise<void> {
    if (!isAlive()) return life.abort()
    if (addressInBar() !== address) moveOn()
    if (!opened) return check()
    paint.restore()
    const text = take(readPage(document), way)
    if (text.text !== opened.text.text) await read()
    else {
      // The same words in other nodes: frameworks do that.
      opened = { ...opened, text }
      await repaint()
    }
  }

  function moveOn(): void {
    address = addressInBar()
    canonicalBefore = opened && readMetadata(document).canonical
    way = "article"
    close()
  }

  /** One cheap test: pages that are no article and keep no notes wake nobody. */
  async function check(): Promise<void> {
    if (looksLikeArticle(document) || (await isKept(pageAddresses(location.href)))) await read()
  }

  /** Where an annotation's part stands on the page. */
  function rangeAt(annotation: string, part: number): Range | undefined {
    const span = opened?.notes.spans[annotation]?.[part]
    return opened && span ? rangeOf(opened.text, span) : undefined
  }

  /** Says whether the words are on the page. */
  function bringIntoView(annotation: string, part: number): boolean {
    const range = rangeAt(annotation, part)
    if (!range) return false
    scrollTo(range)
    moveReadingPosition(range)
    paint.flash(range)
    return true
  }

  const handlers: Omit<TabHandlers, "tab.do"> = {
    "tab.read": async () => {
      const reading = await last
      return opened && reading.kind === "read" ? { ...reading, present: presentIn(opened.notes) } : read()
    },
    "tab.readAnyway": () => {
      way = "anyway"
      return read()
    },
    "tab.show": ({ annotation, part }) => bringIntoView(annotation, part),
    "tab.stop": () => {
      life.abort()
      return null
    },
  }

  return {
    handlers,
    start() {
      watchText(document, () => void look(), signal)
      void check()
    },
    page: () => opened,
    /** The page opened though it may be no article: the reader marks something on it. */
    async openForMarking(): Promise<Opened | undefined> {
      await last
      if (opened && readPage(document).text === opened.text.text) return opened
      if (!opened) way = "marking"
      await read()
      return opened
    },
    /** Resolves when what is under way has been painted. */
    settled: () => read(),
    bringIntoView,
    onRepaint: (heard: () => void) => void repainted.push(heard),
    marksAt: paint.at,
    marksAtReadingPosition() {
      const selection = document.getSelection()
      if (!selection || selection.rangeCount === 0) return { ids: [], at: undefined }
      return paint.around(selection.getRangeAt(0))
    },
    toggleMarks() {
      isHidden = !isHidden
      void repaint()
      return opened !== undefined
    },
  }
}

/** The whole page is the article where the reader said so; elsewhere what was found to be. */
const take = (text: PageText, way: Way): PageText =>
  way === "anyway" ? { ...text, blocks: text.blocks.map((block) => ({ ...block, inArticle: true })) } : text

const presentIn = ({ annotations, spans }: OpenedPage): string[] =>
  annotations.filter((a) => isShown(a) && spans[a.id]?.some(Boolean)).map((a) => a.id)
