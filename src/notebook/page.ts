import * as v from "valibot"

/** What a page says of itself. Dates are ISO 8601 strings, to the precision the page gives. */
export const MetadataSchema = v.object({
  title: v.string(),
  outlet: v.optional(v.string()),
  authors: v.array(v.string()),
  published: v.optional(v.string()),
  modified: v.optional(v.string()),
  language: v.optional(v.string()),
})
export type Metadata = v.InferOutput<typeof MetadataSchema>

/** An article at an address, as it was read. */
export const PageSchema = v.object({
  ...MetadataSchema.entries,
  id: v.string(),
  /** All addresses the page is known under; the first is the one to show. */
  addresses: v.pipe(v.array(v.string()), v.minLength(1)),
  firstRead: v.string(),
  lastRead: v.string(),
  /** Hash of the article's text when it was last recognised, and the engine's version that did it. */
  textHash: v.string(),
  engine: v.string(),
  /** The reader wants no marks here. */
  quiet: v.optional(v.boolean()),
})
export type Page = v.InferOutput<typeof PageSchema>
