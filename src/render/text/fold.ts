import { stripVTControlCharacters } from 'node:util'

/**
 * Text in which no line is wider than the terminal, but for words that are: lines go on below, set in two columns deeper.
 * Undefined: wherever it goes, it has no width.
 */
export const foldText = (text: string, columns: number | undefined): string =>
  columns === undefined
    ? text
    : text
        .split('\n')
        .map((line) => foldLine(line, columns).join('\n'))
        .join('\n')

/** The lines that one line becomes. */
export function foldLine(line: string, columns: number, deeper = 2): string[] {
  if (widthOf(line) <= columns) return [line]
  const margin = ' '.repeat(Math.min((/^ */.exec(line)?.[0].length ?? 0) + deeper, Math.floor(columns / 2)))
  const lines: string[] = []
  let now = ''
  for (const [, space = '', word = ''] of line.matchAll(/( *)([^ ]+|$)/g)) {
    if (now.trim() !== '' && word !== '' && widthOf(now + space + word) > columns) {
      lines.push(now)
      now = margin + word
    } else now += space + word
  }
  return [...lines, now]
}

const widthOf = (text: string): number => stripVTControlCharacters(text).length
