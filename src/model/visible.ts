/**
 * Characters that could move the cursor, hide or reorder words, or pass for others: controls, formats, separators of
 * lines, lone surrogates, and spaces that are not the space.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Unmanaged text (names, program output, config lines) on one line, with every unseen character written as an escape.
 * Nothing in it can pass for a line of ours.
 */
export const visible = (text: string): string =>
  text.replace(unseen, (sign) => short[sign] ?? `\\u{${sign.codePointAt(0)?.toString(16)}}`)

/** The same for text whose line ends are kept: one visible line for each; a final line end adds no empty line. */
export const visibleLines = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map(visible)
