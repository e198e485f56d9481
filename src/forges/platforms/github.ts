import { graphql } from '@octokit/graphql'
import { request } from '@octokit/request'
import type { Forge, Issues, Place, Post, PullRequest, Review, Token } from '../forge.ts'
import type { Fetch } from '../http/careful-fetch.ts'
import { ForgeFault, faultIn, isRefusal } from '../http/fault.ts'
import { pages } from './pages.ts'

/** GitHub, in the cloud and on premises. Most is REST; who we are, folding and who may write are GraphQL only. */
export function github({ api, repo: full }: Place, token: Token, fetch: Fetch): Forge {
  const [owner = '', repo = ''] = full.split('/')
  const silent = { debug() {}, info() {}, warn() {}, error() {} }
  const defaults = {
    baseUrl: api,
    headers: { authorization: `token ${token.text}`, 'x-github-api-version': '2022-11-28', 'user-agent': 'netloom' },
    request: { fetch, log: silent },
  }
  const bare = request.defaults(defaults)
  const rest = ((route: string, words: object) => bare(route, { ...words }).catch(unwrap)) as unknown as Rest
  const asked = graphql.defaults(defaults)
  const query = <T>(text: string, variables: object): Promise<T> => asked<T>(text, { ...variables }).catch(unwrap)
  const open = { rest, query, owner, repo, fold: (id: string) => query(minimise, { id }) }

  return {
    name: 'GitHub',
    ownOnly: false,
    dialect: { limit: 65_536, unit: 'code points', html: true },
    me: async () => (await query<{ viewer: { login: string } }>('query { viewer { login } }', {})).viewer.login,
    pull: (number) => pullRequest(open, number),
    async pullsAt(commit, state) {
      const { data } = await rest('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        owner,
        repo,
        commit_sha: commit,
      })
      const is = (one: (typeof data)[number]): boolean =>
        state === 'open' ? one.state === 'open' && one.head.sha === commit : one.merged_at !== null
      return data.filter(is).map(({ number }) => number)
    },
    async mark(sha, { key, name, ok, summary, page }) {
      const state = ok ? ('success' as const) : ('failure' as const)
      const context = `${name} (${key})`
      const description = summary.slice(0, 140)
      const { data } = await rest('POST /repos/{owner}/{repo}/statuses/{sha}', {
        ...{ owner, repo, sha, state, context, description },
        target_url: page ?? null,
      })
      return data.creator?.login
    },
    issues: issues(open),
  }
}

type Rest = typeof request

interface Open {
  readonly rest: Rest
  readonly query: <T>(text: string, variables: object) => Promise<T>
  readonly owner: string
  readonly repo: string
  readonly fold: (id: string) => Promise<unknown>
}

function pullRequest({ rest, query, owner, repo, fold }: Open, number: number): PullRequest {
  const about = { owner, repo, issue_number: number }
  return {
    async look() {
      const at = { owner, repo, pull_number: number }
      const { data } = await rest('GET /repos/{owner}/{repo}/pulls/{pull_number}', at)
      const commits = await pages(async (page) => {
        const words = { ...at, per_page: 100, page }
        return (await rest('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', words)).data
      }, 100)
      return {
        state: data.merged ? 'merged' : data.state === 'open' ? 'open' : 'closed',
        locked: data.locked,
        head: data.head.sha,
        tested: data.merge_commit_sha ? [data.merge_commit_sha] : [],
        authors: [data.user, ...commits.flatMap(({ author, committer }) => [author, committer])].flatMap((one) =>
          typeof one?.login === 'string' ? [one.login] : [],
        ),
        page: data.html_url,
      }
    },
    async comments() {
      const all = await pages(async (page) => {
        const words = { ...about, per_page: 100, page }
        return (await rest('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', words)).data
      }, 100)
      return all.map(postOf)
    },
    async create(body) {
      const { data } = await rest('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...{ ...about, body },
      })
      return postOf(data)
    },
    edit: (comment, body) => editComment({ rest, owner, repo }, comment, body),
    async retire(comment, body) {
      await editComment({ rest, owner, repo }, comment, body)
      await fold(comment.within ?? '')
    },
    labels: {
      async all() {
        const words = { ...about, per_page: 100 }
        const { data } = await rest('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', words)
        return data.map(({ name }) => name)
      },
      async change(add, remove) {
        for (const name of remove)
          await rest('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', { ...about, name }).catch(
            (error: unknown) => {
              if (!isRefusal(error, 404)) throw error
            },
          )
        if (add.length > 0)
          await rest('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { ...about, labels: [...add] })
      },
    },
    async reviews() {
      const { repository } = await query<Reviewed>(opinions, { owner, repo, number })
      const all = repository?.pullRequest?.latestOpinionatedReviews?.nodes ?? []
      return all.flatMap(({ author, state, commit, submittedAt }): Review[] =>
        author?.__typename === 'User' && state !== 'DISMISSED'
          ? [
              {
                who: author.login,
                state: state === 'APPROVED' ? 'approved' : 'refused',
                ...(commit && { commit: commit.oid }),
                at: submittedAt ?? '',
              },
            ]
          : [],
      )
    },
  }
}

