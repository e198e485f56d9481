import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Answer } from '../lab.ts'

type Sh = ChildProcessByStdio<Writable, Readable, Readable>

/** A shell in a network namespace that runs one script after the other: to start it anew each time takes longer than they do. */
export interface Shell {
  readonly pid: number
  run(script: string): Promise<Answer>
  /** Starts a program in the same namespace. */
  spawn(argv: readonly string[]): Sh
  end(): void
}

const mark = 'the-script-has-ended'

/** With a network namespace of its own, which ends with it and with this process. */
export async function shellInNamespace(prelude: string): Promise<Shell> {
  const child: Sh = spawn('setpriv', ['--pdeathsig', 'KILL', 'unshare', '--net', 'sh'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.on('error', () => {})
  const [stdout, stderr] = [untilMark(child.stdout), untilMark(child.stderr)]
  const run = async (script: string): Promise<Answer> => {
    const answers = Promise.all([stdout(), stderr()])
    child.stdin.write(`(\n${script}\n) </dev/null; printf '%s\\n${mark}' "$?"; printf '0\\n${mark}' >&2\n`)
    const [out, err] = await answers
    return { code: out.code, stdout: out.text, stderr: err.text }
  }
  child.stdin.write(`${prelude}\n`)
  await run('true')
  return {
    pid: child.pid as number,
    run,
    spawn: (argv) =>
      spawn('setpriv', ['--pdeathsig', 'KILL', 'nsenter', `--net=/proc/${child.pid}/ns/net`, ...argv], {
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    end: () => void child.kill('SIGKILL'),
  }
}

/** Reads what is printed up to each mark; before it stands a number. */
function untilMark(stream: Readable): () => Promise<{ text: string; code: number }> {
  let text = ''
  let heard: () => void = () => {}
  stream.setEncoding('utf8').on('data', (more: string) => {
    text += more
    heard()
  })
  const wait = (resolve: (answer: { text: string; code: number }) => void) => {
    const found = /(\d+)\n$/.exec(text.slice(0, Math.max(0, text.length - mark.length)))
    if (!found || !text.endsWith(mark)) return
    heard = () => {}
    const answer = { text: text.slice(0, found.index), code: Number(found[1]) }
    text = ''
    resolve(answer)
  }
  return () =>
    new Promise((resolve) => {
      heard = () => wait(resolve)
      heard()
    })
}
