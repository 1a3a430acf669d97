/** What these tests call of Chromium's own API, from its pages. */
declare const chrome: {
  readonly management: {
    readonly getPermissionWarningsByManifest: (manifest: string) => Promise<string[]>
  }
  readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> }
  readonly developerPrivate: {
    readonly updateProfileConfiguration: (update: { inDeveloperMode: boolean }) => Promise<void>
    readonly reload: (id: string) => Promise<void>
    readonly addHostPermission: (id: string, host: string) => Promise<void>
    readonly getExtensionInfo: (
      id: string,
    ) => Promise<Record<"manifestErrors" | "runtimeErrors", { message: string }[]>>
  }
}
