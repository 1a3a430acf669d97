/** The words of a list written as text. */
export const words = (list: string): string[] => list.trim().split(/\s+/)

/** Words with their regular plurals: minister(s), deputy (deputies), spokesman (spokesmen), boss(es). */
export const withPlurals = (list: string): string[] => words(list).flatMap((word) => [word, pluralOf(word)])

function pluralOf(word: string): string {
  if (word.endsWith("man")) return `${word.slice(0, -3)}men`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (word.endsWith("wife")) return `${word.slice(0, -4)}wives`
  if (word.endsWith("child")) return `${word}ren`
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`
  return `${word}s`
}
