import type { Annotation } from "../notebook/annotation.ts"
import { aboutPerson, joined, takingIn } from "../notebook/corrections.ts"
import type { Person } from "../notebook/person.ts"
import type { BackgroundHandlers } from "../platform/messaging.ts"
import type { Rows, WritableRows } from "../platform/store.ts"
import { Failure } from "../protocol.ts"
import type { Perform } from "./handlers.ts"

type Acts = Pick<BackgroundHandlers, "person.merge" | "person.split" | "person.ignore">

/** What a reader does to people: one person after all, another person after all, not of interest. */
export function personActs(perform: Perform): Acts {
  return {
    "person.merge": ({ act, from, into }) =>
      perform({ act, kind: "merge" }, async (rows, now) => {
        if (from === into) return
        const [gone, stays] = [await existing(from, rows), await existing(into, rows)]
        await rows.putPerson({ ...gone, merged: into, updated: now })
        await rows.putPerson(takingIn(stays, gone, now))
        await move(await rows.annotationsAbout(from), { from, into, now }, rows)
      }),
    "person.split": ({ act, annotation: id }) =>
      perform({ act, kind: "split" }, async (rows, now) => {
        const annotation = await rows.annotation(id)
        if (annotation?.body.kind !== "leader") throw new Failure("missing", `no leader ${id}`)
        const from = annotation.body.person
        const { merged: _, role: __, affiliation: ___, ...known } = await existing(from, rows)
        // The act's id makes the split person's: a repeated message splits once.
        const other: Person = { ...known, id: act, aliases: [], created: now, updated: now }
        await rows.putPerson(other)
        const here = (await rows.annotationsAbout(from)).filter((a) => a.page === annotation.page)
        for (const each of here) {
          const moved = aboutPerson(each, from, other.id)
          await rows.putAnnotation({
            ...moved,
            corrected: [...new Set([...moved.corrected, "person" as const])],
            updated: now,
          })
        }
      }),
    "person.ignore": ({ act, id, ignored }) =>
      perform({ act, kind: "ignore" }, async (rows, now) => {
        await rows.putPerson({ ...(await existing(id, rows)), ignored, updated: now })
        const status = ignored ? "rejected" : "active"
        for (const annotation of await rows.annotationsAbout(id)) {
          if (annotation.body.kind === "leader")
            await rows.putAnnotation({ ...annotation, status, updated: now })
        }
      }),
  }
}

async function existing(id: string, rows: Rows): Promise<Person> {
  const person = await rows.person(id)
  if (!person) throw new Failure("missing", `no person ${id}`)
  return person
}

/** Rewrites notes from one person to another; where a page then names the person twice, the two become one. */
async function move(
  annotations: readonly Annotation[],
  { from, into, now }: { from: string; into: string; now: string },
  rows: WritableRows,
): Promise<void> {
  for (const annotation of annotations) {
    const moved: Annotation = { ...aboutPerson(annotation, from, into), updated: now }
    const twin =
      moved.body.kind === "leader"
        ? (await rows.annotationsOf(moved.page)).find(
            (other) => other.id !== moved.id && other.body.kind === "leader" && other.body.person === into,
          )
        : undefined
    if (twin) {
      await rows.putAnnotation({ ...joined(twin, moved), updated: now })
      await rows.dropAnnotation(annotation)
    } else await rows.putAnnotation(moved)
  }
}
