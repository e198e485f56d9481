/**
 * Characters that could move the cursor, hide or reorder words, or pass for others: controls, formats, separators of
 * lines, lone surrogates, and spaces that are not the space.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?! )\p{Zs}/gu

/** What runners of CI obey wherever it stands in their log: `##vso[…]`, `##[…]`, `::add-mask::…`. */
const obeyed =
  /#(?=#\w*\[)|:(?=:(?:set-output|set-env|save-state|add-(?:mask|path|matcher)|remove-matcher|stop-commands|debug|notice|warning|error|group|endgroup|echo)\b)/gi

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Unmanaged text (names, program output, config lines) on one line, with every unseen character written as an escape.
 * Nothing in it can pass for a line of ours, nor for a command to a runner of CI.
 */
export const visible = (text: string): string =>
  text.replace(unseen, (sign) => short[sign] ?? escaped(sign)).replace(obeyed, escaped)

const escaped = (sign: string): string => `\\u{${sign.codePointAt(0)?.toString(16)}}`

/** The same for text whose line ends are kept: one visible line for each; a final line end adds no empty line. */
export const visibleLines = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split('\n')
    .map(visible)
