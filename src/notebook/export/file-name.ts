import type { Page } from "../page.ts"

/** A file name for a page's notes that every system accepts: outlet, day and title, at most 80 characters. */
export function fileName({ title, outlet, published, firstRead }: Page, extension: string): string {
  const day = (published ?? firstRead).slice(0, 10)
  const stem = [day, outlet, title]
    .filter(Boolean)
    .join(" ")
    // Characters that Windows, macOS or Linux refuse, and control characters.
    .replace(/[\\/:*?"<>|#^[\]\p{C}]/gu, " ")
    .replace(/\s+/g, " ")
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, "")
  return `${stem || "notes"}.${extension}`
}
