import type * as v from "valibot"

/** What a schema has against a value, as one sentence for the reader. */
export function sentenceOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues
  const path = issue?.path?.map(({ key }) => String(key).slice(0, 40)).join(".") ?? ""
  if (!issue) return "This cannot be read."
  if (path === "") return `This is ${issue.received.slice(0, 40)}, not a note.`
  return issue.received === "undefined"
    ? `The field “${path}” is missing.`
    : `The field “${path}” holds ${issue.received.slice(0, 40)}${issue.expected ? ` instead of ${issue.expected.slice(0, 60)}` : ""}.`
}
