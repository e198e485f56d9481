import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers, fieldChanges, overlay, project } from '../../src/model/plan/partial.ts'

const leaf = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.integer(), { maxLength: 3 }))
const { tree } = fc.letrec<{ tree: Record<string, unknown> }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof({ depthSize: 'small' }, leaf, tie('tree')), {
    maxKeys: 3,
  }),
}))

describe('covers', () => {
  it('asks only for the fields somebody wrote', () => {
    expect(covers({ up: true, mtu: 1500 }, { mtu: 1500 })).toBe(true)
    expect(covers({ up: true, mtu: 1500 }, { mtu: 9000 })).toBe(false)
    expect(covers({ bridge: { stp: false, ageing: 300 } }, { bridge: { stp: false } })).toBe(true)
    expect(covers({ up: true }, { up: undefined })).toBe(true)
  })
  it('compares lists whole', () => {
    expect(covers({ servers: ['a', 'b'] }, { servers: ['a'] })).toBe(false)
  })
})

describe('overlay', () => {
  it('ends at what was wanted and leaves the rest', () => {
    fc.assert(
      fc.property(tree, tree, (seen, wanted) => {
        const after = overlay<Record<string, unknown>>(seen, wanted)
        expect(covers(after, wanted)).toBe(true)
        for (const field of Object.keys(seen)) if (!(field in wanted)) expect(after[field]).toEqual(seen[field])
      }),
    )
  })
  it('undone by the projection of what was there', () => {
    fc.assert(
      fc.property(tree, (seen) => {
        const wanted = { mtu: 9000 }
        const before = { mtu: 1500, ...seen }
        expect(overlay(overlay(before, wanted), project(before, wanted))).toEqual(before)
      }),
    )
  })
})

describe('fieldChanges', () => {
  it('names each leaf by its dotted path', () => {
    expect(fieldChanges({ mtu: 1500, bridge: { stp: true } }, { mtu: 1500, bridge: { stp: false }, up: true })).toEqual(
      [
        { path: 'bridge.stp', before: true, after: false },
        { path: 'up', before: undefined, after: true },
      ],
    )
  })
  it('is empty exactly for equal things', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(fieldChanges(value, structuredClone(value))).toEqual([])
      }),
    )
  })
})
