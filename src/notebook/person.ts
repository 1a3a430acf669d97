import * as v from "valibot"

/** Somebody who speaks or is named, across all pages. */
export const PersonSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Folded names under which the person is found again; made by `personKey`. */
  keys: v.array(v.string()),
  aliases: v.array(v.string()),
  /** As the last page that said it gave it. */
  role: v.optional(v.string()),
  affiliation: v.optional(v.string()),
  country: v.optional(v.string()),
  colour: v.optional(v.string()),
  /** Set where the reader merged this person into another: that one's id. */
  merged: v.optional(v.string()),
  /** The reader wants no marks for this name. */
  ignored: v.optional(v.boolean()),
  created: v.string(),
  updated: v.string(),
})
export type Person = v.InferOutput<typeof PersonSchema>
