import type { TokenSpan } from "../../text/reading.ts"
import { isCapital } from "../../text/shape.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { PLACE, WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"

/** What the words beside a name say of its bearer. */
export type Title = {
  /** Where they stand, and so how they are linked to the name. */
  readonly place: "before" | "after" | "verb" | "list" | "body" | "alias" | "credit"
  /** The noun, or the verb, that decides. */
  readonly head: number
  /** The title with its modifiers and complement, without a determiner. */
  readonly phrase: TokenSpan
  /** From 3, surely an office, over 0, says nothing, to -4, surely no leader. */
  readonly weight: number
  readonly plural: boolean
  /** What to call it where its words are no title: "legislator" for (R-Texas). */
  readonly role?: string
  /** Equal for titles with the same noun. */
  readonly key: number
}

const courts = hashWords("white kremlin downing presidential cabinet treasury pentagon campaign")
const STRATEGIST = hashWord("strategist")
const members = hashWords(
  "member members delegate delegates judge judges aide aides representative representatives",
)
const delegates = hashWords("delegate delegates representative representatives")
const officers = hashWords("officer officers captain captains")
const captains = hashWords("captain captains")
const attorneys = hashWords("attorney attorneys lawyer lawyers counsel")
const prosecuting = hashWords(
  "district u.s. us state county city deputy assistant special white general crown",
)
const commanding =
  hashWords(`chief chiefs senior top commanding executive operating financial army navy military marine ranking
  returning naval counting`)
const chairs = hashWords("chairman chairwoman chairperson chair")
const departments = hashWords("department")
const MAJOR = hashWord("major")
const heads = hashWords("head heads chief chiefs")
const democrats = hashWords("democrat democrats")
const christian = hashWords("christian social free")
const former = hashWords("former")
const BY = hashWord("by")
const TURNED = hashWord("turned")

/** Words that can be the noun of a title. */
export const TITLE_NOUN =
  WordClass.sureOffice | WordClass.likelyOffice | WordClass.bystander | WordClass.relative

/** How much a phrase with this head speaks for (or against) an office of the person it describes. */
export function weigh(r: NameReading, head: number, { from, to }: TokenSpan): number {
  const k = r.classes[head]!
  const word = r.word[head]!
  let before = 0
  let all = 0
  let capitals = 0
  const has = (words: ReadonlySet<number>, end = head): boolean => {
    for (let i = from; i < end; i++) if (words.has(r.word[i]!)) return true
    return false
  }
  for (let i = from; i < to; i++) {
    if (i === head) continue
    all |= r.classes[i]!
    if (isCapital(r.shape[i]!)) capitals++
    if (i < head) before |= r.classes[i]!
  }
  if ((k & WordClass.sureOffice) !== 0) {
    // the chairman of a university's department is an academic
    return chairs.has(word) && (all & WordClass.learnedBody) !== 0 && has(departments, to) ? -1 : 3
  }
  if (attorneys.has(word)) return has(prosecuting) ? 2 : -2
  if (word === STRATEGIST && has(courts)) return 2
  if (democrats.has(word)) return has(christian) ? 2 : 0
  if ((k & WordClass.likelyOffice) !== 0) {
    const official = (all & WordClass.stateBody) !== 0
    // "Major Andy Warhol show", "psychology major": a rank only with a capital inside a sentence
    if (word === MAJOR && (!isCapital(r.shape[head]!) || r.sentenceStart[r.sentence[head]!] === head))
      return 0
    if (captains.has(word) && (all & (WordClass.worldly | WordClass.country)) !== 0) return -2
    if (officers.has(word)) return has(commanding) ? 2 : 0
    if ((before & WordClass.worldly) !== 0 && (before & WordClass.stateBody) === 0) return -2
    if ((all & WordClass.learnedBody) !== 0 && !official && (all & PLACE) === 0)
      return heads.has(word) ? 0 : -1
    // a judge by title, a delegate of a country
    if (members.has(word) && isCapital(r.shape[head]!) && head === to - 1) return 2
    if (delegates.has(word) && (all & PLACE) !== 0) return 2
    if (members.has(word)) return official ? 2 : capitals > 0 ? 1 : 0
    return (all & WordClass.worldly) !== 0 && !official ? 0 : 2
  }
  // "a former wrestler", "an engineer by training" leave open what somebody is now
  const vaguely = has(former)
  if ((k & WordClass.bystander) !== 0)
    return vaguely || r.word[head + 1] === BY || r.word[head + 1] === TURNED ? -1 : -3
  return (k & WordClass.relative) !== 0 ? -2 : 0
}
