import type { ComponentChild } from "preact"
import { describe } from "../../anchoring/describe.ts"
import { byPosition, type Colour, isShown } from "../../notebook/annotation.ts"
import type { SaidBy } from "../../notebook/corrections.ts"
import { spanOf } from "../../page/ranges.ts"
import { background, codeOf } from "../../platform/messaging.ts"
import { loadSettings } from "../../platform/settings.ts"
import { t } from "../../platform/texts.ts"
import type { Command } from "../../protocol.ts"
import { sentenceFor } from "../../ui/sentences.ts"
import type { Reader } from "../reader.ts"
import { Box } from "./box.tsx"
import { Card } from "./card.tsx"
import { type Attempt, cardActs } from "./card-acts.ts"
import { createHost, type Host } from "./host.ts"
import { watchPointer } from "./pointing.ts"
import { selectedRange, watchSelection } from "./selection.ts"
import { suggestedSpeaker } from "./suggested-speaker.ts"
import { Toolbar } from "./toolbar.tsx"

/** What stands over the page now; one thing at a time. */
type Shown =
  | { readonly kind: "nothing" }
  | { readonly kind: "toolbar"; readonly at: Range; readonly by: "mouse" | "touch" | "keyboard" }
  | {
      readonly kind: "card"
      readonly at: Range
      readonly ids: readonly string[]
      readonly takesFocus: boolean
      readonly startsNote: boolean
    }
  | { readonly kind: "sentence"; readonly at: Range; readonly text: string; readonly undo: boolean }

/** How long a sentence stays, in milliseconds. */
const SENTENCE = 6000

/**
 * The reader's hand in the page: the toolbar at a selection, the card at a mark, and what keys and menus ask for. Nothing
 * is added to the page before the first of them is needed. Ends with `signal`.
 */
