/** The module dist/engine.js: recognition without extension code. */
export { findAttributions } from "./claims/find-attributions.ts"
export { recognise, type Demands } from "./recognise.ts"
export type { Claim, ClaimKind, Leader, Person, Recognition } from "./recognition.ts"
export type { Article } from "../text/text.ts"
