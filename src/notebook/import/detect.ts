import * as v from "valibot"
import { HYPOTHESIS_COLUMNS } from "./hypothesis-csv.ts"
import { readCsv } from "./csv-rows.ts"
import { readJson } from "./json.ts"

export const IMPORT_FORMATS = [
  "backup",
  "annotation-json-ld",
  "hypothesis-json",
  "hypothesis-csv",
  "clipper-json",
  "readwise-csv",
  "kindle-clippings",
  "mapped-csv",
] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** How much of a file is looked at where all of it is not needed, in UTF-16 units. */
const HEAD = 100_000

/** What a file is, by what it holds rather than by its name; undefined where it is none of ours. */
export function detectFormat(name: string, text: string): ImportFormat | undefined {
  const start = text
    .slice(0, HEAD)
    .replace(/^\ufeff/, "")
    .trimStart()
  if (/^\{\s*"format"\s*:\s*"sayso-backup"/.test(start)) return "backup"
  if (start.startsWith("{") || start.startsWith("[")) return jsonFormat(text)
  if (/^={10}\s*$/m.test(start) && /^\s*[-–].*\|/m.test(start)) return "kindle-clippings"
  return csvFormat(start, /\.(csv|tsv)$/i.test(name))
}

const shapes: readonly (readonly [ImportFormat, v.GenericSchema])[] = [
  ["annotation-json-ld", v.looseObject({ "@context": v.unknown() })],
  [
    "annotation-json-ld",
    v.looseObject({ type: v.picklist(["Annotation", "AnnotationPage", "AnnotationCollection"]) }),
  ],
  ["hypothesis-json", v.looseObject({ annotations: v.array(v.unknown()) })],
  ["hypothesis-json", v.looseObject({ rows: v.array(v.unknown()) })],
  ["hypothesis-json", v.looseObject({ uri: v.string(), target: v.unknown() })],
  ["clipper-json", v.looseObject({ url: v.string(), highlights: v.array(v.unknown()) })],
]

/** By the whole or, of a list, by its first element. */
function jsonFormat(text: string): ImportFormat | undefined {
  const json = readJson(text)
  if ("sentence" in json) return
  const value: unknown = Array.isArray(json.value) ? json.value[0] : json.value
  return shapes.find(([, shape]) => v.is(shape, value))?.[0]
}

function csvFormat(start: string, named: boolean): ImportFormat | undefined {
  const head = readCsv(start).rows[0]?.fields.map((field) => field.trim().toLowerCase()) ?? []
  if (HYPOTHESIS_COLUMNS.every((column) => head.includes(column))) return "hypothesis-csv"
  if (head.includes("highlight") && (head.includes("book title") || head.includes("location")))
    return "readwise-csv"
  return head.length > 1 && (named || head.some((name) => /^(quote|note|highlight|url)s?$/.test(name)))
    ? "mapped-csv"
    : undefined
}
