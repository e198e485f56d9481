import { Listr, type ListrRenderer, type ListrTask } from 'listr2'
import type { RunEvent } from '../model/event.ts'
import { boardLines, emptyBoard, lasting, seenOnBoard } from './board.ts'
import type { Style } from './style.ts'

/** The part of a terminal that the display draws on. */
export interface Screen {
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}

/** A display of a run: feed it events; closing leaves only what lasts on screen. */
export interface LiveDisplay {
  readonly onEvent: (event: RunEvent) => void
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
  let drawn = 0
  const paint = (last: boolean) => {
    const frame = last ? [] : boardLines(board, screen.rows || 24, screen.columns || 80, style)
    const up = drawn > 0 ? `\u001b[${drawn}A\u001b[0J` : ''
    const text = [...kept, ...frame].map((line) => `${line}\n`).join('')
    if (up || text) screen.write(up + text)
    kept = []
    drawn = frame.length
  }

  const ends = new Map(nodes.map((node) => [node, signal()]))
  const tasks = nodes.map((node): ListrTask => ({ title: node, task: () => ends.get(node)?.reached }))
  const running = new Listr(tasks, { concurrent: true, exitOnError: false, renderer: painter(paint) }).run()
  return {
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
