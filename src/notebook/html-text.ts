/** Text as it may stand in HTML, between tags and inside quoted attributes; characters that HTML forbids are left out. */
export const htmlText = (text: string): string =>
  printable(text).replace(/[&<>"'`]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** Without control characters (tabs and line breaks stay, the latter as `\n`) and without halves of characters. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, "")
