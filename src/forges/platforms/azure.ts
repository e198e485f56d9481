import type { Forge, Place, Post, PullRequest, Review, Token } from '../forge.ts'
import type { Fetch } from '../http/careful-fetch.ts'
import { isRefusal } from '../http/fault.ts'
import { type Json, jsonOver } from '../http/json.ts'
import { headAt, type Moved } from '../reviews.ts'

/** Azure DevOps; `api` is the collection, `https://dev.azure.com/NAME`. What it has for issues shows HTML, where our text would not be inert. */
export function azure({ api, repo: full }: Place, token: Token, fetch: Fetch): Forge {
  const [project = '', repo = ''] = full.split('/').map(encodeURIComponent)
  const json = jsonOver(api, token, fetch)
  const git = `${project}/_apis/git/repositories/${repo}`
  return {
    name: 'Azure DevOps',
    ownOnly: true,
    dialect: { limit: 150_000, unit: 'UTF-16 units', html: true },
    me: async () =>
      (await json.get<{ authenticatedUser: { id: string } }>('_apis/connectionData')).authenticatedUser.id,
    pull: (number) => pullRequest(json, git, number),
    async mark(commit, { key, name, ok, summary, page }) {
      await json.send('POST', `${git}/commits/${commit}/statuses?${version}`, {
        ...{ context: { genre: 'netloom', name: key }, state: ok ? 'succeeded' : 'failed' },
        ...{ description: `${name}: ${summary}`.slice(0, 250), ...(page !== undefined && { targetUrl: page }) },
      })
      return undefined
    },
  }
}

const version = 'api-version=7.1'

function pullRequest(json: Json, git: string, number: number): PullRequest {
  const at = `${git}/pullRequests/${number}`
  const threads = async () => (await json.get<List<Thread>>(`${at}/threads?${version}`)).value
  return {
    async look() {
      const one = await json.get<Seen>(`${at}?${version}`)
      const commits = await json.get<List<Written>>(`${at}/commits?$top=1000&${version}`)
      return {
        state: one.status === 'active' ? 'open' : one.status === 'completed' ? 'merged' : 'closed',
        ...{ locked: false, head: one.lastMergeSourceCommit?.commitId ?? '' },
        tested: one.lastMergeCommit ? [one.lastMergeCommit.commitId] : [],
        authors: [
          ...namesOf(one.createdBy),
          ...commits.value.flatMap(({ author, committer }) => [
            ...[author?.email, author?.name],
            ...[committer?.email, committer?.name],
          ]),
        ].filter(isText),
      }
    },
    async comments() {
      return (await threads()).flatMap(({ id, isDeleted, comments = [] }): Post[] => {
        const [first] = comments
        if (isDeleted || !first || first.isDeleted || first.commentType === 'system') return []
        return [postOf(id, first)]
      })
    },
    async create(body) {
      // Closed: an open thread may keep a pull request from being completed.
      const words = { status: 'closed', comments: [{ parentCommentId: 0, content: body, commentType: 'text' }] }
      const { id, comments = [] } = await json.send<Thread>('POST', `${at}/threads?${version}`, words)
      return postOf(id, comments[0] ?? { id: 1, content: body })
    },
    async edit({ id, within }, body) {
      await json.send('PATCH', `${at}/threads/${within}/comments/${id}?${version}`, { content: body })
    },
    async retire({ id, within }) {
      await json.remove(`${at}/threads/${within}/comments/${id}?${version}`).catch((error: unknown) => {
        if (!isRefusal(error, 404)) throw error
      })
    },
    labels: {
      all: async () => (await json.get<List<Label>>(`${at}/labels?${version}`)).value.map(({ name }) => name),
      async change(add, remove) {
        const { value } = await json.get<List<Label>>(`${at}/labels?${version}`)
        for (const { id, name } of value) if (remove.includes(name)) await json.remove(`${at}/labels/${id}?${version}`)
        for (const name of add) await json.send('POST', `${at}/labels?${version}`, { name })
      },
    },
    async reviews() {
      const one = await json.get<Seen>(`${at}?${version}`)
      const moved = (await json.get<List<Iteration>>(`${at}/iterations?${version}`)).value.map(
        ({ sourceRefCommit, createdDate }): Moved => ({ commit: sourceRefCommit.commitId, at: createdDate }),
      )
      const votes = (await threads()).filter(
        ({ properties }) => properties?.CodeReviewThreadType?.$value === 'VoteUpdate',
      )
      return (one.reviewers ?? []).flatMap((reviewer): Review[] => {
        const { id, vote, isContainer } = reviewer
        if (isContainer || vote === 0) return []
        const own = votes.filter(({ comments = [] }) => comments[0]?.author?.id === id)
        const at = own
          .map(({ publishedDate }) => publishedDate)
          .sort((a, b) => Date.parse(a) - Date.parse(b))
          .at(-1)
        if (at === undefined) return []
        const [who = id, ...aka] = namesOf(reviewer).filter(isText)
        const commit = headAt(moved, at)
        return [{ who, aka, state: vote > 0 ? 'approved' : 'refused', at, ...(commit && { commit }) }]
      })
    },
  }
}

interface List<T> {
  readonly value: readonly T[]
}

interface Person {
  readonly id: string
  readonly uniqueName?: string
  readonly displayName?: string
}

interface Remark {
  readonly id: number
  readonly content?: string
  readonly author?: Person
  readonly isDeleted?: boolean
  readonly commentType?: string
}

interface Thread {
  readonly id: number
  readonly publishedDate: string
  readonly isDeleted?: boolean
  readonly comments?: readonly Remark[]
  readonly properties?: Readonly<Record<string, { readonly $value: unknown } | undefined>>
}

interface Seen {
  readonly status: string
  readonly createdBy: Person
  readonly lastMergeSourceCommit?: { readonly commitId: string }
  readonly lastMergeCommit?: { readonly commitId: string }
  readonly reviewers?: readonly (Person & { readonly vote: number; readonly isContainer?: boolean })[]
}

interface Written {
  readonly author?: { readonly name?: string; readonly email?: string }
  readonly committer?: { readonly name?: string; readonly email?: string }
}

interface Iteration {
  readonly sourceRefCommit: { readonly commitId: string }
  readonly createdDate: string
}

interface Label {
  readonly id: string
  readonly name: string
}

const postOf = (thread: number, { id, content = '', author }: Remark): Post => ({
  ...{ id: `${id}`, within: `${thread}`, body: content },
  ...(author && { author: author.id }),
})

const namesOf = ({ uniqueName, displayName }: Person): (string | undefined)[] => [uniqueName, displayName]

const isText = (text: string | undefined): text is string => text !== undefined && text !== ''
