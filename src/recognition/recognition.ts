import type { BlockSpan } from "../text/span.ts"

/** A named person the article presents as holding, having held or being chosen for a position of authority. */
export type Leader = {
  /** Stable within one result. */
  readonly id: string
  readonly name: string
  readonly role?: string
  readonly affiliation?: string
  readonly country?: string
  /** Spans that name the leader, in reading order; names only, no titles, no pronouns. */
  readonly mentions: readonly BlockSpan[]
  /** Other references: "the Russian president" (role) and he, she, they (pronoun). */
  readonly references?: readonly (BlockSpan & { readonly via: "role" | "pronoun" })[]
  /** Why this person is taken for a leader: a short kind of evidence and where it stands, if it stands in the text. */
  readonly why: { readonly evidence: string; readonly span?: BlockSpan }
}

/** A named person who is not presented as a leader. */
export type Person = { readonly name: string; readonly mentions: readonly BlockSpan[] }

export type ClaimKind = "direct" | "indirect" | "mixed"

/** Content attributed to a source by a cue. */
export type Claim = {
  readonly kind: ClaimKind
  /** In reading order; more than one where the attribution splits the words. */
  readonly content: readonly BlockSpan[]
  readonly cue?: BlockSpan
  readonly source?: BlockSpan
  /** Id of the leader the claim is attributed to. */
  readonly speaker?: string
  /** Ids of all leaders, where several speak jointly. */
  readonly speakers?: readonly string[]
  /** Index in the same result of the claim whose content contains this one. */
  readonly nestedIn?: number
  /** From 0 to 1: estimated share of such claims that are right. */
  readonly confidence: number
  /**
   * What found the claim, a key of the interface's texts: "model" (the trained tagger), "verb" (a verb of saying and its
   * subject), "statement" (expressed in a document), "list" (an item under "X said:"), "transcript" (a speaker's name and
   * a colon), "free" (a quotation that stands alone, after its speaker).
   */
  readonly why: string
  /** Rank within this article by how well the content could be checked; from 0 to 1, higher first. */
  readonly checkworthy?: number
}

export type Recognition = {
  readonly leaders: readonly Leader[]
  readonly claims: readonly Claim[]
  readonly persons: readonly Person[]
}
