import type { Post, PullRequest } from './forge.ts'
import { ForgeFault, isRefusal } from './http/fault.ts'
import { markerOf, replaced } from './marker.ts'

export interface Sticky {
  /** `keyOf` the cluster. */
  readonly key: string
  /** Whom the token belongs to; undefined where only the platform knows, and lets nobody edit what is another's. */
  readonly me: string | undefined
  readonly limit: number
  /** The comment in at most so many of the platform's units. */
  readonly body: (limit: number) => string
}

/**
 * Puts the one comment on a cluster on a pull request: ours is changed in its place, or made; whatever others of ours are on
 * the same are retired, the oldest stays. Two runs at once end with one comment, as each looks again for what the other
 * made. Returns the comments of ours on other clusters.
 */
export async function stick(pull: PullRequest, { key, me, limit, body }: Sticky): Promise<readonly Post[]> {
  const all = await pull.comments()
  const before = oursOn(key, all, me)
  const kept = (await firstEdited(pull, before, limit, body)) ?? (await shortened(limit, body, pull.create))
  const author = me ?? kept.author
  const isNew = !before.some((one) => isOne(one, kept))
  const now = isNew ? oursOn(key, await pull.comments(), author) : before.filter((one) => isSame(one.author, author))
  const oldest = now[0] ?? kept
  if (!isOne(oldest, kept)) await shortened(limit, body, (text) => pull.edit(oldest, text))
  for (const other of now) if (!isOne(other, oldest)) await retired(pull, other)
  return all.filter((one) => isSame(one.author, author) && markerOf(one.body)?.topic === 'plan' && !isOn(key, one))
}

/** Comments of ours on a cluster, the oldest first. */
const oursOn = (key: string, all: readonly Post[], me: string | undefined): readonly Post[] =>
  all
    .filter((one) => isOn(key, one) && (me === undefined || isSame(one.author, me)))
    .sort((a, b) => Number(a.within ?? 0) - Number(b.within ?? 0) || Number(a.id) - Number(b.id))

function isOn(key: string, { body }: Post): boolean {
  const marker = markerOf(body)
  return marker?.topic === 'plan' && marker.key === key
}

const isOne = (a: Post, b: Post): boolean => a.id === b.id && a.within === b.within

const isSame = (author: string | undefined, me: string | undefined): boolean => author !== undefined && author === me

/** The first that can be edited; one that was deleted meanwhile, or is another's, is none. */
async function firstEdited(
  pull: PullRequest,
  posts: readonly Post[],
  limit: number,
  body: Sticky['body'],
): Promise<Post | undefined> {
  for (const post of posts) {
    try {
      await shortened(limit, body, (text) => pull.edit(post, text))
      return post
    } catch (error) {
      if (!isRefusal(error, 403, 404)) throw error
    }
  }
  return undefined
}

/** Half as long as long as a platform finds it too long: not every server has the same bound. */
async function shortened<T>(limit: number, body: Sticky['body'], send: (text: string) => Promise<T>): Promise<T> {
  for (let most = limit; ; most /= 2) {
    try {
      return await send(body(most))
    } catch (error) {
      const isTooLong = error instanceof ForgeFault && [413, 422].includes(error.status)
      if (!isTooLong || most < 16_384) throw error
    }
  }
}

async function retired(pull: PullRequest, post: Post): Promise<void> {
  try {
    await pull.retire(post, replaced(post.body))
  } catch (error) {
    if (!isRefusal(error, 404)) throw error
  }
}
