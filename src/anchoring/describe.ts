import type { Span } from "../text/span.ts"
import type { Text } from "../text/text.ts"
import type { Target } from "./target.ts"

/** Describes a span so that it can be found again on a changed page. `span` holds UTF-16 units of `text.text`. */
export function describe(text: Text, span: Span, said?: { speaker?: string; cue?: string }): Target {
  return {
    selector: [{ type: "TextQuoteSelector", exact: text.text.slice(span.start, span.end) }],
    ...(said && { said }),
  }
}
