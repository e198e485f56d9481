import { randomBytes } from 'node:crypto'
import { StringDecoder } from 'node:string_decoder'
import type { Connection } from '../model/config/inventory.ts'
import type { EngineError } from '../model/engine-error.ts'
import { failure, login } from './failure.ts'
import { separator } from './probe-script.ts'
import { refusal } from './refusal.ts'
import type { Session, ShellEnd } from './shell.ts'
import type { Ending, WriteTransport } from './transport.ts'

/** Characters that one line, and all of standard error, may hold. */
const lineLimit = 32 * 1024 * 1024

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
  let over = false
  shell.stdin.on('error', () => {})
  shell.stdin.write(withLength(script, mark))
  shell.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + err.read(chunk)).slice(-lineLimit)
  })

  return new Promise<Ending>((resolve, reject) => {
    const onAbort = () => void finish({ code: null, why: 'it was stopped here' })
    signal?.addEventListener('abort', onAbort, { once: true })
    shell.stdout.on('data', (chunk: Buffer) => guarded(() => hear(out.read(chunk))))
    shell.ended.then(finish)

    function hear(text: string): void {
      if (over) return
      const lines = text.includes('\n') ? (pending + text).split('\n') : [pending + text]
      pending = lines.pop() as string
      for (const line of lines) onLine(line, reply)
      if (pending.length > lineLimit) throw tooLong(connection)
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
      const at = (noise + text).indexOf(separator)
      const whole = noise + text
      noise = at < 0 ? whole.slice(-lineLimit) : undefined
      return at < 0 ? '' : whole.slice(at + separator.length)
    },
  }
}

const tooLong = (connection: Connection) =>
  failure(
    'too-much-output',
    `a program on ${login(connection)} printed a line of more than ${lineLimit / 1024 / 1024} MB`,
    'look at the node: its state is unknown until the run has been inspected with `netloom status`',
  )
