import fc from 'fast-check'
import { Object as TObject } from 'typebox'
import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import { type Resource, resourceOf } from '../../src/model/node/resource.ts'
import { defineKind } from '../../src/model/plan/kind.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { Library } from './library.ts'
import { boardOf, bookOf, noteOf, snapshotOf, toys } from './toys.ts'
import { anyTieBreak } from './worlds.ts'

const whole = { type: 'wood', height: 1, lit: true, into: '', from: '', slot: 0 }
const oak = boardOf({ ...whole, name: 'oak' })
const elm = boardOf({ ...whole, name: 'elm' })
const steel = boardOf({ name: 'oak', type: 'steel' })
const made = ({ kind, id, spec }: Resource): LedgerEntry => ({ kind, id, spec, made: true })

const plan = (desired: Resource[], seen: Resource[], entries: LedgerEntry[] = []) =>
  planNode({ kinds: toys, desired, snapshot: snapshotOf(seen, entries) })
const reported = (...args: Parameters<typeof plan>) =>
  plan(...args).steps.map(({ action, kind, id, because }) => `${action} ${kind}/${id}: ${because}`)
const warned = (...args: Parameters<typeof plan>) => plan(...args).diagnostics.map(({ summary }) => summary)

describe('what depends on a thing that is replaced', () => {
  const book = bookOf({ board: 'oak', title: 'a1', pages: 1 })
  const note = noteOf({ name: 'n', board: 'oak', topic: 'a', text: '' })
  it('is removed first, and made again', () => {
    const owned = [oak, book, note].map(made)
    expect(reported([steel, book, note], [oak, book, note], owned)).toEqual([
      'delete Note/n: depends on Board/oak',
      'delete Book/oak/a1: depends on Board/oak',
      'delete Board/oak: the config asks for it; type cannot change in place',
      'create Board/oak: the config asks for it; type cannot change in place',
      'create Book/oak/a1: depends on Board/oak',
      'create Note/n: depends on Board/oak',
    ])
  })
  it('comes back even if it is unmanaged, and that is said', () => {
    expect(warned([steel], [oak, book], [made(oak)])).toEqual([
      'Book/oak/a1 was not made by netloom, but depends on Board/oak and is made again after it',
    ])
  })
  it('is no step when the kernel does it by itself', () => {
    const dust = bookOf({ board: 'oak', title: 'dust' })
    const onDust = noteOf({ name: 'm', board: 'oak', topic: 'd', text: '' })
    const { steps, diagnostics } = plan([steel, onDust], [oak, dust, onDust], [oak, onDust].map(made))
    expect(steps.map(({ action, id, needs }) => [action, id, needs])).toEqual([
      ['delete', 'm', []],
      ['delete', 'oak', [1]],
      ['create', 'oak', [2]],
      ['create', 'm', [1, 3]],
    ])
    expect(diagnostics).toEqual([])
  })
  it('waits for what the kernel does by itself, too', () => {
    const fly = defineKind<{ readonly on: string }>({
      ...{ kind: 'Fly', plural: 'flies', order: 'file', spec: TObject({}), fromResources: () => [], probes: () => [] },
      ...{ observe: () => [], columns: {}, examples: [{ on: 'oak' }, { on: 'elm' }] },
      id: ({ on }) => on,
      requires: ({ on }) => [{ kind: 'Book', id: `${on}/dust` }],
      commands: () => [],
    })
    const dust = bookOf({ board: 'oak', title: 'dust' })
    const onDust = resourceOf(fly, { on: 'oak' })
    const seen = snapshotOf([oak, dust], [oak, onDust].map(made))
    const snapshot = { ...seen, kinds: { ...seen.kinds, Fly: { status: 'seen', resources: [onDust] } as const } }
    const { steps } = planNode({ kinds: [...toys, fly], desired: [steel, onDust], snapshot })
    expect(steps.map(({ action, kind, needs }) => [action, kind, needs])).toEqual([
      ['delete', 'Fly', []],
      ['delete', 'Board', [1]],
      ['create', 'Board', [2]],
      ['create', 'Fly', [1, 3]],
    ])
  })
  it('is left alone, if all of it outlives that', () => {
    const sign = defineKind<{ readonly to: string }>({
      ...{ kind: 'Sign', plural: 'signs', order: 'rule', spec: TObject({}), fromResources: () => [], probes: () => [] },
      ...{ observe: () => [], columns: {}, examples: [{ to: 'oak' }, { to: 'elm' }] },
      id: ({ to }) => to,
      requires: ({ to }) => [{ kind: 'Board', id: to }],
      outlives: (spec) => spec,
      commands: () => [],
    })
    const toOak = resourceOf(sign, { to: 'oak' })
    const seen = snapshotOf([oak], [oak, toOak].map(made))
    const snapshot = { ...seen, kinds: { ...seen.kinds, Sign: { status: 'seen', resources: [toOak] } as const } }
    const { steps } = planNode({ kinds: [...toys, sign], desired: [steel, toOak], snapshot })
    expect(steps.map(({ action, kind }) => `${action} ${kind}`)).toEqual(['delete Board', 'create Board'])
  })
  it('is only taken out and put back, if it outlives it', () => {
    const port = boardOf({ ...whole, name: 'port', into: 'oak', height: 4 })
    const onPort = bookOf({ board: 'port', title: 'a1', pages: 1 })
    const { steps } = plan([steel, port], [oak, port, onPort], [oak, port].map(made))
    expect(
      steps.map(({ action, id, fields }) => [action, id, fields.find(({ path }) => path === 'into')?.after]),
    ).toEqual([
      ['update', 'port', ''],
      ['delete', 'oak', undefined],
      ['create', 'oak', undefined],
      ['update', 'port', 'oak'],
    ])
  })
})

