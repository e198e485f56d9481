import { randomBytes } from 'node:crypto'
import { commandLine, type Probe, type ProbeOutput } from '../model/plan/command.ts'
import { failure, login, seconds } from './failure.ts'
import { probeScript, readFlow, separator } from './probe-script.ts'
import { lost, refusal } from './refusal.ts'
import { cutAt, type Sections } from './sections.ts'
import type { Session, Shell } from './shell.ts'
import type { ProbeReport } from './transport.ts'

/** Bytes that one probe may print on each stream, and all of them together. */
const limits = { one: 32 * 1024 * 1024, all: 128 * 1024 * 1024, count: Number.POSITIVE_INFINITY }

/** Runs all probes in one shell on the node, equal ones once. Throws `EngineError`, or the signal's reason. */
export async function ask(session: Session, probes: readonly Probe[], signal?: AbortSignal): Promise<ProbeReport> {
  signal?.throwIfAborted()
  const distinct = [...new Map(probes.map((probe) => [commandLine(probe), probe])).values()]
  const mark = `netloom-${randomBytes(16).toString('hex')}`
  const stdout = cutAt(separator(mark), { ...limits, count: 2 * distinct.length + 2 })
  const stderr = cutAt(separator(mark), { ...limits, count: distinct.length + 1 })

  const shell = await session.start('reading')
  try {
    await answered({ shell, session, distinct, stdout, stderr, signal }, probeScript(distinct, mark))
  } catch (error) {
    shell.close()
    throw error
  }
  // It ends by itself now: sshd counts a session until its shell is gone, even if we have closed it. One that does not is closed.
  const patience = setTimeout(shell.close, lingering).unref()
  shell.ended.then(() => {
    clearTimeout(patience)
    shell.close()
  })
  const byLine = new Map(distinct.map((probe, i) => [commandLine(probe), outputOf(i)]))
  const flow = readFlow(text(stdout.done[1]))
  return { outputs: probes.map((probe) => byLine.get(commandLine(probe)) as ProbeOutput), ...(flow && { flow }) }

  function outputOf(i: number): ProbeOutput {
    const code = Number(text(stdout.done[2 * i + 3]))
    return { code, stdout: text(stdout.done[2 * i + 2]), stderr: text(stderr.done[i + 1]) }
  }
}

/** Milliseconds that a shell may take to end once it has answered. */
const lingering = 10_000

interface Round {
  readonly shell: Shell
  readonly session: Session
  readonly distinct: readonly Probe[]
  readonly stdout: Sections
  readonly stderr: Sections
  readonly signal: AbortSignal | undefined
}

/** Sends the script and waits until every probe has answered on both streams. */
function answered({ shell, session, distinct, stdout, stderr, signal }: Round, script: string): Promise<void> {
  const { connection } = session
  return new Promise<void>((resolve, reject) => {
    let settled = false
    const timer = setTimeout(() => settle(tooSlow()), connection.commandTimeout)
    const onAbort = () => settle(signal?.reason)
    signal?.addEventListener('abort', onAbort, { once: true })
    if (signal?.aborted) return onAbort()
    listen(shell.stdout, stdout)
    listen(shell.stderr, stderr)
    shell.stdin.on('error', () => {})
    shell.stdin.end(script)
    shell.ended.then(async (end) => {
      if (complete()) settle()
      else if (stdout.done.length > 0) settle(lost(connection, `it ran ${current()}`, end.why))
      else settle(await refusal(session, end, { stdout: stdout.rest(), stderr: stderr.rest() }))
    })

    function listen(stream: Shell['stdout'], sections: Sections): void {
      stream.on('data', (chunk: Buffer) => {
        if (settled) return
        const over = sections.push(chunk)
        if (over) settle(tooMuch(over))
        else if (complete()) settle()
      })
    }

    function settle(error?: unknown): void {
      settled = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      if (error === undefined) resolve()
      else reject(error)
    }
  })

  function complete(): boolean {
    return stdout.done.length === 2 * distinct.length + 2 && stderr.done.length === distinct.length + 1
  }

  function current(): string {
    const probe = distinct[Math.floor(stdout.done.length / 2) - 1]
    return probe ? `\`${commandLine(probe)}\`` : 'its login shell'
  }

  function tooSlow() {
    const message = `${login(connection)} did not answer within ${seconds(connection.commandTimeout)}, busy with ${current()}`
    return failure('timeout', message, 'look what keeps the node busy, or raise commandTimeout in the inventory')
  }

  function tooMuch(over: keyof typeof limits) {
    const who = over === 'one' ? `${current()} on ${login(connection)}` : login(connection)
    const message =
      over === 'count'
        ? `${who} gave more answers than it was asked for`
        : `${who} printed more than ${limits[over] / 1024 / 1024} MB`
    return failure('too-much-output', message, 'run it on the node by hand and look what is so large')
  }
}

const text = (section: Buffer | undefined): string => (section as Buffer).toString()
