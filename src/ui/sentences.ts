import { t } from "../platform/texts.ts"
import type { ErrorCode } from "../protocol.ts"

/** One sentence for a failure, and one for what to do next. */
export function sentenceFor(code: ErrorCode): { readonly what: string; readonly next: string } {
  switch (code) {
    case "storage-unavailable":
      return { what: t("failedStorage"), next: t("failedStorageHint") }
    case "storage-full":
      return { what: t("failedFull"), next: t("failedFullHint") }
    case "newer-notebook":
      return { what: t("failedNewer"), next: t("failedNewerHint") }
    case "no-receiver":
      return { what: t("failedAway"), next: t("failedAwayHint") }
    case "missing":
      return { what: t("failedMissing"), next: t("failedMissingHint") }
    case "bad-request":
    case "conflict":
    case "internal":
      return { what: t("failedOther"), next: t("failedOtherHint") }
  }
}
