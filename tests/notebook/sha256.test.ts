import { createHash } from "node:crypto"
import * as fc from "fast-check"
import { expect, test, vi } from "vitest"
import { Sha256, sha256 } from "../../src/notebook/sha256.ts"

// Properties try many inputs; on a busy machine that takes longer than one example may.
vi.setConfig({ testTimeout: 60_000 })

test("the sum of nothing and of abc are those of FIPS 180-4", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
})

test("whatever the pieces, the sum is the one of their whole", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 150 })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (pieces) => {
      const sum = new Sha256()
      for (const piece of pieces) sum.update(piece)
      expect(sum.digest()).toBe(createHash("sha256").update(pieces.join("")).digest("hex"))
    }),
  )
})

test.each([55, 56, 63, 64, 65, 119, 120])("%i bytes are padded as they should be", (length) => {
  const text = "x".repeat(length)
  expect(sha256(text)).toBe(createHash("sha256").update(text).digest("hex"))
})
