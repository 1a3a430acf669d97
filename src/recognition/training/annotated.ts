/**
 * Our own annotated articles: text with leaders, sources, cues and contents marked inline.
 *
 *     # The article's title
 *     @okoro Adaeze Okoro; President of Nigeria      a leader: id, name, role
 *     @~smith Bob Smith; analyst                     a named person who is no leader
 *                                                    an empty line, then one block a line
 *     {s1,2 President [Adaeze Okoro|okoro]} {q1 said} {c1 talks had begun}, but {q2 denied} that {c2 ...}.
 *     {s3=smith He} {q3 called} {c3 it “a mess”}.
 *     {c4!okoro “We will wait.”}
 *
 * - `[text|id]` is a mention: the name alone, no title, no `’s`.
 * - `{s1 ...}` source, `{q1 ...}` cue, `{c1 ...}` content of claim 1; `{c1 ...}` again in the same block is the rest of
 *   it (contentExtra). Numbers are unique in an article. Marks nest. One mark may serve several claims: `{s1,2,5-9 ...}`.
 * - The speakers of a claim are the leaders mentioned inside its source. `{s2=okoro She}` names them where the source does
 *   not, `{s2=okoro,mensah They}` several, and `{s2=- aides of [Okoro|okoro]}` says that no leader speaks.
 * - `{c4!okoro ...}` is a free-standing quotation without cue and source (`{c4!- ...}` if no leader speaks);
 *   `{c4? ...}` a borderline claim. A claim whose cue and contents lie inside another's content is nested in it.
 * - Empty lines between blocks are skipped; `\` before `[ ] { } | \` makes the character text.
 *
 * Meanings are those of the guidelines in tests/corpus/README.md; offsets count UTF-16 units.
 */
import type { BlockSpan } from "../../text/span.ts"
import type { ClaimKind } from "../recognition.ts"

export type AnnotatedLeader = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly mentions: readonly BlockSpan[]
}

export type AnnotatedPerson = Omit<AnnotatedLeader, "role">

export type AnnotatedClaim = {
  /** Decided by the quotation marks inside content and contentExtra alone. */
  readonly kind: ClaimKind
  readonly content: BlockSpan
  readonly contentExtra: readonly BlockSpan[]
  readonly source?: BlockSpan
  /** Ids of the leaders who speak; empty where the source is no leader. */
  readonly speaker: readonly string[]
  readonly cue?: BlockSpan
  /** Index in `claims` of the smallest claim whose content holds this one. */
  readonly nestedIn?: number
  readonly implicit?: true
  readonly borderline?: true
}

export type AnnotatedArticle = {
  readonly title: string
  readonly blocks: readonly string[]
  readonly leaders: readonly AnnotatedLeader[]
  readonly persons: readonly AnnotatedPerson[]
  /** In the order of their contents. */
  readonly claims: readonly AnnotatedClaim[]
}

/** A mark as it stands in the text; `line` is for messages. */
type Mark = BlockSpan & { readonly tag: string; readonly line: number }

/** What the marks with one number say about their claim. */
type Draft = {
  content: Mark[]
  source?: Mark
  cue?: Mark
  speaker?: string[]
  implicit?: true
  borderline?: true
}

const fail = (line: number, message: string): never => {
  throw new Error(`line ${line}: ${message}`)
}

