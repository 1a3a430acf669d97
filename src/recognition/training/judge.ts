import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { hashWords } from "../../text/word.ts"
import { spanOfTokens } from "../../text/reading.ts"
import type { BlockSpan } from "../../text/span.ts"
import type { Candidate } from "../claims/candidate.ts"
import { findCandidates } from "../claims/candidates.ts"
import { openCourt } from "../claims/find-claims.ts"
import { describeCandidate, headOf, probability, type Verdicts } from "../claims/judge.ts"
import { speakersAmong } from "../claims/speakers.ts"
import { tagWith, type Passes } from "../claims/tag-roles.ts"
import { findLeaders } from "../leaders/find-leaders.ts"
import { mix, newFeatures } from "../tagger/features.ts"
import { packModel } from "../tagger/model.ts"
import { loadWords, packWords } from "../tagger/word-map.ts"
import type { AnnotatedArticle, AnnotatedClaim } from "./annotated.ts"
import { cueLevels, exampleOf, fitPasses, quick, type Example } from "./claim-passes.ts"
import { OWN_WEIGHT, passesOf } from "./claims.ts"
import { newRandom, shuffle } from "./random.ts"
import { labelArticle, labelledPolnear, readArticles } from "./roles.ts"

const BITS = 13
const EPOCHS = 30
const RATE = 0.05
/** Pull of every weight towards 0, a step. */
const DECAY = 0.01
/** One in so many documents of PolNeAR is kept from the taggers and gives the judge cases, which count this much. */
const HELD = 6
const POLNEAR_WEIGHT = 0.3
const plainCues = hashWords("said says say told according added wrote argued insisted stated")
/** Half of the words of two contents are the same: then they are one claim. */
const SAME_CONTENT = 0.5

/** A candidate's features and whether it is a claim; `fold` tells which half of the articles it is from. */
type Case = {
  readonly values: Uint32Array
  readonly right: boolean
  readonly fold: number
  /** How much it counts; cases of PolNeAR teach, but are not what is measured. */
  readonly weight: number
}

/**
 * Judges learn from candidates as they come from unseen articles: taggers trained without one half of our articles find
 * them in that half. They are kept in the scratch folder of the system while the judge is worked on.
 */
function foldModels(fold: number, examples: () => Example[]): { first: Uint8Array; second: Uint8Array } {
  const folder = join(tmpdir(), "sayso-claim-folds")
  const [first, second] = [join(folder, `${fold}-1.bin`), join(folder, `${fold}-2.bin`)]
  if (!existsSync(second)) {
    mkdirSync(folder, { recursive: true })
    const models = fitPasses(examples(), quick)
    writeFileSync(first, models.first)
    writeFileSync(second, models.second)
  }
  return { first: readFileSync(first), second: readFileSync(second) }
}

/** The candidates of our articles with the right answers; undecided ones are left out. */
function collectCases(): Case[] {
  const polnear = labelledPolnear("train")
  const cues = loadWords(packWords(cueLevels(polnear)))
  const own = readArticles().map(({ name, article }) => ({
    article,
    example: exampleOf(labelArticle(name, article), cues, OWN_WEIGHT),
  }))
  const held = polnear.filter((_, i) => i % HELD === 0).map((document) => exampleOf(document, cues, 1))
  const scratch = newFeatures()
  return [0, 1].flatMap((fold) => {
    const passes = passesOf(
      foldModels(fold, () => [
        ...polnear.filter((_, i) => i % HELD !== 0).map((document) => exampleOf(document, cues, 1)),
        ...own.filter((_, i) => i % 2 !== fold).map(({ example }) => example),
      ]),
    )
    return own
      .filter((_, i) => i % 2 === fold)
      .flatMap(({ article, example: { prepared } }) => {
        const tagged = tagWith(passes, prepared)
        const candidates = findCandidates(tagged)
        const speakers = speakersAmong(prepared, findLeaders(prepared).leaders)
        const court = openCourt(tagged, candidates, speakers)
        return candidates.flatMap((candidate): Case[] => {
          const right = verdict(prepared, candidate, article)
          if (right === undefined) return []
          scratch.count = 0
          describeCandidate(candidate, court, scratch)
          return [{ values: scratch.values.slice(0, scratch.count), right, fold, weight: 1 }]
        })
      })
      .concat(fold === 0 ? polnearCases(passes, held) : [])
  })
}

