import { type Api, type Comment, type Commit, giteaApi, type Issue, type PullReview } from 'gitea-js'
import type { Forge, Issues, Place, Post, PullRequest, Review, Token } from '../forge.ts'
import type { Fetch } from '../http/careful-fetch.ts'
import { isRefusal } from '../http/fault.ts'
import { pages } from './pages.ts'

/** Gitea and Forgejo, whose API is the same. `api` ends with `/api/v1`. */
export function gitea({ api, repo: full }: Place, { text }: Token, fetch: Fetch): Forge {
  const [owner = '', repo = ''] = full.split('/')
  const client = giteaApi(api.replace(/\/api\/v1$/, ''), { token: text, customFetch: fetch as typeof globalThis.fetch })
  const at = { client, owner, repo }
  return {
    name: 'Gitea',
    ownOnly: false,
    // The server’s own bound is that of its database, or of what stands before it: what is refused there is cut shorter.
    dialect: { limit: 1_000_000, unit: 'bytes', html: true },
    me: () =>
      client.user.userGetCurrent().then(
        ({ data }) => data.login,
        (error: unknown) => {
          // The token of a run belongs to nobody who can be asked for.
          if (isRefusal(error, 401, 403, 404)) return undefined
          throw error
        },
      ),
    pull: (number) => pullRequest(at, number),
    async mark(commit, { key, name, ok, summary, page }) {
      const { data } = await client.repos.repoCreateStatus(owner, repo, commit, {
        ...{ context: `${name} (${key})`, description: summary.slice(0, 255), state: ok ? 'success' : 'failure' },
        ...(page !== undefined && { target_url: page }),
      })
      return data.creator?.login
    },
    async pullsAt(commit, state) {
      const { data } = await client.repos.repoGetCommitPullRequest(owner, repo, commit)
      const is = state === 'open' ? data.state === 'open' && data.head?.sha === commit : data.merged === true
      return is && data.number !== undefined ? [data.number] : []
    },
    issues: issues(at),
  }
}

interface At {
  readonly client: Api<unknown>
  readonly owner: string
  readonly repo: string
}

function pullRequest(at: At, number: number): PullRequest {
  const { client, owner, repo } = at
  const labelled = async () => (await client.repos.issueGetLabels(owner, repo, number)).data
  return {
    async look() {
      const { data } = await client.repos.repoGetPullRequest(owner, repo, number)
      const commits = await pages(async (page) => {
        const few = { page, limit: 50, verification: false, files: false }
        return (await client.repos.repoGetPullRequestCommits(owner, repo, number, few)).data
      }, 1)
      return {
        state: data.merged ? 'merged' : data.state === 'open' ? 'open' : 'closed',
        ...{ locked: data.is_locked === true, head: data.head?.sha ?? '', tested: [] },
        authors: [data.user?.login, ...commits.flatMap(namesIn)].filter(isText),
        ...(data.html_url && { page: data.html_url }),
      }
    },
    comments: async () => (await client.repos.issueGetComments(owner, repo, number)).data.map(postOf),
    create: async (body) => postOf((await client.repos.issueCreateComment(owner, repo, number, { body })).data),
    async edit({ id }, body) {
      await client.repos.issueEditComment(owner, repo, Number(id), { body })
    },
    retire: ({ id }) => gone(client.repos.issueDeleteComment(owner, repo, Number(id))),
    labels: {
      all: async () => (await labelled()).map(({ name }) => name ?? ''),
      async change(add, remove) {
        for (const { id, name } of await labelled())
          if (remove.includes(name ?? '')) await gone(client.repos.issueRemoveLabel(owner, repo, number, id ?? 0))
        const ids = []
        for (const name of add) ids.push(await labelNamed(at, name))
        if (ids.length > 0) await client.repos.issueAddLabel(owner, repo, number, { labels: ids })
      },
    },
    async reviews() {
      const all = await pages(
        async (page) => (await client.repos.repoListPullReviews(owner, repo, number, { page, limit: 50 })).data,
        1,
      )
      const last = new Map<string, Review>()
      for (const one of all) {
        const review = reviewOf(one)
        if (review) last.set(review.who, review)
      }
      return [...last.values()]
    },
  }
}

/** The token may not be allowed to make labels; one that is there is enough. */
async function labelNamed({ client, owner, repo }: At, name: string): Promise<number> {
  const all = await pages(
    async (page) => (await client.repos.issueListLabels(owner, repo, { page, limit: 50 })).data,
    1,
  )
  const known = all.find((one) => one.name === name)?.id
  if (known !== undefined) return known
  const { data } = await client.repos.issueCreateLabel(owner, repo, { name, color: '#5f7a8c' })
  return data.id ?? 0
}

function issues(at: At): Issues {
  const { client, owner, repo } = at
  return {
    async open(label) {
      const all = await pages(async (page) => {
        const words = { state: 'open', type: 'issues', labels: label, page, limit: 50 } as const
        return (await client.repos.issueListIssues(owner, repo, words)).data
      }, 1)
      return all.filter(({ labels }) => labels?.some(({ name }) => name === label)).map(issueOf)
    },
    async create(title, body, label) {
      const words = { title, body, labels: [await labelNamed(at, label)] }
      return issueOf((await client.repos.issueCreateIssue(owner, repo, words)).data)
    },
    async edit({ id }, title, body) {
      await client.repos.issueEditIssue(owner, repo, Number(id), { title, body })
    },
    async close({ id }, word) {
      await client.repos.issueCreateComment(owner, repo, Number(id), { body: word })
      await client.repos.issueEditIssue(owner, repo, Number(id), { state: 'closed' })
    },
  }
}

const postOf = ({ id, body, user }: Comment): Post => ({
  ...{ id: `${id}`, body: body ?? '' },
  ...(user?.login !== undefined && { author: user.login }),
})

const issueOf = ({ number, body, user }: Issue): Post => ({
  ...{ id: `${number}`, body: body ?? '' },
  ...(user?.login !== undefined && { author: user.login }),
})

/** `official`: of somebody whose review the repository counts. A later comment alone takes no word back. */
function reviewOf({ user, state, commit_id, submitted_at, official, dismissed }: PullReview): Review | undefined {
  const given = state as string | undefined
  if (official !== true || user?.login === undefined || !['APPROVED', 'REQUEST_CHANGES'].includes(given ?? '')) return
  return {
    who: user.login,
    aka: [user.full_name, user.email].filter(isText),
    state: given === 'APPROVED' && dismissed !== true ? 'approved' : 'refused',
    ...(commit_id && { commit: commit_id }),
    at: submitted_at ?? '',
  }
}

const namesIn = ({ author, committer, commit }: Commit): (string | undefined)[] => [
  ...[author?.login, committer?.login, commit?.author?.email, commit?.author?.name],
  ...[commit?.committer?.email, commit?.committer?.name],
]

const isText = (text: string | undefined): text is string => text !== undefined && text !== ''

const gone = (asked: Promise<unknown>): Promise<void> =>
  asked.then(
    () => undefined,
    (error: unknown) => {
      if (!isRefusal(error, 404)) throw error
    },
  )
