import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyLedger, type Ledger } from '../../src/model/node/ledger.ts'
import type { Snapshot } from '../../src/model/node/snapshot.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { refKey } from '../../src/model/ref.ts'
import { planBack } from '../../src/planner/back.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { verify } from '../../src/planner/verify.ts'
import { linux } from '../../src/providers/linux/index.ts'
import type { NetKernel } from './kernel/net-kernel.ts'
import { config, found, meant, type Written } from './kernel/networks.ts'
import { anyTieBreak } from './worlds.ts'

const { kinds } = linux

interface Node {
  readonly kernel: NetKernel
  readonly ledger: Ledger
}

const snapshotOf = ({ kernel, ledger }: Node): Snapshot => {
  const resources = kernel.resources()
  const ofKind = (name: string) => ({
    status: 'seen' as const,
    resources: resources.filter(({ kind }) => kind === name),
  })
  return { node: 'n1', ledger, kinds: Object.fromEntries(kinds.map(({ kind }) => [kind, ofKind(kind)])) }
}

const carryOut = (kernel: NetKernel, steps: Plan['steps']): void => {
  for (const { commands } of steps) for (const command of commands) kernel.run(command)
}

/** Plans and carries out; undefined when the config cannot be had from there. */
function become({ kernel, ledger }: Node, plan: Plan): Node | undefined {
  if (plan.diagnostics.some(({ severity }) => severity === 'error')) return undefined
  const next = kernel.copy()
  carryOut(next, plan.steps)
  return { kernel: next, ledger: { ...ledger, entries: plan.ledger } }
}

const planOf = (node: Node, written: Written, tieBreak?: Parameters<typeof planNode>[0]['tieBreak']): Plan =>
  planNode({ kinds, resources: meant(written), snapshot: snapshotOf(node), ...(tieBreak && { tieBreak }) })

const check = (
  law: (start: Node, a: Written, b: Written, tieBreak: Parameters<typeof planOf>[2]) => void,
  numRuns = 120,
) =>
  fc.assert(
    fc.property(found, config, config, anyTieBreak, (kernel, a, b, tieBreak) =>
      law({ kernel, ledger: emptyLedger }, a, b, tieBreak),
    ),
    { numRuns },
  )

/** The node after a config, and a plan for another. */
function onTheWay(start: Node, a: Written, b: Written, tieBreak: Parameters<typeof planOf>[2]) {
  const middle = become(start, planOf(start, a, tieBreak))
  fc.pre(middle !== undefined)
  const plan = planOf(middle as Node, b, tieBreak)
  const end = become(middle as Node, plan)
  fc.pre(end !== undefined)
  return { middle: middle as Node, plan, end: end as Node }
}

/** What is wanted, and all links but those somebody made by hand. */
const concerned = ({ kernel }: Node, { desired }: Plan) => {
  const wanted = new Set(desired.map(refKey))
  return kernel
    .resources()
    .filter((thing) => wanted.has(refKey(thing)) || (thing.kind === 'Link' && !thing.id.includes('.')))
}

describe('on a kernel that does as it likes', () => {
  it('a config is reached, and nothing is left to do', () => {
    check((start, a, b, tieBreak) => {
      const { middle, plan, end } = onTheWay(start, a, b, tieBreak)
      expect(verify(kinds, plan, snapshotOf({ ...end, ledger: middle.ledger }))).toEqual([])
      expect(planOf(end, b).steps).toEqual([])
    })
  })
  it('the same config ends in the same state, whatever was before', () => {
    check((start, a, b, tieBreak) => {
      const { plan, end } = onTheWay(start, a, b, tieBreak)
      const direct = planOf(start, b)
      const straight = become(start, direct)
      fc.pre(straight !== undefined)
      expect(concerned(end, plan)).toEqual(concerned(straight as Node, direct))
    })
  })
  it('nothing happens that the plan does not tell', () => {
    check((start, a, b, tieBreak) => {
      const { middle, plan, end } = onTheWay(start, a, b, tieBreak)
      const planned = new Set([
        ...plan.steps.map(refKey),
        ...plan.diagnostics.flatMap(({ at }) => (at && 'kind' in at ? [refKey(at)] : [])),
      ])
      const unplanned = (node: Node) => node.kernel.resources().filter((thing) => !planned.has(refKey(thing)))
      expect(unplanned(end)).toEqual(unplanned(middle))
    })
  })
  it('steps are taken back whole, from wherever they stopped', () => {
    check((start, a, b, tieBreak) => {
      const { middle, plan } = onTheWay(start, a, b, tieBreak)
      const turns = plan.rollback ?? plan.steps.map(({ n }) => n).reverse()
      for (let count = 1; count <= plan.steps.length; count += 1) {
        const kernel = middle.kernel.copy()
        carryOut(kernel, plan.steps.slice(0, count))
        for (const n of turns.filter((n) => n <= count)) {
          for (const command of plan.steps[n - 1]?.undo ?? []) {
            try {
              kernel.run(command)
            } catch (error) {
              // What is already so is no failure in a rollback.
              if (!/exists|Cannot find|No such|Cannot assign/.test(String(error))) throw error
            }
          }
        }
        expect(kernel.resources(), `after ${count} steps`).toEqual(middle.kernel.resources())
      }
    })
  })
  it('and by planning, too', () => {
    check((start, a, b, tieBreak) => {
      const { middle, plan } = onTheWay(start, a, b, tieBreak)
      const before = snapshotOf(middle)
      for (let count = 1; count <= plan.steps.length; count += 1) {
        const kernel = middle.kernel.copy()
        carryOut(kernel, plan.steps.slice(0, count))
        const back = planBack({ kinds, plan, before, now: snapshotOf({ ...middle, kernel }) })
        expect(back.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        carryOut(kernel, back.steps)
        expect(kernel.resources(), `after ${count} steps`).toEqual(middle.kernel.resources())
      }
    }, 60)
  })
})
