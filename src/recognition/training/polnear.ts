import { readdirSync, readFileSync } from "node:fs"
import type { Span } from "../../text/span.ts"

/** One attribution: spans in the whole text, several where they are interrupted. */
export type Attribution = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A document of PolNeAR (Newell, Margolin, Ruths 2018); its lines are its blocks. */
export type PolnearDocument = {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/** Reads a split of the corpus, `train` or `dev`; of several annotators of a text the first file by name counts. */
export function readPolnear(split: string): PolnearDocument[] {
  const folder = `../shared/corpora/polnear/${split}`
  const annotations = new Map<string, string>()
  for (const file of readdirSync(`${folder}/attributions`).sort()) {
    const id = file.replace(/_[0-9a-f]{4}\.ann$/, "")
    if (!annotations.has(id)) annotations.set(id, file)
  }
  return readdirSync(`${folder}/text`)
    .sort()
    .flatMap((file) => {
      const id = file.replace(/\.txt$/, "")
      const annotation = annotations.get(id)
      if (annotation === undefined) return []
      const text = readFileSync(`${folder}/text/${file}`, "utf8")
      const standOff = readFileSync(`${folder}/attributions/${annotation}`, "utf8")
      return [{ id, text, attributions: parse(standOff, unitsOf(text)) }]
    })
}

/** The offsets count code points; this turns them into UTF-16 units. */
function unitsOf(text: string): (offset: number) => number {
  if (!/[\uD800-\uDFFF]/.test(text)) return (offset) => offset
  const at = [0]
  for (const character of text) at.push(at[at.length - 1]! + character.length)
  return (offset) => at[offset] ?? text.length
}

/** "T1\tSource 3 9;12 20\t..." are spans, "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3" join them. */
function parse(standOff: string, unit: (offset: number) => number): Attribution[] {
  const spans = new Map<string, Span[]>()
  const attributions: Attribution[] = []
  for (const line of standOff.split("\n")) {
    const [id = "", middle] = line.split("\t")
    if (middle === undefined) continue
    if (id.startsWith("T")) {
      const parts = middle.slice(middle.indexOf(" ") + 1).split(";")
      spans.set(
        id,
        parts.map((part) => {
          const [start = 0, end = 0] = part.split(" ").map(Number)
          return { start: unit(start), end: unit(end) }
        }),
      )
    } else if (id.startsWith("E")) {
      const roles: Record<string, Span[]> = { Source: [], Cue: [], Content: [] }
      for (const part of middle.trim().split(" ")) {
        const [name = "", target = ""] = part.split(":")
        roles[name.replace(/\d+$/, "")]?.push(...(spans.get(target) ?? []))
      }
      attributions.push({ source: roles.Source!, cue: roles.Cue!, content: roles.Content! })
    }
  }
  return attributions
}
