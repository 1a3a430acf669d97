import type { Change } from "../target.ts"
import { change, differences, type Versions } from "./differences.ts"
import { FUNCTION_WORDS, ROLES } from "./lexicon.ts"
import { cueOf } from "./cues.ts"
import { dateOf, unitOf } from "./quantities.ts"
import { stem } from "./stem.ts"
import type { Token } from "./tokens.ts"

/** Words near a name in which a role is its own: "Farhad Nazari, the prime minister". */
const NEAR = 8
/** Places of a name that are looked at for its roles. */
const MENTIONS = 30

/**
 * Names that gave way to other names, and names that gave way to a role which the page does not give them. `page` is the text in
 * which roles are looked up.
 */
export function nameChanges(versions: Versions, page: string): Change[] {
  const isName = nameTest(versions, page)
  const { lost, gained } = differences(versions, (token) => (isName(token) ? keyOf(token) : undefined))
  const initials = [initialsOf(versions.was, isName), initialsOf(versions.now, isName)].join(" ")
  const real = (tokens: readonly Token[], others: readonly Token[]) =>
    tokens.filter(
      (token) =>
        !(/^\p{Lu}{2,}$/u.test(token.raw.replaceAll(".", "")) && initials.includes(token.form)) &&
        !others.some((other) => areKin(token.form, other.form)),
    )
  const abbreviated = (tokens: readonly Token[], others: readonly Token[]) =>
    others.some(
      (other) =>
        /^\p{Lu}{2,}$/u.test(other.raw.replaceAll(".", "")) &&
        initialsOf(tokens, isName).includes(other.form),
    )
  const was = abbreviated(lost, gained) ? [] : real(lost, gained)
  const now = abbreviated(gained, lost) ? [] : real(gained, lost)
  if (was.length && now.length) return [change(isSpeaker(versions.was, was) ? "speaker" : "name", was, now)]
  const roles = differences(versions, ({ form }) => ROLES.get(stem(form)))
  if (was.length && roles.gained.length && !roles.gained.some((role) => hasRole(page, was, role)))
    return [change("speaker", was, roles.gained)]
  if (
    now.length &&
    roles.lost.length &&
    !roles.lost.some((role) => hasRole(page, now, role)) &&
    !keepsNames(versions, isName)
  )
    return [change("speaker", roles.lost, now)]
  return []
}

/** Tells names: capitals that no sentence begins with, and those at its beginning that no other word explains. */
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

const keyOf = ({ form }: Token): string => form

/** "Germany" and "German", "Republicans" and "Republican". */
function areKin(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 3)
  return a.slice(0, length) === b.slice(0, length)
}

const initialsOf = (tokens: readonly Token[], isName: (token: Token) => boolean): string =>
  tokens
    .filter((token) => isName(token) || (token.begins && token.isCapital))
    .map((token) => token.form[0])
    .join("")

const isSpeaker = (tokens: readonly Token[], names: readonly Token[]): boolean =>
  names.some((name) => {
    const at = tokens.indexOf(name)
    return tokens.slice(Math.max(0, at - 4), at + 5).some(cueOf)
  })

const keepsNames = ({ was }: Versions, isName: (token: Token) => boolean): boolean => was.some(isName)

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
          .split(/[.!?]\s/)
          .at(-1) ?? ""
      const after = page.slice(at, at + 120).split(/[.!?]\s/)[0] ?? ""
      const near = [...before.split(/\W+/).slice(-NEAR), ...after.split(/\W+/).slice(0, NEAR)]
      if (near.some((word) => ROLES.get(stem(word.toLowerCase())) === wanted)) return true
    }
    return false
  })
}
