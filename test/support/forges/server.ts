import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Asked, faultsOf, type Operation } from './described.ts'
import type { World } from './world.ts'

/** How a platform answers, by its own paths. */
export interface Platform {
  /** Below which its API begins, as `/api/v4`. */
  readonly root: string
  readonly operations: readonly Operation[]
  /** The header that its tokens come in, with the token. */
  readonly authorization: readonly [name: string, value: string]
  /** `undefined` is 204. Throws a number to answer with that status. */
  answer(asked: Asked, world: World, base: string): unknown
}

/** What a server does instead of its work; undefined lets it work. */
export type Trouble = (asked: Asked, n: number) => ((response: ServerResponse) => void) | undefined

export interface ForgeServer extends AsyncDisposable {
  readonly origin: string
  /** The root of the API. */
  readonly api: string
  readonly asked: readonly (Asked & { readonly headers: IncomingMessage['headers'] })[]
  /** What was asked that the platform does not describe. */
  readonly faults: readonly string[]
  trouble: Trouble
}

export const tokenOfTests = 'tok3n-0f-the-tests-abcdef'

/** A platform on loopback, which checks every request against what the platform describes. */
export async function forgeServer(platform: Platform, world: World): Promise<ForgeServer> {
  const asked: (Asked & { headers: IncomingMessage['headers'] })[] = []
  const faults: string[] = []
  const server = createServer((request, response) => {
    void handle(request, response).catch((error) => {
      faults.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const forge: ForgeServer = {
    ...{ origin, api: `${origin}${platform.root}`, asked, faults, trouble: () => undefined },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
  return forge

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin)
    let text = ''
    for await (const piece of request.setEncoding('utf8')) text += piece
    const one: Asked = {
      method: request.method ?? 'GET',
      path: url.pathname.startsWith(platform.root) ? url.pathname.slice(platform.root.length) : url.pathname,
      query: url.searchParams,
      body: text === '' ? undefined : JSON.parse(text),
    }
    asked.push({ ...one, headers: request.headers })
    const act = forge.trouble(one, asked.length)
    if (act) return act(response)
    const [name, value] = platform.authorization
    if (request.headers[name] !== value) return json(response, 401, { message: 'Bad credentials' })
    faults.push(...faultsOf(platform.operations, one))
    try {
      const answer = platform.answer(one, world, `${origin}${platform.root}`)
      if (answer === undefined) response.writeHead(204).end()
      else json(response, one.method === 'POST' ? 201 : 200, answer)
    } catch (status) {
      if (typeof status !== 'number') throw status
      json(response, status, { message: `status ${status}` })
    }
  }
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

/** The items of a page, as most platforms count them. */
export function paged<T>({ query }: Asked, items: readonly T[], size = 'per_page'): readonly T[] {
  const [n, many] = [Number(query.get('page') ?? 1), Number(query.get(size) ?? 20)]
  return items.slice((n - 1) * many, n * many)
}