/** Reads one annotated article; throws an Error with the line of the first malformed markup. */
export const readAnnotated = (text: string): AnnotatedArticle => {
  const lines = text.replace(/\r\n/g, "\n").split("\n")
  const title = /^# +(\S.*?) *$/.exec(lines[0] ?? "")?.[1] ?? fail(1, "expected # and the title")
  const leaders = new Map<string, { id: string; name: string; role: string; mentions: BlockSpan[] }>()
  const persons = new Map<string, { id: string; name: string; mentions: BlockSpan[] }>()
  let at = 1
  for (; lines[at]?.trim(); at++) {
    const header = /^@(~?)([\w-]+) +([^;]+?) *(?:; *(.*?) *)?$/.exec(lines[at] ?? "")
    const [, aside, id = "", name = "", role = ""] = header ?? fail(at + 1, "expected @id Name; role")
    if (leaders.has(id) || persons.has(id)) fail(at + 1, `@${id} stands twice`)
    if (aside) persons.set(id, { id, name, mentions: [] })
    else leaders.set(id, { id, name, role, mentions: [] })
  }

  const blocks: string[] = []
  const drafts = new Map<string, Draft>()
  for (; at < lines.length; at++) {
    const raw = lines[at] ?? ""
    if (!raw.trim()) continue
    const { plain, marks } = readBlock(raw, blocks.length, at + 1)
    blocks.push(plain)
    for (const mark of marks) {
      if (mark.tag.startsWith("|")) {
        const who = leaders.get(mark.tag.slice(1)) ?? persons.get(mark.tag.slice(1))
        ;(who ?? fail(mark.line, `no @${mark.tag.slice(1)} in the header`)).mentions.push(spanOf(mark))
      } else addMark(mark, drafts, (id) => leaders.has(id) || persons.has(id))
    }
  }

  const claims = [...drafts]
    .map(([number, draft]) => claimOf(number, draft, blocks, [...leaders.values()]))
    .sort((a, b) => before(a.content, b.content))
  return {
    title,
    blocks,
    leaders: [...leaders.values()],
    persons: [...persons.values()],
    claims: claims.map((claim) => withNest(claim, claims)),
  }
}

const spanOf = ({ block, start, end }: BlockSpan): BlockSpan => ({ block, start, end })

const before = (a: BlockSpan, b: BlockSpan): number => a.block - b.block || a.start - b.start || b.end - a.end

const within = (inner: BlockSpan, outer: BlockSpan): boolean =>
  inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end

/** Takes the marks out of one line; a mark's offsets are those of the plain text. */
const readBlock = (raw: string, block: number, line: number): { plain: string; marks: Mark[] } => {
  let plain = ""
  const marks: Mark[] = []
  const open: { tag: string; start: number }[] = []
  const close = (start: number, tag: string): void => {
    const inside = plain.slice(start)
    if (inside.trim() !== inside || !inside) fail(line, `a span must be trimmed and not empty: “${inside}”`)
    marks.push({ block, start, end: plain.length, tag, line })
  }
  const syntax =
    /\\(?<plain>[[\]{}|\\])|\{(?<tag>[^\s{}]+) |(?<bracket>\[)|\|(?<id>[\w-]+)\]|(?<brace>\})|(?<stray>[\\[\]{}|])/g
  let last = 0
  for (const match of raw.matchAll(syntax)) {
    plain += raw.slice(last, match.index)
    last = match.index + match[0].length
    const { plain: literal, tag, bracket, id, brace, stray } = match.groups ?? {}
    if (literal) plain += literal
    else if (tag) open.push({ tag, start: plain.length })
    else if (bracket) open.push({ tag: "[", start: plain.length })
    else if (stray) fail(line, `stray ${stray} before “${raw.slice(last, last + 20)}”`)
    else if (id || brace) {
      const top = open.pop()
      if (!top || (top.tag === "[") !== Boolean(id)) return fail(line, `nothing for ${match[0]} to close`)
      close(top.start, id ? `|${id}` : top.tag)
    }
  }
  plain += raw.slice(last)
  if (open.length > 0) fail(line, `not closed: ${open.map(({ tag }) => tag).join(" ")}`)
  if (plain.trim() !== plain) fail(line, "a block must not begin or end with a space")
  return { plain, marks: marks.sort(before) }
}

