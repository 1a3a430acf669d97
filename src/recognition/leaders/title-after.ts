import { textOfTokens, type TokenSpan } from "../../text/reading.ts"
import { isCapital, Shape } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { isVerb } from "../tagger/part-of-speech.ts"
import { nounPhrase } from "./noun-phrase.ts"
import type { Title } from "./title.ts"
import {
  AND,
  determiners,
  inSentence,
  isTitleNoun,
  linkWords,
  modifies,
  OF,
  type Names,
} from "./title-words.ts"

/** Words that may lead in an apposition. */
const leadIns = hashWords(
  "then now also currently once later himself herself still formerly previously aged both who is was",
)
const agencies =
  hashWords(`reuters afp ap epa getty bbc cnn nbc cbs abc npr bloomberg agence associated anadolu xinhua tass dpa pa upi
  sipa shutterstock corbis magnum alamy rex`)
const copulas = hashWords("is was became becomes become remains been remained")
const elected = hashWords("elected appointed named re-elected reelected nominated declared")
const relativeSubjects = hashWords("who that")
const relativeWords = hashWords("who which whose whom that where when")
/** Verbs whose subject leads what they name. */
const leading =
  hashWords(`heads headed leads led chairs chaired runs ran presides presided governs governed rules ruled commands
  commanded founded co-founded oversees oversaw helms helmed represents represented`)
/** Of these, what people also do with a shop of their own; and what lawyers do as well. */
const running = hashWords("runs ran founded co-founded")
const representing = hashWords("represents represented")
/** What happens to people in office, after a form of be. */
const installed = hashWords("inaugurated re-elected reelected impeached ousted deposed overthrown enthroned")
const saying = hashWords("said says told added wrote")
const AS = hashWord("as")
const A = hashWord("a")
const AN = hashWord("an")
const AT = hashWord("at")
const IN = hashWord("in")
const OVER = hashWord("over")
const LONGEST_OBJECT = 12
const LONGEST_VERB_PHRASE = 10

const titleAt = (r: NameReading, place: Title["place"], phrase: TokenSpan, weight: number): Title => ({
  place,
  head: phrase.from,
  phrase,
  weight,
  plural: false,
  key: r.word[phrase.from]!,
})

/** Titles behind a name: in an apposition, in brackets, between dashes; "NAME, 63, a former ambassador to Israel," "NAME (R-Texas)". */
export function titlesAfter(r: NameReading, name: TokenSpan, names: Names): Title[] {
  const titles: Title[] = []
  let i = name.to
  if (!inSentence(r, name.from, i)) return titles
  const opener = r.shape[i]
  if (opener !== Shape.comma && opener !== Shape.openBracket && opener !== Shape.dash) return titles
  i++
  if (isDistrict(r, i)) return [{ ...titleAt(r, "after", { from: i, to: i + 1 }, 3), role: "legislator" }]
  while (inSentence(r, name.from, i) && isLeadIn(r, i)) i++
  if (inSentence(r, name.from, i) && agencies.has(r.word[i]!))
    return [titleAt(r, "credit", { from: i, to: i + 1 }, -3)]
  // "... and a former ambassador to Israel": up to three titles
  while (titles.length < 3) {
    const title = nounPhrase(r, i, names)
    if (!title) break
    titles.push(title)
    i = title.phrase.to
    if (!inSentence(r, name.from, i) || r.word[i] !== AND) break
    i++
    while (i < r.count && leadIns.has(r.word[i]!)) i++
    const goesOn = determiners.has(r.word[i] ?? 0) || ((r.classes[i] ?? 0) & WordClass.modifier) !== 0
    if (!goesOn && !(i < r.count && isTitleNoun(r, i))) break
  }
  return titles
}

/** An age, or a word such as "then" and "now". */
const isLeadIn = (r: NameReading, i: number): boolean =>
  r.shape[i] === Shape.number ||
  leadIns.has(r.word[i]!) ||
  (r.shape[i] === Shape.comma && (r.shape[i - 1] === Shape.number || r.shape[i - 1] === Shape.alphanumeric))

/** R-Texas, D-N.Y. */
function isDistrict(r: NameReading, i: number): boolean {
  if (i >= r.count) return false
  const text = r.blocks[r.block[i]!]!
  const start = r.start[i]!
  return "RDI".includes(text[start]!) && text[start + 1] === "-" && /[A-Z]/.test(text[start + 2] ?? "")
}

/**
 * "NAME is the president of", "NAME was elected president", "NAME, who leads the commission"; `at` is where the verb phrase, or
 * the comma or relative word before it, may begin.
 */
