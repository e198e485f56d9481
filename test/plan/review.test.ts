import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../../src/model/node/ledger.ts'
import type { PathModel } from '../../src/model/node/path-model.ts'
import type { Resource } from '../../src/model/node/resource.ts'
import { planNode } from '../../src/planner/plan-node.ts'
import { type Board, type Book, boardOf, bookOf, snapshotOf, toys } from './toys.ts'

const flow = { clientAddress: '192.0.2.1', clientPort: 50000, nodeAddress: '192.0.2.2', nodePort: 22 }
const wall = boardOf({ name: 'wall1', height: 1, lit: true })
const blue = bookOf({ board: 'wall1', title: 'b1', pages: 1, bound: 'paper' })
const oak = boardOf({ name: 'oak', type: 'wood', slot: 0 })
const made = ({ kind, id, spec }: Resource): LedgerEntry => ({ kind, id, spec, made: true })

const plan = (desired: Resource[], seen: Resource[], review: PathModel, entries: LedgerEntry[] = []) =>
  planNode({ kinds: toys, desired, snapshot: { ...snapshotOf(seen, entries), flow }, review })

/** The way in: any book about b on a lit wall. */
const anyBook: PathModel = (around) => {
  const lit = around<Board>('Board').some(({ name, lit }) => name === 'wall1' && lit)
  const book = around<Book>('Book').find(({ title }) => title.startsWith('b'))
  if (!lit) return { verdict: 'cuts', because: 'the wall is dark', ref: { kind: 'Board', id: 'wall1' } }
  return book ? { verdict: 'keeps', because: book.title } : { verdict: 'cuts', because: 'no book shows the way' }
}

describe('a plan that would cut the way in', () => {
  it('for good is an error that names the step, and keeps its steps for those who insist', () => {
    const { steps, review } = plan([boardOf({ name: 'wall1', lit: false })], [wall, blue], anyBook)
    expect(steps).toHaveLength(1)
    expect(review?.diagnostics).toMatchObject([
      {
        severity: 'error',
        code: 'review/cuts-management',
        summary: 'this plan would cut the connection by which the node is managed: the wall is dark',
        detail: 'It is cut from step 1 (update Board/wall1) on, and stays so.',
        at: { kind: 'Board', id: 'wall1' },
      },
    ])
  })
  it('for a while, with no order that helps, is a warning that names both ends', () => {
    const cloth = bookOf({ board: 'wall1', title: 'b1', bound: 'cloth' })
    const { review } = plan([cloth], [wall, blue], anyBook, [made(blue)])
    expect(review?.diagnostics).toMatchObject([
      {
        severity: 'warning',
        code: 'review/cuts-briefly',
        summary:
          'the connection by which the node is managed is cut from step 1 (delete Book/wall1/b1) until step 2 (create Book/wall1/b1)',
      },
    ])
  })
  it('for a while is put in another order, if there is one', () => {
    // Read as people do, oak would be made before either book moves; the way in asks for the books first.
    const picky: PathModel = (around) => {
      const pages = around<Book>('Book').find(({ title }) => title === 'b1')?.pages
      return around<Board>('Board').some(({ name }) => name === 'oak') && pages !== 2
        ? { verdict: 'cuts', because: 'oak hides the book' }
        : { verdict: 'keeps', because: 'the book can be seen' }
    }
    const { steps, review } = plan([oak, bookOf({ board: 'wall1', title: 'b1', pages: 2 })], [wall, blue], picky)
    expect(steps.map(({ id }) => id)).toEqual(['wall1/b1', 'oak'])
    expect(review?.diagnostics).toEqual([])
  })
})

describe('what is not known', () => {
  it('is never read as kept', () => {
    const { review } = plan([oak], [wall, blue], () => ({
      verdict: 'unknown',
      because: 'an unmanaged table decides',
    }))
    expect(review?.diagnostics).toMatchObject([{ severity: 'info', code: 'review/unknown' }])
  })
  it('includes everything, when the model cannot explain how we got here', () => {
    const { review } = plan([oak], [wall], anyBook)
    expect(review?.diagnostics.map(({ code, summary }) => `${code}: ${summary}`)).toEqual([
      'review/unknown: it is not known whether the node stays reachable: by what was seen it could not be reached now, yet it is (no book shows the way)',
    ])
  })
})

describe('a plan without danger', () => {
  it('has nothing to say, and one that does nothing is not looked at', () => {
    const keeps = { verdict: 'keeps', because: 'b1' }
    expect(plan([oak], [wall, blue], anyBook).review).toEqual({
      ...{ verdict: 'keeps', diagnostics: [] },
      moments: [{ from: 0, session: keeps, login: keeps }],
    })
    const refuse: PathModel = () => {
      throw new Error('nobody should ask')
    }
    expect(plan([], [wall, blue], refuse).steps).toEqual([])
  })
})
