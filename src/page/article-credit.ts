import { isoDate } from "./iso-date.ts"

const by = ["by", "von", "par", "por", "di", "door", "av", "af", "text", "от"]
  .flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()])
  .join("|")

/** "By AFP", and "By" with a full name, which a few words on the author may follow. */
const byAnyone = new RegExp(`^(?:(?:${by})[\\s:]+@?\\p{Lu}|(?:作者|文)[\\s:：]+\\p{Lo})`, "u")
const byName = new RegExp(
  `^(?:${by})[\\s:]+\\p{Lu}[\\p{L}.'’-]*\\s+(?:\\p{L}{1,3}\\s+)?\\p{Lu}[\\p{L}.'’-]+`,
  "u",
)

/** UTF-16 units up to which a line that begins so is a credit; longer ones are sentences such as "By Tuesday ...". */
const longestByAnyone = 60
const longestByName = 250

/** Whether a line above an article's text only says who wrote it, or when. */
export function isCredit(text: string): boolean {
  const line = text.replace(/\s+/g, " ").trim()
  if (line.length <= longestByAnyone && byAnyone.test(line)) return true
  if (line.length <= longestByName && byName.test(line)) return true
  // "Published: 6 May 2024, 10:00"
  return isoDate(line.replace(/^[\p{L}\s:]{0,20}(?=\d)/u, "")) !== undefined
}