export function titleByVerb(r: NameReading, at: number, names: Names): Title | undefined {
  const sentence = r.sentence[at - 1]
  const inside = (j: number): boolean => j < r.count && r.sentence[j] === sentence
  let i = at
  // "NAME's seven years as governor"
  if (inside(i) && r.shape[i] === Shape.clitic) return titleOfTenure(r, i + 1, { names, inside })
  if (inside(i) && (r.shape[i] === Shape.comma || r.shape[i] === Shape.openBracket)) {
    if (!relativeSubjects.has(r.word[i + 1] ?? 0)) return undefined
    i += 2
  } else if (inside(i) && relativeSubjects.has(r.word[i]!)) i++
  for (let steps = 0; steps < LONGEST_VERB_PHRASE && inside(i); steps++, i++) {
    const word = r.word[i]!
    if (r.shape[i]! > Shape.alphanumeric || names.inName[i] === 1) return undefined
    if (steps < 4 && leading.has(word)) return objectOf(r, i, inside)
    if (steps > 0 && steps < 4 && installed.has(word) && copulas.has(r.word[i - 1]!))
      return { ...titleAt(r, "verb", { from: i, to: i + 1 }, 2), role: "" }
    const links = word === AS || elected.has(word) || (copulas.has(word) && steps < 4)
    if (!links || !inside(i + 1)) {
      if (relativeWords.has(word) || saying.has(word)) return undefined
      continue
    }
    if (word !== AS && (r.word[i + 1] === AS || (copulas.has(word) && isVerb(r.speech[i + 1]!)))) continue
    const title = nounPhrase(r, i + 1, names)
    if (title && title.weight !== 0) return { ...title, place: "verb" }
    if (copulas.has(word)) return undefined
  }
  return undefined
}

function titleOfTenure(
  r: NameReading,
  at: number,
  { names, inside }: { names: Names; inside: (j: number) => boolean },
): Title | undefined {
  for (let i = at; inside(i) && i < at + 4; i++) {
    if (r.word[i] !== AS || i === at) continue
    const title = nounPhrase(r, i + 1, names)
    return title && title.weight !== 0 ? { ...title, place: "verb" } : undefined
  }
  return undefined
}

/** What one leads: "heads the agency", "runs the European arm"; not "runs a bakery". */
function objectOf(r: NameReading, verb: number, inside: (j: number) => boolean): Title | undefined {
  let to = verb + 1
  if (inside(to) && (r.word[to] === OVER || r.word[to] === AT)) to++
  if (!inside(to)) return undefined
  const indefinite = r.word[to] === A || r.word[to] === AN
  if (indefinite && (running.has(r.word[verb]!) || representing.has(r.word[verb]!))) return undefined
  if (representing.has(r.word[verb]!) && !isCapital(r.shape[to]!)) return undefined
  if (!determiners.has(r.word[to]!) && !isCapital(r.shape[to]!) && r.word[to] !== IN) return undefined
  let all = 0
  const isLink = (i: number): boolean => determiners.has(r.word[i]!) || linkWords.has(r.word[i]!)
  while (
    inside(to) &&
    to - verb < LONGEST_OBJECT &&
    (isLink(to) || r.shape[to] === Shape.clitic || modifies(r, to))
  )
    all |= r.classes[to++]!
  if ((all & WordClass.worldly) !== 0 && (all & WordClass.stateBody) === 0) return undefined
  if (
    indefinite &&
    ((all & (WordClass.institution | WordClass.stateBody)) === 0 ||
      (all & (WordClass.learnedBody | WordClass.worldly)) !== 0)
  )
    return undefined
  while (to > verb + 1 && isLink(to - 1)) to--
  if (to === verb + 1) return undefined
  const object = textOfTokens(r, { from: verb + 1, to }).replace(/^(?:over|at) /, "")
  const role = representing.has(r.word[verb]!) ? "representative" : "leader"
  return { ...titleAt(r, "verb", { from: verb, to }, 2), role: `${role} of ${object}` }
}

const bodies = hashWords("administration government cabinet presidency regime premiership")
/** What only people in office have. */
const offices = hashWords(
  "minister ministers predecessor successor coalition inauguration cabinet government administration presidency",
)
const CHIEF = hashWord("chief")
const STAFF = hashWord("staff")

/** "the NAME administration", "NAME's government", "the government of NAME", "NAME's chief of staff" */
export function titleOfBody(r: NameReading, name: TokenSpan): Title | undefined {
  const body = (at: number): Title => titleAt(r, "body", { from: at, to: at + 1 }, 2)
  const before = name.from - 2
  if (inSentence(r, name.from, before) && r.word[before + 1] === OF && bodies.has(r.word[before]!))
    return body(before)
  let i = name.to
  const owned = inSentence(r, name.from, i) && r.shape[i] === Shape.clitic
  if (owned) i++
  if (!inSentence(r, name.from, i)) return undefined
  if (bodies.has(r.word[i]!)) return body(i)
  if (!owned) return undefined
  if (r.word[i] === CHIEF && r.word[i + 2] === STAFF) return body(i)
  if ((r.classes[i]! & WordClass.modifier) !== 0 && inSentence(r, i, i + 1)) i++
  return offices.has(r.word[i]!) ? body(i) : undefined
}
