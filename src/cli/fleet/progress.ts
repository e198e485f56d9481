import type { Event } from '../../model/plan/event.ts'
import { type Board, openBoard } from '../../render/run/board.ts'
import { eventLine, isOfWave, isTrouble } from '../../render/run/events.ts'
import type { CliProcess } from '../process.ts'

/** What people see of a run over many nodes while it goes on. */
export interface Progress extends Disposable {
  onEvent(event: Event): void
}

interface Words {
  /** What is done with the nodes, as `Looking at`. */
  readonly what: string
  readonly nodes: number
  /** Something lasting is shown of each node, of many only what goes wrong. */
  readonly lasting?: boolean
}

/** More nodes than that are not told of one by one. */
const few = 40

/** Milliseconds between the sums in a log. */
const between = 10_000

/** What goes wrong on more nodes than that stands in the summary only. */
const mostTrouble = 40

/** A board that moves on a terminal; in a log, lines: of few nodes all that happens, of many the sums now and then. */
export async function openProgress(cli: CliProcess, { what, nodes, lasting = false }: Words): Promise<Progress> {
  const board = openBoard(what, nodes, performance.now())
  const shown = cli.canMove ? await cli.show(board) : sumsNowAndThen(cli, board)
  const isLine = cli.canMove || nodes > few ? upTo(mostTrouble, isTrouble) : () => true
  const paint = (line: string) => (cli.canMove ? cli.errorStyle.red(line) : line)
  return {
    onEvent(event) {
      board.see(event, performance.now())
      const line = lasting && (isOfWave(event) || isLine(event)) ? eventLine(event) : ''
      if (line !== '') cli.stderr.write(isOfWave(event) ? line : paint(line))
    },
    [Symbol.dispose]: () => shown[Symbol.dispose](),
  }
}

function upTo(most: number, wanted: (event: Event) => boolean): (event: Event) => boolean {
  let seen = 0
  return (event) => {
    if (!wanted(event)) return false
    seen += 1
    return seen <= most
  }
}

function sumsNowAndThen({ stderr }: CliProcess, board: Board): Disposable {
  const timer = setInterval(() => stderr.write(`${board.sums(performance.now())}\n`), between)
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
