import browser from "webextension-polyfill"
import type messages from "../_locales/en/messages.json"

export type TextKey = Extract<keyof typeof messages, string>

/** A text of the interface in the reader's language. Substitutions replace $1, $2 ... */
export const t = (key: TextKey, ...substitutions: readonly (string | number)[]): string =>
  browser.i18n.getMessage(key, substitutions.map(String)) || key

/** The language of the interface, for `lang` and for Intl. */
export const language = (): string => browser.i18n.getUILanguage()
