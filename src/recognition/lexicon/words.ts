/** The words of a list written as text. */
export const words = (list: string): string[] => list.trim().split(/\s+/)

/** Words with their regular plurals: minister(s), deputy (deputies), spokesman (spokesmen), boss(es). */
export const withPlurals = (list: string): string[] => words(list).flatMap((word) => [word, pluralOf(word)])

function pluralOf(word: string): string {
  if (/(?:^|[^h]|s)man$/.test(word) && !/^(?:human|german|roman)$/.test(word))
    return word.replace(/man$/, "men")
  if (/woman$/.test(word)) return word.replace(/woman$/, "women")
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, "ies")
  if (/wife$/.test(word)) return word.replace(/wife$/, "wives")
  if (/child$/.test(word)) return `${word}ren`
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`
  return `${word}s`
}
