/** "By" in the languages of the larger news sites, and labels that stand in its place. */
const by =
  /^(?:(?:written |reported |story |text |words |posted )?by|von|par|por|di|de|door|af|av|text|texte|texto|testo|autore?n?|authors?|auteurs?|от|автор|作者|文)(?:\s*[:：]\s*|\s+(?=\p{Lu}|@))/iu

/** What stands between two names. */
const between = /\s*(?:[,;|/•·&、，]|\s(?:and|und|et|y|e|en|och|og|i|и|with|mit|avec)\s)\s*/u

/** Words of a role, a place of work or an agency's line, which follow a name but are none. */
const role =
  /\b(?:editors?|editorial|correspondents?|reporters?|reporting|writers?|staff|bureau|chief|columnist|contributors?|contributing|analyst|desk|team|photographer|producer|professor|fellow|director|author|redakt\w*|korrespondent\w*|journalist\w*|rédact\w*|operations|follow|contributors|news|newspaper|magazine|press|agency|agencies|updated|published|minutes?|read|am|pm|et|gmt|bst)\b/iu

/** Names kept of one page, and UTF-16 units of what can be one. */
const most = 20
const longest = 60

/**
 * The names of people among what a page gives as its authors: without "By", roles, addresses, the outlet's own name and
 * repetitions, in the page's order.
 */
export function authorNames(raw: readonly string[], outlet = ""): string[] {
  const names = new Map<string, string>()
  const isOutlet = (text: string) => text.trim().toLocaleLowerCase() === outlet.toLocaleLowerCase()
  for (const text of raw.slice(0, 50)) {
    if (isOutlet(text)) continue
    for (const name of split(text.slice(0, 500))) {
      const key = name.toLocaleLowerCase()
      if (!isOutlet(name) && !names.has(key) && names.size < most) names.set(key, name)
    }
  }
  return [...names.values()]
}

function split(text: string): readonly string[] {
  const plain = text.replace(/\s+/g, " ").trim()
  if (/^(?:https?:)?\/\/|^www\.|^[{[<]/i.test(plain)) return []
  const line = plain
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(by, "")
    .trim()
  const turned = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.]*)?)$/u.exec(line)
  const parts = line.split(between)
  // "Smith, John", but not "Smith, Reuters": the second must be a lone name as well, so both are single words.
  if (turned && parts.length === 2 && !parts.some((part) => role.test(part)))
    return [`${turned[2]} ${turned[1]}`]
  return parts.map(trim).filter(isName)
}

/** Without what follows a name: a place ("in Kyiv"), an address of mail, a handle, brackets. */
const trim = (part: string): string =>
  part
    .replace(/\s*[([{<].*$|\s+\S+@\S+.*$|\s+@\w+.*$/s, "")
    .replace(/\s(?:in|at|for|from|à|aus|für)\s\p{L}.*$/su, "")
    .replace(by, "")
    .replace(/^[\s.:–—-]+|[\s.:–—-]+$/gu, (edge) =>
      edge.startsWith(".") && /\b\p{Lu}\.$/u.test(part) ? "." : "",
    )

const isName = (part: string): boolean =>
  part.length > 1 &&
  part.length <= longest &&
  /^[\p{Lu}\p{Lo}\p{Lt}"“‘]|^(?:de|van|von|al|el|di|da|la|le|bin|ibn)\b|^d['’]/u.test(part) &&
  !/[\d@=<>{}]|https?:|www\.|\.(com|org|net)\b/i.test(part) &&
  !role.test(part) &&
  !/^(by|von|par|por|di|door|av|af)$/i.test(part) &&
  part.split(" ").length <= 5
