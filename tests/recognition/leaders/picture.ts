import { read } from "../../../src/text/reading.ts"
import { findLeaders, type People } from "../../../src/recognition/leaders/find-leaders.ts"
import { clusterColumn, speechOf } from "../../../src/recognition/tagger/part-of-speech.ts"

/** The people of blocks of plain text. */
export function peopleOf(...blocks: readonly string[]): People {
  const reading = read(blocks)
  const cluster = clusterColumn(reading)
  return findLeaders({ ...reading, cluster, speech: speechOf(reading, cluster) })
}

/** A text whose leaders' names stand in brackets, as plain text. */
export const plainOf = (picture: string): string => picture.replace(/[[\]]/g, "")

/** The text again, with brackets where a leader was found named. */
export function drawLeaders(text: string): string {
  const marks = peopleOf(text)
    .leaders.flatMap(({ mentions }) => mentions)
    .sort((a, b) => b.start - a.start)
  let drawn = text
  for (const { start, end } of marks)
    drawn = `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`
  return drawn
}

/** Each leader's name with the words that name or stand for the leader, in reading order. */
export function groupsOf(...blocks: readonly string[]): Record<string, string[]> {
  const words = ({ block, start, end }: { block: number; start: number; end: number }) =>
    (blocks[block] ?? "").slice(start, end)
  return Object.fromEntries(
    peopleOf(...blocks).leaders.map(({ name, mentions }) => [name, mentions.map(words)]),
  )
}

/** The words that stand for a leader of this name without naming anybody. */
export function referencesTo(name: string, text: string): string[] {
  const leader = peopleOf(text).leaders.find((found) => found.name === name)
  return (leader?.references ?? [])
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
}