/**
 * Cases from PolNeAR, whose attributions are wider than our claims: a candidate that is none of them is no claim; one
 * that is counts as a claim only with a cue that leaves no doubt, and else teaches nothing.
 */
function polnearCases(passes: Passes, documents: readonly Example[]): Case[] {
  const scratch = newFeatures()
  return documents.flatMap(({ prepared, attributions }) => {
    const tagged = tagWith(passes, prepared)
    const candidates = findCandidates(tagged)
    const speakers = speakersAmong(prepared, findLeaders(prepared).leaders)
    const court = openCourt(tagged, candidates, speakers)
    const attributed = new Uint8Array(prepared.count)
    for (const { content } of attributions) for (const token of content) attributed[token] = 1
    return candidates.flatMap((candidate): Case[] => {
      let [inside, all] = [0, 0]
      for (const { from, to } of candidate.contents)
        for (let i = from; i < to; i++) {
          all++
          inside += attributed[i]!
        }
      const share = inside / all
      const sure = candidate.cue && plainCues.has(prepared.word[headOf(prepared, candidate.cue)]!)
      if (share > 0.2 && !(share > 0.9 && sure && candidate.source)) return []
      scratch.count = 0
      describeCandidate(candidate, court, scratch)
      const values = scratch.values.slice(0, scratch.count)
      return [{ values, right: share > 0.9, fold: 2, weight: POLNEAR_WEIGHT }]
    })
  })
}

/** Whether a candidate is one of the article's claims, with its source; undefined for borderline ones. */
function verdict(
  p: Example["prepared"],
  candidate: Candidate,
  article: AnnotatedArticle,
): boolean | undefined {
  const same = article.claims.filter((claim) => isSameContent(p, candidate, claim))
  if (same.some((claim) => hasSource(p, candidate, claim) && !claim.borderline)) return true
  return same.some(({ borderline }) => borderline) ? undefined : false
}

function isSameContent(p: Example["prepared"], { contents }: Candidate, claim: AnnotatedClaim): boolean {
  const share = (spans: readonly BlockSpan[]) => {
    let own = 0
    let both = 0
    for (const { from, to } of contents)
      for (let i = from; i < to; i++) {
        own++
        if (spans.some((s) => touches(p, i, s))) both++
      }
    let all = 0
    for (const s of spans)
      for (let i = p.blockStart[s.block]!; i < p.blockStart[s.block + 1]!; i++) if (touches(p, i, s)) all++
    return (2 * both) / (own + all)
  }
  return Math.max(share([claim.content]), share([claim.content, ...claim.contentExtra])) >= SAME_CONTENT
}

const touches = (p: Example["prepared"], i: number, { block, start, end }: BlockSpan): boolean =>
  p.block[i] === block && p.start[i]! < end && p.end[i]! > start

function hasSource(p: Example["prepared"], { source, origin }: Candidate, claim: AnnotatedClaim): boolean {
  if (!claim.source) return source === undefined || origin === "transcript"
  if (!source) return false
  return overlaps(spanOfTokens(p, source), claim.source)
}

const overlaps = (a: BlockSpan, b: BlockSpan): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end

/** Logistic regression by stochastic gradient descent with a step that shrinks weight by weight (AdaGrad). */
function fitVerdicts(cases: readonly Case[]): Verdicts {
  const weights = new Float64Array(2 ** BITS)
  const squares = new Float64Array(2 ** BITS).fill(1e-6)
  const mask = 2 ** BITS - 1
  const order = Int32Array.from(cases.keys())
  const random = newRandom(3)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const { values, right, weight } = cases[index]!
      const error =
        weight * (probability({ mask, weights }, { values, count: values.length }) - (right ? 1 : 0))
      for (const value of values) {
        const row = value & mask
        const gradient = error + DECAY * weights[row]!
        squares[row] = squares[row]! + gradient * gradient
        weights[row] = weights[row]! - (RATE * gradient) / Math.sqrt(squares[row]!)
      }
    }
  }
  return { mask, weights }
}

