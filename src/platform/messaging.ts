import browser, { type Runtime } from "webextension-polyfill"
import * as v from "valibot"
import {
  type ErrorCode,
  ERROR_CODES,
  Failure,
  type Replies,
  requests,
  type Result,
  type TabReplies,
  tabRequests,
} from "../protocol.ts"

type Schemas = Record<string, v.GenericSchema>
type Params<S extends Schemas, M extends keyof S> = v.InferOutput<S[M]>

/** One function per method; `Context` says who asked. */
export type Handlers<S extends Schemas, R extends Record<keyof S, unknown>, Context> = {
  readonly [M in keyof S]: (params: Params<S, M>, context: Context) => Promise<R[M]> | R[M]
}
export type BackgroundHandlers = Handlers<typeof requests, Replies, Sender>
export type TabHandlers = Handlers<typeof tabRequests, TabReplies, Sender>

/** Who sent a message: the tab of a content script, or one of our own pages. */
export type Sender = { readonly tab?: number; readonly ownPage: boolean }

/** Carries a message and brings back the answer, or undefined where nobody claimed it. */
export type Transport = (message: unknown) => Promise<unknown>

/** A typed caller over a transport. Rejects with a Failure. Asks once more where nobody answered: requests are safe to repeat. */
export const connect =
  <S extends Schemas, R extends Record<keyof S, unknown>>(send: Transport) =>
  async <M extends keyof S & string>(method: M, params: v.InferInput<S[M]>): Promise<R[M]> => {
    const message = { sayso: method, params }
    const reply = await deliver(send, message)
    if (reply.ok) return reply.value as R[M]
    throw new Failure(reply.error.code, reply.error.message)
  }

async function deliver(send: Transport, message: unknown): Promise<Result<unknown>> {
  for (let attempt = 0; ; attempt++) {
    try {
      const reply = await send(message)
      if (isResult(reply)) return reply
    } catch {
      // "Receiving end does not exist", "message channel closed": the other side was starting or dying.
    }
    if (attempt === 1) return failed("no-receiver", "nobody answered")
  }
}

const isResult = (reply: unknown): reply is Result<unknown> =>
  typeof reply === "object" && reply !== null && "ok" in reply && typeof reply.ok === "boolean"

/**
 * Answers messages of one protocol. Claims a message synchronously (returns a promise) or leaves it to other listeners
 * (returns undefined). Never rejects: failures are data.
 */
export const answer =
  <S extends Schemas, R extends Record<keyof S, unknown>, Context>(
    schemas: S,
    handlers: Handlers<S, R, Context>,
  ) =>
  (message: unknown, context: Context): Promise<Result<unknown>> | undefined => {
    if (typeof message !== "object" || message === null || !("sayso" in message)) return undefined
    const method = message.sayso
    if (typeof method !== "string" || !Object.hasOwn(schemas, method)) return undefined
    const params = v.safeParse(
      schemas[method as keyof S & string] as v.GenericSchema,
      "params" in message ? message.params : undefined,
    )
    if (!params.success)
      return Promise.resolve(failed("bad-request", `${method}: ${params.issues[0].message}`))
    return run(() => handlers[method as keyof S & string](params.output as never, context))
  }

async function run(work: () => unknown): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return failed(codeOf(error), error instanceof Error ? error.message : String(error))
  }
}

/** The code of anything thrown; `internal` for what nobody foresaw. */
export const codeOf = (error: unknown): ErrorCode => {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return ERROR_CODES.find((known) => known === code) ?? "internal"
}

const failed = (code: ErrorCode, message: string): Result<never> => ({ ok: false, error: { code, message } })

/** Asks the background. */
export const background = connect<typeof requests, Replies>((message) => browser.runtime.sendMessage(message))

/** Asks the content script in the top frame of a tab. */
export const inTab = (tab: number) =>
  connect<typeof tabRequests, TabReplies>((message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }))

/** Lets the background answer. Call at the top level of the worker, before anything is awaited. */
export function answerInBackground(handlers: BackgroundHandlers): void {
  const reply = answer(requests, handlers)
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? reply(message, senderOf(sender)) : undefined,
  )
}

/** Lets a content script answer until `signal` aborts. */
export function answerInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const reply = answer(tabRequests, handlers)
  const listener = (message: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id ? reply(message, senderOf(sender)) : undefined
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener("abort", () => {
    // After an update Chrome takes the API away from old content scripts.
    if (isAlive()) browser.runtime.onMessage.removeListener(listener)
  })
}

function senderOf({ tab, url }: Runtime.MessageSender): Sender {
  const ownPage = url?.startsWith(browser.runtime.getURL("")) ?? false
  return { ownPage, ...(tab?.id !== undefined && { tab: tab.id }) }
}

/** Whether this script still belongs to an installed extension: after an update Chrome leaves old content scripts behind. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined
