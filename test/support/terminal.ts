import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from '../../src/model/plan/command.ts'
import { runOrThrow } from './lab/run.ts'

/** A program in front of which somebody sits: on a terminal of its own, which `script` of util-linux makes. */
export interface Terminal extends AsyncDisposable {
  /** All that was shown so far, with its escape sequences. */
  shown(): string
  /** Waits until this is shown, after what was waited for before; fails when the program ends without. */
  until(text: string | RegExp): Promise<void>
  /** Keys as somebody presses them: `\x03` is Ctrl-C, `\x1c` is Ctrl-\. */
  press(keys: string): void
  /** Sends a signal to the program alone, as `kill` does. */
  kill(signal: NodeJS.Signals): Promise<void>
  /** Makes the window another size. */
  resize(columns: number, rows: number): Promise<void>
  /** Closes the window: the kernel tells the shell, and that tells the program, in its own way and time. */
  hangUp(): Promise<void>
  /** The exit code of the program; 128 and the number of the signal that ended it. */
  readonly ended: Promise<number>
  /** The settings of the terminal before the program and after it. */
  settings(): Promise<readonly [before: string, after: string]>
}

// The shell outlives the signals that reach the whole foreground, to tell how the program ended.
const inside = `trap : INT QUIT HUP TERM
stty rows 24 cols "$COLS"
stty -a >"$NOTES/before"
tty >"$NOTES/tty"
sh -c 'echo "$$" >"$NOTES/pid"; exec "$@"' sh "$@"
code=$?
stty -a >"$NOTES/after" 2>&1
echo "$code" >"$NOTES/code.new"
mv "$NOTES/code.new" "$NOTES/code"
exit "$code"`

export async function openTerminal(
  argv: readonly string[],
  { env = {}, cwd = '/', columns = 100 }: { env?: NodeJS.ProcessEnv; cwd?: string; columns?: number } = {},
): Promise<Terminal> {
  const notes = await mkdtemp(join(tmpdir(), 'netloom-terminal-'))
  const note = async (name: string) => (await readFile(join(notes, name), 'utf8').catch(() => '')).trim()
  const line = `exec ${commandLine({ argv: ['sh', '-c', inside, 'sh', ...argv] })}`
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd,
    detached: true,
    env: {
      ...process.env,
      TERM: 'xterm',
      NO_COLOR: '1',
      ...env,
      NOTES: notes,
      COLS: String(columns),
      SHELL: '/bin/sh',
    },
  })
  let text = ''
  let seen = 0
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  child.stdin.on('error', () => {})

  const closed = once(child.stdout, 'close')
  const ended = (async () => {
    for (;;) {
      const code = await note('code')
      if (code !== '') {
        await closed
        return Number(code)
      }
      await sleep(50)
    }
  })()
  const kill = async (signal: NodeJS.Signals) => void process.kill(Number(await note('pid')), signal)
  let over = false
  ended.then(() => {
    over = true
  })

  return {
    shown: () => text,
    async until(wanted) {
      for (;;) {
        const wasOver = over
        const rest = text.slice(seen)
        const at = typeof wanted === 'string' ? rest.indexOf(wanted) : rest.search(wanted)
        if (at >= 0) {
          seen += at + (typeof wanted === 'string' ? wanted.length : 1)
          return
        }
        if (wasOver) throw new Error(`the program ended without ${String(wanted)}; it showed:\n${text}`)
        await sleep(20)
      }
    },
    press: (keys) => void child.stdin.write(keys),
    kill,
    resize: async (columns, rows) => {
      await runOrThrow(['stty', '-F', await note('tty'), 'cols', String(columns), 'rows', String(rows)])
    },
    async hangUp() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      await kill('SIGHUP')
      await kill('SIGHUP')
    },
    ended,
    settings: async () => [await note('before'), await note('after')],
    async [Symbol.asyncDispose]() {
      const pid = Number(await note('pid'))
      if (!over && pid > 0) process.kill(pid, 'SIGKILL')
      if (pid > 0) await ended
      child.kill('SIGKILL')
      await rm(notes, { recursive: true, force: true })
    },
  }
}
