import { type Annotation, stateOf } from "../notebook/annotation.ts"
import { withColour, withSpeaker, withWords } from "../notebook/corrections.ts"
import type { BackgroundHandlers } from "../platform/messaging.ts"
import { Failure } from "../protocol.ts"
import type { Perform } from "./handlers.ts"

type Acts = Pick<BackgroundHandlers, Extract<keyof BackgroundHandlers, `annotation.${string}`>>

/** What a reader does to one annotation. */
export function annotationActs(perform: Perform): Acts {
  const edit = (
    kind: string,
    { act, id }: { readonly act: string; readonly id: string },
    change: (annotation: Annotation, now: string) => Annotation,
  ): Promise<null> =>
    perform({ act, kind }, async (rows, now) => {
      const annotation = await rows.annotation(id)
      if (!annotation) throw new Failure("missing", `no annotation ${id}`)
      await rows.putAnnotation({ ...change(annotation, now), updated: now })
    })

  return {
    "annotation.add": (added) =>
      perform({ act: added.act, kind: "add" }, async (rows, now) => {
        if (!(await rows.page(added.page))) throw new Failure("missing", `no page ${added.page}`)
        const { claim } = added
        const parts = added.parts.map((part) => ({ ...part, state: "same" as const }))
        const quote = added.parts[0]?.target.selector.find((s) => s.type === "TextQuoteSelector")
        await rows.putAnnotation({
          id: added.id,
          page: added.page,
          parts,
          state: stateOf(claim ? "claim" : "highlight", parts),
          body: claim
            ? {
                kind: "claim",
                claimKind: kindOf(quote?.exact ?? ""),
                ...(claim.kind === "person" ? { speaker: claim.person } : { source: claim.source }),
                confidence: 1,
                why: "reader",
              }
            : { kind: "highlight" },
          origin: "reader",
          status: "confirmed",
          corrected: claim ? ["speaker", "extent"] : ["extent"],
          note: added.note ?? "",
          tags: [],
          ...(added.colour && { colour: added.colour }),
          created: now,
          updated: now,
        })
      }),
    "annotation.delete": (act) => edit("delete", act, (a, now) => ({ ...a, deleted: now })),
    "annotation.reject": (act) => edit("reject", act, (a) => ({ ...a, status: "rejected" })),
    "annotation.confirm": (act) => edit("confirm", act, (a) => ({ ...a, status: "confirmed" })),
    "annotation.reset": (act) => edit("reset", act, (a) => ({ ...a, status: "active" })),
    "annotation.note": (act) => edit("note", act, (a) => ({ ...a, note: act.note })),
    "annotation.tags": (act) => edit("tags", act, (a) => ({ ...a, tags: [...new Set(act.tags)] })),
    "annotation.colour": (act) => edit("colour", act, (a) => withColour(a, act.colour)),
    "annotation.speaker": (act) => edit("speaker", act, (a) => withSpeaker(a, act.by)),
    "annotation.extent": (act) => edit("extent", act, (a) => withWords(a, act.targets)),
  }
}

/** Direct where all of it is quoted, mixed where some of it is, by the quotation marks in the words. */
function kindOf(words: string): "direct" | "indirect" | "mixed" {
  const text = words.trim()
  if (/^["“«„‘'].*["”»“’']\p{P}?$/su.test(text)) return "direct"
  return /["“”«»„]/.test(text) ? "mixed" : "indirect"
}
