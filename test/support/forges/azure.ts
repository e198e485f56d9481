import type { Asked, Operation } from './described.ts'
import { type Platform, tokenOfTests } from './server.ts'
import { nextId, type World } from './world.ts'

const text = { type: 'string' }
const object = (properties: object, required: readonly string[]) => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
})
const git = '/{project}/_apis/git/repositories/{repo}'
const pull = `${git}/pullRequests/{pull}`
const ids = ['project', 'repo', 'pull', 'thread', 'comment', 'label', 'commit']
const operation = (method: string, path: string, body?: object, query: readonly string[] = []): Operation => ({
  ...{ method, path, ...(body && { body }) },
  parameters: [
    ...ids.flatMap((name) => (path.includes(`{${name}}`) ? [{ name, in: 'path', required: true, schema: text }] : [])),
    { name: 'api-version', in: 'query', required: true, schema: { const: '7.1' } },
    ...query.map((name) => ({ name, in: 'query', required: false, schema: text })),
  ],
})

/** No package carries its description: this is what the documentation of the REST API 7.1 says. */
const operations: readonly Operation[] = [
  { method: 'GET', path: '/_apis/connectionData' },
  operation('GET', pull),
  operation('GET', `${pull}/commits`, undefined, ['$top']),
  operation('GET', `${pull}/iterations`),
  operation('GET', `${pull}/threads`),
  operation(
    'POST',
    `${pull}/threads`,
    object(
      {
        status: { enum: ['active', 'fixed', 'wontFix', 'closed', 'byDesign', 'pending'] },
        comments: {
          type: 'array',
          items: object(
            {
              parentCommentId: { type: 'integer' },
              content: text,
              commentType: { enum: ['unknown', 'text', 'codeChange', 'system'] },
            },
            ['content'],
          ),
        },
      },
      ['comments'],
    ),
  ),
  operation('PATCH', `${pull}/threads/{thread}/comments/{comment}`, object({ content: text }, ['content'])),
  operation('DELETE', `${pull}/threads/{thread}/comments/{comment}`),
  operation('GET', `${pull}/labels`),
  operation('POST', `${pull}/labels`, object({ name: text }, ['name'])),
  operation('DELETE', `${pull}/labels/{label}`),
  operation(
    'POST',
    `${git}/commits/{commit}/statuses`,
    object(
      {
        context: object({ genre: text, name: text }, ['name']),
        state: { enum: ['notSet', 'pending', 'succeeded', 'failed', 'error', 'notApplicable'] },
        ...{ description: text, targetUrl: text },
      },
      ['context', 'state'],
    ),
  ),
]

export const azurePlatform: Platform = {
  ...{ root: '/acme', authorization: ['authorization', `Bearer ${tokenOfTests}`], operations },
  answer(asked, world) {
    const { method, path, body } = asked as Asked & { body: Record<string, string> }
    if (path === '/_apis/connectionData') return { authenticatedUser: person(world.me) }
    const at = path.replace('/octo/_apis/git/repositories/net', '').replace('/pullRequests/7', '/pull')
    const states = { open: 'active', merged: 'completed', closed: 'abandoned' }
    if (at === '/pull')
      return {
        ...{ status: states[world.pull.state], createdBy: person(world.pull.author) },
        lastMergeSourceCommit: { commitId: world.pull.head },
        reviewers: world.reviews.map(({ who, approved }) => ({ ...person(who), vote: approved ? 10 : -10 })),
      }
    if (at === '/pull/commits') return list(world.pull.committers.map((name) => ({ author: { name } })))
    if (at === '/pull/iterations')
      return list(world.pushes.map((one) => ({ sourceRefCommit: { commitId: one.commit }, createdDate: one.at })))
    if (at === '/pull/threads' && method === 'GET')
      return list([
        ...world.reviews.map(({ who, at: publishedDate }, n) => ({
          ...{ id: n + 1, publishedDate, properties: { CodeReviewThreadType: { $value: 'VoteUpdate' } } },
          comments: [{ id: 1, author: person(who), commentType: 'system', content: 'voted' }],
        })),
        ...world.comments.map(threadOf),
      ])
    if (at === '/pull/threads') {
      const [first] = body.comments as unknown as { content: string }[]
      const made = { id: nextId(world), author: world.me, body: first?.content ?? '' }
      world.comments.push(made)
      return threadOf(made)
    }
    const thread = /^\/pull\/threads\/(\d+)\/comments\/1$/.exec(at)?.[1]
    if (thread !== undefined) {
      const comment = world.comments.find(({ id }) => id === Number(thread))
      if (!comment) throw 404
      if (method === 'DELETE') {
        world.comments = world.comments.filter((one) => one !== comment)
        return undefined
      }
      comment.body = body.content ?? ''
      return threadOf(comment).comments[0]
    }
    if (at === '/pull/labels' && method === 'GET') return list(world.labels.map((name) => ({ id: encode(name), name })))
    if (at === '/pull/labels') return { name: world.labels.push(body.name ?? '') }
    if (at.startsWith('/pull/labels/')) {
      world.labels = world.labels.filter((name) => encode(name) !== at.slice('/pull/labels/'.length))
      return undefined
    }
    if (at.startsWith('/commits/')) {
      const { state, description = '', targetUrl: page } = body
      const { name } = body.context as unknown as { name: string }
      world.statuses.push({
        commit: at.split('/')[2] ?? '',
        ok: state === 'succeeded',
        name,
        summary: description,
        page,
      })
      return {}
    }
    throw 404
  },
}

const list = <T>(value: readonly T[]) => ({ count: value.length, value })

const encode = (name: string): string => Buffer.from(name).toString('hex')

const person = (name: string) => ({ id: `id-${name}`, uniqueName: name, displayName: name })

const threadOf = ({ id, author, body }: World['comments'][number]) => ({
  ...{ id, publishedDate: '2026-01-03T00:00:00Z' },
  comments: [{ id: 1, author: person(author), content: body, commentType: 'text' }],
})
