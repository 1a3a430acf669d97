export type Decoded = {
  readonly text: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"
}

/** Bytes looked at to tell UTF-16 without its mark. */
const SAMPLE = 4096

/**
 * The text of a file, without a byte order mark. Without a mark it is UTF-16 where every other byte is mostly zero, UTF-8
 * where it is that without error, and else windows-1252, which any bytes are.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== "utf-8" || !hasErrors(text, bytes)) return { text, encoding }
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" }
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 2 / 2
  if (odd > many && even < many / 4) return "utf-16le"
  return even > many && odd < many / 4 ? "utf-16be" : "utf-8"
}

/** Whether decoding put in replacement characters that the bytes do not spell. */
function hasErrors(text: string, bytes: Uint8Array): boolean {
  let spelt = 0
  for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1))
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) spelt++
  let found = 0
  for (let i = text.indexOf("\ufffd"); i >= 0; i = text.indexOf("\ufffd", i + 1)) found++
  return found > spelt
}
