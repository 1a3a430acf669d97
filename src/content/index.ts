/** The content script: reads the page, paints what is kept of it, and answers the popup. Starts idempotently. */
import { answerInTab } from "../platform/messaging.ts"
import { lifetime } from "./lifetime.ts"
import { createReader } from "./reader.ts"

const life = lifetime(document)
const reader = createReader(document, life)
answerInTab(reader.handlers, life.signal)
reader.start()
