import { readFileSync } from 'node:fs'
import type { Asked } from './described.ts'
import { type Platform, paged, tokenOfTests } from './server.ts'
import { nextId, type World } from './world.ts'

const { operations } = JSON.parse(readFileSync(new URL('./gitea-operations.json', import.meta.url), 'utf8'))

/** Labels have numbers; here that of a name is its place in this list. */
const labelNames = ['netloom/changes', 'kind/bug']

export const giteaPlatform: Platform = {
  ...{ root: '/api/v1', authorization: ['authorization', `Bearer ${tokenOfTests}`], operations },
  answer(asked, world) {
    const { method, path, body } = asked as Asked & { body: Record<string, string> }
    const { pull } = world
    const at = path.replace('/repos/octo/net', '')
    const id = Number(/\d+/.exec(at)?.[0])
    const few = <T>(items: readonly T[]) => paged(asked, items, 'limit')
    const issueOf = (one: World['issues'][number]) => ({
      ...{ number: one.id, title: one.title, body: one.body, user: { login: one.author } },
      labels: [{ name: one.label }],
    })
    if (path === '/user') return { login: world.me }
    const isOf = [pull.head, pull.merged].some((commit) => at === `/commits/${commit}/pull`)
    if (at === '/pulls/7' || isOf)
      return {
        number: 7,
        ...{ state: pull.state === 'open' ? 'open' : 'closed', merged: pull.state === 'merged' },
        ...{ is_locked: pull.locked, head: { sha: pull.head }, user: { login: pull.author } },
        html_url: 'https://gitea.example/octo/net/pulls/7',
      }
    if (at === '/pulls/7/commits') return few(pull.committers.map((login) => ({ author: { login } })))
    if (at === '/pulls/7/reviews')
      return few(
        world.reviews.map((one) => ({
          ...{ user: { login: one.who }, state: one.approved ? 'APPROVED' : 'REQUEST_CHANGES' },
          ...{ commit_id: one.commit, submitted_at: one.at, official: one.writes, dismissed: false },
        })),
      )
    if (at === '/issues/7/comments' && method === 'GET') return world.comments.map(commentOf)
    if (at === '/issues/7/comments') {
      if (Buffer.byteLength(body.body ?? '') > (world.limit ?? Number.POSITIVE_INFINITY)) throw 413
      const made = { id: nextId(world), author: world.me, body: body.body ?? '' }
      world.comments.push(made)
      return commentOf(made)
    }
    if (at.startsWith('/issues/comments/')) {
      const comment = world.comments.find((one) => one.id === id)
      if (!comment) throw 404
      if (method === 'DELETE') {
        world.comments = world.comments.filter((one) => one !== comment)
        return undefined
      }
      comment.body = body.body ?? ''
      return commentOf(comment)
    }
    if (at === '/labels' && method === 'GET') return few(labelNames.map((name, n) => ({ id: n + 1, name })))
    if (at === '/labels') return { id: labelNames.push(body.name ?? ''), name: body.name }
    if (at === '/issues/7/labels' && method === 'GET')
      return world.labels.map((name) => ({ name, id: labelNames.indexOf(name) + 1 }))
    if (at === '/issues/7/labels') {
      world.labels.push(...(body.labels as unknown as number[]).map((n) => labelNames[n - 1] ?? ''))
      return []
    }
    if (at.startsWith('/issues/7/labels/')) {
      const name = labelNames[Number(at.split('/').at(-1)) - 1]
      world.labels = world.labels.filter((one) => one !== name)
      return undefined
    }
    if (at.startsWith('/statuses/')) {
      const { state, context = '', description = '', target_url: page } = body
      world.statuses.push({ commit: at.slice(10), ok: state === 'success', name: context, summary: description, page })
      return { creator: { login: world.me } }
    }
    if (at === '/issues' && method === 'GET') return few(world.issues.filter(({ open }) => open).map(issueOf))
    if (at === '/issues') {
      const { title = '', body: text = '' } = body
      const label = labelNames[Number((body.labels as unknown as number[])[0]) - 1] ?? ''
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
  },
}

const commentOf = ({ id, author, body }: World['comments'][number]) => ({ id, body, user: { login: author } })
