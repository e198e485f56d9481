import { createInterface } from 'node:readline'
import type { Shell } from './shell.ts'

/** Sends back whatever comes; says so once it listens. */
const server = `
require('node:net').createServer((one) => one.on('error', () => {}).pipe(one)).listen(22, '::', () => console.log('{}'))
`

/**
 * Carries out, line by line: `{open}`, a session that stays open; `{echo}`, whether a word comes back over that within so many
 * milliseconds; `{login}`, whether one does over a new session. A session that was ended by the other side is dead for good.
 */
const client = `
const net = require('node:net')
const lines = require('node:readline').createInterface({ input: process.stdin })
const session = (to) => {
  const waiting = new Map()
  const socket = net.connect({ ...to, noDelay: true })
  let heard = '', words = 0, dead = false
  socket.setEncoding('utf8').on('error', () => {}).on('close', () => { dead = true; for (const no of waiting.values()) no(false) })
  socket.on('data', (text) => {
    heard += text
    const all = heard.split('\\n')
    heard = all.pop()
    for (const word of all) waiting.get(word)?.(true)
  })
  const echo = (ms) => new Promise((resolve) => {
    const word = String(words += 1)
    const end = (answer) => { clearTimeout(timer); waiting.delete(word); resolve(answer) }
    const timer = setTimeout(() => end(false), ms)
    if (dead) return end(false)
    waiting.set(word, end)
    socket.write(word + '\\n')
  })
  return { echo, end: () => socket.destroy(), isDead: () => dead }
}
let open
// Who is not heard of yet may be a moment later.
const reach = async (to, end) => {
  const one = session(to)
  const answer = await one.echo(end - Date.now())
  if (answer || Date.now() >= end) return { one, answer }
  one.end()
  await new Promise((resolve) => setTimeout(resolve, 20))
  return reach(to, end)
}
lines.on('line', async (line) => {
  const { n, verb, ms, to } = JSON.parse(line)
  const end = Date.now() + ms
  if (verb === 'open') open?.end()
  const { one, answer } = verb === 'echo' ? { one: open, answer: await open.echo(ms) } : await reach(to, end)
  if (verb === 'open') open = one
  // A second word follows what connection tracking learnt by the first.
  const again = answer && (await one.echo(Math.max(end - Date.now(), ms / 2)))
  if (verb === 'login') one.end()
  console.log(JSON.stringify({ n, answer: again, dead: one.isDead() }))
})
console.log('{}')
`

export interface To {
  readonly host: string
  readonly port: number
  /** The address it comes from. */
  readonly localAddress: string
  readonly localPort?: number
}

export interface Told {
  readonly answer: boolean
  /** The other side, or the kernel, ended the session. */
  readonly dead: boolean
}

export interface Caller {
  ask(verb: 'open' | 'echo' | 'login', ms: number, to?: To): Promise<Told>
}

/** Listens on port 22 of a namespace until that ends. */
export async function listen(shell: Shell): Promise<{ end(): void }> {
  const child = shell.spawn([process.execPath, '-e', server])
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve)
    child.once('exit', () => reject(new Error('the server ended')))
  })
  return { end: () => void child.kill('SIGKILL') }
}

export function caller(shell: Shell): Caller & { end(): void } {
  const child = shell.spawn([process.execPath, '-e', client])
  const asked = new Map<number, (answer: { answer: boolean; dead: boolean }) => void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { n, ...answer } = JSON.parse(line)
    asked.get(n)?.(answer)
    asked.delete(n)
  })
  let count = 0
  return {
    ask: (verb, ms, to) =>
      new Promise((resolve) => {
        count += 1
        asked.set(count, resolve)
        child.stdin.write(`${JSON.stringify({ n: count, verb, ms, to })}\n`)
      }),
    end: () => void child.kill('SIGKILL'),
  }
}
