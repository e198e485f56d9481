import { describe, expect, it } from 'vitest'
import type { Gate, GateSight } from '../../src/model/config/gate.ts'
import { nodes } from '../plan/waves/candidates.ts'
import { play } from './toy-fleet.ts'

const gate = (over: Partial<Gate> = {}): Gate => ({
  ...{ name: 'web', when: 'afterWave', tries: 1, pauseSeconds: 5, always: false },
  question: { type: 'http', url: 'http://192.0.2.1/', from: ['controller'] },
  ...over,
})
const perNode: Gate['question'] = { type: 'tcp', endpoint: '<address>:22', from: ['controller'] }
const sight = (outcome: GateSight['outcome'], saw = ''): GateSight => ({ outcome, saw })
const told = (events: Awaited<ReturnType<typeof play>>['events']) =>
  events.flatMap((one) => (one.type === 'gate' ? [[one.outcome, one.about ?? '*', one.saw]] : []))

describe('gates of a run', () => {
  it('are asked before it begins, and at their moment', async () => {
    const { asked, begun, gates } = await play({
      nodes: nodes(3),
      strategy: {
        gates: [
          gate({ name: 'run', when: 'beforeRun' }),
          gate({ name: 'before', when: 'beforeWave', always: true }),
          gate({ name: 'node', when: 'beforeNode', always: true }),
          gate({ name: 'then', when: 'afterNode', always: true }),
          gate({ name: 'after', question: perNode }),
        ],
      },
    })
    expect(begun).toEqual(['n1', 'n2', 'n3'])
    expect(gates).toEqual([])
    expect(asked).toEqual([
      ...['after 1 n1', 'after 1 n2', 'after 1 n3'],
      ...['run 1 *', 'before 1 *', 'node 1 n1', 'then 1 n1', 'after 1 n1'],
      ...['before 2 *', 'node 2 n2', 'node 2 n3', 'then 2 n2', 'then 2 n3', 'after 2 n2', 'after 2 n3'],
    ])
  })

  it('that fail stop it: what was confirmed stays, nothing further is begun', async () => {
    const { begun, notStarted, stopped, gates, events } = await play({
      ...{ nodes: nodes(12), strategy: { gates: [gate({ always: true })] } },
      gate: () => sight('fail', 'status 503'),
    })
    expect(begun).toEqual(['n1'])
    expect(notStarted).toHaveLength(11)
    expect(stopped).toEqual({ why: 'gate', gate: 'web', outcome: 'fail', saw: 'status 503' })
    expect(gates).toEqual([stopped])
    expect(events.at(-1)).toMatchObject({ type: 'rollout-stopped', n: 1, gate: 'web', notStarted: 11 })
  })

  it('before the run keep everybody from being begun; before a wave those of it', async () => {
    const of = async (when: Gate['when'], failing: number) =>
      (
        await play({
          ...{ nodes: nodes(6), strategy: { gates: [gate({ when, always: true })] } },
          gate: (_, { n }) => sight(n === failing ? 'fail' : 'pass'),
        })
      ).begun.length
    expect([await of('beforeRun', 1), await of('beforeWave', 1), await of('beforeWave', 2)]).toEqual([0, 0, 1])
  })

  it('about a node count as its failure: one that was not begun is left, one that was is confirmed', async () => {
    const of = (when: Gate['when']) =>
      play({
        ...{ nodes: nodes(12), strategy: { gates: [gate({ when, always: true, question: perNode })] } },
        gate: (_, { node }) => sight(node === 'n1' ? 'fail' : 'pass'),
      })
    const [before, after] = [await of('beforeNode'), await of('afterNode')]
    expect([before.begun, before.ends]).toEqual([[], [{ node: 'n1', outcome: 'refused' }]])
    expect([after.begun, after.ends]).toEqual([['n1'], [{ node: 'n1', outcome: 'confirmed' }]])
    for (const { stopped } of [before, after]) expect(stopped).toMatchObject({ why: 'failed', failed: 1 })
    expect(after.gates).toMatchObject([{ gate: 'web', about: 'n1' }])
  })

  it('are tried again, with a pause, before they count', async () => {
    const { stopped, slept, asked } = await play({
      ...{ nodes: nodes(1), strategy: { gates: [gate({ tries: 3, always: true })] } },
      gate: (_, __, turn) => sight(turn < 3 ? 'fail' : 'pass'),
    })
    expect([stopped, asked.length, slept]).toEqual([undefined, 3, ['rest: 5000', 'rest: 5000']])
  })

  it('that failed before it began stop nothing, unless they always count; each node for itself', async () => {
    const of = (always: boolean, then = 'n1') =>
      play({
        ...{ nodes: nodes(3), strategy: { gates: [gate({ always, question: perNode })] } },
        gate: (_, { node }, turn) => sight(node === 'n1' || (turn > 3 && node === then) ? 'fail' : 'pass', 'refused'),
      })
    const relative = await of(false)
    expect([relative.stopped, relative.begun.length]).toEqual([undefined, 3])
    expect(told(relative.events).slice(0, 2)).toEqual([
      ['fail', 'n1', 'refused'],
      ['fail', 'n1', 'refused'],
    ])
    expect(relative.events.filter((one) => one.type === 'gate')).toMatchObject([
      { isBaseline: true },
      { failedBefore: true },
      { outcome: 'pass' },
    ])
    expect((await of(true)).begun).toEqual(['n1'])
    expect((await of(false, 'n3')).stopped).toMatchObject({ why: 'gate', about: 'n3' })
  })

  it('of which nobody can tell stop a run that nobody can resume', async () => {
    const { begun, stopped } = await play({
      ...{ nodes: nodes(6), strategy: { gates: [gate()] } },
      gate: () => sight('inconclusive', 'no value'),
    })
    expect(begun).toEqual(['n1'])
    expect(stopped).toMatchObject({ why: 'gate', outcome: 'inconclusive', saw: 'no value' })
  })

  it('of which nobody can tell pause one that somebody can, and are asked again', async () => {
    let turns = 0
    const { begun, stopped, events } = await play({
      ...{ nodes: nodes(6), strategy: { gates: [gate({ always: true })] } },
      gate: () => sight(turns > 0 ? 'pass' : 'inconclusive'),
      pauses: () => {
        turns += 1
        return true
      },
    })
    expect([begun.length, stopped, turns]).toEqual([6, undefined, 1])
    expect(events).toContainEqual({ type: 'gate-waiting', gate: 'web', n: 1, wave: '1', for: 'resume' })
    const aborted = await play({
      ...{ nodes: nodes(6), strategy: { gates: [gate()] } },
      gate: () => sight('inconclusive'),
      pauses: (abort) => {
        abort()
        return true
      },
    })
    expect([aborted.begun, aborted.stopped]).toEqual([['n1'], { why: 'asked' }])
  })

  it('that a person passes wait for that before each wave but the first', async () => {
    const approval = gate({ name: 'ops', when: 'beforeWave', question: { type: 'approval' }, seconds: 60 })
    const of = (approved: Record<number, string>) =>
      play({ nodes: nodes(12), strategy: { gates: [approval] }, approved })
    const all = await of({ 2: 'a@desk', 3: 'b@desk', 4: 'a@desk' })
    expect([all.begun.length, all.asked]).toEqual([12, []])
    expect(told(all.events)).toEqual([
      ['pass', '*', 'approved by a@desk'],
      ['pass', '*', 'approved by b@desk'],
      ['pass', '*', 'approved by a@desk'],
    ])
    const late = await of({ 2: 'a@desk' })
    expect(late.begun).toHaveLength(6)
    expect(late.stopped).toMatchObject({ gate: 'ops', outcome: 'inconclusive', saw: 'nobody approved it in time' })
  })
})