describe('a thing that is taken out and changed', () => {
  it('gives up what only one can hold when it comes back, and not before', () => {
    const port = boardOf({ ...whole, name: 'port', into: 'oak', slot: 2 })
    const moved = boardOf({ name: 'port', into: 'oak', slot: 1 })
    const heir = boardOf({ name: 'ash', slot: 2 })
    const { steps } = plan([steel, moved, heir], [oak, port], [oak, port].map(made))
    expect(steps.map(({ action, id }) => `${action} ${id}`)).toEqual([
      'update port',
      'delete oak',
      'create oak',
      'update port',
      'create ash',
    ])
  })
})

describe('what depends on a thing that goes', () => {
  it('goes with it, and that is said, if nobody asked for it', () => {
    const book = bookOf({ board: 'oak', title: 'a1', pages: 1 })
    expect(reported([], [oak, book], [made(oak)])).toEqual([
      'delete Book/oak/a1: depends on Board/oak',
      'delete Board/oak: no longer in the config',
    ])
    expect(warned([], [oak, book], [made(oak)])).toEqual([
      'Book/oak/a1 was not made by netloom, but depends on Board/oak and goes with it',
    ])
  })
  it('goes with the last thing that bore it, and is not made again', () => {
    const book = bookOf({ board: 'oak', title: 'a1', pages: 1 })
    const note = noteOf({ name: 'n', board: 'oak', topic: 'a', text: '' })
    expect(reported([oak], [oak, book, note], [oak, book].map(made))).toEqual([
      'delete Note/n: depends on Book/oak/a1',
      'delete Book/oak/a1: no longer in the config',
    ])
    expect(
      reported([steel], [oak, book, note], [oak, book].map(made)).filter((line) => line.includes('Note/n')),
    ).toEqual(['delete Note/n: depends on Book/oak/a1'])
  })
  it('only loses it, if it outlives it', () => {
    const port = boardOf({ ...whole, name: 'port', into: 'oak' })
    expect(reported([], [oak, port], [made(oak)])).toEqual([
      'update Board/port: depends on Board/oak',
      'delete Board/oak: no longer in the config',
    ])
  })
  it('is an error, if somebody asked for it', () => {
    const port = boardOf({ name: 'port', into: 'oak' })
    const { steps, diagnostics } = plan([port], [oak, boardOf({ ...whole, name: 'port', into: 'oak' })], [made(oak)])
    expect(steps).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['plan/unmet-need'])
  })
  it('leaves it first, if it moves elsewhere', () => {
    const port = boardOf({ ...whole, name: 'port', into: 'oak' })
    const moved = boardOf({ name: 'port', into: 'ash' })
    const ash = boardOf({ name: 'ash' })
    expect(reported([moved, ash], [oak, port], [oak, port].map(made))).toEqual([
      'create Board/ash: the config asks for it',
      'update Board/port: the config asks for it',
      'delete Board/oak: no longer in the config',
    ])
  })
})

describe('a dependency that something else can take over', () => {
  const old = bookOf({ board: 'elm', title: 'a1', pages: 1, bound: 'paper' })
  const fresh = bookOf({ board: 'elm', title: 'a2' })
  const note = noteOf({ name: 'n', board: 'elm', topic: 'a', text: '' })

  it('comes before the old one goes, so that nothing falls, however ties are broken', () => {
    fc.assert(
      fc.property(anyTieBreak, (tieBreak) => {
        const snapshot = snapshotOf([elm, old, note], [elm, old, note].map(made))
        const { steps } = planNode({ kinds: toys, desired: [elm, fresh, note], snapshot, tieBreak })
        expect(steps.map(({ action, id }) => `${action} ${id}`)).toEqual(['create elm/a2', 'delete elm/a1'])
        const library = Library.with([elm, old, note])
        for (const { commands } of steps) for (const command of commands) library.run(command)
        expect(library.fallen).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('a thing that changes so that it bears no longer', () => {
  it('is changed after what depended on it has gone', () => {
    const book = bookOf({ board: 'oak', title: 'a1', pages: 1 })
    const note = noteOf({ name: 'n', board: 'oak', topic: 'a', text: '' })
    expect(reported([boardOf({ name: 'oak', lit: false })], [oak, book, note], [made(note)])).toEqual([
      'delete Note/n: no longer in the config',
      'update Board/oak: the config asks for it',
    ])
  })
})
