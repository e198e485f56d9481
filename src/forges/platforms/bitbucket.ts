import type { Forge, Place, Post, PullRequest, Review, Token } from '../forge.ts'
import type { Fetch } from '../http/careful-fetch.ts'
import { isRefusal } from '../http/fault.ts'
import { type Json, jsonOver } from '../http/json.ts'
import { headAt, type Moved } from '../reviews.ts'

/** Bitbucket in the cloud. It shows no HTML, knows no labels on pull requests, and only some repositories have issues. */
export function bitbucket({ api, repo }: Place, token: Token, fetch: Fetch): Forge {
  const json = jsonOver(api, token, fetch)
  const base = `repositories/${repo}`
  return {
    name: 'Bitbucket',
    ownOnly: true,
    dialect: { limit: 32_768, unit: 'code points', html: false },
    me: () =>
      json.get<Account>('user').then(
        ({ uuid }) => uuid,
        (error: unknown) => {
          // The token of a repository belongs to no account that it may ask for.
          if (isRefusal(error, 401, 403, 404)) return undefined
          throw error
        },
      ),
    pull: (number) => pullRequest(json, base, number),
    async mark(commit, { key, name, ok, summary, page }) {
      const state = ok ? 'SUCCESSFUL' : 'FAILED'
      const url = page ?? `https://bitbucket.org/${repo}/commits/${commit}`
      const words = { key, name: name.slice(0, 255), state, description: summary.slice(0, 255), url }
      await json.send('POST', `${base}/commit/${commit}/statuses/build`, words)
      return undefined
    },
  }
}

function pullRequest(json: Json, base: string, number: number): PullRequest {
  const at = `${base}/pullrequests/${number}`
  return {
    async look() {
      const one = await json.get<Seen>(at)
      const commits = await everything<Written>(json, `${at}/commits?pagelen=100`)
      return {
        state: one.state === 'OPEN' ? 'open' : one.state === 'MERGED' ? 'merged' : 'closed',
        ...{ locked: false, head: one.source.commit?.hash ?? '', tested: [] },
        authors: [nameOf(one.author), ...commits.flatMap(({ author }) => [nameOf(author?.user), author?.raw])].filter(
          isText,
        ),
        ...(one.links?.html?.href && { page: one.links.html.href }),
      }
    },
    async comments() {
      const all = await everything<Remark>(json, `${at}/comments?pagelen=100`)
      return all.filter(({ deleted, inline }) => !deleted && !inline).map(postOf)
    },
    create: async (body) => postOf(await json.send<Remark>('POST', `${at}/comments`, { content: { raw: body } })),
    async edit({ id }, body) {
      await json.send('PUT', `${at}/comments/${id}`, { content: { raw: body } })
    },
    async retire({ id }) {
      await json.remove(`${at}/comments/${id}`).catch((error: unknown) => {
        if (!isRefusal(error, 404)) throw error
      })
    },
    async reviews() {
      // Anybody may approve in a public repository, and nobody tells who of them may write.
      if (!(await json.get<{ is_private: boolean }>(base)).is_private) return []
      const { participants } = await json.get<Seen>(at)
      const acts = await everything<Act>(json, `${at}/activity?pagelen=50`)
      const moved = acts.flatMap(({ update }): Moved[] =>
        update?.source?.commit ? [{ commit: update.source.commit.hash, at: update.date }] : [],
      )
      return (participants ?? []).flatMap(({ user, approved, state, participated_on }): Review[] => {
        if (!approved && state !== 'changes_requested') return []
        const given = acts.flatMap(({ approval }) => (approval?.user.uuid === user.uuid ? [approval.date] : []))
        const when = given.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? participated_on
        if (when === undefined) return []
        const commit = headAt(moved, when)
        const known = { who: nameOf(user) ?? user.uuid, state: approved ? 'approved' : 'refused', at: when } as const
        return [{ ...known, ...(commit && { commit }) }]
      })
    },
  }
}

interface Account {
  readonly uuid: string
  readonly nickname?: string
  readonly display_name?: string
}

interface Remark {
  readonly id: number
  readonly content: { readonly raw: string }
  readonly user?: Account
  readonly deleted?: boolean
  readonly inline?: object
}

interface Seen {
  readonly state: string
  readonly author: Account
  readonly source: { readonly commit?: { readonly hash: string } }
  readonly links?: { readonly html?: { readonly href: string } }
  readonly participants?: readonly {
    readonly user: Account
    readonly approved: boolean
    readonly state?: string | null
    readonly participated_on?: string
  }[]
}

interface Written {
  readonly author?: { readonly raw?: string; readonly user?: Account }
}

interface Act {
  readonly update?: { readonly date: string; readonly source?: { readonly commit?: { readonly hash: string } } }
  readonly approval?: { readonly date: string; readonly user: Account }
}

interface Some<T> {
  readonly values: readonly T[]
  readonly next?: string
}

/** Bitbucket names the next page; a hundred are enough for any pull request. */
async function everything<T>(json: Json, path: string): Promise<T[]> {
  const all: T[] = []
  let next: string | undefined = path
  for (let n = 0; n < 100 && next !== undefined; n += 1) {
    const some: Some<T> = await json.get(next)
    all.push(...some.values)
    next = some.next
  }
  return all
}

const postOf = ({ id, content, user }: Remark): Post => ({
  ...{ id: `${id}`, body: content.raw },
  ...(user && { author: user.uuid }),
})

const nameOf = (account: Account | undefined): string | undefined => account?.nickname ?? account?.uuid

const isText = (text: string | undefined): text is string => text !== undefined && text !== ''
