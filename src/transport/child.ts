import { execa } from 'execa'
import { afterLingering, type Shell, type ShellEnd } from './shell.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Starts a program in a process group of its own: whatever it started itself ends with it when it is closed, and cannot
 * keep us waiting by holding its streams open. One that does not exist ends with code 127, as in a shell.
 */
export function startChild(words: readonly [string, ...string[]], env: Environment, cwd?: string): Shell {
  const [program, ...args] = words
  const child = execa(program, args, {
    env: { ...env },
    ...(cwd !== undefined && { cwd }),
    extendEnv: false,
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
    buffer: false,
    reject: false,
    detached: true,
    encoding: 'buffer',
  })
  const finished = child.then(({ exitCode, signal, code, originalMessage }): ShellEnd => {
    if (code === 'ENOENT') return { code: 127, why: `${program}: there is no such program` }
    if (exitCode !== undefined) return { code: exitCode }
    return { code: null, why: signal ? `${program} was ended by ${signal}` : (originalMessage ?? 'it did not run') }
  })
  const exited = new Promise<ShellEnd>((resolve) => {
    child.once('exit', (code) => afterLingering(() => resolve({ code })))
  })
  const ended = Promise.race([finished, exited])
  return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, ended, close }

  function close(): void {
    child.stdin.end()
    child.stdout.destroy()
    child.stderr.destroy()
    if (child.exitCode !== null || child.signalCode !== null) return
    endGroup('SIGTERM')
    setTimeout(() => endGroup('SIGKILL'), 500).unref()
  }

  function endGroup(signal: NodeJS.Signals): void {
    try {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal)
    } catch {
      // It has ended by itself, or sudo made it root's: then closed streams end it.
    }
  }
}

interface Around {
  readonly stdin?: string
  readonly cwd?: string
  /** Aborted, it is ended, with all that it started. */
  readonly signal?: AbortSignal
}

/** Runs a short program to its end and returns what it printed; `code` is null where it was ended. Never throws. */
export async function output(
  words: readonly [string, ...string[]],
  env: Environment,
  { stdin = '', cwd, signal }: Around = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = startChild(words, env, cwd)
  signal?.addEventListener('abort', child.close, { once: true })
  child.stdin.on('error', () => {}).end(stdin)
  const [stdout, stderr, { code, why }] = await Promise.all([drain(child.stdout), drain(child.stderr), child.ended])
  signal?.removeEventListener('abort', child.close)
  return { code, stdout, stderr: stderr || (why ?? '') }
}

async function drain(stream: Shell['stdout']): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer)
  } catch {
    // It was closed before its end; what had come by then is what there is.
  }
  return Buffer.concat(chunks).toString()
}
