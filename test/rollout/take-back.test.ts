import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gate } from '../../src/model/config/gate.ts'
import { controlPlane } from '../../src/model/config/rollout.ts'
import type { Outcome } from '../../src/model/plan/outcome.ts'
import { node, nodes } from '../plan/waves/candidates.ts'
import { type Played, play, type Toys } from './toy-fleet.ts'

const gate = (over: Partial<Gate> = {}): Gate => ({
  ...{ name: 'web', when: 'afterWave', tries: 1, pauseSeconds: 5, always: true },
  question: { type: 'http', url: 'http://192.0.2.1/', from: ['controller'] },
  ...over,
})
const byOutcome = ({ ends }: Pick<Played, 'ends'>, wanted: Outcome) =>
  ends.flatMap((end) => (end.outcome === wanted ? [end.node] : [])).sort()

describe('a run that fails', () => {
  // Waves of 1, 5 and 2: n7 fails in the third.
  const third: Toys = { nodes: nodes(8), ends: { n7: 'rolled-back' }, concurrency: 1 }

  it('leaves what is confirmed as it is, unless its strategy says otherwise', async () => {
    const { taken, back, ends } = await play(third)
    expect([taken, back]).toEqual([[], undefined])
    expect(byOutcome({ ends }, 'confirmed')).toHaveLength(6)
  })

  it('takes back its wave, or all waves, the last first', async () => {
    const strategy = { sizes: ['1', '5', '2'], onFailure: 'takeBackWave' } as const
    const second: Toys = { nodes: nodes(8), concurrency: 2, strategy, ends: { n4: 'failed' } }
    const wave = await play(second)
    expect(wave.taken).not.toContain('n1')
    expect(wave.taken.toSorted()).toEqual(byOutcome(wave, 'taken-back'))
    expect(byOutcome(wave, 'confirmed')).toEqual(['n1'])
    expect(wave.taken.length).toBeGreaterThan(0)

    const run = await play({ ...second, strategy: { ...strategy, onFailure: 'takeBackRun' } })
    expect(run.taken.at(-1)).toBe('n1')
    expect(byOutcome(run, 'confirmed')).toEqual([])
    expect(byOutcome(run, 'failed')).toEqual(['n4'])
    expect(run.events.slice(-3)).toMatchObject([
      { type: 'rollout-stopped', why: 'failed' },
      { type: 'taking-back', n: 2, of: 'run', nodes: run.taken.length, because: { why: 'failed' } },
      { type: 'taken-back', nodes: run.taken.length, failed: 0, left: 0 },
    ])
  })

  it('takes back also where its last wave failed, and nothing is left to begin', async () => {
    const { notStarted, taken } = await play({
      ...{ nodes: nodes(2), atOnce: true, ends: { n2: 'rolled-back' }, strategy: { onFailure: 'takeBackWave' } },
    })
    expect([notStarted, taken]).toEqual([[], ['n1']])
  })

  it.each([
    ['a gate that fails', { gates: [gate()] }, { gate: () => ({ outcome: 'fail' as const, saw: '' }) }, ['n1']],
    ['a node that vanished', { soakSeconds: 60 }, { silent: ['n1'] }, ['n1']],
    [
      'a gate of which nobody can tell',
      { gates: [gate()] },
      { gate: () => ({ outcome: 'inconclusive' as const, saw: '' }) },
      [],
    ],
    [
      'a gate before the wave',
      { gates: [gate({ when: 'beforeWave' })] },
      {
        gate: (_: string, { n }: { n: number }) => ({
          outcome: n === 2 ? ('fail' as const) : ('pass' as const),
          saw: '',
        }),
      },
      [],
    ],
  ])('%s', async (_, strategy, world, expected) => {
    const { taken, stopped } = await play({
      ...{ nodes: nodes(3), strategy: { ...strategy, onFailure: 'takeBackWave' } },
      ...world,
    })
    expect(stopped).toBeDefined()
    expect(taken).toEqual(expected)
  })

  it('takes nothing back by itself where somebody asked to stop', async () => {
    const strategy = { onFailure: 'takeBackRun' } as const
    const stop: Toys = { nodes: nodes(8), strategy, onBegin: (one, { stop }) => one === 'n3' && stop() }
    expect((await play(stop)).taken).toEqual([])
    // As in `apply`, where it takes back what is in change.
    expect((await play({ ...stop, ends: { n3: 'rolled-back' } })).taken).toEqual([])
  })

  it('says what is changed still', async () => {
    const strategy = { onFailure: 'takeBackRun' } as const
    const refuses = await play({ ...third, strategy, backEnds: { n1: 'not-taken-back', n2: 'rollback-incomplete' } })
    expect(byOutcome(refuses, 'not-taken-back')).toEqual(['n1'])
    expect(byOutcome(refuses, 'rollback-incomplete')).toEqual(['n2'])
    expect(refuses.events.at(-1)).toMatchObject({ type: 'taken-back', nodes: 4, failed: 2, left: 0 })

    const stopped = await play({ ...third, strategy, onBack: (one, stop) => one === 'n2' && stop() })
    expect(stopped.back?.left.length).toBeGreaterThan(0)
    expect(stopped.back?.heldBy).toBeUndefined()
    expect(byOutcome(stopped, 'confirmed')).toEqual(stopped.back?.left.toSorted())

    const left = await play({ ...third, strategy, backEnds: { n2: 'not-started' } })
    expect(left.back).toMatchObject({ left: ['n2'] })
    expect(byOutcome(left, 'confirmed')).toEqual(['n2'])
  })

  it('waits for nothing on its way back: no window, no soak, no gate', async () => {
    const windows = [{ days: [3], from: 11 * 60, to: 13 * 60, timeZone: 'UTC' }]
    const { taken, slept, asked } = await play({
      ...{ nodes: nodes(3), ends: { n3: 'failed' }, concurrency: 1 },
      onBegin: (one, { later }) => one === 'n3' && later(3_600_000),
      strategy: { onFailure: 'takeBackRun', windows, gates: [gate({ when: 'afterNode' })] },
    })
    expect(taken).toEqual(['n2', 'n1'])
    expect([slept, asked]).toEqual([[], ['web 1 n1', 'web 2 n2']])
  })

  it('keeps a quorum all the same, and says who is held back', async () => {
    const planes = nodes(3, { role: controlPlane })
    const { taken, back } = await play({
      ...{ nodes: planes, ends: { n3: 'unknown' }, strategy: { onFailure: 'takeBackRun', quorum: 2 } },
    })
    expect(taken).toEqual([])
    expect(back?.heldBy).toBe('a quorum of 2 control planes must stay')
    expect(back?.left.toSorted()).toEqual(['n1', 'n2'])
  })

  it('accounts for every node, and breaks no limit, whoever ends how', async () => {
    const outcomes = fc.constantFrom<Outcome>('confirmed', 'confirmed', 'unchanged', 'rolled-back', 'unknown', 'failed')
    const backs = fc.constantFrom<Outcome>('taken-back', 'taken-back', 'not-taken-back', 'rollback-incomplete')
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 16 }),
        fc.array(outcomes, { minLength: 16, maxLength: 16 }),
        fc.array(backs, { minLength: 16, maxLength: 16 }),
        fc.constantFrom('takeBackWave' as const, 'takeBackRun' as const),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        async (many, ends, backEnds, onFailure, most, budget) => {
          const fleet = Array.from({ length: many }, (_, n) => node(`n${n}`, { labels: { rack: `${n % 3}` } }))
          const named = <T>(all: readonly T[]) => Object.fromEntries(all.map((one, n) => [`n${n}`, one]))
          const running = new Set<string>()
          const played = await play({
            ...{ nodes: fleet, ends: named(ends), backEnds: named(backEnds) },
            strategy: {
              ...{ onFailure, maxParallel: `${most}`, maxUnavailable: [{ label: 'rack', nodes: '1' }] },
              budget: { run: `${budget}`, wave: `${budget}` },
            },
            onBack: (one) => {
              running.add(one)
              const racks = [...running].map((name) => Number(name.slice(1)) % 3)
              expect(new Set(racks).size, 'one of each rack').toBe(racks.length)
            },
            onEnd: (one) => running.delete(one),
          })
          const { taken, back, stopped, notStarted } = played
          expect(new Set(taken).size, 'each at most once').toBe(taken.length)
          expect([...played.ends.map((one) => one.node), ...notStarted].toSorted()).toEqual(
            fleet.map(({ name }) => name).sort(),
          )
          for (const one of taken) expect(ends[Number(one.slice(1))]).toBe('confirmed')
          expect(played.peak).toBeLessThanOrEqual(most)
          for (const one of back?.left ?? []) expect(taken).not.toContain(one)
          if (stopped?.why !== 'failed') expect(back).toBeUndefined()
          else if (onFailure === 'takeBackRun')
            expect(byOutcome(played, 'confirmed')).toEqual((back?.left ?? []).toSorted())
        },
      ),
      { seed: 20, numRuns: 300 },
    )
  })
})
