import { readFileSync } from 'node:fs'
import type { Asked } from './described.ts'
import { type Platform, tokenOfTests } from './server.ts'
import { nextId, type World } from './world.ts'

const { operations } = JSON.parse(readFileSync(new URL('./bitbucket-operations.json', import.meta.url), 'utf8'))

export const bitbucketPlatform: Platform = {
  ...{ root: '/2.0', authorization: ['authorization', `Bearer ${tokenOfTests}`], operations },
  answer(asked, world, base) {
    const { method, path, body, query } = asked as Asked & { body: Record<string, string> }
    const { pull } = world
    // As for the token of a repository.
    if (path === '/user') throw 403
    const at = path.replace('/repositories/octo/net', '').replace('/pullrequests/7', '/pull')
    const id = Number(/\d+$/.exec(at)?.[0])
    const some = <T>(values: readonly T[]) => {
      const n = Number(query.get('page') ?? 1)
      const next = n * 2 < values.length ? { next: `${base}${path}?page=${n + 1}` } : {}
      return { values: values.slice(n * 2 - 2, n * 2), ...next }
    }
    if (at === '') return { is_private: true }
    if (at === '/pull')
      return {
        ...{ state: pull.state === 'open' ? 'OPEN' : pull.state === 'merged' ? 'MERGED' : 'DECLINED' },
        ...{ author: person(pull.author), source: { commit: { hash: pull.head.slice(0, 12) } } },
        links: { html: { href: 'https://bitbucket.org/octo/net/pull-requests/7' } },
        participants: world.reviews.map(({ who, approved, at: when }) => ({
          ...{ user: person(who), approved, state: approved ? 'approved' : 'changes_requested', participated_on: when },
        })),
      }
    if (at === '/pull/commits') return some(pull.committers.map((one) => ({ author: { user: person(one) } })))
    if (at === '/pull/activity')
      return some([
        ...world.reviews.flatMap((one) =>
          one.approved ? [{ approval: { date: one.at, user: person(one.who) } }] : [],
        ),
        ...world.pushes.map((one) => ({
          update: { date: one.at, source: { commit: { hash: one.commit.slice(0, 12) } } },
        })),
      ])
    if (at === '/pull/comments' && method === 'GET') return some(world.comments.map(commentOf))
    if (at === '/pull/comments') {
      const { raw } = body.content as unknown as { raw: string }
      if ([...raw].length > 32_768) throw 400
      const made = { id: nextId(world), author: world.me, body: raw }
      world.comments.push(made)
      return commentOf(made)
    }
    if (at.startsWith('/pull/comments/')) {
      const comment = world.comments.find((one) => one.id === id)
      if (!comment) throw 404
      if (comment.author !== world.me) throw 403
      if (method === 'DELETE') {
        world.comments = world.comments.filter((one) => one !== comment)
        return undefined
      }
      comment.body = (body.content as unknown as { raw: string }).raw
      return commentOf(comment)
    }
    if (at.endsWith('/statuses/build')) {
      const { state, name = '', description = '', url: page } = body
      const commit = at.split('/')[2] ?? ''
      world.statuses.push({ commit, ok: state === 'SUCCESSFUL', name, summary: description, page })
      return {}
    }
    throw 404
  },
}

const person = (name: string) => ({ uuid: `{${name}}`, nickname: name })

const commentOf = ({ id, author, body }: World['comments'][number]) => ({
  ...{ id, content: { raw: body }, user: person(author) },
})
