import type { Forge, Place, Token } from './forge.ts'
import { carefulFetch, type Patience } from './http/careful-fetch.ts'

/** Opens a platform; only its own client is loaded. Nothing is asked yet. */
export async function openForge(
  place: Place,
  token: Token,
  { signal, patience }: { readonly signal?: AbortSignal; readonly patience?: Patience } = {},
): Promise<Forge> {
  const fetch = carefulFetch({ api: place.api, ...(signal && { signal }), ...(patience && { patience }) })
  return (await clients[place.platform]())(place, token, fetch)
}

const clients = {
  github: async () => (await import('./platforms/github.ts')).github,
  gitlab: async () => (await import('./platforms/gitlab.ts')).gitlab,
  gitea: async () => (await import('./platforms/gitea.ts')).gitea,
  bitbucket: async () => (await import('./platforms/bitbucket.ts')).bitbucket,
  azure: async () => (await import('./platforms/azure.ts')).azure,
} as const
