import type { TokenSpan } from "../../text/reading.ts"
import { hashWord, hashWords } from "../../text/word.ts"
import { WordClass } from "../lexicon/word-class.ts"
import type { NameReading } from "../persons/name-reading.ts"
import { isCapital } from "../../text/shape.ts"

/** What the words beside a name say of its bearer. */
export type Title = {
  /** Where they stand, and so how they are linked to the name. */
  readonly place: "before" | "after" | "verb" | "list" | "body" | "credit"
  /** The noun that decides. */
  readonly head: number
  /** The title with its modifiers and complement, without a determiner. */
  readonly phrase: TokenSpan
  /** From 3, surely an office, over 0, says nothing, to -4, surely no leader. */
  readonly weight: number
  readonly plural: boolean
  /** Equal for titles with the same noun. */
  readonly key: number
}

/** Modifiers that lift an expert to an official: "White House chief strategist", "presidential economist". */
const courts = hashWords("white kremlin downing presidential cabinet treasury pentagon campaign")
const STRATEGIST = hashWord("strategist")
const MEMBER = hashWords(
  "member members delegate delegates officer officers captain captains judge judges aide aides representative representatives",
)
const OFFICER = hashWords("officer officers captain captains")
const ATTORNEYS = hashWords("attorney attorneys lawyer lawyers counsel")
const prosecuting = hashWords(
  "district u.s. us state county city deputy assistant special white general crown",
)
const commanding = hashWords(
  "chief chiefs senior top commanding executive operating financial army navy military marine ranking returning naval",
)
const athletes = hashWords("captain captains")
const heads = hashWords("head heads chief chiefs")

/** Whether a noun can be the head of a title. */
export const TITLE_NOUN =
  WordClass.sureOffice | WordClass.likelyOffice | WordClass.bystander | WordClass.relative

/** How much a phrase with this head speaks for (or against) an office of the person it describes. */
export function weigh(r: NameReading, head: number, { from, to }: TokenSpan): number {
  const k = r.classes[head]!
  const word = r.word[head]!
  let before = 0
  let all = 0
  let capitals = 0
  let lifted = false
  let commands = false
  let prosecutes = false
  for (let i = from; i < to; i++) {
    if (i === head) continue
    all |= r.classes[i]!
    if (isCapital(r.shape[i]!)) capitals++
    if (i < head) {
      before |= r.classes[i]!
      if (courts.has(r.word[i]!)) lifted = true
      if (commanding.has(r.word[i]!)) commands = true
      if (prosecuting.has(r.word[i]!)) prosecutes = true
    }
  }
  if ((k & WordClass.sureOffice) !== 0) return 3
  if (ATTORNEYS.has(word)) return prosecutes ? 2 : -2
  if (word === STRATEGIST && lifted) return 2
  if ((k & WordClass.likelyOffice) !== 0) {
    if (athletes.has(word))
      return commands ? 2 : (all & (WordClass.worldly | WordClass.country)) !== 0 ? -2 : 0
    if (OFFICER.has(word)) return commands ? 2 : 0
    if ((before & WordClass.worldly) !== 0 && (before & WordClass.stateBody) === 0) return -2
    if ((all & WordClass.learnedBody) !== 0 && (before & WordClass.stateBody) === 0)
      return heads.has(word) ? 0 : -1
    if (MEMBER.has(word)) return (all & WordClass.stateBody) !== 0 ? 2 : capitals > 0 ? 1 : 0
    return (all & WordClass.worldly) !== 0 && (all & WordClass.stateBody) === 0 ? 0 : 2
  }
  if ((k & WordClass.bystander) !== 0) return -3
  return (k & WordClass.relative) !== 0 ? -2 : 0
}
