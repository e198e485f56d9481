import { expect, it } from 'vitest'
import { select } from '../../src/cli/fleet/select.ts'

const node = (name: string, groups: string[], labels: Record<string, string>) => ({ name, groups, labels })
const nodes = [
  node('cp-1', ['control'], { rack: 'a', tier: 'gold' }),
  node('cp-2', ['control'], { rack: 'b' }),
  node('edge-1', ['edge', 'control'], { rack: 'b', gpu: '' }),
]
const names = (selection: Parameters<typeof select>[1]) => select(nodes, selection).chosen.map(({ name }) => name)
const fault = (selection: Parameters<typeof select>[1]) => select(nodes, selection).diagnostics

it.each([
  [{}, ['cp-1', 'cp-2', 'edge-1']],
  [{ node: ['edge-1', 'cp-1'] }, ['cp-1', 'edge-1']],
  [{ node: ['cp-*'] }, ['cp-1', 'cp-2']],
  [{ node: ['*-1'] }, ['cp-1', 'edge-1']],
  [{ node: ['c?-?', 'edge-1'] }, ['cp-1', 'cp-2', 'edge-1']],
  [{ node: ['*'], group: ['edge'] }, ['edge-1']],
  [{ group: ['edge'] }, ['edge-1']],
  [{ label: ['rack=b'] }, ['cp-2', 'edge-1']],
  [{ label: ['tier'] }, ['cp-1']],
  [{ label: ['rack', 'tier=gold'] }, ['cp-1']],
  [{ label: ['gpu'] }, ['edge-1']],
  [{ label: ['gpu='] }, ['edge-1']],
  [{ label: ['rack=a', 'tier=gold'] }, ['cp-1']],
  [{ group: ['control'], label: ['rack=b'], node: ['cp-2'] }, ['cp-2']],
])('%j chooses %j, in the order of the cluster', (selection, chosen) => expect(names(selection)).toEqual(chosen))

it('names the nearest word for one it does not know, and every such word', () => {
  expect(fault({ node: ['cp1', 'edge-1', 'zzz'], group: ['controll'], label: ['rack=z'] })).toMatchObject([
    { code: 'usage/unknown-node', summary: 'there is no node cp1', hint: 'Did you mean cp-1?' },
    { code: 'usage/unknown-node', hint: 'There are: cp-1, cp-2, edge-1.' },
    { code: 'usage/unknown-group', hint: 'Did you mean control?' },
    { code: 'usage/unknown-label', hint: 'Did you mean rack=a?' },
  ])
})

it('a pattern that no name is like is an error, with the names that are near', () => {
  expect(fault({ node: ['edg-*', 'cp-*'] })).toMatchObject([
    { code: 'usage/unknown-node', summary: 'no node has a name like edg-*', hint: 'Near it are: edge-1.' },
  ])
  expect(fault({ node: ['?'] })).toMatchObject([{ hint: 'There are: cp-1, cp-2, edge-1.' }])
})

it('no sign of a pattern means more than it says', () => {
  const dotted = [node('a.b', [], {}), node('axb', [], {})]
  const chosen = (word: string) => select(dotted, { node: [word] }).chosen.map(({ name }) => name)
  expect([chosen('a.?'), chosen('a.b'), chosen('A*'), chosen('[a]*'), chosen('(a|b)*')]).toEqual([
    ...[['a.b'], ['a.b'], [], [], []],
  ])
})

it('refuses to choose nobody', () => {
  expect(fault({ node: ['cp-1'], label: ['rack=b'] })).toMatchObject([{ code: 'usage/no-nodes' }])
  expect(select([], {}).diagnostics).toMatchObject([{ summary: 'the cluster has no nodes' }])
})

it.each(['node', 'group', 'label'] as const)('an empty --%s is nobody, and not everybody', (sort) => {
  for (const words of [[''], ['', ''], [...(sort === 'node' ? ['cp-1'] : []), '']]) {
    expect(names({ [sort]: words })).toEqual([])
    expect(fault({ [sort]: words })).toContainEqual(
      expect.objectContaining({ summary: `an empty ${sort} chooses nothing`, hint: expect.stringContaining('unset') }),
    )
  }
})

it('`for` in a cluster and --label mean the same', async () => {
  const { selects } = await import('../../src/config/cluster/layers.ts')
  const entries = nodes.map(({ name, labels }) => ({ name, labels }))
  for (const label of ['rack', 'rack=a', 'rack=b', 'tier', 'gpu', 'gpu=', 'tier=gold'])
    expect(entries.filter((entry) => selects({ label }, entry)).map(({ name }) => name)).toEqual(
      names({ label: [label] }),
    )
})
