import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { controlPlane, defaultRollout, type Rollout } from '../../../src/model/config/rollout.ts'
import { limitsOf } from '../../../src/planner/waves/limits.ts'
import { shareOf } from '../../../src/planner/waves/share.ts'
import { wavesOf } from '../../../src/planner/waves/waves.ts'
import { node, nodes, scene } from './candidates.ts'

const names = (strategy: Partial<Rollout>, ...[chosen, how]: DropFirst<Parameters<typeof wavesOf>>) =>
  wavesOf({ ...defaultRollout, ...strategy }, chosen, how).waves.map((wave) => wave.nodes.map((one) => one.node))
type DropFirst<T extends readonly unknown[]> = T extends [unknown, ...infer R] ? R : never

describe('which node is changed in which wave', () => {
  it('with nothing written one node, then five, then a quarter at a time', () => {
    const sizes = names({}, nodes(20)).map(({ length }) => length)
    expect(sizes).toEqual([1, 5, 5, 5, 4])
    expect(wavesOf(defaultRollout, nodes(20)).waves.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5'])
  })

  it('one or two are one wave, and so are all that are asked for at once', () => {
    expect(names({}, nodes(2))).toEqual([['n1', 'n2']])
    expect(names({ canary: { nodes: ['n1'] } }, nodes(2))).toEqual([['n1', 'n2']])
    expect(names({}, nodes(4), { atOnce: true })).toEqual([['n1', 'n2', 'n3', 'n4']])
  })

  it('of two the one that the other is reached through comes after it', () => {
    const jump = node('jump', { last: 'a is reached through it' })
    expect(names({}, [jump, node('a')])).toEqual([['a'], ['jump']])
    expect(names({}, [jump])).toEqual([['jump']])
    expect(names({}, [jump, node('a')], { atOnce: true })).toEqual([['jump', 'a']])
  })

  it('where no class was seen one node is the canary all the same', () => {
    expect(names({ canary: { covering: 'class' }, sizes: ['9'] }, nodes(3))).toEqual([['n1'], ['n2', 'n3']])
  })

  it('who does not change is in none, and is not counted', () => {
    const chosen = [...nodes(2), node('still', { changes: false })]
    expect(names({}, chosen)).toEqual([['n1', 'n2']])
    expect(names({}, [node('still', { changes: false })])).toEqual([])
  })

  it('the first is one that is there, through whom nobody else is reached, and no control plane', () => {
    const chosen = [
      node('cp', { role: controlPlane }),
      node('down', { isDown: true, changes: false }),
      node('gw', { last: 'a is reached through it' }),
      node('a'),
      node('b'),
    ]
    expect(names({}, chosen)).toEqual([['a'], ['cp', 'down', 'b'], ['gw']])
  })

  it('others are last, each alone, and say why', () => {
    const late = { last: 'it holds the shared address 192.0.2.9' }
    const { waves } = wavesOf(defaultRollout, [node('v1', late), node('v2', late), ...nodes(3)])
    expect(waves.slice(-2)).toEqual([
      { name: '3', nodes: [{ node: 'v1', because: 'last, alone: it holds the shared address 192.0.2.9' }] },
      { name: '4', nodes: [{ node: 'v2', because: 'last, alone: it holds the shared address 192.0.2.9' }] },
    ])
  })

  it('a canary by size, by name, or one of each class', () => {
    expect(names({ canary: { size: '20%' }, sizes: ['4'] }, nodes(10))[0]).toEqual(['n1', 'n2'])
    expect(names({ canary: { nodes: ['n7', 'n3'] } }, nodes(10))[0]).toEqual(['n3', 'n7'])
    const [e1000, ice] = ['NIC driver e1000', 'NIC driver ice']
    const chosen = [
      node('a', { classes: [e1000] }),
      node('b', { classes: [e1000] }),
      node('c', { classes: [ice, e1000] }),
      node('d', { classes: [ice] }),
    ]
    expect(wavesOf({ ...defaultRollout, canary: { covering: 'class' } }, chosen).waves[0]).toEqual({
      name: 'canary',
      nodes: [
        { node: 'a', because: 'it covers NIC driver e1000' },
        { node: 'c', because: 'it covers NIC driver ice' },
      ],
    })
  })

  it('a canary that nobody chose is an error; one that is as wanted already is none', () => {
    const strategy: Rollout = { ...defaultRollout, canary: { nodes: ['gone'] } }
    expect(wavesOf(strategy, nodes(5)).diagnostics).toMatchObject([{ severity: 'error', code: 'rollout/empty-canary' }])
    const done = wavesOf(strategy, [...nodes(5), node('gone', { changes: false })])
    expect(done.diagnostics).toEqual([])
    expect(done.waves[0]?.name).toBe('1')
  })

  it('waves as they are written, split by their size', () => {
    const racks = (rack: string, n: number) =>
      nodes(n).map((one) => ({ ...one, name: `${rack}${one.name}`, labels: { rack } }))
    const waves = [{ name: 'rack a', for: { label: 'rack=a' }, size: '2' }, { for: { role: 'worker' } }]
    const chosen = [...racks('a', 3), ...racks('b', 2)]
    expect(names({ waves }, chosen)).toEqual([['an1', 'an2'], ['an3'], ['bn1', 'bn2']])
    expect(wavesOf({ ...defaultRollout, waves }, chosen).waves.map(({ name }) => name)).toEqual([
      'rack a 1',
      'rack a 2',
      '3',
    ])
  })

  it('a node that is in none of them is an error that names it', () => {
    const { diagnostics } = wavesOf({ ...defaultRollout, waves: [{ for: { role: 'gateway' } }] }, nodes(3))
    expect(diagnostics.map(({ severity, code, node }) => [severity, code, node])).toEqual([
      ['error', 'rollout/no-wave', 'n1'],
      ['error', 'rollout/no-wave', 'n2'],
      ['error', 'rollout/no-wave', 'n3'],
    ])
  })
})

describe('whatever the strategy and the nodes', () => {
  const check = (law: Parameters<typeof fc.property<[{ strategy: Rollout; chosen: ReturnType<typeof nodes> }]>>[1]) =>
    fc.assert(fc.property(scene, law), { numRuns: 400 })

  it('each node that changes or is down is in exactly one wave, or an error names it; no other is in any', () => {
    check(({ strategy, chosen }) => {
      const { waves, diagnostics } = wavesOf(strategy, chosen)
      const placed = waves.flatMap((wave) => wave.nodes.map((one) => one.node))
      const named = diagnostics.filter(({ code }) => code === 'rollout/no-wave').map((one) => one.node as string)
      const part = chosen.filter(({ changes, isDown }) => changes || isDown).map(({ name }) => name)
      expect([...placed, ...named].sort()).toEqual(part.sort())
      expect(waves.every((wave) => wave.nodes.length > 0)).toBe(true)
    })
  })

  it('the same input gives the same waves', () => {
    check(({ strategy, chosen }) => {
      expect(wavesOf(strategy, structuredClone(chosen))).toEqual(wavesOf(structuredClone(strategy), chosen))
    })
  })

  it('no wave is larger than its size, and nobody through whom others are reached comes before them', () => {
    check(({ strategy, chosen }) => {
      const part = chosen.filter(({ changes, isDown }) => changes || isDown)
      const { waves } = wavesOf(strategy, chosen)
      const sizes = strategy.waves || part.length <= 2 ? [] : strategy.sizes
      const ours = waves.filter(({ name }) => name !== 'canary')
      for (const [n, { nodes: all }] of ours.entries()) {
        const size = sizes[Math.min(n, sizes.length - 1)]
        if (size !== undefined) expect(all.length).toBeLessThanOrEqual(shareOf(size, part.length))
      }
      const late = new Set(part.filter(({ last }) => last !== undefined).map(({ name }) => name))
      const order = ours.flatMap(({ nodes: all }) => all.map((one) => late.has(one.node)))
      expect(order).toEqual(order.toSorted((a, b) => Number(a) - Number(b)))
    })
  })

  it('no limit is broken, whoever ends when and how', () => {
    fc.assert(
      fc.property(scene, fc.infiniteStream(fc.nat()), ({ strategy, chosen }, dice) => {
        const limits = limitsOf(strategy, chosen, 8)
        const roll = (most: number) => Number(dice.next().value) % most
        const lost = new Set(chosen.filter(({ isDown }) => isDown).map(({ name }) => name))
        for (const wave of wavesOf(strategy, chosen).waves) {
          const { most, holds } = limits(wave.nodes.length)
          const changing = new Set<string>()
          const left = wave.nodes.map((one) => one.node).filter((name) => !lost.has(name))
          for (let turns = 0; turns < 200 && (left.length > 0 || changing.size > 0); turns += 1) {
            const next = left.findIndex((name) => holds(name, { changing, lost }) === undefined)
            if (changing.size < most && next >= 0 && roll(3) > 0) {
              changing.add(left.splice(next, 1)[0] as string)
              expectLimits(strategy, chosen, wave.nodes.length, { changing, lost })
            } else if (changing.size > 0) {
              const ended = [...changing][roll(changing.size)] as string
              changing.delete(ended)
              if (roll(5) === 0) lost.add(ended)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

/** Said once more, in other words than the limits themselves. */
function expectLimits(
  { maxParallel = '100%', maxUnavailable, quorum }: Rollout,
  chosen: ReturnType<typeof nodes>,
  inWave: number,
  { changing, lost }: { readonly changing: ReadonlySet<string>; readonly lost: ReadonlySet<string> },
): void {
  expect(changing.size).toBeLessThanOrEqual(Math.min(8, shareOf(maxParallel, inWave)))
  const planes = chosen.filter(({ role }) => role === controlPlane).map(({ name }) => name)
  const inFlight = planes.filter((name) => changing.has(name))
  expect(inFlight.length).toBeLessThanOrEqual(1)
  const stay = quorum ?? (planes.length > 2 ? Math.ceil((planes.length + 1) / 2) : 0)
  if (inFlight.length > 0) {
    expect(planes.filter((name) => !changing.has(name) && !lost.has(name)).length).toBeGreaterThanOrEqual(stay)
  }
  for (const { label, nodes: share } of maxUnavailable) {
    for (const value of new Set(chosen.map(({ labels }) => labels[label]))) {
      const members = chosen.filter(({ labels }) => labels[label] === value).map(({ name }) => name)
      if (!members.some((name) => changing.has(name))) continue
      const away = members.filter((name) => changing.has(name) || lost.has(name)).length
      expect(away).toBeLessThanOrEqual(shareOf(share, members.length))
    }
  }
}
