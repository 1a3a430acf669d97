import { type Colour, COLOURS } from "../../notebook/annotation.ts"
import { t } from "../../platform/texts.ts"

const NAMES = {
  yellow: "colourYellow",
  green: "colourGreen",
  blue: "colourBlue",
  pink: "colourPink",
  purple: "colourPurple",
} as const

/** What a colour means: the reader's name for it, or the one it came with. */
export const colourName = (colour: Colour, names: Partial<Record<Colour, string>>): string =>
  names[colour] || t(NAMES[colour])

/** The five colours to mark with. */
export function Swatches({
  chosen,
  names,
  choose,
}: {
  chosen?: Colour | undefined
  names: Partial<Record<Colour, string>>
  choose: (colour: Colour) => void
}) {
  return (
    <div class="swatches" role="group" aria-label={t("colours")}>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class={`swatch ${colour}`}
          title={colourName(colour, names)}
          aria-label={colourName(colour, names)}
          aria-pressed={chosen === colour}
          onClick={() => choose(colour)}
        />
      ))}
    </div>
  )
}
