import * as v from "valibot"
import { describe, expect, test, vi } from "vitest"
import { answer, connect, type Transport } from "../../src/platform/messaging.ts"
import { Failure } from "../../src/protocol.ts"

vi.mock("webextension-polyfill", () => import("./fake-browser.ts"))

const schemas = { "number.double": v.object({ n: v.number() }), "number.fail": v.object({}) } as const
type Answers = { "number.double": number; "number.fail": never }

const reply = answer<typeof schemas, Answers, { who: string }>(schemas, {
  "number.double": ({ n }) => n * 2,
  "number.fail": () => {
    throw new Failure("storage-full", "no room")
  },
})

/** Both ends joined as browsers join them: everything is cloned on the way. */
const joined: Transport = async (message) =>
  structuredClone(await reply(structuredClone(message), { who: "test" }))

const ask = connect<typeof schemas, Answers>(joined)

describe("Messages", () => {
  test("a question gets its answer", async () => {
    expect(await ask("number.double", { n: 21 })).toBe(42)
  })

  test("a failure keeps its code on the way", async () => {
    await expect(ask("number.fail", {})).rejects.toMatchObject({ code: "storage-full", message: "no room" })
  })

  test("parameters that are not of the protocol are refused with the method's name", async () => {
    // @ts-expect-error a wrong type is the point
    await expect(ask("number.double", { n: "21" })).rejects.toMatchObject({
      code: "bad-request",
      message: expect.stringContaining("number.double"),
    })
  })

  test("messages of others are left to others, at once", () => {
    for (const foreign of [
      undefined,
      null,
      1,
      "x",
      {},
      { sayso: 1 },
      { sayso: "toString" },
      { sayso: "nothing" },
    ])
      expect(reply(foreign, { who: "test" })).toBeUndefined()
  })

  test("a bug in a handler is an answer too", async () => {
    const broken = answer<typeof schemas, Answers, undefined>(schemas, {
      "number.double": () => {
        throw new TypeError("a bug")
      },
      "number.fail": () => Promise.reject(new Error("later")),
    })
    expect(await broken({ sayso: "number.double", params: { n: 1 } }, undefined)).toEqual({
      ok: false,
      error: { code: "internal", message: "a bug" },
    })
    expect(await broken({ sayso: "number.fail", params: {} }, undefined)).toMatchObject({ ok: false })
  })

  test.each([
    ["nobody claims the message", () => Promise.resolve(undefined)],
    ["the other side dies", () => Promise.reject(new Error("message channel closed"))],
  ])("where %s, it is asked once more", async (_, first) => {
    const send = vi.fn<Transport>().mockImplementationOnce(first).mockImplementation(joined)
    expect(await connect<typeof schemas, Answers>(send)("number.double", { n: 2 })).toBe(4)
    expect(send).toHaveBeenCalledTimes(2)
  })

  test("where nobody ever answers, that is the failure", async () => {
    const nobody = connect<typeof schemas, Answers>(() => Promise.reject(new Error("no receiver")))
    await expect(nobody("number.fail", {})).rejects.toMatchObject({ code: "no-receiver" })
  })
})
