import type { Token } from '../forge.ts'
import type { Fetch } from './careful-fetch.ts'

/** A platform without a client of its own: JSON in, JSON out, in the types that whoever asks expects. */
export interface Json {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown, type?: string): Promise<T>
  remove(path: string): Promise<void>
}

/** Paths start at the root of the API; a whole URL is taken as it is. */
export function jsonOver(api: string, token: Token, fetch: Fetch): Json {
  const headers = { accept: 'application/json', 'user-agent': 'netloom', authorization: authorization(token) }
  const at = (path: string): string => (/^https?:/.test(path) ? path : `${api}/${path}`)
  return {
    get: async <T>(path: string) => (await fetch(at(path), { headers })).json() as Promise<T>,
    async send<T>(method: string, path: string, body: unknown, type = 'application/json') {
      const init = { method, headers: { ...headers, 'content-type': type }, body: JSON.stringify(body) }
      const answer = await fetch(at(path), init)
      return (answer.status === 204 ? undefined : await answer.json()) as T
    },
    async remove(path) {
      await fetch(at(path), { method: 'DELETE', headers })
    },
  }
}

export const authorization = ({ text, scheme, user = '' }: Token): string =>
  scheme === 'basic' ? `Basic ${Buffer.from(`${user}:${text}`).toString('base64')}` : `Bearer ${text}`
