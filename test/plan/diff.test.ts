import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { boardOf, bookOf, noteOf, snapshotOf, toys } from './toys.ts'

const wall = boardOf({ name: 'wall1', height: 9, lit: true })
const oak = boardOf({ name: 'oak', type: 'wood', height: 1, lit: true, into: '', slot: 0 })
const held = ({ kind, id }: Resource, spec: object, original?: object): LedgerEntry => ({
  ...{ kind, id, spec, made: !original },
  ...(original && { original }),
})
const plan = (desired: Resource[], seen: Resource[], entries: LedgerEntry[] = []) =>
  planNode({ kinds: toys, desired, snapshot: snapshotOf(seen, entries) })
const reported = (...args: Parameters<typeof plan>) =>
  plan(...args).steps.map(({ action, kind, id, because }) => `${action} ${kind}/${id}: ${because}`)

describe('what becomes of a thing', () => {
  it('is made when it is wanted and not there', () => {
    expect(reported([boardOf({ name: 'elm', height: 2 })], [wall])).toEqual([
      'create Board/elm: the config asks for it',
    ])
  })
  it('is changed only in the fields that are wanted', () => {
    const [step] = plan([boardOf({ name: 'oak', height: 2 })], [oak]).steps
    expect(step?.after).toEqual({ ...oak.spec, height: 2 })
    expect(step?.fields).toEqual([{ path: 'height', before: 1, after: 2 }])
  })
  it('is left alone when it is as wanted and known', () => {
    expect(reported([boardOf({ name: 'oak', height: 1 })], [oak], [held(oak, { name: 'oak', height: 1 })])).toEqual([])
  })
  it('is adopted when it is as wanted and not yet known', () => {
    const adopting = plan([boardOf({ name: 'oak', height: 1 })], [oak])
    expect(adopting.steps).toMatchObject([{ action: 'adopt', commands: [], undo: [], fields: [] }])
    expect(adopting.ledger).toEqual([
      { kind: 'Board', id: 'oak', spec: { name: 'oak', height: 1 }, made: false, original: { name: 'oak', height: 1 } },
    ])
  })
  it('needs no adoption when a marker proves it ours', () => {
    const ours = noteOf({ name: 'our1', board: 'oak', topic: 'a', text: 'x' })
    expect(reported([boardOf({ name: 'oak' }), ours], [oak, bookOf({ board: 'oak', title: 'a1' }), ours])).toEqual([
      'adopt Board/oak: already as the config asks',
    ])
  })
  it('is mended when somebody changed it or took it away', () => {
    const wish = boardOf({ name: 'oak', height: 1 })
    const entries = [held(oak, wish.spec)]
    expect(reported([wish], [boardOf({ ...oak.spec, name: 'oak', height: 3 })], entries)).toEqual([
      'update Board/oak: changed on the node since it was last applied (drift)',
    ])
    expect(reported([wish], [], entries)).toEqual([
      'create Board/oak: removed from the node since it was last applied (drift)',
    ])
  })
  it('is replaced when a fixed field differs', () => {
    const { steps } = plan([boardOf({ name: 'oak', type: 'steel' })], [oak])
    expect(steps.map(({ action, replaces }) => [action, replaces])).toEqual([
      ['delete', true],
      ['create', true],
    ])
    expect(steps[1]).toMatchObject({ needs: [1], after: { type: 'steel', height: 1 } })
    expect(steps[0]?.because).toBe('the config asks for it; type cannot change in place')
  })
  it('says of a field that nobody wants any more that it stays, if we made the thing', () => {
    const { steps, diagnostics } = plan([boardOf({ name: 'oak' })], [oak], [held(oak, { name: 'oak', height: 1 })])
    expect(steps.map(({ action }) => action)).toEqual(['adopt'])
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'plan/field-stays', at: { id: 'oak' } }])
  })
  it('is made anew with nothing but what is wanted, if we made it', () => {
    const { steps } = plan([boardOf({ name: 'oak', type: 'steel' })], [oak], [held(oak, { name: 'oak' })])
    expect(steps[1]?.after).toEqual({ name: 'oak', type: 'steel' })
  })
})

