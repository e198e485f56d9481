import { expect } from 'vitest'
import type { Kind } from '../../../src/model/plan/kind.ts'
import { covers } from '../../../src/model/plan/partial.ts'
import { back, look, type Machine, walk, wayOf } from './hands.ts'

/**
 * Every way between two examples of one thing, or nothing: walk it, look, see what was asked for; walk it back, look, see
 * what was there before. Leaves the machine as it was. `stays`: it cannot be taken away while what it depends on is there;
 * `along`: others that come and go with it.
 */
export async function keepsItsWord<S extends object>(
  machine: Machine,
  kind: Kind<S>,
  examples: readonly S[],
  {
    stays = kind.permanent?.(examples[0] as S) ?? false,
    along = [],
  }: { stays?: boolean; along?: readonly string[] } = {},
) {
  const id = kind.id(examples[0] as S)
  const ids = [id]
  expect(new Set(examples.map((example) => kind.id(example)))).toEqual(new Set(ids))
  const lookAround = async () => {
    const all = await look(machine, kind, ids)
    for (const other of along) all.delete(other)
    return all
  }
  const found = await lookAround()
  const nothing = stays ? [] : [null]

  for (const from of [...nothing, ...examples]) {
    await walk(machine, kind, wayOf(kind, found.get(id) ?? null, from))
    const before = await lookAround()
    for (const to of [...nothing, ...examples]) {
      if (from === to) continue
      const story = `${JSON.stringify(from)} → ${JSON.stringify(to)}`
      const way = wayOf(kind, before.get(id) ?? null, to)
      await walk(machine, kind, way)
      const seen = await lookAround()
      if (to === null) expect(seen.get(id), story).toBeUndefined()
      else if (!covers(seen.get(id), to)) expect(seen.get(id), story).toEqual(to)

      await walk(machine, kind, back(way))
      expect(await lookAround(), `${story} and back`).toEqual(before)
    }
    await walk(machine, kind, wayOf(kind, before.get(id) ?? null, found.get(id) ?? null))
  }
  expect(await lookAround(), 'afterwards').toEqual(found)
}
