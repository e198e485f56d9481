import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/model/canonical.ts'
import { driftOf } from '../../src/planner/drift.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { restore } from '../../src/planner/restore.ts'
import { verify } from '../../src/planner/verify.ts'
import { movedResources } from '../../src/planner/world/basis.ts'
import { boardOf, bookOf, noteOf, snapshotOf, toys } from './toys.ts'

const wall = boardOf({ name: 'wall1', height: 9, lit: true })
const book = bookOf({ board: 'wall1', title: 'a1', pages: 1 })
const note = noteOf({ name: 'n', board: 'wall1', topic: 'a', text: 'x' })

describe('the basis of a plan', () => {
  const snapshot = snapshotOf([wall, book, bookOf({ board: 'wall1', title: 'b1', pages: 1 })])
  const { basis } = planNode({ kinds: toys, desired: [note], snapshot })

  it('holds what the plan changes and what that depends on', () => {
    expect(Object.keys(basis.digests).sort()).toEqual(['Board/wall1', 'Book/wall1/a1', 'Note/n'])
    expect(basis.digests['Note/n']).toBe('absent')
    expect(movedResources(basis, toys, snapshot)).toEqual([])
  })
  it('names what moved', () => {
    const moved = snapshotOf([boardOf({ name: 'wall1', height: 8, lit: true }), book, note])
    expect(movedResources(basis, toys, moved)).toEqual(['Board/wall1', 'Note/n'])
  })
  it('does not mind what the plan has nothing to do with', () => {
    expect(movedResources(basis, toys, snapshotOf([wall, book]))).toEqual([])
  })
  it('names the ledger when that was replaced', () => {
    const entries = [{ kind: 'Book', id: 'wall1/a1', spec: book.spec, made: true }]
    expect(
      movedResources(basis, toys, snapshotOf(snapshot.kinds.Book?.status === 'seen' ? [wall, book] : [], entries)),
    ).toEqual(['ledger'])
  })
})

describe('a plan', () => {
  it('is the same, byte for byte, when made twice, and survives JSON', () => {
    const make = () => planNode({ kinds: toys, desired: [note, book], snapshot: snapshotOf([wall]) })
    expect(canonicalJson(make())).toBe(canonicalJson(make()))
    expect(canonicalJson(JSON.parse(JSON.stringify(make())))).toBe(canonicalJson(make()))
  })
})

describe('drift', () => {
  const held = { kind: 'Book', id: 'wall1/a1', spec: { board: 'wall1', title: 'a1', pages: 1 }, made: true }

  it('is what others changed in the fields we hold', () => {
    const changed = { ...book, spec: { ...book.spec, pages: 2, bound: 'cloth' } }
    expect(driftOf(toys, snapshotOf([wall, changed], [held]))).toMatchObject([
      { action: 'update', id: 'wall1/a1', fields: [{ path: 'pages', before: 1, after: 2 }] },
    ])
    expect(driftOf(toys, snapshotOf([wall, { ...book, spec: { ...book.spec, bound: 'cloth' } }], [held]))).toEqual([])
  })
  it('is what others took away, or marked as ours', () => {
    const stray = noteOf({ name: 'our1', board: 'wall1', topic: 'a' })
    expect(driftOf(toys, snapshotOf([wall, stray], [held])).map(({ action, id }) => `${action} ${id}`)).toEqual([
      'delete wall1/a1',
      'create our1',
    ])
  })
})

describe('verifying', () => {
  const oak = boardOf({ name: 'oak', type: 'wood' })
  const steel = boardOf({ name: 'oak', type: 'steel' })
  const onOak = bookOf({ board: 'oak', title: 'a1', pages: 1 })
  const entries = [{ kind: 'Board', id: 'oak', spec: oak.spec, made: true }]
  const plan = planNode({ kinds: toys, desired: [steel], snapshot: snapshotOf([oak, onOak], entries) })

  it('misses what nobody wants but was to come back', () => {
    expect(verify(toys, plan, snapshotOf([steel, onOak], entries))).toEqual([])
    expect(verify(toys, plan, snapshotOf([steel], entries)).map(({ code, at }) => [code, at])).toEqual([
      ['verify/not-so', { kind: 'Book', id: 'oak/a1' }],
    ])
  })
  it('says field by field what is not as wanted', () => {
    expect(verify(toys, plan, snapshotOf([oak, onOak], entries)).map(({ summary }) => summary)).toEqual([
      'Board/oak has type "wood", wanted "steel"',
    ])
  })
  it('does not take what it cannot see for done', () => {
    const { Board: _, ...kinds } = snapshotOf([steel, onOak], entries).kinds
    expect(verify(toys, plan, { ...snapshotOf([], entries), kinds }).map(({ code }) => code)).toContain(
      'plan/not-looked-at',
    )
  })
})

describe('restoring after a boot', () => {
  it('makes everything that was confirmed, dependencies first', () => {
    const oak = boardOf({ name: 'oak' })
    const commands = restore(toys, [note, book, boardOf({ name: 'ash', from: 'oak' }), oak])
    expect(commands.map(({ argv }) => argv.join(' '))).toEqual([
      'make Board oak',
      'make Board ash',
      'make Book wall1/a1',
      'make Note n',
    ])
  })
})