describe('release', () => {
  it('removes what we made', () => {
    expect(reported([], [oak], [held(oak, { name: 'oak' })])).toEqual(['delete Board/oak: no longer in the config'])
  })
  it('gives back what we found', () => {
    const [step] = plan([], [oak], [held(oak, { name: 'oak', height: 1 }, { height: 5 })]).steps
    expect(step).toMatchObject({ action: 'update', fields: [{ path: 'height', before: 1, after: 5 }] })
  })
  it('gives back the one field that is no longer wanted', () => {
    const entry = held(oak, { name: 'oak', height: 1, lit: true }, { name: 'oak', height: 5, lit: false })
    const given = plan([boardOf({ name: 'oak', lit: true })], [oak], [entry])
    expect(given.steps).toMatchObject([{ action: 'update', fields: [{ path: 'height', before: 1, after: 5 }] }])
    expect(given.ledger).toEqual([
      { ...entry, spec: { name: 'oak', lit: true }, original: { name: 'oak', lit: false } },
    ])
  })
  it('remembers what a field was before it was first managed, and not what we made of it', () => {
    const entry = held(oak, { name: 'oak', height: 1 }, { name: 'oak', height: 5 })
    expect(plan([boardOf({ name: 'oak', height: 2, lit: false })], [oak], [entry]).ledger).toEqual([
      { ...entry, spec: { name: 'oak', height: 2, lit: false }, original: { name: 'oak', height: 5, lit: true } },
    ])
  })
  it('forgets what is gone, or is already as it was', () => {
    expect(reported([], [], [held(oak, { name: 'oak' })])).toEqual([
      'forget Board/oak: no longer in the config, and already gone',
    ])
    expect(reported([], [oak], [held(oak, { name: 'oak', height: 1 }, { height: 1 })])).toEqual([
      'forget Board/oak: no longer in the config, and already as it was',
    ])
  })
  it('never removes a part of the node, even one the ledger says we made', () => {
    expect(reported([], [wall], [held(wall, wall.spec)])).toEqual([
      'forget Board/wall1: no longer in the config, and already as it was',
    ])
  })
  it('removes what carries our marker', () => {
    const stray = noteOf({ name: 'our2', board: 'oak', topic: 'a', text: '' })
    expect(reported([], [oak, bookOf({ board: 'oak', title: 'a1' }), stray])).toEqual([
      'delete Note/our2: no longer in the config',
    ])
  })
  it('leaves everything unmanaged alone', () => {
    expect(reported([], [oak, wall, bookOf({ board: 'oak', title: 'a1' })])).toEqual([])
  })
})

