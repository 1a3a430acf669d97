// What every JavaScript host of Sayso has, beside the language itself: browsers, workers and Node.
declare class TextDecoder {
  constructor(label?: string)
  decode(bytes?: ArrayBufferView): string
}
declare class TextEncoder {
  encode(text?: string): Uint8Array
}
declare class URL {
  constructor(address: string, base?: string)
  static canParse(address: string, base?: string): boolean
  hash: string
  host: string
  hostname: string
  href: string
  readonly origin: string
  pathname: string
  port: string
  protocol: string
  search: string
  readonly searchParams: URLSearchParams
}
declare class URLSearchParams {
  constructor(init?: string)
  delete(name: string): void
  get(name: string): string | null
  keys(): IterableIterator<string>
  sort(): void
  toString(): string
}
