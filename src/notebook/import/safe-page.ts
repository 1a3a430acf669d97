import * as v from "valibot"
import { type Page, PageSchema } from "../page.ts"

/** A page all of whose addresses are such as the notebook's pages have: on the web, in a file, or mere names. */
export const SafePageSchema = v.pipe(
  PageSchema,
  v.check(
    ({ addresses }: Page) => addresses.every((address) => /^(https?|file|urn):/i.test(address)),
    "addresses on the web",
  ),
)
