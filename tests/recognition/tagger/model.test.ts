import * as fc from "fast-check"
import { expect, test } from "vitest"
import { hashWord } from "../../../src/text/word.ts"
import { spansOf } from "../../../src/recognition/tagger/labels.ts"
import { packModel, unpackModel, type Model } from "../../../src/recognition/tagger/model.ts"
import { taggerOf } from "../../../src/recognition/tagger/tagger.ts"
import { loadWords, newWordMap, packWords } from "../../../src/recognition/tagger/word-map.ts"
import { add, newFeatures } from "../../../src/recognition/tagger/features.ts"
import { fit, quantise, sequenceOf } from "../../../src/recognition/training/perceptron.ts"

const model: Model = {
  bits: 6,
  labels: 3,
  rows: Int32Array.of(1, 5, 63),
  codes: Int8Array.of(1, -2, 3, 127, -127, 0, 4, 5, -6),
  scale: Float32Array.of(1, 2, 0.5),
  transitions: Float32Array.from({ length: 12 }, (_, i) => i / 4),
}

test("a model comes back from its file as it was", () => {
  expect(unpackModel(packModel(model))).toEqual(model)
})

test("a damaged model file, or another file, is refused", () => {
  const bytes = packModel(model)
  const damaged = Uint8Array.from(bytes)
  damaged[bytes.length - 1] = 99
  expect(() => unpackModel(damaged)).toThrow("damaged model")
  expect(() => unpackModel(packWords(new Map([[1, 2]])))).toThrow("not a model")
  expect(() => unpackModel(new Uint8Array())).toThrow("not a model")
})

test("a word map comes back from its file with every value, and knows no other words", () => {
  const words = new Map(["said", "told", "according", "O’Neill"].map((word, i) => [hashWord(word), i + 1]))
  const loaded = loadWords(packWords(words))
  for (const [word, value] of words) expect(loaded.get(word)).toBe(value)
  expect(loaded.get(hashWord("denounced"))).toBe(0)
  expect(() => loadWords(packModel(model))).toThrow("not a word map")
})

test("a word map keeps what was set last", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 1e6 })), { maxLength: 50 }),
      (pairs) => {
        const map = newWordMap(50)
        for (const [word, value] of pairs) map.set(word, value)
        const last = new Map(pairs.map(([word, value]) => [word === 0 ? 1 : word, value]))
        for (const [word, value] of last) expect(map.get(word)).toBe(value)
      },
    ),
  )
})

test("spans are read from labels, a stray inside label begins one", () => {
  //                             out B0 I0 B0 out I1 I1 B2
  expect(spansOf(Uint8Array.of(0, 1, 2, 1, 0, 4, 4, 5), 0)).toEqual([
    { from: 1, to: 3 },
    { from: 3, to: 4 },
  ])
  expect(spansOf(Uint8Array.of(0, 1, 2, 1, 0, 4, 4, 5), 1)).toEqual([{ from: 5, to: 7 }])
})

// label 1 then 2 wherever a 7 and an 8 follow each other
const labelsOf = (text: readonly number[]) =>
  Uint8Array.from(text, (x, i) => (x === 7 && text[i + 1] === 8 ? 1 : x === 8 && text[i - 1] === 7 ? 2 : 0))
const describeNumber = (text: readonly number[]) => (i: number, into: ReturnType<typeof newFeatures>) => {
  add(into, 1, text[i] ?? 0, 0)
  add(into, 2, text[i] ?? 0, text[i + 1] ?? 0)
  add(into, 3, text[i] ?? 0, text[i - 1] ?? 0)
}

test("training learns a rule from examples, and pruning and packing keep it", () => {
  const texts = ["1 7 8 2", "7 8", "8 7 1", "2 2 7 8 7", "7 1 8", "8 8 1"].map((t) =>
    t.split(" ").map(Number),
  )
  const plan = { labels: 3, bits: 10, epochs: 10, seeds: 2, keep: 40 }
  const sequences = texts.map((text) =>
    sequenceOf(labelsOf(text), { scratch: newFeatures(), features: describeNumber(text) }),
  )
  const tagger = taggerOf(unpackModel(packModel(quantise(fit(sequences, plan), plan))))
  const unseen = [8, 1, 7, 8, 8, 7, 7, 8]
  const found = new Uint8Array(unseen.length)
  const features = newFeatures()
  tagger.begin(unseen.length)
  for (const i of unseen.keys()) {
    features.count = 0
    describeNumber(unseen)(i, features)
    tagger.score(i, features)
  }
  tagger.decode(found, 0)
  expect([...found]).toEqual([...labelsOf(unseen)])
})
