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
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#bytes += bytes.length
    let read = 0
    while (read < bytes.length) {
      if (this.#filled === 0 && bytes.length - read >= 64) {
        this.#compress(words, read)
        read += 64
        continue
      }
      const taken = Math.min(64 - this.#filled, bytes.length - read)
      this.#block.set(bytes.subarray(read, read + taken), this.#filled)
      this.#filled += taken
      read += taken
      if (this.#filled === 64) this.#compressBlock()
    }
    return this
  }

  /** In hexadecimal; nothing may be taken in afterwards. */
  digest(): string {
    const bits = this.#bytes * 8
    this.#block[this.#filled++] = 0x80
    if (this.#filled > 56) {
      this.#block.fill(0, this.#filled)
      this.#compressBlock()
    }
    this.#block.fill(0, this.#filled)
    this.#words.setUint32(56, Math.floor(bits / 2 ** 32))
    this.#words.setUint32(60, bits % 2 ** 32)
    this.#compressBlock()
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("")
  }

  #compressBlock(): void {
    this.#compress(this.#words, 0)
    this.#filled = 0
  }

  /** Takes in 64 bytes. */
  #compress(words: DataView, at: number): void {
    const w = this.#schedule
    for (let i = 0; i < 16; i++) w[i] = words.getInt32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const early = w[i - 15] ?? 0
      const late = w[i - 2] ?? 0
      const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
      const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
      w[i] = ((w[i - 16] ?? 0) + small0 + (w[i - 7] ?? 0) + small1) | 0
    }
    const state = this.#state
    // Read one by one: taking a typed array apart goes through its iterator, which costs more than a block's rounds.
    let a = state[0] ?? 0
    let b = state[1] ?? 0
    let c = state[2] ?? 0
    let d = state[3] ?? 0
    let e = state[4] ?? 0
    let f = state[5] ?? 0
    let g = state[6] ?? 0
    let h = state[7] ?? 0
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
    state[0] = (state[0] ?? 0) + a
    state[1] = (state[1] ?? 0) + b
    state[2] = (state[2] ?? 0) + c
    state[3] = (state[3] ?? 0) + d
    state[4] = (state[4] ?? 0) + e
    state[5] = (state[5] ?? 0) + f
    state[6] = (state[6] ?? 0) + g
    state[7] = (state[7] ?? 0) + h
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
