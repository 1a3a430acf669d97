import type { Browser } from "puppeteer-core"
import { callOf, type Json, popupOf, type Popup, until } from "./popup.ts"

/**
 * Firefox shows its popup, and runs its background, in places that WebDriver BiDi does not list as pages. They are
 * reached from the browser's own scope: frame scripts run in the extension's process, the parent takes pictures.
 * Needs --remote-allow-system-access.
 */
export type Window = { readonly evaluate: (expression: string) => Promise<unknown> }

const POPUP = `document.querySelector(".webextension-popup-browser")`

/** The scope of Firefox's own window. */
export async function windowOf(browser: Browser): Promise<Window> {
  const { result } = await send(browser, "browsingContext.getTree", { "moz:scope": "chrome" })
  const top = result.contexts.find(({ url }) => url.endsWith("/browser.xhtml"))
  if (!top) throw new Error("Firefox shows no window")
  return {
    async evaluate(expression) {
      const { result } = await send(browser, "script.evaluate", {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context: top.context },
        awaitPromise: true,
      })
      if (result.type === "exception") throw new Error(result.exceptionDetails.text)
      return result.result.type === "string" ? JSON.parse(result.result.value) : undefined
    },
  }
}

/** Presses the toolbar button of an add-on and waits for its popup. */
export async function clickFirefoxToolbar(browser: Browser, addOn: string): Promise<Popup> {
  const window = await windowOf(browser)
  const button = `document.querySelector(
    '[data-extensionid="${addOn}"] .unified-extensions-item-action-button')`
  await until("the toolbar button", async () => Boolean(await window.evaluate(`Boolean(${button})`)))
  await window.evaluate(`${button}.click()`)
  const isOpen = `${POPUP}?.currentURI?.spec.startsWith("moz-extension:") &&
    ${POPUP}.getBoundingClientRect().width > 0`
  await until("the popup", async () => Boolean(await window.evaluate(isOpen)))
  return popup(window)
}

/** Evaluates an expression in the background of an add-on. */
export async function inFirefoxBackground(
  browser: Browser,
  addOn: string,
  expression: string,
): Promise<void> {
  const window = await windowOf(browser)
  const extension = `WebExtensionPolicy.getByID("${addOn}").extension`
  const view = `[...${extension}.views].find((view) => view.viewType === "background")?.xulBrowser`
  await window.evaluate(`${extension}.wakeupBackground?.()`)
  await until("the background", async () => Boolean(await window.evaluate(`Boolean(${view})`)))
  await evaluateIn(window, view, expression)
}

/** Ends the background of an add-on as Firefox does when it is idle. */
export async function stopFirefoxBackground(browser: Browser, addOn: string): Promise<void> {
  const stop = `WebExtensionPolicy.getByID("${addOn}").extension
    .terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`
  await (await windowOf(browser)).evaluate(stop)
}

/** Runs the body of an async function beside the document that `view` shows; `content` is its window. */
async function inFrame(window: Window, view: string, body: string): Promise<unknown> {
  const name = `sayso-test-${Date.now()}-${Math.random()}`
  const script = `(async () => {
    try { sendAsyncMessage("${name}", { value: await (async () => { ${body} })() }) }
    catch (error) { sendAsyncMessage("${name}", { error: String(error) }) }
  })()`
  const answer = await window.evaluate(`new Promise((done) => {
    const view = ${view}
    if (!view) return done({ error: "closed" })
    view.messageManager.addMessageListener(${JSON.stringify(name)}, ({ data }) => done(data))
    view.messageManager.loadFrameScript(
      "data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false)
    setTimeout(() => done({ error: "no answer" }), 20000)
  })`)
  if (typeof answer !== "object" || answer === null) return undefined
  if ("error" in answer) throw new Error(String(answer.error))
  return "value" in answer ? answer.value : undefined
}

/** Evaluates an expression in the document that `view` shows, as its own script would. */
async function evaluateIn(window: Window, view: string, expression: string): Promise<unknown> {
  const source = JSON.stringify(`(async () => JSON.stringify(await ${expression}))()`)
  const json = await inFrame(
    window,
    view,
    `const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
    return await Cu.evalInSandbox(${source}, sandbox)`,
  )
  return typeof json === "string" ? JSON.parse(json) : undefined
}

const popup = (window: Window): Popup =>
  popupOf({
    evaluate: async (run, ...args) => (await evaluateIn(window, POPUP, callOf(run, args))) as never,
    async click(selector) {
      await inFrame(
        window,
        POPUP,
        `const element = content.document.querySelector(${JSON.stringify(selector)})
        if (!element) throw new Error("no " + ${JSON.stringify(selector)})
        element.scrollIntoView({ block: "nearest" })
        const box = element.getBoundingClientRect()
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
        for (const [type, clickCount] of [["mousemove", 0], ["mousedown", 1], ["mouseup", 1]])
          content.synthesizeMouseEvent(type, x, y, { button: 0, clickCount }, {})`,
      )
    },
    async type(selector, text) {
      await inFrame(
        window,
        POPUP,
        `content.document.querySelector(${JSON.stringify(selector)}).focus()
        const input = Cc["@mozilla.org/text-input-processor;1"].createInstance(Ci.nsITextInputProcessor)
        input.beginInputTransactionForTests(content)
        for (const key of ${JSON.stringify(text)}) {
          const event = new content.KeyboardEvent("", { key })
          input.keydown(event)
          input.keyup(event)
        }`,
      )
    },
    async screenshot() {
      const base64 = await window.evaluate(`(async () => {
        const bitmap = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(undefined, 1, "white")
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        canvas.getContext("2d").drawImage(bitmap, 0, 0)
        return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()).toBase64()
      })()`)
      return Buffer.from(String(base64), "base64")
    },
    async close() {
      await window.evaluate(`${POPUP}?.closest("panel")?.hidePopup()`)
      await until("the popup to close", async () => !(await window.evaluate(`Boolean(${POPUP})`)))
    },
  })

/** Sends a BiDi command; some of the commands are Mozilla's own, so puppeteer has no function for them. */
function send(browser: Browser, method: string, params: Record<string, Json>): Promise<Answer> {
  if (!hasConnection(browser)) throw new Error("puppeteer shows no BiDi connection")
  return browser.connection.send(method, params)
}

type Answer = {
  readonly result: {
    readonly contexts: readonly { readonly url: string; readonly context: string }[]
    readonly type: string
    readonly exceptionDetails: { readonly text: string }
    readonly result: { readonly type: string; readonly value: string }
  }
}

const hasConnection = (
  browser: object,
): browser is { connection: { send: (method: string, params: object) => Promise<Answer> } } =>
  "connection" in browser
