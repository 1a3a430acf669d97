import type { Reading } from "../text/reading.ts"
import { Shape } from "../text/shape.ts"
import { hashWords } from "../text/word.ts"

/** Words that make up about two fifths of any English text, and hardly occur in other languages. */
const english = hashWords(`
  the of and to that for on with was it as at by from he she his her they this have has had not are were been be which who said
  would will after their an or its but about than more when there we you i what out up one`)
/** As common in languages that share the Latin script with English. */
const others = hashWords(`
  de la el los las que y en un una por con para del se lo su le les des du et est dans pour une qui au sur pas ne il elle ce der die
  das und den dem ist nicht von mit ein eine auf für zu sich im des auch het een van dat niet zijn op voor met di che e non per sono
  della nel dei gli da do os não uma com mais og det er til på som av att är inte och ett den jag i w na się nie jest że z do je se
  že v na to s ve bir bu için da de ile olarak dan yang ini itu untuk dengan tidak và của là có không`)

/** Beyond Latin letters and their marks. */
const LATIN_END = 0x250
/** Enough of a text to know its language by. */
const SAMPLE = 2000

/**
 * Whether a text is English, as far as its commonest words tell. Text that gives no sign either way, such as a list of names, passes;
 * `language` is what the page says of itself (BCP 47), which counts only where the words do not contradict it.
 */
export function isEnglish(reading: Reading, language?: string): boolean {
  if (mostlyOtherScript(reading.blocks)) return false
  let [words, own, foreign] = [0, 0, 0]
  for (let i = 0; i < Math.min(reading.count, SAMPLE); i++) {
    if (reading.shape[i]! > Shape.mixed) continue
    words++
    if (english.has(reading.word[i]!)) own++
    else if (others.has(reading.word[i]!)) foreign++
  }
  if (foreign > own && foreign > words / 20) return false
  const otherwise = language !== undefined && !/^en\b/i.test(language)
  return !otherwise || own > words / 8
}

function mostlyOtherScript(blocks: readonly string[]): boolean {
  let [letters, other] = [0, 0]
  for (const block of blocks) {
    for (let i = 0; i < block.length && letters < SAMPLE; i++) {
      const unit = block.charCodeAt(i)
      if (unit < 65 || (unit >= 0x2000 && unit < 0x2c00)) continue
      letters++
      if (unit >= LATIN_END) other++
    }
  }
  return other > letters / 2
}
