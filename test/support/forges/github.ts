import { readFileSync } from 'node:fs'
import { schema as text } from '@octokit/graphql-schema'
import { buildSchema, parse, validate } from 'graphql'
import type { Asked, Operation } from './described.ts'
import { type Platform, paged, tokenOfTests } from './server.ts'
import { nextId, type World } from './world.ts'

const described = JSON.parse(readFileSync(new URL('./github-operations.json', import.meta.url), 'utf8'))
const graph = buildSchema(text.idl, { assumeValid: true, assumeValidSDL: true })

export const githubPlatform: Platform = {
  root: '',
  authorization: ['authorization', `token ${tokenOfTests}`],
  operations: [...(described.operations as Operation[]), { method: 'POST', path: '/graphql' }],
  answer: (asked, world) => (asked.path === '/graphql' ? query(asked, world) : rest(asked, world)),
}

function query({ body }: Asked, world: World): unknown {
  const { query, variables } = body as { query: string; variables: Record<string, string> }
  const [fault] = validate(graph, parse(query))
  if (fault) throw fault
  if (query.includes('viewer')) return { data: { viewer: { login: world.me } } }
  if (query.includes('minimizeComment')) {
    const comment = world.comments.find(({ id }) => `node-${id}` === variables.id)
    if (!comment) return { errors: [{ type: 'NOT_FOUND', message: 'no such node' }] }
    comment.folded = true
    return { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } }
  }
  const nodes = world.reviews.flatMap(({ who, approved, commit, at, writes, program }) =>
    writes
      ? [
          {
            author: { __typename: program ? 'Bot' : 'User', login: who },
            state: approved ? 'APPROVED' : 'CHANGES_REQUESTED',
            ...{ commit: { oid: commit }, submittedAt: at },
          },
        ]
      : [],
  )
  return { data: { repository: { pullRequest: { latestOpinionatedReviews: { nodes } } } } }
}

function rest(asked: Asked, world: World): unknown {
  const { method, path, body } = asked as Asked & { body: Record<string, string> }
  const { pull } = world
  const at = path.replace('/repos/octo/net', '')
  const id = Number(/\d+/.exec(at)?.[0])
  const seen = {
    ...{ number: 7, state: pull.state === 'open' ? 'open' : 'closed', merged: pull.state === 'merged' },
    ...{ locked: pull.locked, head: { sha: pull.head }, merge_commit_sha: pull.merged ?? pull.tested ?? null },
    merged_at: pull.state === 'merged' ? '2026-01-04T00:00:00Z' : null,
    ...{ user: { login: pull.author }, html_url: 'https://github.example/octo/net/pull/7' },
  }
  const issueOf = (one: World['issues'][number]) => ({
    ...{ id: one.id * 10, node_id: `issue-${one.id}`, number: one.id, body: one.body, user: { login: one.author } },
  })
  if (at === '/pulls/7') return seen
  if (at === '/pulls/7/commits')
    return paged(
      asked,
      pull.committers.map((login) => ({ author: { login }, committer: { login } })),
    )
  if (/^\/commits\/\w+\/pulls$/.test(at))
    return at.includes(pull.head) || (pull.merged !== undefined && at.includes(pull.merged)) ? [seen] : []
  if (at === '/issues/7/comments' && method === 'GET') return paged(asked, world.comments.map(commentOf))
  if (at === '/issues/7/comments') {
    if ([...(body.body ?? '')].length > (world.limit ?? 65_536)) throw 422
    const made = { id: nextId(world), author: world.me, body: body.body ?? '' }
    world.comments.push(made)
    return commentOf(made)
  }
  if (at.startsWith('/issues/comments/')) {
    const comment = world.comments.find((one) => one.id === id)
    if (!comment) throw 404
    comment.body = body.body ?? ''
    return commentOf(comment)
  }
  if (at === '/issues/7/labels' && method === 'GET') return world.labels.map((name) => ({ name }))
  if (at === '/issues/7/labels') {
    world.labels.push(...(body.labels as unknown as string[]))
    return []
  }
  if (at.startsWith('/issues/7/labels/')) {
    const name = decodeURIComponent(at.slice('/issues/7/labels/'.length))
    if (!world.labels.includes(name)) throw 404
    world.labels = world.labels.filter((one) => one !== name)
    return []
  }
  if (at.startsWith('/statuses/')) {
    const { state, context = '', description = '', target_url: page } = body
    world.statuses.push({ commit: at.slice(10), ok: state === 'success', name: context, summary: description, page })
    return { creator: { login: world.me } }
  }
  if (at === '/issues' && method === 'GET')
    return paged(
      asked,
      world.issues.filter(({ open, label }) => open && label === asked.query.get('labels')).map(issueOf),
    )
  if (at === '/issues') {
    const [label = ''] = body.labels as unknown as string[]
    const { title = '', body: text = '' } = body
    const made = { ...{ id: nextId(world), author: world.me, title, body: text, label }, open: true, words: [] }
    world.issues.push(made)
    return issueOf(made)
  }
  const issue = world.issues.find((one) => one.id === id)
  if (!issue) throw 404
  if (at.endsWith('/comments')) {
    issue.words.push(body.body ?? '')
    return commentOf({ id: 1, author: world.me, body: '' })
  }
  Object.assign(issue, {
    ...(body.title !== undefined && { title: body.title }),
    ...(body.body !== undefined && { body: body.body }),
    ...(body.state === 'closed' && { open: false }),
  })
  return issueOf(issue)
}

const commentOf = ({ id, author, body }: World['comments'][number]) => ({
  ...{ id, node_id: `node-${id}`, body, user: { login: author } },
})
