/** The module dist/engine.js: recognition without extension code. */
export { recognise } from "./recognise.ts"
export type { Claim, ClaimKind, Leader, Person, Recognition } from "./recognition.ts"
export type { Article } from "../text/text.ts"
