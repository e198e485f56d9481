import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAsker } from '../../src/gates/asker.ts'
import { negativeControl } from '../../src/gates/control.ts'
import type { GateQuestion } from '../../src/model/config/gate.ts'
import type { Transports } from '../../src/transport/transport.ts'
import { freePort } from '../support/free-port.ts'

let folder: string
let open: { close(then: () => void): unknown }[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-gates-'))
})
afterEach(async () => {
  await Promise.all(open.map((one) => new Promise<void>((done) => void one.close(done))))
  open = []
  await rm(folder, { recursive: true })
})

const nowhere: Transports = {
  forReading: () => Promise.reject(new Error('nobody is there')),
  forWriting: () => Promise.reject(new Error('nobody is there')),
  [Symbol.asyncDispose]: async () => {},
}
const machine = (name: string, address: string) => ({ name, address, connection: {} as never })

function ask(question: GateQuestion, { env = {}, seconds = 5, control = false, address = '127.0.0.1' } = {}) {
  const asker = openAsker(
    {
      ...{ transports: nowhere, machines: [machine('a', address), machine('b', '127.0.0.2')], probesOf: () => [] },
      ...{ env: { PATH: process.env.PATH, ...env }, cwd: folder, signal: new AbortController().signal },
    },
    { control },
  )
  return asker({ name: 'g', question, seconds }, { n: 2, wave: 'rest', nodes: ['a'], node: 'a' })
}

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return (server.address() as AddressInfo).port
}

describe('asked from this machine', () => {
  it('TCP: open, closed, or a name that nobody resolves', async () => {
    const server = createTcp((socket) => socket.end())
    open.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const { port } = server.address() as AddressInfo
    const tcp = (endpoint: string): GateQuestion => ({ type: 'tcp', endpoint, from: ['controller'] })
    expect(await ask(tcp(`<address>:${port}`))).toEqual({ outcome: 'pass', saw: 'open' })
    expect(await ask(tcp(`127.0.0.1:${await freePort('127.0.0.1')}`))).toMatchObject({
      ...{ outcome: 'fail', saw: expect.stringContaining('ECONNREFUSED') },
    })
    expect(await ask(tcp('no-such-host.invalid:80'))).toMatchObject({ outcome: 'inconclusive' })
  })

  it('HTTP: by the status, in time, redirects not followed', async () => {
    const seen: string[] = []
    const port = await serve(({ url = '' }, answer) => {
      seen.push(url)
      if (url !== '/slow') answer.writeHead(Number(url.slice(1)), { location: '/500' }).end('x')
    })
    const http = (path: string, seconds = 5) =>
      ask({ type: 'http', url: `http://<address>:${port}/${path}`, from: ['controller'] }, { seconds })
    expect(await http('200')).toEqual({ outcome: 'pass', saw: 'status 200' })
    expect(await http('302')).toEqual({ outcome: 'pass', saw: 'status 302' })
    expect(await http('503')).toEqual({ outcome: 'fail', saw: 'status 503' })
    expect(await http('slow', 0.2)).toEqual({ outcome: 'fail', saw: 'no answer in time' })
    expect(seen).toEqual(['/200', '/302', '/503', '/slow'])
  })

  it('a node that cannot be asked says nothing of what it would see', async () => {
    const question: GateQuestion = { type: 'tcp', endpoint: '127.0.0.1:1', from: ['node'] }
    expect(await ask(question)).toMatchObject({
      outcome: 'inconclusive',
      saw: expect.stringContaining('a cannot be asked'),
    })
  })
})

describe('a command', () => {
  const command = async (script: string, words: string[] = [], options = {}) => {
    await writeFile(join(folder, 'check.sh'), `#!/bin/sh\n${script}\n`)
    await chmod(join(folder, 'check.sh'), 0o755)
    return ask({ type: 'command', argv: ['./check.sh', ...words], folder: '.' }, options)
  }
  it.each([
    ['exit 0', 'pass'],
    ['echo "too few" >&2; exit 1', 'fail'],
    ['exit 75', 'inconclusive'],
    ['kill -9 $$', 'inconclusive'],
    ['exec no-such-program', 'inconclusive'],
  ])('%s: %s', async (script, outcome) => {
    expect(await command(script)).toMatchObject({ outcome })
  })
  it('is told whom it is about, and ended with all it started when its time is over', async () => {
    expect(await command('echo "$1 $NETLOOM_NODE $NETLOOM_ADDRESS $NETLOOM_WAVE $NETLOOM_GATE"', ['<node>'])).toEqual({
      ...{ outcome: 'pass', saw: 'a a 127.0.0.1 rest g' },
    })
    expect(await command('sleep 60 & sleep 60', [], { seconds: 0.3 })).toEqual({
      ...{ outcome: 'inconclusive', saw: 'it did not end in time' },
    })
  })
  it('that heeds nothing cannot fail, and its control says so', async () => {
    expect(await command('exit 0', [], { control: true })).toMatchObject({ outcome: 'pass' })
    expect(await command('[ "$1" != netloom-negative-control ]', ['<node>'], { control: true })).toMatchObject({
      outcome: 'fail',
    })
  })
})

