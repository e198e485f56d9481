import { randomBytes } from 'node:crypto'
import { StringDecoder } from 'node:string_decoder'
import type { Connection } from '../model/config/inventory.ts'
import type { EngineError } from '../model/engine-error.ts'
import { failure, login } from './failure.ts'
import { separator } from './probe-script.ts'
import { refusal } from './refusal.ts'
import type { Session, ShellEnd } from './shell.ts'
import type { Ending, WriteTransport } from './transport.ts'

/** Characters that one line may hold, and all lines together; that may come before the script begins; of errors that are kept. */
const limits = { line: 32 * 1024 * 1024, all: 64 * 1024 * 1024, noise: 1024 * 1024, errors: 1024 * 1024 }

/** `WriteTransport.converse` over a session. Throws `EngineError` only when the script certainly did not start. */
export async function converse(
  session: Session,
  ...[script, onLine, signal]: Parameters<WriteTransport['converse']>
): Promise<Ending> {
  if (script.includes('\0')) throw new Error('a shell script cannot hold a NUL character')
  signal?.throwIfAborted()
  const { connection } = session
  const mark = `netloom-${randomBytes(16).toString('hex')}`
  const shell = await session.start('loading')
  if (signal?.aborted) {
    shell.close()
    throw signal.reason
  }
  const out = afterMark(separator(mark))
  const err = afterMark(separator(mark))
  let errors = ''
  let pending = ''
  let heard = 0
  let over = false
  shell.stdin.on('error', () => {})
  shell.stdin.write(withLength(script, mark))
  return new Promise<Ending>((resolve, reject) => {
    const onAbort = () => void finish({ code: null, why: 'it was stopped here' })
    signal?.addEventListener('abort', onAbort, { once: true })
    shell.stdout.on('data', (chunk: Buffer) => guarded(() => hear(out.read(chunk))))
    shell.stderr.on('data', (chunk: Buffer) => guarded(() => note(err.read(chunk))))
    shell.ended.then(finish)

    function note(text: string): void {
      if (over) return
      errors += text
      if (errors.length > 2 * limits.errors) errors = errors.slice(-limits.errors)
      if (err.noise().length > limits.noise) throw tooMuch(connection, 'before it ran anything of ours', limits.noise)
    }

    function hear(text: string): void {
      if (over) return
      heard += text.length
      if (out.noise().length > limits.noise) throw tooMuch(connection, 'before it ran anything of ours', limits.noise)
      if (heard > limits.all) throw tooMuch(connection, 'in one conversation', limits.all)
      const lines = text.includes('\n') ? (pending + text).split('\n') : [pending + text]
      pending = lines.pop() as string
      for (const line of lines) onLine(line, reply)
      if (pending.length > limits.line) throw tooMuch(connection, 'in one line', limits.line)
    }

    async function finish(end: ShellEnd): Promise<void> {
      if (over) return
      over = true
      signal?.removeEventListener('abort', onAbort)
      shell.close()
      const refused = out.begun() || signal?.aborted ? undefined : await whyNotRun(end)
      if (refused) return reject(refused)
      guarded(() => {
        if (pending !== '') onLine(pending, reply)
        const { code, why } = end
        resolve({ code, stderr: code === null && why ? `${errors}${why}\n` : errors })
      })
    }

    /** An end without a code leaves it open whether the script ran, unless the transport knows that it did not. */
    async function whyNotRun(end: ShellEnd): Promise<EngineError | undefined> {
      const output = { stdout: out.noise(), stderr: err.noise() }
      return end.code === null ? session.explain?.(end, output.stderr) : refusal(session, end, output)
    }

    function reply(text: string | null): void {
      if (text === null) shell.stdin.end()
      else if (shell.stdin.writable) shell.stdin.write(text)
    }

    function guarded(action: () => void): void {
      try {
        action()
      } catch (error) {
        over = true
        signal?.removeEventListener('abort', onAbort)
        shell.close()
        reject(error)
      }
    }
  })
}

/** The trailing `#` keeps the shell's `$( )` from eating line breaks, so that the length can be compared. */
function withLength(script: string, mark: string): string {
  const body = `${script}\n#`
  return `${Buffer.byteLength(body)} ${mark}\n${body}`
}

/** Text after the mark; what a login shell printed before it is noise. */
function afterMark(separator: string) {
  const decoder = new StringDecoder('utf8')
  let noise: string | undefined = ''
  return {
    begun: () => noise === undefined,
    noise: () => noise ?? '',
    read(chunk: Buffer): string {
      const text = decoder.write(chunk)
      if (noise === undefined) return text
      // A separator may lie across two chunks.
      const window = noise.slice(1 - separator.length) + text
      const at = window.indexOf(separator)
      noise = at < 0 ? noise + text : undefined
      return at < 0 ? '' : window.slice(at + separator.length)
    },
  }
}

const tooMuch = (connection: Connection, when: string, limit: number) =>
  failure(
    'too-much-output',
    `${login(connection)} printed more than ${limit / 1024 / 1024} MB ${when}`,
    'look at the node: its state is unknown until the run has been inspected with `netloom status`',
  )
