import type { Readable, Writable } from 'node:stream'
import type { Connection } from '../model/config/inventory.ts'
import type { EngineError } from '../model/engine-error.ts'
import { quote } from '../model/plan/command.ts'

/** A root shell that was started on a node, with its streams. Whoever starts it reads both outputs to their end. */
export interface Shell {
  readonly stdin: Writable
  readonly stdout: Readable
  readonly stderr: Readable
  /** Never rejects; settles when it has ended, or nobody can know any more. */
  readonly ended: Promise<ShellEnd>
  /** Closes it: what runs on the node finds its streams closed. */
  close(): void
}

/** `code` is null when nobody knows; `why` then has what is known. */
export interface ShellEnd {
  readonly code: number | null
  readonly why?: string
}

/** `reading`: the shell reads commands from its input. `loading`: it reads one whole script first, then runs it. */
export type ShellMode = 'reading' | 'loading'

/** Logged in to a node: root shells can be started on it. Throws `EngineError` when one cannot. */
export interface Session {
  readonly connection: Connection
  start(mode: ShellMode): Promise<Shell>
  /** What the transport's own program printed when no shell came up; undefined if it was not about that. */
  explain?(end: ShellEnd, stderr: string): Promise<EngineError | undefined>
  close(): Promise<void>
}

/**
 * Once an ended program's output was waited for long enough, though something it left behind still holds it open. If we
 * stood still ourselves, what has arrived meanwhile is read first.
 */
export const afterLingering = (then: () => void) => void setTimeout(() => setImmediate(then), lingering).unref()

/** Milliseconds. */
const lingering = 2000

export const path = '/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin'

/**
 * Reads `LENGTH MARK`, prints the mark, reads exactly that many bytes and runs them: a script that was cut off on its way
 * never runs, and what follows it on standard input is the script's own. Holds neither quotes nor bangs nor backslashes,
 * because a csh or fish may be the one to pass it on.
 */
const loader = [
  `LC_ALL=C; PATH=${path}; SSH_CONNECTION="$1"; export LC_ALL PATH SSH_CONNECTION`,
  'read -r n m',
  'for o in 1 2; do { echo; echo "$m"; } >&"$o"; done',
  's=$(dd bs="$n" count=1 iflag=fullblock 2>/dev/null)',
  `if [ "$n" = "\${#s}" ]; then shift; eval "$s"`,
  'else echo "the script arrived incomplete and was not run" >&2; exit 125; fi',
].join('; ')

/** Root may have another name, and then there may be no sudo. */
const asRoot = 'if [ "$(id -u)" = 0 ]; then exec "$@"; else exec sudo -n "$@"; fi'

/** The program and its words that become a root shell; the session's `SSH_CONNECTION` follows as the last word. */
export function shellWords(isRoot: boolean, mode: ShellMode): readonly [string, ...string[]] {
  const sh = mode === 'reading' ? ['-s', '--'] : ['-c', loader, 'sh']
  return isRoot ? ['sh', ...sh] : ['sh', '-c', asRoot, 'sh', 'sh', ...sh]
}

/**
 * One line that sh, bash, csh and fish all read alike. sudo drops `SSH_CONNECTION` from the environment, so it travels as
 * a word.
 */
export const remoteCommand = ({ user }: Connection, mode: ShellMode): string =>
  `exec ${shellWords(user === 'root', mode)
    .map(quote)
    .join(' ')} "$SSH_CONNECTION"`
