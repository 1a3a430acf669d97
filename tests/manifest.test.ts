import { existsSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"

type Manifest = Readonly<Record<string, unknown>> & { readonly permissions: readonly string[] }
const build: { manifestFor: (browser: string, source: object) => Manifest } = await import(
  pathToFileURL(resolve("build.mjs")).href
)
const { manifestFor } = build

const source = JSON.parse(readFileSync("manifest.json", "utf8"))
const readme = readFileSync("README.md", "utf8")

/** Names in the first column of the README's table of permissions. */
const documented = [...readme.matchAll(/^\| `([^`]+)`\s+\|/gm)].map(([, name]) => name)

describe("The manifest", () => {
  test("asks for exactly the permissions that the README explains", () => {
    const asked = [...source.permissions, ...source.optional_host_permissions]
    expect(documented.toSorted()).toEqual(asked.toSorted())
  })

  test.each(["chrome", "firefox"])("for %s carries the version of package.json", (browser) => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"))
    expect(manifestFor(browser, source).version).toBe(version)
  })

  test("for Chrome has a service worker and nothing that only Firefox knows", () => {
    const manifest = manifestFor("chrome", source)
    expect(manifest.background).toEqual({ service_worker: "background.js" })
    expect(Object.keys(manifest)).not.toContain("browser_specific_settings")
    expect(Object.keys(manifest)).not.toContain("sidebar_action")
  })

  test("for Firefox has background scripts and nothing that only Chrome knows", () => {
    const manifest = manifestFor("firefox", source)
    expect(manifest.background).toEqual({ scripts: ["background.js"] })
    expect(manifest.permissions).not.toContain("sidePanel")
    for (const key of ["side_panel", "minimum_chrome_version"])
      expect(Object.keys(manifest)).not.toContain(key)
  })

  test("declares that no data is collected, and that private windows stay private", () => {
    const { gecko } = source.browser_specific_settings
    expect(gecko.data_collection_permissions).toEqual({ required: ["none"] })
    expect(source.incognito).toBe("not_allowed")
  })

  test("lets extension pages load nothing but their own files, and reach no host", () => {
    const policy = source.content_security_policy.extension_pages
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  test("shows pages nothing of the extension and runs nowhere before it is asked", () => {
    expect(source.web_accessible_resources).toBeUndefined()
    expect(source.content_scripts).toBeUndefined()
    expect(source.host_permissions).toBeUndefined()
  })

  test("names icons that exist", () => {
    for (const file of Object.values<string>(source.icons)) expect(existsSync(file), file).toBe(true)
  })
})
