/** The content script: reads the page, paints what is kept of it, and is the reader's hand there. Starts idempotently. */
import { answerInTab } from "../platform/messaging.ts"
import { createHand } from "./hand/hand.tsx"
import { lifetime } from "./lifetime.ts"
import { createReader } from "./reader.ts"

const life = lifetime(document)
const reader = createReader(document, life)
const hand = createHand(document, reader, life.signal)
answerInTab({ ...reader.handlers, "tab.do": ({ command }) => hand.run(command) }, life.signal)
reader.start()
hand.start()
