/**
 * Drives the extension that ships in a real browser, as a reader would: the toolbar button is clicked, the popup is the
 * real popup. Chromium is driven over CDP, Firefox over WebDriver BiDi; the recipes are the same for a test.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { type Browser, launch as start, type Page } from "puppeteer-core"
import { findBrowser } from "../browsers.mjs"
import { clickFirefoxToolbar, inFirefoxBackground, stopFirefoxBackground, windowOf } from "./firefox.ts"
import { callOf, type Json, pagePopup, type Popup, until } from "./popup.ts"

export type BrowserName = "chromium" | "firefox"
export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"]

/** Fixed, so that the address of the add-on's own pages is known. */
const FIREFOX_UUID = "6f1c1f0e-7a51-4f0b-9d7b-3f1f0c9e1a11"
const FIREFOX_ID = "@sayso.sayso"

/** How the browser runs: with a window to look at, and with the web in reach; neither in tests. */
export type View = { readonly window?: boolean; readonly online?: boolean }

export class Driver {
  readonly name: BrowserName
  readonly #profile: string
  #browser: Browser
  #id: string
  #popup: Popup | undefined

  private constructor(name: BrowserName, profile: string, browser: Browser, id: string) {
    this.name = name
    this.#profile = profile
    this.#browser = browser
    this.#id = id
  }

  /**
   * Starts a browser with a new profile and the extension of dist/, and waits for its welcome page. When the extension
   * asks for a permission, the browser's own question is answered with yes.
   */
  static async start(name: BrowserName, view: View = {}): Promise<Driver> {
    const profile = mkdtempSync(join(tmpdir(), `sayso-${name}-`))
    const browser = await launch(name, profile, view)
    const id = await browser.installExtension(folder(name))
    const driver = new Driver(name, profile, browser, id)
    await driver.ownTab("welcome.html")
    await driver.#sayYesInAdvance()
    return driver
  }

  /** Closes the browser and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.#browser.close()
    this.#browser = await launch(this.name, this.#profile)
    // Neither browser keeps an extension that was loaded from a folder: to it this is a first installation.
    this.#id = await this.#browser.installExtension(folder(this.name))
    await this.ownTab("welcome.html")
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  /** Address of one of the extension's own pages. */
  ownPage(file: string): string {
    return this.name === "chromium"
      ? `chrome-extension://${this.#id}/${file}`
      : `moz-extension://${FIREFOX_UUID}/${file}`
  }

  /** Opens an address in a new tab in front. */
  async open(address: string): Promise<Page> {
    const page = await this.#browser.newPage()
    await page.setViewport({ width: 1000, height: 800 })
    // BiDi never reports the load of such pages: start the navigation, let it time out, go on.
    if (/^(moz-extension|about):/.test(address)) await page.goto(address, { timeout: 2000 }).catch(() => {})
    else await page.goto(address)
    return page
  }

  /** The tab that the extension opened itself, such as welcome.html. */
  async ownTab(file: string): Promise<Page> {
    return until(`a tab with ${file}`, async () => {
      for (const page of await this.#browser.pages()) {
        // BiDi does not report where an extension page went: the page itself knows.
        if ((await page.evaluate(() => location.href)).startsWith(this.ownPage(file))) return page
      }
      return undefined
    })
  }

  /** Presses the toolbar button over a page, as a reader does, and answers the popup that opens. */
  async clickToolbar(page: Page): Promise<Popup> {
    // A popup that a failed test left open would only close at the click.
    await this.#popup?.close().catch(() => {})
    await page.bringToFront()
    this.#popup = await this.#openPopup(page)
    return this.#popup
  }

  async #openPopup(page: Page): Promise<Popup> {
    if (this.name === "firefox") return clickFirefoxToolbar(this.#browser, this.#id)
    const extension = (await this.#browser.extensions()).get(this.#id)
    if (!extension) throw new Error("the extension is not installed")
    const address = this.ownPage("popup.html")
    const opening = this.#browser.waitForTarget((target) => target.url().startsWith(address))
    await page.triggerExtensionAction(extension)
    return pagePopup(await (await opening).asPage())
  }

  /** Runs a function in the extension's background, for example to break what it stands on. */
  async inBackground<A extends readonly Json[]>(run: (...args: A) => unknown, ...args: A): Promise<void> {
    if (this.name === "firefox") return inFirefoxBackground(this.#browser, this.#id, callOf(run, args))
    // A worker that sleeps or was ended wakes up for a message.
    const own = await this.ownTab("welcome.html")
    await own.evaluate(() => chrome.runtime.sendMessage("wake").catch(() => {}))
    const worker = await until("the worker", () => this.#worker())
    await worker.evaluate(callOf(run, args))
  }

  /** Ends the background where it stands, as browsers do at any time. */
  async killBackground(): Promise<void> {
    if (this.name === "firefox") return stopFirefoxBackground(this.#browser, this.#id)
    const worker = await this.#worker()
    await worker?.close()
    await until(
      "the worker to end",
      async () =>
        !worker ||
        worker.evaluate("1").then(
          () => false,
          () => true,
        ),
    )
  }

  /** What the reader's clipboard holds; `page` must be in front. */
  async clipboard(page: Page): Promise<string> {
    if (this.name === "firefox")
      return String(await (await windowOf(this.#browser)).evaluate("navigator.clipboard.readText()"))
    await this.#browser
      .defaultBrowserContext()
      .overridePermissions(new URL(page.url()).origin, ["clipboard-read"])
    await page.bringToFront()
    return page.evaluate(() => navigator.clipboard.readText())
  }

  /** Where files go that the reader saves. */
  get downloads(): string {
    return downloadsIn(this.#profile)
  }

  get browser(): Browser {
    return this.#browser
  }

  get id(): string {
    return this.#id
  }

  async #worker() {
    const extension = (await this.#browser.extensions()).get(this.#id)
    return (await extension?.workers())?.[0]
  }

  /**
   * Headless Chromium shows its question for a permission to nobody. A site added on its own page of extensions counts
   * as answered: the next request for it is granted, and not before the extension requests it.
   */
  async #sayYesInAdvance(): Promise<void> {
    if (this.name === "firefox") return // a preference does it
    const page = await this.open("chrome://extensions")
    await page.evaluate((id) => chrome.developerPrivate.addHostPermission(id, "*://*/*"), this.#id)
    await page.close()
  }
}

/** What ships, for one browser. */
const folder = (name: BrowserName): string => resolve(`dist/${name === "chromium" ? "chrome" : "firefox"}`)

const downloadsIn = (profile: string): string => join(profile, "downloads")

async function launch(
  name: BrowserName,
  userDataDir: string,
  { window = false, online = false }: View = {},
): Promise<Browser> {
  const executablePath = findBrowser(name)
  if (!executablePath) throw new Error(`no ${name} found`)
  const downloads = downloadsIn(userDataDir)
  mkdirSync(downloads, { recursive: true })
  if (name === "chromium")
    return start({
      executablePath,
      userDataDir,
      headless: !window,
      pipe: true,
      ...(window && { defaultViewport: null }),
      enableExtensions: true,
      downloadBehavior: { policy: "allow", downloadPath: downloads },
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Nothing but this machine can be reached.
        ...(online ? [] : ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"]),
      ],
    })
  return start({
    browser: "firefox",
    executablePath,
    userDataDir,
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "extensions.webextOptionalPermissionPrompts": false,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      // The popup stays open while a test looks at the page.
      "ui.popup.disable_autohide": true,
      // Nothing but this machine can be reached.
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": 9,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": 9,
    },
  })
}
