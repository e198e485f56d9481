import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { carefulFetch, type Patience } from '../../src/forges/http/careful-fetch.ts'
import { ForgeFault } from '../../src/forges/http/fault.ts'

const patience: Patience = { tries: 3, pause: 1, longest: 5000, answer: 20_000, most: 100_000 }

type Answer = (response: ServerResponse) => void
const servers: { close(): void }[] = []
afterEach(() => {
  for (const one of servers.splice(0)) one.close()
})

/** A server that answers so, one after the other, the last for ever; with what it was asked. */
async function answering(...answers: readonly [Answer, ...Answer[]]) {
  const asked: { path: string; authorization?: string | undefined; at: number }[] = []
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', authorization: request.headers.authorization, at: Date.now() })
    ;(answers[asked.length - 1] ?? (answers.at(-1) as Answer))(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  servers.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const ask = (more: Partial<Patience> = {}, init: RequestInit = {}) =>
    carefulFetch({ api, patience: { ...patience, ...more } })(`${api}/x`, {
      headers: { authorization: 'Bearer secret' },
      ...init,
    })
  return { api, asked, ask }
}

const json = (response: ServerResponse, status = 200, value: unknown = { ok: true }, headers = {}) =>
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))
const good: Answer = (response) => json(response)
const fails =
  (status: number, headers = {}): Answer =>
  (response) =>
    json(response, status, { message: 'no' }, headers)

/** The fault that a promise ends with. */
const faultOf = async (promise: Promise<unknown>): Promise<ForgeFault> => {
  const error = await promise.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ForgeFault)
  return error as ForgeFault
}

it.each([500, 502, 503, 408])('tries again after %d', async (status) => {
  const { ask, asked } = await answering(fails(status), good)
  expect(await (await ask()).json()).toEqual({ ok: true })
  expect(asked).toHaveLength(2)
})

it('waits as long as it is asked to, in seconds, as a date, or until a limit is full again', async () => {
  const second = () => Math.ceil(Date.now() / 1000) + 1
  const ways: readonly ((at: number) => object)[] = [
    (at) => ({ 'retry-after': `${Math.ceil(at - Date.now() / 1000)}` }),
    (at) => ({ 'retry-after': new Date(at * 1000).toUTCString() }),
    (at) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${at}` }),
    (at) => ({ 'ratelimit-remaining': '0', 'ratelimit-reset': `${at}` }),
  ]
  for (const way of ways) {
    const at = second()
    const { ask, asked } = await answering(fails(429, way(at)), good)
    await ask()
    // A clock may run a little behind the one that timers follow.
    expect(asked[1]?.at ?? 0).toBeGreaterThan(at * 1000 - 50)
  }
})

it('takes a 403 with a limit for the limit that it is, and without for a refusal', async () => {
  const limited = await answering(fails(403, { 'retry-after': '0' }), good)
  await limited.ask()
  expect(limited.asked).toHaveLength(2)
  const forbidden = await answering(fails(403))
  expect((await faultOf(forbidden.ask())).code).toBe('forge/forbidden')
  expect(forbidden.asked).toHaveLength(1)
})

it('says so, and does not wait, where more patience is asked for than there is', async () => {
  const { ask, asked } = await answering(fails(429, { 'retry-after': '3600' }))
  const fault = await faultOf(ask())
  expect([fault.code, fault.message]).toEqual(['forge/rate-limited', expect.stringContaining('3600 s')])
  expect(asked).toHaveLength(1)
})

it('gives up after a few tries', async () => {
  const { ask, asked } = await answering(fails(500))
  expect((await faultOf(ask())).code).toBe('forge/unavailable')
  expect(asked).toHaveLength(patience.tries)
})

it.each([
  [404, 'forge/missing'],
  [401, 'forge/token-refused'],
  [422, 'forge/refused'],
])('does not try again after %d', async (status, code) => {
  const { ask, asked } = await answering(fails(status))
  expect(await faultOf(ask())).toMatchObject({ code, status })
  expect(asked).toHaveLength(1)
})

it.each<[string, Answer]>([
  ['HTML', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>')],
  [
    'JSON that is cut',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"a": [1, 2'),
  ],
  [
    'too much',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(200_000)}"`),
  ],
])('refuses %s', async (_, answer) => {
  const { ask } = await answering(answer)
  expect((await faultOf(ask())).code).toBe('forge/answer')
})

it('refuses an answer without an end, also where it comes drop by drop', async () => {
  const endless = await answering((response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const pour = () => {
      while (response.write(' '.repeat(65_536)));
      response.once('drain', pour)
    }
    pour()
  })
  expect((await faultOf(endless.ask())).code).toBe('forge/answer')

  const slow = await answering((response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('[')
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  })
  const fault = await faultOf(slow.ask({ answer: 200, tries: 1 }))
  expect([fault.code, fault.message]).toEqual(['forge/unreachable', expect.stringContaining('0.2 s')])
})

it('tells of a connection that is cut, and of a host that is not there', async () => {
  const cut = await answering((response) => response.destroy())
  expect((await faultOf(cut.ask())).code).toBe('forge/unreachable')
  expect(cut.asked).toHaveLength(patience.tries)
})

it('follows the same host, with the same method and words', async () => {
  const moved: Answer = (response) => response.writeHead(307, { location: '/y' }).end()
  const { ask, asked } = await answering(moved, good)
  await ask({}, { method: 'POST', body: '{}' })
  expect(asked.map(({ path }) => path)).toEqual(['/x', '/y'])
})

it.each([301, 302, 303, 307, 308])('takes no token to another host by a %d', async (status) => {
  const other = await answering(good)
  const { ask } = await answering((response) => response.writeHead(status, { location: `${other.api}/x` }).end())
  const fault = await faultOf(ask())
  expect(fault.code).toBe('forge/redirected')
  expect(other.asked).toEqual([])
})

it('goes round in no circle', async () => {
  const { ask, asked } = await answering((response) => response.writeHead(302, { location: '/x' }).end())
  expect((await faultOf(ask())).code).toBe('forge/refused')
  expect(asked.length).toBeLessThan(6)
})

it('asks nothing of another host in the first place, as where a platform names its next page there', async () => {
  const [here, other] = [await answering(good), await answering(good)]
  const fetch = carefulFetch({ api: here.api, patience })
  expect((await faultOf(fetch(`${other.api}/x`))).code).toBe('forge/redirected')
  expect(other.asked).toEqual([])
})

it('ends at once when it is called off', async () => {
  const stop = new AbortController()
  const { api } = await answering(() => stop.abort(new Error('called off')))
  expect((await faultOf(carefulFetch({ api, patience, signal: stop.signal })(`${api}/x`))).code).toBe('forge/stopped')
})
