export declare function findBrowser(name: "chromium" | "firefox"): string | undefined
