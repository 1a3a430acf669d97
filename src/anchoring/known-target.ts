import type { QuoteSelector, Selector, Target } from "./target.ts"

/**
 * A target with only what this module understands: those of other tools lack parts, nest selectors
 * (`refinedBy`) or have one that is no list. Takes anything; what is not of its type counts as missing.
 */
export function knownTarget(target: unknown): Target {
  const { selector, place, said } = recordOf(target)
  const selectors = listOf(selector).flatMap((one) => flatten(one, 0))
  const quote = selectors.some(({ type }) => type === "TextQuoteSelector") ? undefined : quoteIn(selectors)
  return {
    selector: quote ? [quote, ...selectors] : selectors,
    ...(isRecord(place) && { place: placeOf(place) }),
    ...(isRecord(said) && { said: stringsOf(said, ["speaker", "cue"]) }),
  }
}

/** Selectors nested deeper than this are no selectors of anybody's. */
const DEEPEST = 8

function flatten(selector: unknown, depth: number): Selector[] {
  const { type, refinedBy, exact, start, end, value, conformsTo, ...rest } = recordOf(selector)
  const inner = depth < DEEPEST ? listOf(refinedBy).flatMap((one) => flatten(one, depth + 1)) : []
  if (type === "TextQuoteSelector" && typeof exact === "string")
    return [{ type, exact, ...stringsOf(rest, ["prefix", "suffix"]) }, ...inner]
  if (type === "TextPositionSelector" && isOffset(start) && isOffset(end))
    return [{ type, start, end }, ...inner]
  if (type === "CssSelector" && typeof value === "string") return [{ type, value }, ...inner]
  if (type === "FragmentSelector" && typeof value === "string")
    return [{ type, value, ...(typeof conformsTo === "string" && { conformsTo }) }, ...inner]
  return inner
}

const NUMBERS = ["blockLength", "ordinal", "occurrences", "rival", "twin", "length"] as const
const STRINGS = ["lead", "trail", "previous", "following", "kind"] as const

function placeOf(place: Record<string, unknown>): Target["place"] {
  const { headings } = place
  const numbers = NUMBERS.filter((key) => Number.isFinite(place[key])).map((key) => [key, place[key]])
  return {
    ...Object.fromEntries(numbers),
    ...stringsOf(place, STRINGS),
    ...(Array.isArray(headings) && { headings: headings.filter((heading) => typeof heading === "string") }),
  }
}

/** The quote that a text directive spells out; one that names only both ends does not. */
function quoteIn(selectors: readonly Selector[]): QuoteSelector | undefined {
  const value = selectors.find(({ type }) => type === "FragmentSelector")
  const directive =
    value?.type === "FragmentSelector" ? /(?:^|[#:~&])text=([^&]*)/.exec(value.value)?.[1] : undefined
  if (!directive) return undefined
  const parts = directive.split(",")
  const prefix = parts[0]?.endsWith("-") ? decode(parts.shift()?.slice(0, -1) ?? "") : undefined
  const suffix = parts.at(-1)?.startsWith("-") ? decode(parts.pop()?.slice(1) ?? "") : undefined
  const [exact] = parts
  if (!exact || parts.length > 1) return undefined
  return {
    type: "TextQuoteSelector",
    exact: decode(exact),
    ...(prefix && { prefix: `${prefix} ` }),
    ...(suffix && { suffix: ` ${suffix}` }),
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // Not percent-encoded after all.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function stringsOf<Key extends string>(
  record: Record<string, unknown>,
  keys: readonly Key[],
): { [K in Key]?: string } {
  const found: { [K in Key]?: string } = {}
  for (const key of keys) {
    const value = record[key]
    if (typeof value === "string") found[key] = value
  }
  return found
}
