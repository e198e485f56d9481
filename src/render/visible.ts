// C0 and C1 controls, line and paragraph separators, zero-width and direction marks, tags, lone surrogates.
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|[\ud800-\udfff]/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Foreign text (names, program output, config lines) on one line, with every character that could move the cursor, hide
 * or reorder words written as an escape. Nothing it says can pass for a line of ours.
 */
export const visible = (text: string): string =>
  text.replace(unseen, (sign) => short[sign] ?? `\\u{${sign.codePointAt(0)?.toString(16)}}`)

/** The same for text whose line ends are kept: one visible line for each; a final line end adds no empty line. */
export const visibleLines = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map(visible)
