import type { Popup } from "./popup.ts"

/** One person or source as the popup lists it; `mentions` is 0 where the page does not name it as a leader. */
export type Listed = { readonly name: string; readonly mentions: number; readonly claims: readonly string[] }

/** What the popup lists, person by person. */
export const listed = (popup: Popup): Promise<Listed[]> =>
  popup.evaluate(() =>
    [...document.querySelectorAll("section.person")].map((person) => {
      const [name = "", mentions = "", ...claims] = [".name", ".mentions [aria-live]", ".claim .words"]
        .flatMap((selector, i) => {
          const found = [...person.querySelectorAll(selector)]
          return i < 2 ? [found[0]] : found
        })
        .map((element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim())
      return { name, mentions: Number(/\d+$/.exec(mentions)?.[0] ?? 0), claims }
    }),
  )

/** What the popup lists once it has read the page. */
export async function untilListed(popup: Popup): Promise<Listed[]> {
  await popup.until(/Leaders \d+ · Claims \d+/)
  return listed(popup)
}

/** The names of the leaders among them. */
export const leadersIn = (list: readonly Listed[]): string[] =>
  list.filter(({ mentions }) => mentions > 0).map(({ name }) => name)
