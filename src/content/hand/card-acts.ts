import { describe } from "../../anchoring/describe.ts"
import { background } from "../../platform/messaging.ts"
import { t } from "../../platform/texts.ts"
import type { Span } from "../../text/span.ts"
import type { Reader } from "../reader.ts"
import type { CardActs } from "./acts.ts"
import { stretched } from "./words.ts"

/** Does something in the notebook, then says a sentence; a failure says its own. */
export type Attempt = (work: (act: string) => Promise<unknown>, said?: string) => void

/** The acts of a card, as commands to the background. */
export function cardActs(
  reader: Reader,
  { attempt, close, reselect }: { attempt: Attempt; close: () => void; reselect: (id: string) => void },
): CardActs {
  /** The spans of an annotation's words: its content or quote. */
  const wordsOf = (id: string): Span[] => {
    const page = reader.page()
    const annotation = page?.notes.annotations.find((each) => each.id === id)
    return (annotation?.parts ?? []).flatMap((part, i) => {
      const span = page?.notes.spans[id]?.[i]
      return span && (part.role === "content" || part.role === "quote") ? [span] : []
    })
  }
  const targets = (spans: readonly Span[]) => {
    const text = reader.page()?.text
    return text ? spans.map((span) => describe(text, span)) : []
  }
  return {
    close,
    reselect,
    go: (annotation, part) => void reader.bringIntoView(annotation, part),
    reject(id) {
      close()
      attempt((act) => background("annotation.reject", { act, id }), t("rejectedMark"))
    },
    confirm: (id) => attempt((act) => background("annotation.confirm", { act, id })),
    remove(id) {
      close()
      attempt((act) => background("annotation.delete", { act, id }), t("deleted"))
    },
    note: (id, note) => attempt((act) => background("annotation.note", { act, id, note })),
    tags: (id, tags) => attempt((act) => background("annotation.tags", { act, id, tags: [...tags] })),
    colour: (id, colour) =>
      attempt((act) => background("annotation.colour", { act, id, ...(colour && { colour }) })),
    speaker: (id, by) => attempt((act) => background("annotation.speaker", { act, id, by })),
    stretch(id, end, step) {
      const spans = wordsOf(id)
      const at = end === "start" ? 0 : spans.length - 1
      const span = spans[at]
      const text = reader.page()?.text.text
      if (!span || text === undefined) return
      const next = spans.with(at, stretched(text, span, { end, step }))
      attempt((act) => background("annotation.extent", { act, id, targets: targets(next) }))
    },
    accept: (id) =>
      attempt((act) => background("annotation.extent", { act, id, targets: targets(wordsOf(id)) })),
    merge(from, into) {
      close()
      attempt((act) => background("person.merge", { act, from, into }), t("personsJoined"))
    },
    split: (annotation) =>
      attempt((act) => background("person.split", { act, annotation }), t("personSplit")),
    ignore(person) {
      close()
      attempt((act) => background("person.ignore", { act, id: person, ignored: true }), t("nameIgnored"))
    },
  }
}
