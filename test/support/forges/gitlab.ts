import type { Asked, Operation } from './described.ts'
import { type Platform, paged, tokenOfTests } from './server.ts'
import { nextId, type World } from './world.ts'

const text = { type: 'string' }
const object = (properties: object, required: readonly string[] = []) => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
})
const parameters = (...names: readonly string[]) => [
  { name: 'id', in: 'path', required: true, schema: text },
  ...names.map((name) => {
    const place = ['iid', 'note', 'sha'].includes(name) ? 'path' : 'query'
    return {
      name,
      in: place,
      required: place === 'path',
      schema: name === 'sha' ? text : { type: ['integer', 'string'] },
    }
  }),
]
const page = ['page', 'per_page', 'pagination']

/** No package carries GitLab's description: this is what its documentation of the REST API says. */
const operations: readonly Operation[] = [
  { method: 'GET', path: '/user', parameters: [] },
  { method: 'GET', path: '/projects/{id}/merge_requests/{iid}', parameters: parameters('iid') },
  { method: 'GET', path: '/projects/{id}/repository/commits/{sha}/merge_requests', parameters: parameters('sha') },
  {
    ...{ method: 'PUT', path: '/projects/{id}/merge_requests/{iid}', parameters: parameters('iid') },
    body: object({ add_labels: text, remove_labels: text }),
  },
  { method: 'GET', path: '/projects/{id}/merge_requests/{iid}/commits', parameters: parameters('iid', ...page) },
  { method: 'GET', path: '/projects/{id}/merge_requests/{iid}/versions', parameters: parameters('iid', ...page) },
  { method: 'GET', path: '/projects/{id}/merge_requests/{iid}/approvals', parameters: parameters('iid') },
  {
    ...{ method: 'GET', path: '/projects/{id}/merge_requests/{iid}/notes' },
    parameters: parameters('iid', 'sort', 'order_by', ...page),
  },
  {
    ...{ method: 'POST', path: '/projects/{id}/merge_requests/{iid}/notes', parameters: parameters('iid') },
    body: object({ body: text }, ['body']),
  },
  {
    ...{ method: 'PUT', path: '/projects/{id}/merge_requests/{iid}/notes/{note}' },
    ...{ parameters: parameters('iid', 'note'), body: object({ body: text }, ['body']) },
  },
  {
    ...{ method: 'DELETE', path: '/projects/{id}/merge_requests/{iid}/notes/{note}' },
    parameters: parameters('iid', 'note'),
  },
  {
    ...{ method: 'POST', path: '/projects/{id}/statuses/{sha}', parameters: parameters('sha') },
    body: object({ state: { enum: ['success', 'failed'] }, name: text, description: text, target_url: text }, [
      'state',
    ]),
  },
  { method: 'GET', path: '/projects/{id}/issues', parameters: parameters('labels', 'state', ...page) },
  {
    ...{ method: 'POST', path: '/projects/{id}/issues', parameters: parameters() },
    body: object({ title: text, description: text, labels: text }, ['title']),
  },
  {
    ...{ method: 'PUT', path: '/projects/{id}/issues/{iid}', parameters: parameters('iid') },
    body: object({ title: text, description: text, state_event: { enum: ['close', 'reopen'] } }),
  },
  {
    ...{ method: 'POST', path: '/projects/{id}/issues/{iid}/notes', parameters: parameters('iid') },
    body: object({ body: text }, ['body']),
  },
]

export const gitlabPlatform: Platform = {
  ...{ root: '/api/v4', authorization: ['private-token', tokenOfTests], operations },
  answer(asked, world) {
    const { method, path, body } = asked as Asked & { body: Record<string, string> }
    const { pull } = world
    if (path === '/user') return { id: 1, username: world.me }
    const at = path.replace('/projects/octo%2Fnet', '').replace('/merge_requests/7', '')
    const id = Number(/\d+/.exec(at)?.[0])
    const issueOf = (one: World['issues'][number]) => ({
      ...{ iid: one.id, title: one.title, description: one.body, author: { username: one.author } },
    })
    const isOf = [pull.head, pull.merged].some((commit) => at === `/repository/commits/${commit}/merge_requests`)
    const seen = {
      ...{ iid: 7, state: pull.state === 'open' ? 'opened' : pull.state, sha: pull.head },
      discussion_locked: pull.locked,
    }
    if (isOf) return [seen]
    if (at === '' && method === 'GET')
      return {
        ...seen,
        ...{ author: { username: pull.author }, labels: world.labels, web_url: 'https://gitlab.example/7' },
      }
    if (at === '') {
      const { add_labels: add = '', remove_labels: remove = '' } = body
      const gone = remove.split(',')
      world.labels = [...world.labels.filter((one) => !gone.includes(one)), ...add.split(',').filter(Boolean)]
      return {}
    }
    if (at === '/commits') return pull.committers.map((name) => ({ author_name: name, author_email: `${name}@x` }))
    if (at === '/versions')
      return world.pushes.toReversed().map((one) => ({ head_commit_sha: one.commit, created_at: one.at }))
    if (at === '/approvals')
      return {
        approved_by: world.reviews.flatMap(({ who, approved, writes }) =>
          approved && writes ? [{ user: { username: who, name: `name of ${who}` } }] : [],
        ),
      }
    if (at === '/notes' && method === 'GET') {
      const said = world.reviews.map(({ who, at: when }, n) => ({
        ...{
          id: n + 1,
          body: 'approved this merge request',
          system: true,
          created_at: when,
          author: { username: who },
        },
      }))
      return paged(asked, [...said, ...world.comments.map(noteOf)])
    }
    if (at === '/notes') {
      const made = { id: nextId(world), author: world.me, body: body.body ?? '' }
      world.comments.push(made)
      return noteOf(made)
    }
    if (at.startsWith('/notes/')) {
      const comment = world.comments.find((one) => one.id === id)
      if (!comment) throw 404
      if (method === 'DELETE') {
        world.comments = world.comments.filter((one) => one !== comment)
        return undefined
      }
      comment.body = body.body ?? ''
      return noteOf(comment)
    }
    if (at.startsWith('/statuses/')) {
      const { state, name = '', description = '', target_url: target } = body
      world.statuses.push({ commit: at.slice(10), ok: state === 'success', name, summary: description, page: target })
      return { author: { username: world.me } }
    }
    if (at === '/issues' && method === 'GET')
      return paged(
        asked,
        world.issues.filter(({ open, label }) => open && label === asked.query.get('labels')).map(issueOf),
      )
    if (at === '/issues') {
      const { title = '', description = '', labels: label = '' } = body
      const made = {
        ...{ id: nextId(world), author: world.me, title, body: description, label },
        open: true,
        words: [],
      }
      world.issues.push(made)
      return issueOf(made)
    }
    const issue = world.issues.find((one) => one.id === id)
    if (!issue) throw 404
    if (at.endsWith('/notes')) issue.words.push(body.body ?? '')
    else
      Object.assign(issue, {
        ...(body.title !== undefined && { title: body.title }),
        ...(body.description !== undefined && { body: body.description }),
        ...(body.state_event === 'close' && { open: false }),
      })
    return { ...issueOf(issue), ...noteOf({ id: 1, author: world.me, body: '' }) }
  },
}

const noteOf = ({ id, author, body }: World['comments'][number]) => ({
  ...{ id, body, system: false, created_at: '2026-01-03T00:00:00Z', author: { username: author } },
})