/** How well probabilities fit: precision, recall and F at thresholds, and the share that is right in each tenth. */
function reportVerdicts(judged: readonly { probability: number; right: boolean }[]): void {
  const all = judged.filter(({ right }) => right).length
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const kept = judged.filter((j) => j.probability >= threshold)
    const right = kept.filter((j) => j.right).length
    const [p, r] = [right / kept.length, right / all]
    console.log(
      `  from ${threshold}: P ${(100 * p).toFixed(1)} R ${(100 * r).toFixed(1)} F ${((200 * p * r) / (p + r)).toFixed(1)}`,
    )
  }
  for (let tenth = 0; tenth < 10; tenth++) {
    const inside = judged.filter((j) => Math.min(9, Math.floor(j.probability * 10)) === tenth)
    const share = (100 * inside.filter((j) => j.right).length) / inside.length
    console.log(
      `  ${tenth / 10}-${(tenth + 1) / 10}: ${inside.length} candidates, ${share.toFixed(0)}% right`,
    )
  }
}

/** The slope and intercept that make log-odds from cross-validation fit what was right (Platt 1999). */
function calibrate(judged: readonly { probability: number; right: boolean }[]): {
  slope: number
  intercept: number
} {
  let slope = 1
  let intercept = 0
  for (let round = 0; round < 2000; round++) {
    let [gs, gi] = [0, 0]
    for (const { probability: q, right } of judged) {
      const odds = Math.log(Math.max(1e-9, q) / Math.max(1e-9, 1 - q))
      const error = 1 / (1 + Math.exp(-(slope * odds + intercept))) - (right ? 1 : 0)
      gs += error * odds
      gi += error
    }
    slope -= (0.2 * gs) / judged.length
    intercept -= (0.2 * gi) / judged.length
  }
  return { slope, intercept }
}

/** The bytes of models/judge.bin; prints how it does on each half of our articles, trained on the other. */
export function trainJudge(): Record<string, Uint8Array> {
  const cases = collectCases()
  const judged = [0, 1].flatMap((fold) => {
    const verdicts = fitVerdicts(cases.filter((c) => c.fold !== fold))
    return cases
      .filter((c) => c.fold === fold)
      .map(({ values, right }) => ({
        probability: probability(verdicts, { values, count: values.length }),
        right,
      }))
  })
  const { slope, intercept } = calibrate(judged)
  console.log(
    `judge, ${judged.length} of ${cases.length} candidates, half of our articles against the other; calibrated by ${slope.toFixed(2)}, ${intercept.toFixed(2)}`,
  )
  reportVerdicts(
    judged.map(({ probability: q, right }) => ({
      probability: 1 / (1 + Math.exp(-(slope * Math.log(q / (1 - q)) + intercept))),
      right,
    })),
  )
  const { weights, mask } = fitVerdicts(cases)
  return { "judge.bin": packVerdicts(calibrated(weights, mask, { slope, intercept })) }
}

/** Weights with the calibration worked in: the slope into all, the intercept into the one every candidate has. */
function calibrated(
  weights: Float64Array,
  mask: number,
  { slope, intercept }: { slope: number; intercept: number },
): Float64Array {
  const scaled = weights.map((w) => w * slope)
  const bias = mix(0, 0, 0) & mask
  scaled[bias] = scaled[bias]! + intercept
  return scaled
}

function packVerdicts(weights: Float64Array): Uint8Array {
  const most = weights.reduce((top, w) => Math.max(top, Math.abs(w)), 0)
  const rows = Int32Array.from(weights.keys()).filter((row) => Math.abs(weights[row]!) > most / 127 ** 2)
  const codes = Int8Array.from(rows, (row) => {
    const share = weights[row]! / most
    return Math.sign(share) * Math.round(Math.sqrt(Math.abs(share)) * 127)
  })
  const transitions = new Float32Array(2)
  return packModel({ bits: BITS, labels: 1, rows, codes, scale: Float32Array.of(most), transitions })
}
