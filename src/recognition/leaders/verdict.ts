import { spanOfTokens } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import type { NameReading } from "../persons/name-reading.ts"
import type { Leader } from "../recognition.ts"
import { describeRole, type RoleDescription } from "./describe-role.ts"
import type { KnownLeader } from "./gazetteer.ts"
import type { Group } from "./group.ts"
import type { Judgement } from "./judge.ts"
import type { Title } from "./title.ts"

/** Why a person is presented as a leader, and what is said of the office. */
export type Verdict = {
  readonly evidence: string
  readonly span?: BlockSpan
  /** The title in the article's own blocks. */
  readonly title?: Title
  readonly described?: RoleDescription
  readonly known?: KnownLeader
}

export function verdictOf(r: NameReading, { title, known }: Judgement): Verdict {
  if (!title) return { evidence: "known", ...(known && { known }) }
  const described = title.place === "body" ? undefined : describeRole(r, title)
  return {
    evidence: title.place,
    span: spanOfTokens(r, title.phrase),
    title,
    ...(described && { described }),
    ...(known && { known }),
  }
}

/** Roles that only say whose colleague somebody is. */
const vagueRole = /^(?:\w+ )?(?:counterpart|predecessor|successor|politician|official|candidate|leader)$/

/** Names in capitals get a reader's spelling: VLADIMIR PUTIN is Vladimir Putin. */
const displayName = (name: string): string =>
  /\p{Ll}/u.test(name) || name.length < 4
    ? name
    : name.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase())

/** Everything of a leader but id and places. */
export function present(
  { longest }: Group,
  { evidence, span, described, known }: Verdict,
): Omit<Leader, "id" | "mentions" | "references"> {
  const name = displayName(longest.words.length > 1 ? longest.text : (known?.name ?? longest.text))
  const isVague = vagueRole.test(described?.role ?? "") && !vagueRole.test(known?.office ?? "politician")
  const role = isVague ? known?.office : described?.role || known?.office
  const country = described?.country ?? (described?.affiliation ? undefined : known?.country)
  return {
    name,
    ...(role && { role }),
    ...(described?.affiliation && { affiliation: described.affiliation }),
    ...(country && { country }),
    why: { evidence, ...(span && { span }) },
  }
}