async function editComment({ rest, owner, repo }: Pick<Open, 'rest' | 'owner' | 'repo'>, { id }: Post, body: string) {
  const words = { owner, repo, comment_id: Number(id), body }
  await rest('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', words)
}

function issues({ rest, owner, repo }: Open): Issues {
  const at = { owner, repo }
  const edit = async (issue: Post, words: { title?: string; body?: string; state?: 'closed' }) => {
    await rest('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      ...{ ...at, issue_number: Number(issue.id), ...words },
    })
  }
  return {
    async open(label) {
      const all = await pages(async (page) => {
        const words = { ...at, labels: label, state: 'open' as const, per_page: 100, page }
        return (await rest('GET /repos/{owner}/{repo}/issues', words)).data
      }, 100)
      return all.flatMap((one) => (one.pull_request ? [] : [{ ...postOf(one), id: `${one.number}` }]))
    },
    async create(title, body, label) {
      const { data } = await rest('POST /repos/{owner}/{repo}/issues', { ...at, title, body, labels: [label] })
      return { ...postOf(data), id: `${data.number}` }
    },
    edit: (issue, title, body) => edit(issue, { title, body }),
    async close(issue, word) {
      await rest('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...{ ...at, issue_number: Number(issue.id), body: word },
      })
      await edit(issue, { state: 'closed' })
    },
  }
}

interface Posted {
  readonly id: number
  readonly node_id: string
  readonly body?: string | null
  readonly user: { readonly login: string } | null
}

const postOf = ({ id, node_id, body, user }: Posted): Post => ({
  ...{ id: `${id}`, body: body ?? '', within: node_id },
  ...(user && { author: user.login }),
})

interface Reviewed {
  readonly repository?: {
    readonly pullRequest?: {
      readonly latestOpinionatedReviews?: {
        readonly nodes?: readonly {
          readonly author: { readonly __typename: string; readonly login: string } | null
          readonly state: string
          readonly commit: { readonly oid: string } | null
          readonly submittedAt: string | null
        }[]
      }
    }
  }
}

const opinions = `query ($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      latestOpinionatedReviews(first: 100, writersOnly: true) {
        nodes { author { __typename login } state commit { oid } submittedAt }
      }
    }
  }
}`

const minimise = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } }
}`

/** A client wraps our faults in its own; GraphQL refuses with success. */
function unwrap(error: unknown): never {
  const found = faultIn(error)
  if (found instanceof Error && found.name === 'GraphqlResponseError') {
    const [first] = (found as Error & { errors?: { type?: string; message: string }[] }).errors ?? []
    const status = first?.type === 'FORBIDDEN' ? 403 : first?.type === 'NOT_FOUND' ? 404 : 422
    throw new ForgeFault('forge/refused', `GitHub refused a query: ${first?.message ?? ''}`.slice(0, 300), {
      hint: 'Check what the words of the platform are about.',
      status,
    })
  }
  throw found
}
