import type { Change } from "../target.ts"
import { change, differences, type Versions } from "./differences.ts"
import { FUNCTION_WORDS, ROLES } from "./lexicon.ts"
import { cueOf } from "./cues.ts"
import { dateOf, unitOf } from "./quantities.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Words near a name in which a role is its own: "Farhad Nazari, the prime minister". */
const NEAR = 8
const SENTENCE_END = /[.!?]\s/
/** Places of a name that are looked at for its roles. */
const MENTIONS = 30

/**
 * Names that gave way to other names, and names that gave way to a role which the page does not give them.
 * `page` is the text in which roles are looked up.
 */
export function nameChanges(versions: Versions, page: string): Change[] {
  const isName = nameTest(versions, page)
  const names = differences(versions, (token) => (isName(token) ? token.form : undefined))
  const lost = others(names.lost, names.gained)
  const gained = others(names.gained, names.lost)
  if (lost.length && gained.length)
    return [change(isSpeaker(versions.was, lost) ? "speaker" : "name", lost, gained)]
  const roles = differences(versions, ({ form }) => ROLES.get(stem(form)))
  if (lost.length && roles.gained.length && !roles.gained.some((role) => hasRole(page, lost, role)))
    return [change("speaker", lost, roles.gained)]
  const unnamed = !versions.was.some(isName)
  if (
    gained.length &&
    unnamed &&
    roles.lost.length &&
    !roles.lost.some((role) => hasRole(page, gained, role))
  )
    return [change("speaker", roles.lost, gained)]
  return []
}

/** Names that none of the other version's stands for. */
function others(names: readonly Token[], rivals: readonly Token[]): Token[] {
  const spelled = new Set(rivals.flatMap((rival) => spelledOut(rival, names)))
  return names.filter(
    (name) =>
      !spelled.has(name) &&
      !spelledOut(name, rivals).length &&
      !rivals.some((rival) => areKin(name.form, rival.form)),
  )
}

/** The names of which an abbreviation has the initials: "UN" for "United Nations". */
function spelledOut({ raw, form }: Token, names: readonly Token[]): readonly Token[] {
  if (!/^\p{Lu}{2,}$/u.test(raw.replaceAll(".", ""))) return []
  const initials = names.map((name) => name.form.charAt(0)).join("")
  const at = initials.indexOf(form)
  return at < 0 ? [] : names.slice(at, at + form.length)
}

/**
 * Tells names: capitals that no sentence begins with, and those at its beginning that no other word explains.
 */
export function nameTest({ was, now }: Versions, page: string): (token: Token) => boolean {
  const inside = new Set<string>()
  const lower = new Set<string>()
  for (const tokens of [was, now])
    for (const token of tokens) {
      if (!token.isCapital) lower.add(token.form)
      else if (!token.begins) inside.add(token.form)
    }
  const followed = new Set<Token>()
  for (const tokens of [was, now])
    tokens.forEach((token, i) => {
      if (token.begins && tokens[i + 1]?.isCapital) followed.add(token)
    })
  return (token) => {
    const { form, isCapital, begins, value } = token
    if (!isCapital || value !== undefined || form.length < 2 || FUNCTION_WORDS.has(form)) return false
    if (dateOf(token) || unitOf(token) || ROLES.has(stem(form))) return false
    if (!begins) return true
    if (lower.has(form) || cueOf(token)) return inside.has(form)
    return inside.has(form) || followed.has(token) || standsInside(page, token.raw)
  }
}

/** Whether the page has a capitalised word in the middle of a sentence. */
function standsInside(page: string, word: string): boolean {
  for (let at = page.indexOf(word), n = 0; at >= 0 && n < MENTIONS; at = page.indexOf(word, at + 1), n++)
    if (/[\p{Ll}\d,;]\s$/u.test(page.slice(Math.max(0, at - 2), at))) return true
  return false
}

/** What names of countries and of their people differ in. */
const ENDINGS = new Set([
  "",
  "s",
  "a",
  "e",
  "n",
  "y",
  "an",
  "ans",
  "ia",
  "ian",
  "ians",
  "i",
  "is",
  "ese",
  "ish",
  "ic",
])

/** "Germany" and "German", "Republicans" and "Republican", but not "Harris" and "Harrison". */
function areKin(a: string, b: string): boolean {
  let common = 0
  while (common < a.length && a[common] === b[common]) common++
  return common >= 4 && ENDINGS.has(a.slice(common)) && ENDINGS.has(b.slice(common))
}

const isSpeaker = (tokens: readonly Token[], names: readonly Token[]): boolean =>
  names.some((name) => {
    const at = tokens.indexOf(name)
    return tokens.slice(Math.max(0, at - 4), at + 5).some(cueOf)
  })

/** Whether the page names the role beside one of the names. */
function hasRole(page: string, names: readonly Token[], role: Token): boolean {
  const wanted = ROLES.get(stem(role.form))
  return names.some((name) => {
    let at = -1
    for (let n = 0; n < MENTIONS; n++) {
      at = page.indexOf(name.raw, at + 1)
      if (at < 0) return false
      const before =
        page
          .slice(Math.max(0, at - 120), at)
          .split(SENTENCE_END)
          .at(-1) ?? ""
      const after = page.slice(at, at + 120).split(SENTENCE_END)[0] ?? ""
      const near = [...before.split(/\W+/).slice(-NEAR), ...after.split(/\W+/).slice(0, NEAR)]
      if (near.some((word) => ROLES.get(stem(word.toLowerCase())) === wanted)) return true
    }
    return false
  })
}
