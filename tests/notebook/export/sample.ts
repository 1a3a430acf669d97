import type { Target } from "../../../src/anchoring/target.ts"
import type { Annotation, ClaimAnnotation, Part } from "../../../src/notebook/annotation.ts"
import type { Notes } from "../../../src/notebook/notes.ts"
import type { Page } from "../../../src/notebook/page.ts"
import type { Person } from "../../../src/notebook/person.ts"

/** A small notebook: one article, two speakers, one highlight; and the pieces to make others from. */
export const page: Page = {
  id: "page-1",
  addresses: ["https://www.example.org/news/budget?id=7", "https://example.org/news/budget?id=7"],
  title: "Treasury says budget will hold",
  outlet: "The Example",
  authors: ["Jane Doe", "Ana de la Cruz"],
  published: "2026-05-03T09:00:00+02:00",
  language: "en",
  firstRead: "2026-05-03T10:00:00Z",
  lastRead: "2026-05-04T10:00:00Z",
  textHash: "abc",
  engine: "1",
}

export const person: Person = {
  id: "person-1",
  name: "Rosa Lind",
  keys: ["rosa lind"],
  aliases: [],
  role: "minister",
  affiliation: "Treasury",
  created: "2026-05-03T10:00:00Z",
  updated: "2026-05-03T10:00:00Z",
}

export const target = (exact: string, around: { prefix?: string; suffix?: string } = {}): Target => ({
  selector: [{ type: "TextQuoteSelector", exact, ...around }],
})

export const part = (role: Part["role"], exact: string, start: number): Part => ({
  role,
  target: {
    selector: [
      { type: "TextQuoteSelector", exact },
      { type: "TextPositionSelector", start, end: start + exact.length },
    ],
  },
  state: "same",
})

export const claim: ClaimAnnotation = {
  id: "claim-1",
  page: "page-1",
  parts: [part("content", "“We will not borrow more this year,”", 120), part("cue", "said", 158)],
  state: "same",
  body: {
    kind: "claim",
    claimKind: "direct",
    speaker: "person-1",
    source: "Ms Lind",
    cue: "said",
    confidence: 0.9,
    why: "quote-verb",
  },
  origin: "automatic",
  status: "active",
  corrected: [],
  note: "Check against the March forecast.",
  tags: ["budget", "to check"],
  created: "2026-05-03T10:00:00Z",
  updated: "2026-05-03T10:00:00Z",
}

export const unnamed: Annotation = {
  ...claim,
  id: "claim-2",
  parts: [part("content", "taxes would rise by 2 percent", 40)],
  body: {
    kind: "claim",
    claimKind: "indirect",
    source: "two officials",
    cue: "according to",
    confidence: 0.7,
    why: "according",
  },
  note: "",
  tags: [],
}

export const highlight: Annotation = {
  ...claim,
  id: "highlight-1",
  parts: [part("quote", "The pound fell on the news.", 300)],
  body: { kind: "highlight" },
  origin: "reader",
  note: "",
  tags: [],
  colour: "green",
}

export const notes: Notes = { pages: [page], annotations: [highlight, claim, unnamed], people: [person] }
