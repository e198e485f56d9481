import type { Post, PullRequest } from './forge.ts'
import { type Level, levels, markerOf } from './marker.ts'

/** Exactly one of our labels: that of the gravest plan of the pull request. `others`: our comments on other clusters. */
export async function label(pull: PullRequest, level: Level, others: readonly Post[]): Promise<void> {
  if (pull.labels === undefined) return
  const all = [level, ...others.flatMap(({ body }) => markerOf(body)?.level ?? [])]
  const gravest = levels.findLast((one) => all.includes(one)) ?? level
  const there = await pull.labels.all()
  const wanted = nameOf(gravest)
  const add = there.includes(wanted) ? [] : [wanted]
  const remove = levels.map(nameOf).filter((name) => name !== wanted && there.includes(name))
  if (add.length + remove.length > 0) await pull.labels.change(add, remove)
}

const nameOf = (level: Level): string => `netloom/${level}`
