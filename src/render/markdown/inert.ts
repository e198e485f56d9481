import { visible } from '../../model/visible.ts'
import { html } from '../text/html.ts'

/**
 * Foreign words stand in code only: there no forge reads mentions, links, markup or HTML. A code span that its text
 * cannot end, nor a table's cell.
 */
export function code(text: string): string {
  const shown = visible(text) || ' '
  const fence = '`'.repeat(longestRun(shown, 0) + 1)
  const room = /^`|`$|^ .*[^ ].* $/.test(shown) ? ' ' : ''
  return `${fence}${room}${shown}${room}${fence}`
}

/** The same of a name that has its place on a first screen, however long it is: the beginning of it. */
export function brief(text: string): string {
  let kept = ''
  for (const sign of text) {
    if (visible(kept + sign).length > longest) return `${code(kept)}…`
    kept += sign
  }
  return code(kept)
}

const longest = 80

/** The same where HTML stands, as in a summary. */
export const htmlCode = (text: string): string => `<code>${html(text)}</code>`

/** Text as it is, in lines; each must be visible text already. */
export function codeBlock(lines: readonly string[], language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n'), 2) + 1))
  return `${fence}${language}\n${lines.join('\n')}\n${fence}`
}

const longestRun = (text: string, least: number): number =>
  (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), least)
