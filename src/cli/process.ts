import { homedir, hostname, userInfo } from 'node:os'
import { redact, spellings } from '../config/secrets/redact.ts'
import type { ExitCode } from '../model/exit-code.ts'
import { commandLine } from '../model/plan/command.ts'
import type { Event } from '../model/plan/event.ts'
import { visible } from '../model/visible.ts'
import type { Provider } from '../providers/provider.ts'
import type { Board } from '../render/run/board.ts'
import type { Style } from '../render/text/style.ts'
import { styleFor } from './colours.ts'
import { type Interrupts, listenForInterrupts } from './interrupts.ts'
import { canMove, liveOn } from './live.ts'
import type { Sink } from './sink.ts'

/** Everything outside that commands touch, but for nodes and files. */
export interface CliProcess {
  /** The operating system of the nodes. */
  readonly provider: Provider
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Data. */
  readonly stdout: Sink
  /** Diagnostics and progress. */
  readonly stderr: Sink
  /** The same with nothing starred out: what somebody is asked to trust is shown whole. */
  readonly whole: Sink
  readonly style: Style
  readonly errorStyle: Style
  /** Somebody sits in front of it and can answer. */
  readonly canAsk: boolean
  readonly interrupts: Interrupts
  /** What was typed, for whoever has to go on. */
  readonly again: string
  /** Whether something may move on standard error. */
  readonly canMove: boolean
  /** Shows a board there until it is disposed of. */
  show(board: Board): Promise<Disposable>
  /** Reports what happens, to whoever asked for it. */
  emit(event: Event): void
  readonly author: () => string
  readonly now: () => Date
  /** Texts that no stream may carry from now on: values that were encrypted where they are kept. */
  hide(secrets: Iterable<string>): void
  /** The same value with those texts starred out, for what no stream would know again once it is packed or escaped. */
  conceal<T>(value: T): T
}

/** What a command is given: its words. */
export interface Request<Options extends object> {
  readonly arguments: readonly (string | undefined)[]
  readonly options: Options
}

export type Run<Options extends object> = (cli: CliProcess, request: Request<Options>) => Promise<ExitCode>

/**
 * Whether a write failed because whoever read us left early (`| head`, a closed terminal): the command then ends as it
 * would have, unheard.
 */
export const isNobodyThere = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EIO'

/** The real cli; `color: false` when `--no-color` was given. */
export function realProcess(provider: Provider, color: boolean): CliProcess {
  const hidden = new Set<string>()
  const quiet = (stream: NodeJS.WriteStream): Sink => {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isNobodyThere(error)) throw error
    })
    return {
      get isTTY() {
        return stream.isTTY
      },
      get columns() {
        return stream.columns
      },
      get rows() {
        return stream.rows
      },
      write: (text) => stream.write(hidden.size === 0 ? text : redact(text, hidden)),
    }
  }
  const errorStyle = styleFor(process.stderr, process.env, color)
  const live = liveOn(quiet(process.stderr), errorStyle)
  const again = visible(commandLine({ argv: ['netloom', ...process.argv.slice(2)] }))
  const interrupts = listenForInterrupts(live.above, again)
  process.on('exit', live.clear)
  return {
    provider,
    whole: process.stderr,
    cwd: process.cwd(),
    env: process.env,
    home: homedir(),
    stdout: quiet(process.stdout),
    stderr: live.above,
    style: styleFor(process.stdout, process.env, color),
    errorStyle,
    canAsk: process.stdin.isTTY === true && process.stderr.isTTY === true,
    interrupts,
    again,
    canMove: canMove(process.stderr, process.env),
    show: live.show,
    emit: () => {},
    author: () => `${userInfo().username}@${hostname()}`,
    now: () => new Date(),
    hide: (secrets) => {
      for (const secret of secrets) for (const text of spellings(secret)) hidden.add(text)
    },
    conceal: (value) => (hidden.size === 0 ? value : JSON.parse(redact(JSON.stringify(value), hidden))),
  }
}
