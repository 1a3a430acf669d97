import { isCredit } from "./article-credit.ts"
import type { Measure } from "./article-prose.ts"
import type { BlockElement } from "./article-region.ts"
import type { Survey } from "./article-survey.ts"
import { type Branch, sums, upward } from "./article-tree.ts"

/** Units up to which a block in a byline's or tag list's element belongs to it, and of the largest such element. */
const labelUnits = 400

/** Units of the longest paragraph that is a label by its own name: longer ones are text in the style of a label. */
const labelLine = 150

/** Units up to which a line is a mark of the page ("Advertisement", "Share", "3 min") rather than of the text. */
const markUnits = 30

/** Headings of what follows an article, in the languages of the larger news sites. */
const beside =
  /^(?:related|more (?:on|from|stories|about|in)|read (?:more|next|also)|recommended|most (?:read|popular|viewed)|you (?:may|might) (?:also )?like|comments?\b|\d+ (?:comments?|responses|replies|kommentare|commentaires)|leave a (?:reply|comment)|join the (?:conversation|discussion)|share this|about the authors?|newsletter|sign up|advertisement|sponsored|kommentare|mehr zum thema|lesen sie auch|das könnte sie|lire aussi|à lire aussi|sur le même sujet|commentaires|vos réactions|relacionad|te puede interesar|lea también|comentarios|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|även)|les også|læs også|читайте также|相关|関連|もっと|评论|コメント)/i

/** The beginning of a line within an article that only points to another. */
const pointer =
  /^[\s[(•»>-]*(?:related|read(?: more| also| next)?|see also|also read|watch|listen|more|lire(?: aussi)?|lesen sie(?: auch)?|mehr|lea(?: también)?|leia(?: também)?|leggi(?: anche)?|lees(?: ook)?|läs(?: också| även)?)\b[^.!?]{0,20}?[:：\s]/i

/** Which blocks in the container are of the article: without chaff, labels, marks, lists of links and what follows the text. */
export function blocksInside(container: Branch, ground: Survey): boolean[] {
  const { blocks, measures, tree, chaff } = ground
  const inside = blocks.map(() => false)
  const isLabel = labelTest(ground)
  let texts = 0
  for (let i = container.first; i <= container.last; i++) {
    const [block, measure, leaf] = [blocks[i], measures[i], tree.leaves[i]]
    if (!block || !measure || !leaf || chaff.has(leaf) || !isBelow(leaf, container)) continue
    if (isLabel(i)) continue
    inside[i] = belongs(block, measure) && !(texts < 3 && isCredit(block.text))
    if (inside[i] && measure.prose) texts++
  }
  addMixedLists(inside, ground, container)
  cutListsBeside(inside, ground, container)
  cutTail(inside, ground)
  cutEmptyHeadings(inside, ground)
  return inside
}

/** Whether a block is of a byline, tag list or the like: short, in a small element whose name says so. */
export function labelTest({ measures, tree, hintOf }: Survey): (block: number) => boolean {
  const prose = sums(tree, (i) => (measures[i]?.prose ? measures[i].units : 0))
  return (block) => {
    const [leaf, units] = [tree.leaves[block], measures[block]?.units ?? 0]
    if (!leaf || units > labelUnits) return false
    for (const branch of upward(leaf)) {
      const isSmall = prose(branch) <= labelUnits && (branch.element.localName !== "p" || units <= labelLine)
      if (isSmall && hintOf(branch.element) === "label") return true
    }
    return false
  }
}

function isBelow(leaf: Branch, container: Branch): boolean {
  let at: Branch | undefined = leaf
  while (at && at.depth > container.depth) at = at.parent
  return at === container
}

function belongs({ kind, text }: BlockElement, { units, links, prose }: Measure): boolean {
  if (links > 0.3 && pointer.test(text)) return false
  if (prose) return true
  if (links > 0.6) return false
  if (kind === "heading") return !beside.test(text.trim())
  return kind !== "other" || units >= markUnits || /[.!?。]["'”’»)]*$/.test(text)
}

/** Items that are links all over, where other items of their list are not: the list is part of the text. */
function addMixedLists(inside: boolean[], { blocks, measures }: Survey, container: Branch): void {
  const lists = new Map<Element, { readonly links: number[]; texts: number }>()
  for (let i = container.first; i <= container.last; i++) {
    const [block, measure] = [blocks[i], measures[i]]
    const around = block?.kind === "item" ? block.element.closest("ul, ol") : null
    const list = around?.parentElement?.closest("ul, ol") ?? around
    if (!list || !measure) continue
    const counts = lists.get(list) ?? { links: [], texts: 0 }
    if (inside[i]) counts.texts++
    else if (measure.links > 0.6) counts.links.push(i)
    lists.set(list, counts)
  }
  for (const { links, texts } of lists.values())
    if (texts > links.length) for (const i of links) inside[i] = true
}

/** What stands under a heading such as "Related" or "Comments", as far as its own element goes. */
function cutListsBeside(inside: boolean[], { blocks, tree }: Survey, container: Branch): void {
  for (let i = container.first; i <= container.last; i++) {
    const [block, leaf] = [blocks[i], tree.leaves[i]]
    if (!block || !leaf || block.text.length > 60 || !beside.test(block.text.trim())) continue
    if (block.kind !== "heading" && block.kind !== "other") continue
    let section: Branch | undefined
    for (const branch of upward(leaf, container)) {
      // The element around the heading, as far as the heading begins it.
      if (branch.first < i) break
      section = branch
    }
    if (section) inside.fill(false, i, section.last + 1)
  }
}

/** Marks and labels after the last running text: tags, credits, counts. */
function cutTail(inside: boolean[], { blocks, measures }: Survey): void {
  for (let i = inside.lastIndexOf(true); i >= 0 && !measures[i]?.prose; i--) {
    const kind = blocks[i]?.kind
    if (inside[i] && kind !== "other" && kind !== "heading" && kind !== "paragraph") return
    inside[i] = false
  }
}

/** Headings with nothing of the article under them. */
function cutEmptyHeadings(inside: boolean[], { blocks }: Survey): void {
  /** For the blocks below the one looked at: the least heading rank before which text comes. */
  let filled = 0
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]
    if (!block || !inside[i]) continue
    if (block.kind !== "heading") filled = 7
    else {
      const rank = Number(/^h([1-6])$/.exec(block.element.localName)?.[1] ?? 6)
      if (filled < rank) inside[i] = false
      else filled = Math.min(filled, rank)
    }
  }
}
