import { evidenceOf } from "./article-evidence.ts"

/** UTF-16 units from which a paragraph is running text rather than a teaser or a label. */
const longParagraph = 80

/** Long paragraphs that make a page worth reading. */
const enough = 3

/** Paragraphs looked at: an article's first ones come before them even under a long menu. */
const lookedAt = 150

/**
 * Whether a page may be an article: a cheap first test, bounded whatever the page, that decides whether it is read at
 * all. Rather too often yes than no: `findArticle` has the last word.
 */
export function looksLikeArticle(document: Document): boolean {
  return evidenceOf(document) === "article" || hasParagraphs(document)
}

function hasParagraphs(document: Document): boolean {
  let long = 0
  let seen = 0
  for (const paragraph of document.getElementsByTagName("p")) {
    if (++seen > lookedAt) return false
    if ((paragraph.textContent?.length ?? 0) >= longParagraph && ++long === enough) return true
  }
  // Old systems write running text without paragraphs, with two line breaks between them.
  return document.querySelectorAll("br + br").length >= enough
}