describe('a Prometheus query', () => {
  const answering = (result: unknown, resultType = 'vector') =>
    JSON.stringify({ status: 'success', data: { resultType, result } })
  const up = (value: string) => ({ metric: { __name__: 'up', instance: 'a' }, value: [0, value] })
  const asked: { query: string | null; authorization: string | undefined }[] = []
  const prometheus = async (body: string, over: object = {}, env = {}) => {
    const port = await serve(({ url = '', headers }, answer) => {
      asked.push({ query: new URL(url, 'http://x').searchParams.get('query'), authorization: headers.authorization })
      answer.writeHead(body.startsWith('{"status":"success"') ? 200 : 401).end(body)
    })
    const url = `http://127.0.0.1:${port}`
    return ask({ type: 'prometheus', url, query: 'up{instance="<node>"}', atLeast: 1, ...over }, { env })
  }
  it.each<[string, string, object, string, string]>([
    ['within bounds', answering([up('1')]), {}, 'pass', '1'],
    ['a scalar', answering([0, '1'], 'scalar'), {}, 'pass', '1'],
    ['below', answering([up('1'), up('0.5')]), {}, 'fail', 'up{instance="a"} is 0.5, and has to be at least 1'],
    ['above', answering([up('+Inf')]), { atMost: 3 }, 'fail', 'up{instance="a"} is Infinity, and has to be at most 3'],
    ['no value', answering([]), {}, 'inconclusive', 'the query has no value'],
    ['no number', answering([up('NaN')]), {}, 'inconclusive', 'up{instance="a"} is no number'],
    ['a refusal', '{"error":"denied"}', {}, 'inconclusive', 'Prometheus answers with status 401: denied'],
    ['no JSON', '<html>', {}, 'inconclusive', 'Prometheus answers with status 401'],
  ])('%s', async (_, body, over, outcome, saw) => {
    expect(await prometheus(body, over)).toEqual({ outcome, saw })
    expect(asked.at(-1)).toEqual({ query: 'up{instance="a"}', authorization: undefined })
  })
  it('is let in by a token, which nobody sees; without it nobody can tell', async () => {
    await writeFile(join(folder, 'token'), 'hunter2\n')
    const body = answering([up('1')])
    for (const token of [{ file: join(folder, 'token') }, { env: 'PROM' }]) {
      expect(await prometheus(body, { token }, { PROM: 'hunter2' })).toEqual({ outcome: 'pass', saw: '1' })
      expect(asked.at(-1)?.authorization).toBe('Bearer hunter2')
    }
    expect(await prometheus(body, { token: { env: 'NONE' } })).toMatchObject({ outcome: 'inconclusive' })
  })
  it('where nobody listens is inconclusive', async () => {
    const url = `http://127.0.0.1:${await freePort('127.0.0.1')}`
    expect(await ask({ type: 'prometheus', url, query: 'up', atLeast: 1 })).toMatchObject({ outcome: 'inconclusive' })
  })
})

describe('the negative control', () => {
  it.each<GateQuestion>([
    { type: 'tcp', endpoint: '127.0.0.1:443', from: ['controller'] },
    { type: 'http', url: 'http://127.0.0.1:8080/x', from: ['controller', 'neighbour'] },
    { type: 'http', url: 'http://[::1]/x', from: ['controller'] },
    { type: 'ping', host: '<address>', from: ['controller'] },
  ])('of %j fails', async (question) => {
    const control = negativeControl({ question }) as GateQuestion
    expect(await ask(control, { seconds: 1 })).toMatchObject({ outcome: 'fail' })
  })
  it('of a query asks the server for a value out of bounds', () => {
    const question: GateQuestion = { type: 'prometheus', url: 'http://p', query: 'up or 1', atLeast: 3 }
    expect(negativeControl({ question })).toEqual({ ...question, query: '(up or 1) * 0 + 2' })
    expect(negativeControl({ question: { ...question, atLeast: undefined, atMost: 0.5 } as never })).toMatchObject({
      query: '(up or 1) * 0 + 1.5',
    })
  })
})
