/**
 * A word without its English ending, so that "denied", "denies" and "deny" agree; no word of a language, only
 * a key.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word
  const y = word.replace(/(?:ies|ied)$/, "y")
  const bare = y !== word ? y : word.endsWith("ss") ? word : word.replace(/(?:ing|ed|es|s)$/, "")
  const whole = bare.length < 3 ? word : bare
  return whole.replace(/([^aeiou])\1$/, "$1").replace(/(?<=..)e$/, "")
}
