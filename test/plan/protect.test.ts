import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { planHash } from '../../src/model/plan/plan-hash.ts'
import type { Protection } from '../../src/model/plan/protection.ts'
import { refKey } from '../../src/model/ref.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { verify } from '../../src/planner/verify.ts'
import { movedResources } from '../../src/planner/world/basis.ts'
import { boardOf, bookOf, noteOf, snapshotOf, toys } from './toys.ts'

const oak = boardOf({ name: 'oak', type: 'wood' })
const ash = boardOf({ name: 'ash', type: 'wood' })
const onOak = bookOf({ board: 'oak', title: 'a1', pages: 1 })
const made = (...things: readonly Resource[]): LedgerEntry[] =>
  things.map(({ kind, id, spec }) => ({ kind, id, spec, made: true }))
const line = (kind: string, id: string): Protection => ({ kind, id, written: 'cluster.yaml:3' })

interface Given {
  readonly held?: readonly string[]
  readonly protect?: readonly Protection[]
  readonly seen?: readonly Resource[]
  readonly owned?: readonly Resource[]
}

function snapshotWith({ held, seen = [oak, onOak], owned = seen }: Given) {
  const snapshot = snapshotOf(seen, made(...owned))
  return held ? { ...snapshot, ledger: { ...snapshot.ledger, protections: held } } : snapshot
}
const planFor = (desired: readonly Resource[], given: Given): Plan =>
  planNode({
    ...{ kinds: toys, desired, snapshot: snapshotWith(given) },
    ...(given.protect && { protect: given.protect }),
  })
const stepsOf = ({ steps }: Plan) => steps.map((step) => `${step.action} ${refKey(step)}`)
const errorsOf = ({ diagnostics }: Plan) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code, summary }) => [code, summary])
const harmed = (summary: string) => [['review/protected', summary]]

describe('setting a protection', () => {
  it('is a step, after which the ledger holds it', () => {
    const plan = planFor([oak, onOak], { protect: [line('Book', 'oak/*')] })
    expect(stepsOf(plan)).toEqual(['protect Book/oak/a1'])
    expect(plan).toMatchObject({ protections: ['Book/oak/a1'], steps: [{ n: 1, commands: [], undo: [], fields: [] }] })
    expect(stepsOf(planFor([oak, onOak], { protect: [line('Book', 'oak/*')], held: ['Book/oak/a1'] }))).toEqual([])
  })
  it('comes with the thing, and after all that is done to it', () => {
    const plan = planFor([oak, onOak], { seen: [], protect: [line('Book', '*')] })
    expect(stepsOf(plan)).toEqual(['create Board/oak', 'create Book/oak/a1', 'protect Book/oak/a1'])
  })
  it('is for what nobody manages too, but not for what comes by itself', () => {
    const dust = bookOf({ board: 'oak', title: 'dust', pages: 0 })
    const given = { seen: [oak, onOak, dust], owned: [] }
    const plan = planFor([], { ...given, protect: [line('Book', 'oak/a1'), line('Book', 'oak/dust')] })
    expect(plan.protections).toEqual(['Book/oak/a1'])
    expect(plan.diagnostics.map(({ code, summary }) => [code, summary])).toEqual([
      ['plan/protects-nothing', 'there is no Book/oak/dust here to protect (cluster.yaml:3)'],
    ])
  })
  it('by a pattern is for what is managed only, as others may put there what they like', () => {
    expect(planFor([oak], { owned: [oak], protect: [line('Book', '*')] }).protections).toBeUndefined()
    expect(planFor([oak], { owned: [oak], protect: [line('Board', 'o?k')] }).protections).toEqual(['Board/oak'])
  })
  it('is of no use where nothing is named so', () => {
    const { steps, diagnostics } = planFor([oak, onOak], { protect: [line('Book', 'elm/*')] })
    expect([steps, diagnostics]).toMatchObject([[], [{ severity: 'warning', code: 'plan/protects-nothing' }]])
  })
  it('is in the hash, and moves the basis of a plan made before', () => {
    const [without, withOne] = [
      planFor([ash], { seen: [] }),
      planFor([ash], { seen: [], protect: [line('Board', 'ash')] }),
    ]
    expect(planHash(without)).not.toBe(planHash(withOne))
    expect(movedResources(without.basis, toys, snapshotWith({ seen: [], held: ['Board/ash'] }))).toEqual(['ledger'])
  })
})

