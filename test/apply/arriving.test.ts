import { describe, expect, test } from 'vitest'
import { unproven } from '../../src/apply/arriving.ts'
import type { Family } from '../../src/model/ip.ts'

const moved = [
  { address: '192.0.2.10', link: 'br0', from: 'eth0' },
  { address: 'fd00::10', link: 'br0', from: 'eth0' },
]
const gateway = (family: Family, link: string) => ({
  ...{ proves: 'a gateway', who: 'it', family, link },
  probe: { argv: ['true'] as const },
})
const summaries = (...proofs: Parameters<typeof unproven>) => unproven(...proofs).map(({ summary }) => summary)

describe('of addresses that moved it is reported that nobody was seen to find them', () => {
  test('unless a gateway of their family answered by the link that has them now', () => {
    expect(summaries(moved, { answered: [gateway(4, 'br0'), gateway(6, 'br0')] })).toEqual([])
    const half = summaries(moved, { answered: [gateway(4, 'br0'), gateway(6, 'eth1')] })
    expect(half).toEqual([expect.stringContaining('others find fd00::10 on br0')])
    expect(half[0]).not.toContain('192.0.2.10')
  })

  test('or our login came to one after we had forgotten where it was', () => {
    const login = (memory: 'forgotten' | 'kept' | 'unknown') => ({ address: '192.0.2.10', memory })
    expect(summaries(moved, { answered: [], login: login('forgotten') })[0]).not.toContain('192.0.2.10')
    expect(summaries(moved, { answered: [], login: login('kept') })[0]).toContain('may not forget')
    expect(summaries(moved, { answered: [], login: login('unknown') })[0]).toContain(
      '192.0.2.10 on br0, fd00::10 on br0',
    )
  })

  test('and nothing of those that are new', () => {
    expect(summaries([{ address: '192.0.2.10', link: 'br0' }], { answered: [] })).toEqual([])
  })
})
