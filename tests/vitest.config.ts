import { readFileSync } from "node:fs"
import { defineConfig } from "vitest/config"

/** The same embedding as esbuild's binary loader: `import model from "./x.bin"` is a Uint8Array. */
const bytes = {
  name: "bytes",
  enforce: "pre" as const,
  load(id: string) {
    if (!id.endsWith(".bin")) return
    const base64 = readFileSync(id).toString("base64")
    return `export default Uint8Array.from(atob(${JSON.stringify(base64)}), c => c.charCodeAt(0))`
  },
}

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  plugins: [bytes],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
