/** Offers a text as a file to save, from an extension page; needs no permission. */
export function saveText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  // Browsers have taken the bytes when the click returns; Firefox needs the address a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
