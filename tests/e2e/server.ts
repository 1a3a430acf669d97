/** A small news site for tests: answers what it was given, and keeps foreign pages from running or loading anything. */
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"

export type Answer = { readonly body: string | Buffer; readonly type?: string; readonly policy?: string }

/** For pages of others: their styles count, nothing of them runs, nothing is fetched. */
export const INERT = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'"

export class Site {
  readonly #server: Server
  readonly #answers: Map<string, Answer>

  private constructor(server: Server, answers: Map<string, Answer>) {
    this.#server = server
    this.#answers = answers
  }

  static async start(): Promise<Site> {
    const answers = new Map<string, Answer>()
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost")
      const answer = answers.get(pathname)
      // Browsers ask for an icon of their own accord; that none is there is nothing to report.
      response.statusCode = answer ? 200 : pathname === "/favicon.ico" ? 204 : 404
      response.setHeader("content-type", answer?.type ?? "text/html; charset=utf-8")
      response.setHeader("cache-control", "no-store")
      if (answer?.policy) response.setHeader("content-security-policy", answer.policy)
      response.end(answer?.body ?? "<!doctype html><title>Nothing here</title><p>Nothing here")
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    return new Site(server, answers)
  }

  /** Answers a path from now on, and says its address. */
  put(path: string, answer: Answer | string): string {
    this.#answers.set(path, typeof answer === "string" ? { body: answer } : answer)
    return this.address(path)
  }

  /** The address of a path; `host` is a name of this machine, for a second site. */
  address(path: string, host = "127.0.0.1"): string {
    const { port } = this.#server.address() as AddressInfo
    return `http://${host}:${port}${path}`
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((done) => this.#server.close(() => done()))
  }
}