const addMark = (mark: Mark, drafts: Map<string, Draft>, known: (id: string) => boolean): void => {
  const parsed = /^([scq])(\d+(?:[-,]\d+)*)(?:([=!])([\w-]+(?:,[\w-]+)*)|(\?))?$/.exec(mark.tag)
  const [, role, numbers = "", sign, names, borderline] =
    parsed ?? fail(mark.line, `unknown mark ${mark.tag}`)
  if ((sign === "=" && role !== "s") || (sign === "!" && role !== "c") || (borderline && role !== "c"))
    fail(mark.line, `${mark.tag}: = belongs to a source, ! and ? to a content`)
  const speaker = names === "-" ? [] : names?.split(",")
  for (const id of speaker ?? []) if (!known(id)) fail(mark.line, `no @${id} in the header`)
  for (const number of numbersOf(numbers, mark.line)) {
    const draft: Draft = drafts.get(number) ?? { content: [] }
    drafts.set(number, draft)
    if (role === "c") {
      if ((draft.content[0]?.block ?? mark.block) !== mark.block)
        fail(mark.line, `c${number} stands in two blocks`)
      draft.content.push(mark)
      if (sign) draft.implicit = true
      if (borderline) draft.borderline = true
    } else {
      const part = role === "s" ? "source" : "cue"
      if (draft[part]) fail(mark.line, `${role}${number} stands twice`)
      draft[part] = mark
    }
    if (speaker) draft.speaker = speaker
  }
}

/** "1,3-5" is 1, 3, 4 and 5. */
const numbersOf = (list: string, line: number): string[] =>
  list.split(",").flatMap((part) => {
    const [first = 0, last = first, ...rest] = part.split("-").map(Number)
    if (rest.length > 0 || last < first) fail(line, `${part} is no range`)
    return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
  })

const claimOf = (
  number: string,
  draft: Draft,
  blocks: readonly string[],
  leaders: readonly AnnotatedLeader[],
): AnnotatedClaim => {
  const { source, cue, implicit, borderline } = draft
  const line = draft.content[0]?.line ?? source?.line ?? cue?.line ?? 0
  const [content, ...contentExtra] = draft.content.map(spanOf)
  if (!content) return fail(line, `claim ${number} has no content`)
  if (implicit ? (source ?? cue) : !source)
    fail(line, `claim ${number} needs a source or ! with a speaker, not both`)
  const named = leaders.filter(
    ({ mentions }) => source && mentions.some((mention) => within(mention, source)),
  )
  const speaker = draft.speaker?.filter((id) => leaders.some((leader) => leader.id === id))
  const texts = [content, ...contentExtra].map(
    ({ block, start, end }) => blocks[block]?.slice(start, end) ?? "",
  )
  return {
    kind: kindOf(texts),
    content,
    contentExtra,
    ...(source && { source: spanOf(source) }),
    speaker: speaker ?? named.map(({ id }) => id),
    ...(cue && { cue: spanOf(cue) }),
    ...(implicit && { implicit }),
    ...(borderline && { borderline }),
  }
}

const withNest = (claim: AnnotatedClaim, claims: readonly AnnotatedClaim[]): AnnotatedClaim => {
  const parts = [claim.content, ...claim.contentExtra, ...(claim.cue ? [claim.cue] : [])]
  const holds = (other: AnnotatedClaim): boolean =>
    other !== claim &&
    parts.every((part) => [other.content, ...other.contentExtra].some((c) => within(part, c)))
  const length = ({ content }: AnnotatedClaim): number => content.end - content.start
  const [holder] = claims.filter(holds).sort((a, b) => length(a) - length(b))
  return holder ? { ...claim, nestedIn: claims.indexOf(holder) } : claim
}

/** A quotation: opening mark after a space, bracket or dash; an unclosed one runs to the end. */
const QUOTATION =
  /“[^”]*(?:”|$)|(?<=^|[\s(—–])"[^"]*(?:"|$)|(?<=^|[\s(—–])‘(?:[^‘’]|’(?=[^‘]*’(?!\p{L})))*(?:’|$)|(?<=^|[\s(—–])'(?:[^']|'(?=\p{L}))*(?:'|$)/gu

const kindOf = (contents: readonly string[]): ClaimKind => {
  const outside = contents.map((content) => content.replace(QUOTATION, ""))
  if (!outside.some((rest) => /[\p{L}\p{N}]/u.test(rest))) return "direct"
  return outside.some((rest, i) => rest !== contents[i]) ? "mixed" : "indirect"
}
