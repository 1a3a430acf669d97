/**
 * 53 bits of a text in base 36: two lanes of FNV-1a, each with the finaliser of MurmurHash3. Among n texts, another one
 * is taken for one of them with odds of n in 2^53. No secret: whoever knows a text can compute its hash.
 */
export function hash(text: string): string {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x5bd1e995)
  }
  return ((mix(high ^ low) >>> 11) * 2 ** 32 + mix(low)).toString(36)
}

/** The finaliser of MurmurHash3 (Appleby, public domain): every bit of the input reaches every bit of the output. */
function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
