import { type BaseResourceOptions, createRequesterFn, type FormattedResponse } from '@gitbeaker/requester-utils'
import {
  Commits,
  IssueNotes,
  Issues as IssuesOf,
  MergeRequestApprovals,
  MergeRequestNotes,
  MergeRequests,
  Users,
} from '@gitbeaker/rest'
import type { Forge, Issues, Place, Post, PullRequest, Review, Token } from '../forge.ts'
import type { Fetch } from '../http/careful-fetch.ts'
import { isRefusal } from '../http/fault.ts'
import { headAt, type Moved } from '../reviews.ts'

/** GitLab, in the cloud and on premises. `api` ends with `/api/v4`. */
export function gitlab({ api, repo }: Place, token: Token, fetch: Fetch): Forge {
  const host = api.replace(/\/api\/v4$/, '')
  const words = { host, requesterFn: requests(fetch), rateLimits: {} }
  const as = { ...words, ...(token.scheme === 'job' ? { jobToken: token.text } : { token: token.text }) }
  const users = new Users<false>(as)
  const commits = new Commits<false>(as)
  return {
    name: 'GitLab',
    ownOnly: false,
    dialect: { limit: 1_000_000, unit: 'code points', html: true },
    me: async () => (await users.showCurrentUser()).username,
    pull: (number) => mergeRequest(as, repo, number),
    async mark(commit, { key, name, ok, summary, page }) {
      const { author } = await commits.editStatus(repo, commit, ok ? 'success' : 'failed', {
        ...{ name: `${name} (${key})`, description: summary.slice(0, 255) },
        ...(page !== undefined && { targetUrl: page }),
      })
      return author?.username
    },
    async pullsAt(commit, state) {
      const all = await commits.allMergeRequests(repo, commit)
      const is = (one: (typeof all)[number]): boolean =>
        state === 'open' ? one.state === 'opened' && one.sha === commit : one.state === 'merged'
      return all.filter(is).map(({ iid }) => iid)
    },
    issues: issues(as, repo),
  }
}

type As = BaseResourceOptions<false>

/** Each page holds few: a note may have a million characters. */
const few = { perPage: 20, maxPages: 100 }

function mergeRequest(as: As, repo: string, number: number): PullRequest {
  const requests = new MergeRequests<false>(as)
  const notes = new MergeRequestNotes<false>(as)
  const approvals = new MergeRequestApprovals<false>(as)
  return {
    async look() {
      const [one, commits] = await Promise.all([
        requests.show(repo, number),
        requests.allCommits(repo, number, { perPage: 100, maxPages: 100 }),
      ])
      const { state, sha, author, discussion_locked: locked, web_url: page } = one
      return {
        state: state === 'merged' ? 'merged' : state === 'opened' ? 'open' : 'closed',
        ...{ locked: locked === true, head: sha, tested: [], page },
        authors: [
          author.username,
          ...commits.flatMap((one) => [one.author_name, one.author_email, one.committer_name, one.committer_email]),
        ].flatMap((name) => (typeof name === 'string' ? [name] : [])),
      }
    },
    async comments() {
      const all = await notes.all(repo, number, { ...few, sort: 'asc', orderBy: 'created_at' })
      return all.flatMap((one) => (one.system ? [] : [noteOf(one)]))
    },
    create: async (body) => noteOf(await notes.create(repo, number, body)),
    async edit({ id }, body) {
      await notes.edit(repo, number, Number(id), { body })
    },
    async retire({ id }) {
      await notes.remove(repo, number, Number(id)).catch((error: unknown) => {
        if (!isRefusal(error, 404)) throw error
      })
    },
    labels: {
      all: async () => labelsOf((await requests.show(repo, number)).labels),
      async change(add, remove) {
        await requests.edit(repo, number, { addLabels: add.join(','), removeLabels: remove.join(',') })
      },
    },
    async reviews() {
      const [{ approved_by: by }, versions, said] = await Promise.all([
        approvals.showConfiguration(repo, { mergerequestIId: number }),
        requests.allDiffVersions(repo, number),
        notes.all(repo, number, { ...few, sort: 'asc', orderBy: 'created_at' }),
      ])
      const moved = versions.map((one): Moved => ({ commit: one.head_commit_sha, at: one.created_at }))
      return (by ?? []).flatMap(({ user, ...more }): Review[] => {
        const own = said.filter((one) => one.system && one.author.username === user.username)
        const word = own.findLast(({ body }) => body === 'approved this merge request')
        const at = 'approved_at' in more ? String(more.approved_at) : word?.created_at
        if (at === undefined) return []
        const commit = headAt(moved, at)
        return [{ who: user.username, aka: [user.name], state: 'approved', at, ...(commit && { commit }) }]
      })
    },
  }
}

function issues(as: As, repo: string): Issues {
  const all = new IssuesOf<false>(as)
  const notes = new IssueNotes<false>(as)
  return {
    async open(label) {
      const found = await all.all({ projectId: repo, labels: label, state: 'opened', ...few })
      return found.map((one) => issueOf(one))
    },
    create: async (title, body, label) => issueOf(await all.create(repo, title, { description: body, labels: label })),
    async edit({ id }, title, body) {
      await all.edit(repo, Number(id), { title, description: body })
    },
    async close({ id }, word) {
      await notes.create(repo, Number(id), word)
      await all.edit(repo, Number(id), { stateEvent: 'close' })
    },
  }
}

const noteOf = ({ id, body, author }: { id: number; body: string; author: { username: string } }): Post => ({
  ...{ id: `${id}`, body, author: author.username },
})

interface Described {
  readonly iid: number
  readonly description: string | null
  readonly author?: { readonly username?: string }
}

const issueOf = ({ iid, description, author }: Described): Post => ({
  ...{ id: `${iid}`, body: description ?? '' },
  ...(author?.username !== undefined && { author: author.username }),
})

const labelsOf = (labels: readonly unknown[] | undefined): readonly string[] =>
  (labels ?? []).flatMap((one) => (typeof one === 'string' ? [one] : []))

/** The client’s own way to the network follows redirects and reads without bound. */
const requests = (fetch: Fetch) =>
  createRequesterFn(
    async (_, options) => options,
    async (endpoint, options) => {
      const { prefixUrl = '', searchParams = '', method, headers, body } = options as unknown as Asked
      const url = new URL(endpoint, prefixUrl.endsWith('/') ? prefixUrl : `${prefixUrl}/`)
      url.search = searchParams
      const answer = await fetch(url, { method, headers, ...(body !== undefined && method !== 'DELETE' && { body }) })
      return {
        body: answer.status === 204 ? null : ((await answer.json()) as FormattedResponse['body']),
        headers: Object.fromEntries(answer.headers.entries()),
        status: answer.status,
      }
    },
  )

interface Asked {
  readonly prefixUrl?: string
  readonly searchParams?: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
}
