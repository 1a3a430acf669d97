import type { BlockKind } from "../text/text.ts"
import {
  flatChildren,
  headingLevel,
  isBlock,
  isElement,
  isFormula,
  isSkipped,
  isText,
  kindOf,
} from "./elements.ts"
import { firstChildOf, nameOf, nextSiblingOf } from "./own.ts"
import type { Home, Reading } from "./reading.ts"
import { boxOf } from "./visibility.ts"

/**
 * Reads everything below an element, depth first with a stack of its own: a page may nest deeper than calls
 * can.
 */
export function walk(top: Element, reading: Reading): void {
  const stack: Frame[] = []
  enter(top, undefined)
  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const child = frame.nextChild()
    if (!child) {
      stack.pop()
      edge(frame.element, frame.home === frame)
    } else if (isText(child)) {
      if (!frame.veiled) reading.add(child, frame.home)
    } else if (isElement(child)) {
      frame.elements++
      enter(child, frame)
    }
  }
  reading.close()

  function enter(element: Element, above: Frame | undefined): void {
    if (isSkipped(element)) return
    if (element.localName === "br") return reading.break()
    const box = above?.formula || isFormula(element) ? "shown" : boxOf(element)
    if (box === "none") return
    const only = above && onlyText(element)
    if (only && !isBlock(element)) {
      reading.cross(element)
      if (box === "shown") reading.add(only, above.home)
      reading.cross(element)
      return
    }
    const frame = new Frame(element, above, box === "veiled")
    edge(element, frame.home === frame)
    stack.push(frame)
  }

  function edge(element: Element, block: boolean): void {
    if (block) reading.close()
    else reading.cross(element)
  }
}

/** Levels down to which paths are given: what a parser nests at most, and far from what recursion bears. */
const DEEPEST = 512

const hasOtherTree = (element: Element): boolean =>
  element.shadowRoot !== null || element.localName === "slot"

/** The text of an element that has nothing else in it: most links and most stressed words. */
function onlyText(element: Element): CharacterData | undefined {
  const child = element.firstChild
  return child && isText(child) && !child.nextSibling && !hasOtherTree(element) ? child : undefined
}

/** An element while the walk is inside it. */
class Frame implements Home {
  readonly element: Element
  readonly kind: BlockKind
  readonly level: number
  /** The frame whose block text directly inside belongs to: itself where the element is a block. */
  readonly home: Frame
  /** Text directly inside is not shown. */
  readonly veiled: boolean
  /** Inside a formula, which is read whether its text is shown or an image of it. */
  readonly formula: boolean
  /** Element children entered so far, for `:nth-child`. */
  elements = 0
  readonly #above: Frame | undefined
  readonly #index: number
  readonly #depth: number
  #path: string | undefined
  /** Its children where they are not simply its child nodes, and how many of them are done. */
  readonly #flat: ReturnType<typeof flatChildren>
  #done = 0
  #next: Node | null

  constructor(element: Element, above: Frame | undefined, veiled: boolean) {
    this.element = element
    this.home = above && !isBlock(element) ? above.home : this
    const around = above?.home
    this.kind = this.home === this ? kindOf(element, around?.kind ?? "other") : this.home.kind
    this.level = headingLevel(element) || (around?.level ?? 0)
    this.veiled = veiled || (element.localName === "details" && !element.hasAttribute("open"))
    this.formula = (above?.formula ?? false) || isFormula(element)
    this.#above = above
    this.#index = above?.elements ?? 0
    this.#depth = above ? above.#depth + 1 : 0
    this.#flat = flatChildren(element)
    this.#next = firstChildOf(element)
  }

  nextChild(): Node | undefined {
    if (this.#flat) return this.#flat.nodes[this.#done++]
    const child = this.#next
    this.#next = child && (isText(child) ? child.nextSibling : nextSiblingOf(child))
    return child ?? undefined
  }

  /**
   * A CSS path from the walk's top; ` >>> ` stands where it enters a shadow tree or a frame; none if too deep
   * to say.
   */
  path(): string {
    if (this.#depth > DEEPEST) return ""
    return (this.#path ??= this.#above ? this.#above.path() + this.#step(this.#above) : this.#name())
  }

  #step(above: Frame): string {
    const flat = above.#flat
    // Slotted children are not numbered by their slot.
    if (flat && !flat.border) return `>${this.#name()}`
    return `${flat ? " >>> " : ">"}${this.#name()}:nth-child(${this.#index})`
  }

  #name(): string {
    return nameOf(this.element).replace(/[^\w-]/g, "\\$&")
  }
}
