import type { State } from "../../anchoring/target.ts"

/** What became of the words on the page; nothing where they stand as they were. */
export const STATE_WORDS = {
  same: "",
  reworded: "reworded since",
  changed: "changed since",
  gone: "no longer on the page",
} as const satisfies Record<State, string>
