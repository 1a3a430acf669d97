/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, taken in piece by piece: the browser's `crypto.subtle.digest` wants the
 * whole of a backup at once. A surrogate pair may not be split between pieces.
 */
export class Sha256 {
  readonly #state = new Int32Array(INITIAL)
  readonly #schedule = new Int32Array(64)
  readonly #block = new Uint8Array(64)
  readonly #words = new DataView(this.#block.buffer)
  readonly #encoder = new TextEncoder()
  #filled = 0
  #bytes = 0

  update(text: string): this {
    const bytes = this.#encoder.encode(text)
    this.#bytes += bytes.length
    for (let read = 0; read < bytes.length;) {
      const taken = Math.min(64 - this.#filled, bytes.length - read)
      this.#block.set(bytes.subarray(read, read + taken), this.#filled)
      read += taken
      this.#filled += taken
      if (this.#filled === 64) this.#compress()
    }
    return this
  }

  /** In hexadecimal; nothing may be taken in afterwards. */
  digest(): string {
    const bits = this.#bytes * 8
    this.#block[this.#filled++] = 0x80
    if (this.#filled > 56) {
      this.#block.fill(0, this.#filled)
      this.#compress()
    }
    this.#block.fill(0, this.#filled)
    this.#words.setUint32(56, Math.floor(bits / 2 ** 32))
    this.#words.setUint32(60, bits % 2 ** 32)
    this.#compress()
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("")
  }

  #compress(): void {
    const w = this.#schedule
    for (let i = 0; i < 16; i++) w[i] = this.#words.getInt32(i * 4)
    for (let i = 16; i < 64; i++) {
      const early = w[i - 15] ?? 0
      const late = w[i - 2] ?? 0
      const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      w[i] = ((w[i - 16] ?? 0) + small0 + (w[i - 7] ?? 0) + small1) | 0
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.#state
    for (let i = 0; i < 64; i++) {
      const choice = (e & f) ^ (~e & g)
      const t1 = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (ROUNDS[i] ?? 0) + (w[i] ?? 0)) | 0
      const majority = (a & b) ^ (a & c) ^ (b & c)
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    const sums = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) this.#state[i] = (this.#state[i] ?? 0) + (sums[i] ?? 0)
    this.#filled = 0
  }
}

export const sha256 = (text: string): string => new Sha256().update(text).digest()

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

const PRIMES = firstPrimes(64)

/** The first 32 bits of the fractions of the first primes' square and cube roots. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}
