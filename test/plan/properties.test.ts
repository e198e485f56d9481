import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers } from '../../src/model/plan/partial.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { refKey } from '../../src/model/ref.ts'
import { planBack } from '../../src/planner/back.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { verify } from '../../src/planner/verify.ts'
import { Library } from './library.ts'
import { snapshotOf, toys } from './toys.ts'
import { type Scene, scene, thoughtless } from './worlds.ts'

const planOf = ({ seen, desired, entries, tieBreak }: Scene): Plan =>
  planNode({ kinds: toys, desired, snapshot: snapshotOf(seen, entries), tieBreak })

/** Carries out the first `count` steps in a strict library. */
function carriedOut({ seen }: Scene, plan: Plan, count = plan.steps.length): Library {
  const library = Library.with(seen)
  for (const { commands } of plan.steps.slice(0, count)) for (const command of commands) library.run(command)
  return library
}

const possible = (plan: Plan): void => fc.pre(!plan.diagnostics.some(({ severity }) => severity === 'error'))
const check = (law: (scene: Scene, plan: Plan) => void, numRuns = 250): void =>
  fc.assert(
    fc.property(scene, (scene) => {
      const plan = planOf(scene)
      possible(plan)
      law(scene, plan)
    }),
    { numRuns },
  )

describe('a plan, whatever breaks its ties', () => {
  it('ends as wanted, on a node that refuses what has no dependency', () => {
    check((scene, plan) => {
      const end = new Map(
        carriedOut(scene, plan)
          .resources()
          .map((thing) => [refKey(thing), thing.spec]),
      )
      const leftOut = new Set(plan.leftOut?.map(refKey))
      const begun = new Map(scene.seen.map((thing) => [refKey(thing), thing.spec]))
      const reported = new Set(plan.diagnostics.map(({ at }) => at && 'kind' in at && refKey(at)))
      for (const thing of scene.desired) {
        const key = refKey(thing)
        if (!leftOut.has(key)) expect(covers(end.get(key), thing.spec), key).toBe(true)
        else if (!reported.has(key)) expect(end.get(key), key).toEqual(begun.get(key))
      }
    })
  })
  it('lets nothing fall that it did not speak of', () => {
    check((scene, plan) => {
      expect(carriedOut(scene, plan).fallen).toEqual([])
    })
  })
  it('is empty when made again', () => {
    check((scene, plan) => {
      const snapshot = snapshotOf(carriedOut(scene, plan).resources(), plan.ledger)
      expect(planNode({ kinds: toys, desired: scene.desired, snapshot }).steps).toEqual([])
    })
  })
  it('is verified once carried out, and not before', () => {
    check((scene, plan) => {
      const after = snapshotOf(carriedOut(scene, plan).resources(), scene.entries)
      expect(verify(toys, plan, after)).toEqual([])
      const works = plan.steps.filter(({ commands }) => commands.length > 0)
      if (works.length > 0) expect(verify(toys, plan, snapshotOf(scene.seen, scene.entries))).not.toEqual([])
    })
  })
  it('touches nothing unmanaged, unless it says that it falls', () => {
    check((scene, plan) => {
      const ours = new Set([...scene.desired, ...scene.entries].map(refKey))
      const unmanaged = scene.seen.filter(({ id, kind }) => !ours.has(refKey({ id, kind })) && !id.startsWith('our'))
      const end = new Map(
        carriedOut(scene, plan)
          .resources()
          .map((thing) => [refKey(thing), thing.spec]),
      )
      const reported = new Set(plan.diagnostics.map(({ at }) => at && 'kind' in at && refKey(at)))
      for (const thing of unmanaged) {
        if (reported.has(refKey(thing)) || thing.id.endsWith('/dust')) continue
        expect(end.get(refKey(thing)), refKey(thing)).toEqual(thing.spec)
        expect(plan.steps.map(refKey)).not.toContain(refKey(thing))
      }
    })
  })
  it('leaves what is protected where it is, at every moment', () => {
    fc.assert(
      fc.property(scene, (scene) => {
        const held = scene.seen.map(refKey).filter((key) => !key.endsWith('/dust'))
        const snapshot = snapshotOf(scene.seen, scene.entries)
        const protectedAll = { ...snapshot, ledger: { ...snapshot.ledger, protections: held } }
        const plan = planNode({ kinds: toys, desired: scene.desired, snapshot: protectedAll, tieBreak: scene.tieBreak })
        possible(plan)
        for (let count = 0; count <= plan.steps.length; count += 1)
          expect(carriedOut(scene, plan, count).resources().map(refKey)).toEqual(expect.arrayContaining(held))
        expect(plan.protections ?? []).toEqual([...held].sort())
      }),
      { numRuns: 250 },
    )
  })
  it('leads back in its own order, from wherever it stopped', () => {
    check((scene, plan) => {
      const turns = plan.rollback ?? plan.steps.map(({ n }) => n).reverse()
      expect([...turns].sort((a, b) => a - b)).toEqual(plan.steps.map(({ n }) => n))
      for (let count = 0; count <= plan.steps.length; count += 1) {
        const library = carriedOut(scene, plan, count)
        for (const n of turns.filter((n) => n <= count)) {
          for (const command of plan.steps[n - 1]?.undo ?? []) library.run(command)
        }
        expect(library.resources()).toEqual(Library.with(scene.seen).resources())
        expect(library.fallen).toEqual([])
      }
    }, 100)
  })
  it('leads back by planning, too', () => {
    check((scene, plan) => {
      const before = snapshotOf(scene.seen, scene.entries)
      for (let count = 0; count <= plan.steps.length; count += 1) {
        const library = carriedOut(scene, plan, count)
        const back = planBack({ kinds: toys, plan, before, now: snapshotOf(library.resources(), scene.entries) })
        expect(back.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const { commands } of back.steps) for (const command of commands) library.run(command)
        expect(library.resources()).toEqual(Library.with(scene.seen).resources())
      }
    }, 100)
  })
  it('can be carried out in any order that its needs allow', () => {
    check((scene, plan) => {
      const library = Library.with(scene.seen)
      const done = new Set<number>()
      const left = [...plan.steps].reverse()
      while (left.length > 0) {
        const next = left.findIndex(({ needs }) => needs.every((need) => done.has(need)))
        const [step] = left.splice(next, 1)
        if (!step) throw new Error('the needs of the steps left can never be met')
        for (const command of step.commands) library.run(command)
        done.add(step.n)
      }
      expect(library.fallen).toEqual([])
      expect(library.resources()).toEqual(carriedOut(scene, plan).resources())
    })
  })
  it('numbers its steps, and names only earlier ones as needs', () => {
    check((_, plan) => {
      plan.steps.forEach(({ n, needs }, i) => {
        expect(n).toBe(i + 1)
        for (const need of needs) expect(need).toBeLessThan(n)
      })
    })
  })
})

describe('a wish that cannot be', () => {
  it('gets no steps, and a reason', () => {
    fc.assert(
      fc.property(thoughtless, (scene) => {
        const plan = planOf(scene)
        fc.pre(plan.diagnostics.some(({ severity }) => severity === 'error'))
        expect(plan.steps).toEqual([])
        expect(plan.ledger).toEqual(scene.entries)
      }),
      { numRuns: 300 },
    )
  })
})
