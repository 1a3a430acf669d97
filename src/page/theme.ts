/** Whether an element's text stands on a light or a dark ground, judged by the colour of the text itself. */
export function themeOf(element: Element): "light" | "dark" {
  const channels =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? []
  const [red = 0, green = 0, blue = 0] = channels
  // Perceived brightness, ITU-R BT.601; 128 is the middle of 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue > 128 ? "dark" : "light"
}
