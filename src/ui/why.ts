import { t, type TextKey } from "../platform/texts.ts"

/** Why something was recognised, in the reader's words, by recognition's short names of evidence. */
const LEADER: Readonly<Record<string, TextKey>> = {
  before: "whyTitleBefore",
  after: "whyTitleAfter",
  verb: "whyOfficeVerb",
  list: "whyOfficeList",
  body: "whyHeadOfBody",
  alias: "whyAlias",
  headline: "whyHeadline",
  known: "whyKnown",
}

const CLAIM: Readonly<Record<string, TextKey>> = {
  model: "whyModel",
  verb: "whyVerb",
  statement: "whyStatement",
  list: "whyList",
  transcript: "whyTranscript",
  free: "whyFree",
  reader: "whyReader",
}

const sentence = (key: TextKey | undefined): string => (key ? t(key) : "")

/** Why somebody is taken for a leader; empty for evidence of a version that is not known here. */
export const whyLeader = (evidence: string): string => sentence(LEADER[evidence])

/** Why words are taken for a claim; empty for evidence of a version that is not known here. */
export const whyClaim = (evidence: string): string => sentence(CLAIM[evidence])
