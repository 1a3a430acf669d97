import type { Annotation } from "../annotation.ts"
import type { Page } from "../page.ts"
import type { Person } from "../person.ts"

/** One thing found in a file that can be brought in. `place` says where in the file, in words: "line 12". */
export type Imported = { readonly place: string } & (
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "person"; readonly person: Person }
  | { readonly kind: "annotation"; readonly annotation: Annotation }
)

/** What could not be read, or not without doubt: where in the file, and one sentence for the reader. */
export type Problem = { readonly place: string; readonly sentence: string }

/** What a file holds, to be shown before anything is brought in. Parsers never throw, whatever the file. */
export type ImportPreview = { readonly items: readonly Imported[]; readonly problems: readonly Problem[] }

/** Longest file that is parsed in one piece, in UTF-16 units; backups are read piece by piece and may be longer. */
export const LONGEST_FILE = 100_000_000

/** Problems are shown to a person: after so many, one says how many more there are. */
const MOST_PROBLEMS = 500

export const nothing = (place: string, sentence: string): ImportPreview => ({
  items: [],
  problems: [{ place, sentence }],
})

/** Of things that come twice the later version, else the first, is kept; each is told. */
export function withoutTwins({ items, problems }: ImportPreview): ImportPreview {
  const kept = new Map<string, Imported>()
  const twins: Problem[] = []
  for (const item of items) {
    const row = rowOf(item)
    const key = `${item.kind} ${row.id}`
    const twin = kept.get(key)
    if (!twin || versionOf(item) > versionOf(twin)) kept.set(key, item)
    if (twin)
      twins.push({ place: item.place, sentence: `This is in the file twice; first at ${twin.place}.` })
  }
  const all = [...problems, ...twins]
  const more = all.length - MOST_PROBLEMS
  return {
    items: [...kept.values()],
    problems:
      more > 0
        ? [
            ...all.slice(0, MOST_PROBLEMS),
            { place: "the file", sentence: `There are ${more} more problems.` },
          ]
        : all,
  }
}

const rowOf = (item: Imported): Page | Person | Annotation =>
  item.kind === "page" ? item.page : item.kind === "person" ? item.person : item.annotation

const versionOf = (item: Imported): number =>
  timeOf(
    item.kind === "page"
      ? item.page.lastRead
      : item.kind === "person"
        ? item.person.updated
        : item.annotation.updated,
  )

/** Milliseconds, for comparing; what is no date comes before all dates. */
export const timeOf = (iso: string): number => Date.parse(iso) || 0
