import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from '../lab/run.ts'

/** Words to the guest agent inside a VM, over a virtio port: they arrive whatever happens to its network. */
export interface Agent {
  /** Resolves once the agent answers; rejects after `milliseconds`, or as soon as `hopeless` says so. */
  ready(milliseconds: number, hopeless: () => boolean): Promise<void>
  exec(argv: readonly string[], stdin?: string): Promise<Answer>
}

interface Status {
  readonly exited: boolean
  readonly exitcode?: number
  readonly 'out-data'?: string
  readonly 'err-data'?: string
}

/** `socket` is the unix socket of the VM's agent port. */
export function agentAt(socket: string): Agent {
  return {
    ready: async (milliseconds, hopeless) => {
      const deadline = performance.now() + milliseconds
      for (;;) {
        const answered = await ask(socket, 'guest-ping', {}, 10_000).then(
          () => true,
          () => false,
        )
        if (answered) return
        if (hopeless() || performance.now() > deadline) throw new Error('its guest agent does not answer')
        await sleep(200)
      }
    },
    exec: async ([path, ...arg], stdin) => {
      const input = stdin === undefined ? {} : { 'input-data': base64(stdin) }
      const { pid } = await ask<{ pid: number }>(socket, 'guest-exec', { path, arg, ...input, 'capture-output': true })
      for (let pause = 10; ; pause = Math.min(pause * 2, 250)) {
        const status = await ask<Status>(socket, 'guest-exec-status', { pid })
        if (status.exited) return answerOf(status)
        await sleep(pause)
      }
    },
  }
}

const answerOf = (status: Status): Answer => ({
  code: status.exitcode ?? -1,
  stdout: text(status['out-data']),
  stderr: text(status['err-data']),
})

const queues = new Map<string, Promise<unknown>>()

/** One question at a time: the port is a single stream, whoever speaks. */
function ask<T>(socket: string, execute: string, words: object, milliseconds = 60_000): Promise<T> {
  const before = queues.get(socket) ?? Promise.resolve()
  const answer = before.then(() => askNow<T>(socket, execute, words, milliseconds))
  queues.set(
    socket,
    answer.catch(() => undefined),
  )
  return answer
}

/** The agent echoes `id`, so what it still had to say to an earlier, given-up question is told apart and skipped. */
function askNow<T>(socket: string, execute: string, words: object, milliseconds: number): Promise<T> {
  const id = Math.floor(Math.random() * 2 ** 31)
  return new Promise<T>((resolve, reject) => {
    const stream = connect(socket)
    const timer = setTimeout(
      () => end(() => reject(new Error(`the guest agent did not answer ${execute}`))),
      milliseconds,
    )
    const end = (settle: () => void) => {
      clearTimeout(timer)
      stream.destroy()
      settle()
    }
    stream.on('error', (error) => end(() => reject(error)))
    stream.on('close', () => end(() => reject(new Error(`the VM hung up on ${execute}`))))
    createInterface({ input: stream })
      .on('line', (line) => {
        const answer = parse(line)
        if (answer?.id !== id) return
        if (answer.error) end(() => reject(new Error(`${execute}: ${answer.error?.desc}`)))
        else end(() => resolve(answer.return as T))
      })
      .on('error', () => {})
    stream.write(`${JSON.stringify({ execute, arguments: words, id })}\n`)
  })
}

function parse(line: string): { id?: number; return?: unknown; error?: { desc: string } } | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const base64 = (plain: string): string => Buffer.from(plain).toString('base64')
const text = (encoded = ''): string => Buffer.from(encoded, 'base64').toString('utf8')
