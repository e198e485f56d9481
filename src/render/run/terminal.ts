import { stripVTControlCharacters } from 'node:util'
import type { Style } from '../text/style.ts'
import type { Board } from './board.ts'

/** The part of a terminal that is drawn on. */
export interface Screen {
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}

/** Something that moves at the bottom of a terminal; closing it leaves nothing of it. */
export interface LiveDisplay {
  /** Text that lasts, above what moves. */
  print(text: string): void
  close(): void
}

/** What is quicker than this shows nothing. */
const firstFrame = 250
const frames = 200

/** Draws a board five times a second. */
export function openDisplay(board: Pick<Board, 'lines'>, screen: Screen, style: Style): LiveDisplay {
  let drawn: readonly string[] = []
  const draw = (lasting: string, frame: readonly string[]) => {
    if (lasting === '' && frame.join('\n') === drawn.join('\n')) return
    const rows = rowsOf(drawn, screen.columns || 80)
    const up = rows > 0 ? `\r\u001b[${rows}A\u001b[0J` : ''
    if (up || lasting || frame.length > 0) screen.write(`${up}${lasting}${unfolded(frame)}`)
    drawn = frame
  }
  const frameNow = () =>
    board.lines(performance.now(), { rows: screen.rows || 24, columns: screen.columns || 80 }, style)
  const begun = performance.now()
  const timer = setInterval(() => {
    if (performance.now() - begun >= firstFrame) draw('', frameNow())
  }, frames)
  return {
    print: (text) => draw(text.endsWith('\n') ? text : `${text}\n`, drawn),
    close: () => {
      clearInterval(timer)
      draw('', [])
    },
  }
}

/** Lines that the terminal cuts where they are too wide for it, as signs may take two columns. */
const unfolded = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\u001b[?7l${lines.map((line) => `${line}\n`).join('')}\u001b[?7h`

/** In a window made narrower, what was drawn before takes more rows than it had. */
const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(stripVTControlCharacters(line).length / columns)), 0)
