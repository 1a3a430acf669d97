/**
 * A 53-bit hash of a text as 11 base-36 characters; not for secrets. Among 10,000 texts two share a hash with a
 * chance of about 1 in 180 million (birthday bound). Two multiply-xorshift lanes, after MurmurHash3's finaliser.
 */
export function hash(text: string): string {
  let a = 0x9e3779b1
  let b = 0x85ebca77
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x27d4eb2f)
    b = Math.imul(b ^ unit, 0x165667b1)
  }
  a = mix(a) ^ b
  b = mix(b) ^ a
  return ((b & 0x1fffff) * 0x100000000 + (a >>> 0)).toString(36).padStart(11, "0")
}

function mix(lane: number): number {
  const half = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return whole ^ (whole >>> 16)
}
