/** Front matter as Obsidian reads it: names of our own, and texts and lists of texts that cannot break out. */
export function frontMatter(
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const rows = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value.length === 0) return []
    if (typeof value === "string") return [`${name}: ${yamlText(value)}`]
    return [`${name}:`, ...value.map((item) => `  - ${yamlText(item)}`)]
  })
  return ["---", ...rows, "---"].join("\n")
}

/** A double-quoted scalar: a JSON string, with what YAML counts as unprintable or as a line break escaped as well. */
const yamlText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )
