import { count } from '../text/names.ts'
import { code, codeBlock, htmlCode } from './inert.ts'

/** What stands below the first screen, in an order in which it may be cut off. */
export type Detail = { readonly heading: string } | Fold

/** Lines of visible text, folded where there are folds. */
export interface Fold {
  /** One line in the words of `Words`. */
  readonly summary: (words: Words) => string
  /** A paragraph of Markdown above them; empty for none. */
  readonly above: string
  readonly lines: readonly string[]
  readonly language: 'text' | 'diff'
  readonly open: boolean
}

/** Foreign words in the line that stands where a fold is closed. */
export type Words = (text: string) => string

export interface Room {
  /** How much there may be, in the unit of `size`. */
  readonly limit: number
  readonly size: (text: string) => number
  /** Whether HTML is shown. */
  readonly html: boolean
}

export const unbounded: Room = { limit: Number.POSITIVE_INFINITY, size: (text) => text.length, html: true }

/**
 * Those that fit, in their order; of the first that does not, the lines that do. Behind them the sentence on how many are
 * left out, which has its room.
 */
export function within(
  details: readonly Detail[],
  { limit, size, html }: Room,
  leftOut: (n: number) => string,
): string[] {
  let left = limit - size(leftOut(details.length)) - gap
  const fit: string[] = []
  const heads: string[] = []
  for (const [n, detail] of details.entries()) {
    const text = drawn(detail, html)
    const needs = size(text) + gap
    if ('heading' in detail) {
      // A heading is shown once something below it is.
      heads.splice(0, heads.length, text)
      left -= needs
    } else if (needs <= left) {
      fit.push(...heads.splice(0), text)
      left -= needs
    } else {
      const part = cut(detail, left - gap, { size, html })
      if (part !== undefined) fit.push(...heads.splice(0), part)
      const rest = details.slice(n + (part === undefined ? 0 : 1)).filter((one) => !('heading' in one)).length
      return [...fit, ...(rest > 0 ? [leftOut(rest)] : [])]
    }
  }
  return fit
}

/** All of them. */
export const whole = (details: readonly Detail[]): string[] => details.map((one) => drawn(one, true))

/** The empty line between two paragraphs. */
const gap = 2

/** The same with as many of its lines as there is room for; undefined where that is next to none. */
function cut(fold: Fold, limit: number, { size, html }: Omit<Room, 'limit'>): string | undefined {
  const withFirst = (n: number) => {
    const more = `… ${count(fold.lines.length - n, 'line')} more`
    return drawn({ ...fold, lines: [...fold.lines.slice(0, n), more] }, html)
  }
  let [fits, tooMany] = [0, fold.lines.length]
  while (tooMany - fits > 1) {
    const n = Math.floor((fits + tooMany) / 2)
    if (size(withFirst(n)) <= limit) fits = n
    else tooMany = n
  }
  return fits < 3 ? undefined : withFirst(fits)
}

function drawn(detail: Detail, html: boolean): string {
  if ('heading' in detail) return `### ${detail.heading}`
  const { summary, above, lines, language, open } = detail
  const content = `${above === '' ? '' : `${above}\n\n`}${codeBlock(lines, language)}`
  return html
    ? `<details${open ? ' open' : ''}><summary>${summary(htmlCode)}</summary>\n\n${content}\n\n</details>`
    : `**${summary(code)}**\n\n${content}`
}
