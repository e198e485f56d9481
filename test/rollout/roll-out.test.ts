import { describe, expect, it } from 'vitest'
import { controlPlane } from '../../src/model/config/rollout.ts'
import { node, nodes } from '../plan/waves/candidates.ts'
import { play } from './toy-fleet.ts'

const numbers = (names: readonly string[]) => names.map((name) => Number(name.slice(1))).sort((a, b) => a - b)

describe('a rollout', () => {
  it('goes through all waves, one after another', async () => {
    const { begun, events, notStarted, stopped } = await play({ nodes: nodes(12) })
    expect(begun[0]).toBe('n1')
    expect(numbers(begun)).toEqual(numbers(nodes(12).map(({ name }) => name)))
    expect(events.map((event) => [event.type, 'n' in event && event.n])).toEqual([
      ...[1, 2, 3, 4].flatMap((n) => [
        ['wave-started', n],
        ['wave-ended', n],
      ]),
    ])
    expect({ notStarted, stopped }).toEqual({ notStarted: [], stopped: undefined })
  })

  it('stops when the first node fails, and touches no other', async () => {
    const { begun, notStarted, stopped, events } = await play({ nodes: nodes(12), ends: { n1: 'rolled-back' } })
    expect(begun).toEqual(['n1'])
    expect(notStarted).toHaveLength(11)
    expect(stopped).toEqual({ why: 'failed', failed: 1, budget: 0, in: 'run' })
    expect(events.at(-1)).toMatchObject({ type: 'rollout-stopped', n: 1, notStarted: 11 })
  })

  it.each([
    'refused',
    'locked',
    'rolled-back',
    'rollback-incomplete',
    'unknown',
    'unreachable',
    'unfit',
    'failed',
  ] as const)('%s is a failure', async (outcome) => {
    expect((await play({ nodes: nodes(5), ends: { n1: outcome } })).notStarted).toHaveLength(4)
  })

  it('a node that somebody left out is none', async () => {
    const { stopped, begun } = await play({ nodes: nodes(5), ends: { n1: 'not-started' } })
    expect([stopped, begun.length]).toEqual([undefined, 5])
  })

  it('within a wave begins none after a failure, and waits for those it has begun', async () => {
    const { begun, ends, notStarted } = await play({
      ...{ nodes: nodes(20), concurrency: 2, atOnce: true },
      ends: { n3: 'failed' },
    })
    expect(ends.map((end) => end.node).sort()).toEqual(begun.toSorted())
    expect(begun.length).toBeLessThan(6)
    expect(begun.length + notStarted.length).toBe(20)
  })

  it('goes on as long as the budget has room', async () => {
    const failing = { n1: 'failed', n4: 'rolled-back', n9: 'failed' } as const
    const budget = { run: '2', wave: '2' }
    const { stopped, begun } = await play({ nodes: nodes(40), strategy: { budget }, ends: failing })
    expect(stopped).toMatchObject({ failed: 3, budget: 2, in: 'run' })
    expect(begun).toHaveLength(16)
    expect(
      (await play({ nodes: nodes(40), strategy: { budget: { run: '10%', wave: '10%' } }, ends: failing })).stopped,
    ).toMatchObject({ failed: 1, budget: 0, in: 'wave' })
  })

  it('counts a node that was down in its wave; or does not, if it is to be skipped', async () => {
    const fleet = nodes(10).map((one) => (one.name === 'n3' ? { ...one, isDown: true } : one))
    const counted = await play({ nodes: fleet })
    expect(counted.begun).toHaveLength(5)
    expect(counted.stopped).toMatchObject({ why: 'failed', failed: 1 })
    const skipped = await play({ nodes: fleet, strategy: { nodesDown: 'skip' }, ends: { n5: 'unreachable' } })
    expect(skipped.begun).toHaveLength(9)
    expect(skipped.stopped).toBeUndefined()
  })

  it('waits for a node that does not answer, if that is wanted', async () => {
    const { begun, stopped, slept } = await play({
      ...{ nodes: nodes(3), strategy: { nodesDown: 'wait' } },
      ends: { n1: ['unreachable', 'unreachable', 'confirmed'] },
    })
    expect(begun.slice(0, 3)).toEqual(['n1', 'n1', 'n1'])
    expect(slept).toEqual(['rest: 10000', 'rest: 10000'])
    expect(stopped).toBeUndefined()
  })

  it('does not call a node unreachable that it was waiting for when somebody asked to stop', async () => {
    const { ends, notStarted, stopped } = await play({
      ...{ nodes: nodes(3), strategy: { nodesDown: 'wait' }, ends: { n1: 'unreachable' } },
      onBegin: (_, { stop }) => stop(),
    })
    expect(ends).toEqual([])
    expect(notStarted.toSorted()).toEqual(['n1', 'n2', 'n3'])
    expect(stopped).toEqual({ why: 'asked' })
  })

  it('waits for what it began where it can no longer ask whether to go on', async () => {
    const ended: string[] = []
    const begun: string[] = []
    const end = play({
      ...{ nodes: nodes(20), concurrency: 3, atOnce: true, onEnd: (node) => ended.push(node) },
      onBegin: (node, { fail }) => {
        begun.push(node)
        if (begun.length === 2) fail()
      },
    })
    await expect(end).rejects.toThrow('the disk is full')
    expect(begun).toHaveLength(2)
    expect(ended.toSorted()).toEqual(begun.toSorted())
  })

  it('leaves each wave alone, and stops if one of it no longer answers then', async () => {
    const strategy = { soakSeconds: 300 }
    const calm = await play({ nodes: nodes(8), strategy })
    expect(calm.slept).toEqual(['soak 1: 300000', 'soak 2: 300000'])
    const { vanished, stopped, begun } = await play({ nodes: nodes(8), strategy, silent: ['n2'] })
    expect(vanished).toEqual(['n2'])
    expect(stopped).toMatchObject({ why: 'failed', failed: 1 })
    expect(begun).toHaveLength(6)
  })

  it('never changes more at once than its limits say', async () => {
    expect((await play({ nodes: nodes(20), atOnce: true, concurrency: 7 })).peak).toBe(7)
    expect((await play({ nodes: nodes(20), atOnce: true, strategy: { maxParallel: '10%' } })).peak).toBe(2)
    const planes = nodes(5, { role: controlPlane })
    const { peak, begun } = await play({ nodes: planes, atOnce: true })
    expect([peak, begun.length]).toEqual([1, 5])
  })

  it('holds back what a limit forbids for good, and says which', async () => {
    const planes = [...nodes(2, { role: controlPlane }), node('x', { role: controlPlane, isDown: true })]
    const { begun, stopped } = await play({ nodes: planes, atOnce: true, strategy: { nodesDown: 'skip' } })
    expect(begun).toEqual([])
    expect(stopped).toEqual({ why: 'held', by: 'a quorum of 2 control planes must stay' })

    const racks = nodes(6).map((one, n) => ({ ...one, labels: { rack: n < 3 ? 'a' : 'b' }, isDown: n === 0 }))
    const strategy = { nodesDown: 'skip', maxUnavailable: [{ label: 'rack', nodes: '1' }] } as const
    const held = await play({ nodes: racks, atOnce: true, strategy })
    // One whose plan moved is there, and takes the place of none.
    const all = { nodes: racks, atOnce: true, strategy: { ...strategy, budget: { run: '1', wave: '1' } } }
    expect((await play({ ...all, out: 'refused' })).begun).toHaveLength(5)
    expect((await play({ nodes: racks, atOnce: true, strategy, out: 'locked' })).stopped).toMatchObject({ failed: 1 })
    expect(held.begun.toSorted()).toEqual(['n4', 'n5', 'n6'])
    expect(held.stopped).toEqual({ why: 'held', by: '1 of rack=a at a time' })
  })

  it('begins nothing once somebody asked to stop, and ends what it began', async () => {
    const { begun, ends, stopped, notStarted } = await play({
      ...{ nodes: nodes(10), onBegin: (node, { stop }) => node === 'n2' && stop() },
    })
    expect(begun).toEqual(['n1', 'n2'])
    expect(ends).toHaveLength(2)
    expect(notStarted).toHaveLength(8)
    expect(stopped).toEqual({ why: 'asked' })
  })

  it('begins nothing once the window has closed', async () => {
    const windows = [{ days: [3], from: 11 * 60, to: 13 * 60, timeZone: 'UTC' }]
    const { begun, stopped } = await play({
      ...{ nodes: nodes(10), strategy: { windows } },
      onBegin: (_, { later }) => later(3_600_000),
    })
    expect(begun).toEqual(['n1'])
    expect(stopped).toEqual({ why: 'closed', opens: '2026-07-08T11:00:00.000Z' })
  })
})
