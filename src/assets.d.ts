/** Files that esbuild embeds: models as bytes, style sheets as text. */
declare module "*.bin" {
  const bytes: Uint8Array
  export default bytes
}
declare module "*.css" {
  const text: string
  export default text
}
