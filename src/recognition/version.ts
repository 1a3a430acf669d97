/** Rises when recognition would mark other words, so that kept pages are recognised anew. */
export const VERSION = "1"
