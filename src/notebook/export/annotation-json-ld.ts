import type { Target } from "../../anchoring/target.ts"
import type { Annotation, Part } from "../annotation.ts"
import type { Notes } from "../notes.ts"
import type { Page } from "../page.ts"

/** The version of our own fields; raised where a reader of the old ones would misread the new. */
export const JSON_LD_VERSION = 1

/** The model's own context, and ours: one term whose value JSON-LD processors leave as it is. */
export const CONTEXT = [
  "http://www.w3.org/ns/anno.jsonld",
  { "@version": 1.1, sayso: { "@id": "urn:sayso:ns:notes", "@type": "@json" } },
] as const

/**
 * Notes as a W3C Web Annotation page (https://www.w3.org/TR/annotation-model/). Other tools read words, notes and tags from
 * the model's fields; what the model has no field for is under `sayso`, so that nothing is lost on the way back. All given
 * annotations are written, the rejected and deleted ones too.
 */
export function toAnnotationJsonLd({ pages, annotations, people }: Notes): string {
  const byId = new Map(pages.map((page) => [page.id, page]))
  return `${JSON.stringify(
    {
      "@context": CONTEXT,
      id: "urn:sayso:notes",
      type: "AnnotationPage",
      items: annotations.map((annotation) => item(annotation, byId.get(annotation.page))),
      sayso: { version: JSON_LD_VERSION, pages, people },
    },
    undefined,
    1,
  )}\n`
}

function item(annotation: Annotation, page: Page | undefined): object {
  const { parts, note, tags, created, updated, ...own } = annotation
  const source = sourceOf(annotation, page)
  const bodies = [
    ...(note === ""
      ? []
      : [{ type: "TextualBody", value: note, format: "text/plain", purpose: "commenting" }]),
    ...tags.map((tag) => ({ type: "TextualBody", value: tag, format: "text/plain", purpose: "tagging" })),
  ]
  return {
    id: `urn:sayso:annotation:${iriPart(annotation.id)}`,
    type: "Annotation",
    motivation:
      annotation.body.kind === "leader" ? "identifying" : note === "" ? "highlighting" : "commenting",
    ...(isDateTime(created) && { created }),
    ...(isDateTime(updated) && { modified: updated }),
    ...(bodies.length > 0 && { body: bodies }),
    target: parts.length > 0 ? parts.map((part) => resource(part, source)) : source,
    sayso: {
      ...own,
      ...(!isDateTime(created) && { created }),
      ...(!isDateTime(updated) && { updated }),
      parts: parts.map(ownPart),
    },
  }
}

/** The words of one part in the page. */
function resource({ target }: Part, source: string): object {
  const selector = target.selector.map((one) => ({ ...one }))
  return { type: "SpecificResource", source, ...(selector.length > 0 && { selector }) }
}

/** What the model does not know of a part: its role and state, and how anchoring finds its place. */
function ownPart({ target, ...part }: Part): object {
  const { selector: _, ...place }: Target = target
  return { ...part, ...place }
}

/** The page's address, or a name of ours where it has none that could be an IRI. */
function sourceOf(annotation: Annotation, page: Page | undefined): string {
  const address = page?.addresses[0]
  return address !== undefined && URL.canParse(address)
    ? new URL(address).href.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent)
    : `urn:sayso:page:${iriPart(annotation.page)}`
}

const iriPart = (id: string): string => encodeURIComponent(id.replace(/\p{Cs}/gu, "\ufffd"))

/** xsd:dateTime with a time zone, as the model wants it. */
const isDateTime = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(
    text,
  )
