import { type ComponentChild, render } from "preact"
import { language, t } from "../platform/texts.ts"

/** Renders a page of the extension in the reader's language. */
export function show(page: ComponentChild): void {
  document.documentElement.lang = language()
  document.documentElement.dir = new Intl.Locale(language()).maximize().script === "Arab" ? "rtl" : "ltr"
  document.title = t("name")
  const app = document.getElementById("app")
  if (!app) throw new Error("the page has no #app")
  render(page, app)
}
