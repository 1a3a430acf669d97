/** Features of one token: hashed, in the first `count` places of `values`. Reused from token to token. */
export type Features = { readonly values: Uint32Array; count: number }

/** No token may have more features than this. */
export const MOST_FEATURES = 256

export const newFeatures = (): Features => ({ values: new Uint32Array(MOST_FEATURES), count: 0 })

/** Hashes a feature: the number of its template and up to two values; a 32-bit unsigned integer, well mixed. */
export function mix(template: number, a: number, b: number): number {
  let hash = Math.imul((a ^ Math.imul(template + 1, 0x9e3779b1)) | 0, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul((hash ^ b ^ 0x27d4eb2f) | 0, 0xc2b2ae35)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** Adds a feature of a template. */
export function add(features: Features, template: number, a: number, b: number): void {
  features.values[features.count++] = mix(template, a, b)
}