describe('what is protected', () => {
  const [byLine, byLedger] = [{ protect: [line('Book', 'oak/a1')] }, { held: ['Book/oak/a1'] }]

  it('is not removed, whoever has it written', () => {
    expect(errorsOf(planFor([oak], byLine))).toEqual(
      harmed('Book/oak/a1 is protected by cluster.yaml:3, and the plan would remove it'),
    )
    expect(errorsOf(planFor([oak], byLedger))).toEqual(
      harmed('Book/oak/a1 is protected by the ledger of the node, and the plan would remove it'),
    )
    expect(planFor([oak], byLedger)).toMatchObject({ steps: [], protections: ['Book/oak/a1'] })
  })
  it('does not fall with what it stands on', () => {
    expect(errorsOf(planFor([], { ...byLine, owned: [oak] }))).toEqual(
      harmed('Book/oak/a1 is protected by cluster.yaml:3, and the plan would remove it'),
    )
    const steel = boardOf({ name: 'oak', type: 'steel' })
    expect(errorsOf(planFor([steel, onOak], byLine))).toEqual(
      harmed('Book/oak/a1 is protected by cluster.yaml:3, and the plan would remove it and create it anew'),
    )
  })
  it('is not made anew, nor changed where no config asks for that', () => {
    const steel = boardOf({ name: 'oak', type: 'steel' })
    expect(errorsOf(planFor([steel], { seen: [oak], protect: [line('Board', 'oak')] }))).toEqual(
      harmed('Board/oak is protected by cluster.yaml:3, and the plan would remove it and create it anew'),
    )
    const slid = boardOf({ name: 'ash', type: 'wood', into: 'oak' })
    expect(errorsOf(planFor([], { seen: [oak, slid], owned: [oak], protect: [line('Board', 'ash')] }))).toEqual(
      harmed('Board/ash is protected by cluster.yaml:3, and the plan would change it, which no config asks for'),
    )
  })
  it('may be changed in place, made again where it is gone, and given up where it is gone', () => {
    const thicker = bookOf({ board: 'oak', title: 'a1', pages: 2 })
    expect(stepsOf(planFor([oak, thicker], byLedger))).toEqual(['update Book/oak/a1'])
    expect(stepsOf(planFor([oak, onOak], { ...byLedger, seen: [oak], owned: [oak, onOak] }))).toEqual([
      'create Book/oak/a1',
    ])
    expect(stepsOf(planFor([oak], { ...byLedger, seen: [oak], owned: [oak, onOak] }))).toEqual(['forget Book/oak/a1'])
  })
})

describe('lifting a protection', () => {
  const held = ['Book/oak/a1']

  it('is a plan of its own', () => {
    const plan = planFor([oak, onOak], { held, protect: [] })
    expect([stepsOf(plan), plan.protections]).toEqual([['lift Book/oak/a1'], undefined])
    expect(errorsOf(planFor([oak, onOak, ash], { held, protect: [] }))).toEqual([
      ['review/lift-alone', 'the plan lifts the protection of Book/oak/a1, and does more than that'],
    ])
    expect(errorsOf(planFor([oak, onOak], { held, protect: [line('Board', 'oak')] })).map(([code]) => code)).toEqual([
      'review/lift-alone',
    ])
  })
  it('takes nothing along that goes with its line', () => {
    expect(errorsOf(planFor([oak], { held, protect: [] })).map(([code]) => code)).toEqual([
      'review/protected',
      'review/lift-alone',
    ])
  })
  it('is asked for by nobody who does not speak of protections, nor where another line means the same', () => {
    expect(planFor([oak, onOak], { held })).toMatchObject({ steps: [], protections: held })
    expect(stepsOf(planFor([oak, onOak], { held, protect: [line('Book', '*')] }))).toEqual([])
  })
})

it('a plan that sets one is verified, and that is all that the ledger has to learn', () => {
  const plan = planFor([noteOf({ name: 'n', board: 'oak', topic: 'a' }), oak, onOak], {
    protect: [line('Book', 'oak/a1')],
  })
  const done = [oak, onOak, noteOf({ name: 'n', board: 'oak', topic: 'a' })]
  expect(verify(toys, plan, snapshotWith({ seen: done }))).toEqual([])
})
