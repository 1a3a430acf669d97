import { findChaff } from "./article-chaff.ts"
import { createHints, type Hint } from "./article-hints.ts"
import { linkShares } from "./article-links.ts"
import { measure, type Measure } from "./article-prose.ts"
import type { BlockElement } from "./article-region.ts"
import { type Branch, growTree, type Tree } from "./article-tree.ts"

/** A page's blocks with all that the search for the article knows of them; `measures` and leaves go by block. */
export type Survey = {
  readonly blocks: readonly BlockElement[]
  readonly measures: readonly Measure[]
  readonly tree: Tree
  readonly hintOf: (element: Element) => Hint
  /** Branches that stand beside the article. */
  readonly chaff: ReadonlySet<Branch>
}

export function survey(blocks: readonly BlockElement[]): Survey {
  const tree = growTree(blocks)
  const links = linkShares(blocks, tree)
  const measures = blocks.map((block, i) => measure(block, links[i] ?? 0))
  const hintOf = createHints()
  const ground = { blocks, measures, tree, hintOf }
  return { ...ground, chaff: findChaff(ground) }
}
