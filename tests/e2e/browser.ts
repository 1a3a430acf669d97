/**
 * Drives the extension that ships in a real browser, as a reader would: the toolbar button is clicked, the popup is the
 * real popup. Chromium is driven over CDP, Firefox over WebDriver BiDi; the recipes are the same for a test.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import puppeteer, { type Browser, type Page } from "puppeteer-core"
import { findBrowser } from "../browsers.mjs"

export type BrowserName = "chromium" | "firefox"
export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"]

/** Fixed, so that the address of the add-on's own pages is known. */
const FIREFOX_UUID = "6f1c1f0e-7a51-4f0b-9d7b-3f1f0c9e1a11"
const FIREFOX_ID = "@sayso.sayso"

export class Driver {
  readonly name: BrowserName
  readonly #profile: string
  #browser: Browser
  #id: string

  private constructor(name: BrowserName, profile: string, browser: Browser, id: string) {
    this.name = name
    this.#profile = profile
    this.#browser = browser
    this.#id = id
  }

  /** Starts a browser with a new profile and the extension of dist/. */
  static async start(name: BrowserName): Promise<Driver> {
    const profile = mkdtempSync(join(tmpdir(), `sayso-${name}-`))
    const browser = await launch(name, profile)
    const id = await browser.installExtension(resolve(`dist/${name === "chromium" ? "chrome" : "firefox"}`))
    return new Driver(name, profile, browser, id)
  }

  /** Closes the browser and opens it again with the same profile. */
  async restart(): Promise<void> {
    await this.#browser.close()
    this.#browser = await launch(this.name, this.#profile)
    this.#id = await this.#browser.installExtension(
      resolve(`dist/${this.name === "chromium" ? "chrome" : "firefox"}`),
    )
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Address of one of the extension's own pages. */
  ownPage(file: string): string {
    return this.name === "chromium"
      ? `chrome-extension://${this.#id}/${file}`
      : `moz-extension://${FIREFOX_UUID}/${file}`
  }

  async open(address: string): Promise<Page> {
    const page = await this.#browser.newPage()
    await page.setViewport({ width: 1000, height: 800 })
    // BiDi never reports the load of an extension page: start the navigation, let it time out, go on.
    if (address.startsWith("moz-extension:")) await page.goto(address, { timeout: 2000 }).catch(() => {})
    else await page.goto(address)
    return page
  }

  get browser(): Browser {
    return this.#browser
  }

  get id(): string {
    return this.#id
  }
}

function launch(name: BrowserName, userDataDir: string): Promise<Browser> {
  const executablePath = findBrowser(name)
  if (!executablePath) throw new Error(`no ${name} found`)
  if (name === "chromium")
    return puppeteer.launch({
      executablePath,
      userDataDir,
      headless: true,
      pipe: true,
      enableExtensions: true,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    })
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    userDataDir,
    headless: true,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "extensions.webextOptionalPermissionPrompts": false,
    },
  })
}
