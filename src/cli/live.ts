import type { Board } from '../render/run/board.ts'
import type { LiveDisplay } from '../render/run/terminal.ts'
import type { Style } from '../render/text/style.ts'
import type { Sink } from './sink.ts'

/** Standard error, on which something may move: all else that is written there goes above it. */
export interface Live {
  readonly above: Sink
  /** Shows a board until it is disposed of. */
  show(board: Board): Promise<Disposable>
  /** Leaves nothing of it, now. */
  clear(): void
}

export function liveOn(sink: Sink, style: Style): Live {
  let display: LiveDisplay | undefined
  const clear = () => {
    display?.close()
    display = undefined
  }
  return {
    above: Object.create(sink, {
      write: { value: (text: string) => (display ? display.print(text) : sink.write(text)) },
    }),
    clear,
    show: async (board) => {
      const { openDisplay } = await import('../render/run/terminal.ts')
      display = openDisplay(board, sink, style)
      return { [Symbol.dispose]: clear }
    },
  }
}

/** Whether something may move there: a terminal that knows how, and no log of a CI. */
export const canMove = (
  { isTTY }: Pick<Sink, 'isTTY'>,
  { TERM, CI }: Readonly<Record<string, string | undefined>>,
): boolean => isTTY === true && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false' || CI === '0')
