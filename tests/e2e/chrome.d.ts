/** What these tests call of Chromium's own API, from its pages. */
declare const chrome: {
  readonly management: {
    readonly getPermissionWarningsByManifest: (manifest: string) => Promise<string[]>
  }
  readonly permissions: { readonly getAll: () => Promise<{ origins: string[] }> }
  readonly developerPrivate: {
    readonly addHostPermission: (id: string, host: string) => Promise<void>
    readonly getExtensionInfo: (
      id: string,
    ) => Promise<Record<"manifestErrors" | "runtimeErrors", { message: string }[]>>
  }
}
