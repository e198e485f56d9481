import { stripVTControlCharacters } from 'node:util'
import { Listr, type ListrRenderer, type ListrTask } from 'listr2'
import type { RunEvent } from '../../model/plan/event.ts'
import type { Style } from '../text/style.ts'
import { boardLines, emptyBoard, lasting, seenOnBoard } from './board.ts'

/** The part of a terminal that the display draws on. */
export interface Screen {
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}

/** A display of a run: feed it events; closing leaves only what lasts on screen. */
export interface LiveDisplay {
  readonly onEvent: (event: RunEvent) => void
  /** Words that last, above what moves. */
  readonly print: (text: string) => void
  close(): Promise<void>
}

/**
 * Draws a run over many nodes five times a second: sums, the first running nodes, and failures above, which stay. listr2
 * holds the tasks and the life of the display; its own renderer would repaint every node at every event, which takes
 * minutes for some hundreds of them.
 */
export function openDisplay(nodes: readonly string[], screen: Screen, style: Style): LiveDisplay {
  let board = emptyBoard(nodes.length)
  let kept: string[] = []
  let drawn: string[] = []
  const paint = (last: boolean) => {
    const columns = screen.columns || 80
    const frame = last ? [] : boardLines(board, screen.rows || 24, columns, style)
    if (!last && kept.length === 0 && frame.join('\n') === drawn.join('\n')) return
    const rows = rowsOf(drawn, columns)
    const up = rows > 0 ? `\r\u001b[${rows}A\u001b[0J` : ''
    const text = [...kept, ...frame].map((line) => `${line}\n`).join('')
    if (up || text) screen.write(up + text)
    kept = []
    drawn = frame
  }

  const ends = new Map(nodes.map((node) => [node, signal()]))
  const tasks = nodes.map((node): ListrTask => ({ title: node, task: () => ends.get(node)?.reached }))
  const running = new Listr(tasks, {
    ...{ concurrent: true, exitOnError: false, renderer: painter(paint) },
    // Its own listener would end the process at the first Ctrl-C.
    registerSignalListeners: false,
  }).run()
  return {
    print: (text) => {
      kept.push(...text.split('\n'))
      paint(false)
    },
    onEvent: (event) => {
      board = seenOnBoard(board, event)
      const line = lasting(event, style)
      if (line !== undefined) kept.push(line)
      if (event.type === 'finished') ends.get(event.node)?.reach()
    },
    close: async () => {
      for (const end of ends.values()) end.reach()
      await running
    },
  }
}

/** In a window made narrower, what was drawn before takes more rows than it had. */
const rowsOf = (lines: readonly string[], columns: number): number =>
  lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(stripVTControlCharacters(line).length / columns)), 0)

function signal(): { readonly reached: Promise<void>; readonly reach: () => void } {
  let reach = () => {}
  const reached = new Promise<void>((resolve) => {
    reach = resolve
  })
  return { reached, reach }
}

function painter(paint: (last: boolean) => void) {
  return class Painter implements ListrRenderer {
    static nonTTY = true
    static rendererOptions = {}
    static rendererTaskOptions = {}
    private timer: NodeJS.Timeout | undefined

    render(): void {
      this.timer = setInterval(() => paint(false), 200)
    }

    end(): void {
      clearInterval(this.timer)
      paint(true)
    }
  }
}
