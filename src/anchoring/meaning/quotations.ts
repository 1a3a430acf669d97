import type { Change } from "../target.ts"
import type { Versions } from "./differences.ts"
import type { Token } from "./tokens.ts"

/** Share of a quotation's words that must stand in another for the two to be versions of one. */
const SAME_QUOTATION = 0.3

/**
 * Words within quotation marks that are other words now. A quotation that was shortened or lengthened at its
 * ends, or given in the reporter's words, is not altered.
 */
export function quotationChanges({ was, now }: Versions): Change[] {
  const kept = quotationsOf(now)
  const changes: Change[] = []
  for (const old of quotationsOf(was)) {
    const next = kept
      .map((quotation) => ({ quotation, common: commonWords(old, quotation) }))
      .sort((a, b) => b.common - a.common)[0]
    if (!next || next.common < SAME_QUOTATION * Math.min(old.length, next.quotation.length)) continue
    if (!contains(old, next.quotation) && !contains(next.quotation, old))
      changes.push({ kind: "quotation", was: rawOf(old), now: rawOf(next.quotation) })
  }
  return changes
}

const rawOf = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join(" ")

/** Runs of quoted tokens. */
function quotationsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  tokens.forEach((token, i) => {
    if (!token.quoted) return
    const run = runs.at(-1)
    if (run && tokens[i - 1]?.quoted) run.push(token)
    else runs.push([token])
  })
  return runs
}

function commonWords(a: readonly Token[], b: readonly Token[]): number {
  const forms = new Set(b.map((token) => token.form))
  return a.filter((token) => forms.has(token.form)).length
}

/** Whether a run of `long` is `short`, word for word. */
const contains = (long: readonly Token[], short: readonly Token[]): boolean =>
  ` ${formsOf(long)} `.includes(` ${formsOf(short)} `)

const formsOf = (tokens: readonly Token[]): string =>
  tokens.map(({ form, value }) => value?.toString() ?? form).join(" ")