describe('what cannot be', () => {
  const faults = (...args: Parameters<typeof plan>) => {
    const { steps, diagnostics } = plan(...args)
    expect(steps).toEqual([])
    return diagnostics.map(({ code, summary }) => `${code}: ${summary}`)
  }
  it('says which parts the node has, when one is not there', () => {
    expect(faults([boardOf({ name: 'wall7' }), bookOf({ board: 'wall7', title: 'a1' })], [wall])).toEqual([
      'plan/missing: the node has no Board wall7; it has wall1',
    ])
  })
  it('names what it has though the like of it can be made: the NIC that was renamed may be a veth', () => {
    expect(faults([boardOf({ name: 'wall7' })], [oak])).toEqual([
      'plan/missing: the node has no Board wall7; it has oak',
    ])
  })
  it('names nothing where only what was asked for is known to be there', () => {
    const unlisted = toys.map((kind) => ({ ...kind, probes: () => [] }))
    const { diagnostics } = planNode({
      ...{ kinds: unlisted, desired: [boardOf({ name: 'wall7' })], snapshot: snapshotOf([wall]) },
    })
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['the node has no Board wall7'])
  })
  it('does not replace a part of the node', () => {
    expect(faults([boardOf({ name: 'wall1', type: 'steel' })], [wall])).toEqual([
      'plan/fixed: Board/wall1 is part of the node, and its type cannot be changed',
    ])
  })
  it('names what a thing would depend on', () => {
    expect(faults([bookOf({ board: 'ash', title: 'a1' })], [wall])).toEqual([
      'plan/unmet-need: Book/ash/a1 needs Board/ash, which is neither on the node nor in the config',
    ])
  })
  it('is left out, with all that needs it and nothing else', () => {
    const desired = [
      boardOf({ name: 'wall7', height: 2 }),
      boardOf({ name: 'ash', from: 'wall7' }),
      bookOf({ board: 'ash', title: 'a1' }),
      noteOf({ name: 'n', board: 'ash', topic: 'a', text: '' }),
      boardOf({ name: 'elm', from: 'wall1' }),
      bookOf({ board: 'elm', title: 'a1' }),
    ]
    const { steps, leftOut, diagnostics, ledger } = plan(desired, [wall])
    expect(steps.map(({ action, kind, id }) => `${action} ${kind}/${id}`)).toEqual([
      'create Board/elm',
      'create Book/elm/a1',
    ])
    expect(leftOut?.map(({ kind, id, missing }) => `${kind}/${id} for want of ${missing}`)).toEqual([
      'Board/wall7 for want of Board/wall7',
      'Board/ash for want of Board/wall7',
      'Book/ash/a1 for want of Board/wall7',
      'Note/n for want of Board/wall7',
    ])
    expect(diagnostics).toMatchObject([
      {
        ...{ severity: 'warning', code: 'plan/missing', at: { kind: 'Board', id: 'wall7' } },
        detail: 'Left out for want of it: Board/wall7, Board/ash, Book/ash/a1, Note/n.',
      },
    ])
    expect(ledger.map(({ id }) => id)).toEqual(['elm', 'elm/a1'])
  })
  it('leaves a thing as it is that another can bear, and one that is so already', () => {
    const ash = boardOf({ name: 'ash', from: 'wall7', lit: true })
    expect(plan([ash], [ash, wall]).leftOut).toBeUndefined()
    const moved = boardOf({ name: 'ash', from: 'wall7', height: 3 })
    const entry = held(boardOf({ name: 'ash', from: 'wall1' }), { name: 'ash', from: 'wall1' })
    const { steps, ledger } = plan([moved], [boardOf({ name: 'ash', from: 'wall1' }), wall], [entry])
    expect(steps).toEqual([])
    expect(ledger).toEqual([entry])
  })
  it('takes the place of nobody: what would go for it stays, and is named', () => {
    const [book, shelf] = [bookOf({ board: 'wall1', title: 'a1' }), boardOf({ name: 'elm', from: 'wall1' })]
    const entries = [book, shelf].map((thing) => ({ ...held(thing, thing.spec), made: true }))
    const { steps, ledger, diagnostics } = plan(
      [bookOf({ board: 'wall7', title: 'a1' }), bookOf({ board: 'wall1', title: 'b2' })],
      [wall, book, shelf],
      entries,
    )
    expect(steps.map(({ action, id }) => `${action} ${id}`)).toEqual(['create wall1/b2', 'delete elm'])
    expect(ledger.map(({ id }) => id)).toEqual(['wall1/b2', 'wall1/a1'])
    expect(diagnostics.map(({ code, at }) => `${code} ${at && 'kind' in at ? at.id : ''}`)).toEqual([
      'plan/unmet-need wall7/a1',
      'plan/held wall1/a1',
    ])
  })
  it('names who holds what only one can hold', () => {
    const holder = boardOf({ name: 'oak', slot: 3 })
    expect(faults([boardOf({ name: 'elm', slot: 3 })], [holder])).toEqual([
      'plan/claimed: Board/elm wants slot 3, which Board/oak holds',
    ])
  })
  it('names a ring', () => {
    const [ring] = faults([boardOf({ name: 'a', from: 'b' }), boardOf({ name: 'b', from: 'a' })], [])
    expect(ring).toBe('plan/ring: these changes wait for each other: create Board/b → create Board/a → create Board/b')
  })
  it('plans nothing when something it must know could not be read', () => {
    const snapshot = snapshotOf([wall])
    const problem = { severity: 'warning', code: 'observe/no-tool', summary: 'there is no book reader' } as const
    const unreadable = { ...snapshot, kinds: { ...snapshot.kinds, Book: { status: 'unreadable', problem } as const } }
    const desired = [boardOf({ name: 'wall1', height: 1 }), bookOf({ board: 'wall1', title: 'a1' })]
    const { steps, diagnostics } = planNode({ kinds: toys, desired, snapshot: unreadable })
    expect(steps).toEqual([])
    expect(diagnostics).toEqual([{ ...problem, severity: 'error' }])
    expect(planNode({ kinds: toys, desired: desired.slice(0, 1), snapshot: unreadable }).steps).toHaveLength(1)
  })
})
