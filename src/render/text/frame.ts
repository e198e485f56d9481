import type { FileRange } from '../../model/diagnostic.ts'
import { visible } from '../../model/visible.ts'
import type { Style } from './style.ts'

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]/u

/** Columns a terminal gives the text. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0)

/** A line of any length cut to what fits, so that the marked columns stay in sight. Columns count from 0. */
function cutOut(
  widest: number,
  line: string,
  start: number,
  end: number,
): { text: string; start: number; end: number } {
  if (line.length <= widest) return { text: line, start, end }
  const from = Math.max(0, Math.min(start - Math.min(30, Math.floor(widest / 3)), line.length - widest))
  const shown = line.slice(from, from + widest)
  const head = from > 0 ? '…' : ''
  const tail = from + widest < line.length ? '…' : ''
  return {
    text: `${head}${shown}${tail}`,
    start: start - from + head.length,
    end: Math.min(end - from, shown.length) + head.length,
  }
}

/** The lines around a place in a file, with the place underlined; empty when the file has no such line. */
export function codeFrame(source: string, { start, end }: FileRange, style: Style, widest = 110): string[] {
  const lines = source.split(/\r\n|\n|\r/)
  const line = lines[start.line - 1]
  if (line === undefined) return []
  const gutter = String(start.line).length
  const row = (mark: string, text: string) => `${style.dim(`${mark.padStart(gutter)} |`)}${text ? ` ${text}` : ''}`

  const stop = end.line > start.line ? line.length : end.column - 1
  const cut = cutOut(widest, line, Math.min(start.column - 1, line.length), Math.min(stop, line.length))
  const before = visible(cut.text.slice(0, cut.start))
  const marked = visible(cut.text.slice(cut.start, cut.end))
  const carets = '^'.repeat(Math.max(1, widthOf(marked)))
  const earlier = lines.slice(Math.max(0, start.line - 3), start.line - 1)
  return [
    ...earlier.map((text, i) => row(String(start.line - earlier.length + i), visible(cutOut(widest, text, 0, 0).text))),
    row(String(start.line), visible(cut.text)),
    row('', ' '.repeat(widthOf(before)) + style.red(carets)),
  ]
}