export function createHand(document: Document, reader: Reader, signal: AbortSignal) {
  let host: Host | undefined
  let shown: Shown = { kind: "nothing" }
  let names: Partial<Record<Colour, string>> = {}
  let sentenceTimer = 0
  /** The annotation whose words the next selection may become. */
  let reselecting: string | undefined
  let focusBefore: Element | null = null
  /** Where next and previous mark go from. */
  let current = -1

  function show(next: Shown): void {
    if (next.kind === "card" && next.takesFocus && shown.kind !== "card") focusBefore = document.activeElement
    shown = next
    if (next.kind === "nothing" && !host) return
    host ??= createHost(document, signal)
    host.show(view())
  }

  function close(): void {
    const hadFocus = shown.kind === "card" && shown.takesFocus
    show({ kind: "nothing" })
    if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true })
    focusBefore = null
  }

  const attempt: Attempt = (work, said) =>
    void (async () => {
      const at = shown.kind === "nothing" ? (selectedRange(document) ?? lastRange) : shown.at
      try {
        await work(crypto.randomUUID())
        if (said !== undefined && at) say(said, at, true)
      } catch (error) {
        if (at) say(sentenceFor(codeOf(error)).what, at, false)
      }
    })()
  let lastRange: Range | undefined

  function say(text: string, at: Range, undo: boolean): void {
    show({ kind: "sentence", at, text, undo })
    clearTimeout(sentenceTimer)
    sentenceTimer = window.setTimeout(() => shown.kind === "sentence" && close(), SENTENCE)
  }

  const acts = cardActs(reader, {
    attempt,
    close,
    reselect(id) {
      reselecting = id
    },
  })

  /** Keeps selected words; resolves to the new annotation's id. */
  async function keep(range: Range, with_: { colour?: Colour; claim?: SaidBy }): Promise<string | undefined> {
    const page = await reader.openForMarking()
    const span = page && spanOf(page.text, range)
    if (!page || !span) {
      say(t("cannotMark"), range, false)
      return undefined
    }
    const id = crypto.randomUUID()
    const target = describe(page.text, span)
    const role = with_.claim ? ("content" as const) : ("quote" as const)
    const act = crypto.randomUUID()
    await background("annotation.add", {
      act,
      id,
      page: page.notes.page,
      parts: [{ role, target }],
      ...with_,
    })
    return id
  }

  function mark(range: Range, with_: { colour?: Colour; claim?: SaidBy; note?: boolean }): void {
    lastRange = range
    const { note, ...rest } = with_
    attempt(async () => {
      const id = await keep(range, rest)
      if (id === undefined) return
      document.getSelection()?.collapseToEnd()
      await reader.settled()
      if (note || rest.claim)
        show({ kind: "card", at: range, ids: [id], takesFocus: true, startsNote: note ?? false })
      else say(t("marked"), range, true)
    })
  }

  function extend(range: Range, id: string): void {
    lastRange = range
    attempt(async (act) => {
      const page = reader.page()
      const span = page && spanOf(page.text, range)
      if (!page || !span) return say(t("cannotMark"), range, false)
      reselecting = undefined
      await background("annotation.extent", { act, id, targets: [describe(page.text, span)] })
      document.getSelection()?.collapseToEnd()
      say(t("wordsMoved"), range, true)
    })
  }

  function copy(range: Range): void {
    attempt(async () => {
      const page = await reader.openForMarking()
      const span = page && spanOf(page.text, range)
      if (!page || !span) return say(t("cannotMark"), range, false)
      const quote = await background("page.quotation", {
        page: page.notes.page,
        target: describe(page.text, span),
      })
      await navigator.clipboard.write([
        new ClipboardItem({
          "text/plain": new Blob([quote.plain], { type: "text/plain" }),
          "text/html": new Blob([quote.html], { type: "text/html" }),
        }),
      ])
      say(t("quoteCopied"), range, false)
    })
  }

  function view(): ComponentChild {
    const page = reader.page()
    switch (shown.kind) {
      case "nothing":
        return null
      case "toolbar": {
        const { at, by } = shown
        const id = reselecting
        const span = page && spanOf(page.text, at)
        return (
          <Toolbar
            at={at}
            side={by === "touch" ? "below" : "above"}
            people={page?.notes.people ?? []}
            suggested={page && span && suggestedSpeaker(page.notes, span)}
            names={names}
            on={{
              mark: (colour) => mark(at, { colour }),
              note: () => mark(at, { colour: "yellow", note: true }),
              claim: (claim) => mark(at, { claim }),
              copy: () => copy(at),
              extend: id === undefined ? undefined : () => extend(at, id),
            }}
          />
        )
      }
      case "card":
        return page ? <Card {...shown} page={page.notes} names={names} acts={acts} /> : null
      case "sentence":
        return (
          <Box at={shown.at} side="below" label={t("name")} kind="toolbar">
            <span class="notice-line" role="status">
              {shown.text}
            </span>
            {shown.undo && (
              <button
                type="button"
                onClick={() => {
                  close()
                  attempt((act) => background("act.undo", { act }))
                }}
              >
                {t("undo")}
              </button>
            )}
          </Box>
        )
    }
  }

  /** The card for marks at words; false where there are none. */
  function openCard(ids: readonly string[], at: Range | undefined, takesFocus: boolean): boolean {
    if (!at || ids.length === 0) return false
    lastRange = at
    show({ kind: "card", at, ids, takesFocus, startsNote: false })
    return true
  }

  function step(by: 1 | -1): boolean {
    const page = reader.page()
    const marks = (page?.notes.annotations ?? [])
      .filter((a) => isShown(a) && a.body.kind !== "leader" && page?.notes.spans[a.id]?.[0])
      .sort(byPosition)
    if (marks.length === 0) return false
    current = (current + by + marks.length) % marks.length
    const next = marks[current]
    if (next) acts.go(next.id, 0)
    return next !== undefined
  }

  function run(command: Command): boolean {
    const range = selectedRange(document)
    switch (command) {
      case "mark-selection":
      case "note-selection":
        if (range) mark(range, { colour: "yellow", note: command === "note-selection" })
        return range !== undefined
      case "claim-selection":
        if (range) show({ kind: "toolbar", at: range, by: "keyboard" })
        return range !== undefined
      case "next-mark":
        return step(1)
      case "previous-mark":
        return step(-1)
      case "open-card": {
        const found = reader.marksAtReadingPosition()
        return openCard(found.ids, found.at, true)
      }
      case "toggle-marks":
        return reader.toggleMarks()
    }
  }

  function start(): void {
    void loadSettings().then((settings) => {
      names = settings.colours
    })
    watchSelection(
      document,
      (range, by) => {
        if (range && reader.page()) show({ kind: "toolbar", at: range, by })
        else if (shown.kind === "toolbar") close()
      },
      signal,
    )
    watchPointer(
      document,
      {
        isOurs: (event) => host?.isOurs(event.target) ?? false,
        on(x, y) {
          const { ids, at } = reader.marksAt(x, y)
          if (shown.kind === "toolbar" || ids.length === 0) return false
          if (shown.kind === "card" && shown.ids.join() === ids.join()) return true
          return openCard(ids, at, false)
        },
        off() {
          const isUsed = host?.root.activeElement !== null && host?.root.activeElement !== undefined
          if (shown.kind === "card" && !isUsed) close()
        },
      },
      signal,
    )
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || shown.kind === "nothing") return
        event.stopPropagation()
        close()
      },
      { signal, capture: true },
    )
    reader.onRepaint(() => {
      if (shown.kind !== "nothing") host?.show(view())
    })
  }

  return { start, run }
}
