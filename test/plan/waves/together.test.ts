import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlineAtLeast, deadlineOfSet, togetherSeconds } from '../../../src/apply/together.ts'
import { controlPlane, defaultRollout, type Rollout } from '../../../src/model/config/rollout.ts'
import type { Candidate } from '../../../src/planner/waves/candidate.ts'
import { limitsOf } from '../../../src/planner/waves/limits.ts'
import { keptApart, togetherFaults } from '../../../src/planner/waves/together.ts'
import { wavesOf } from '../../../src/planner/waves/waves.ts'
import { node, nodes, scene } from './candidates.ts'

const planned = (strategy: Partial<Rollout>, chosen: readonly Candidate[], concurrency = 64) => {
  const whole = { ...defaultRollout, ...strategy }
  const { waves } = wavesOf(whole, chosen)
  return { waves, faults: togetherFaults(waves, limitsOf(whole, chosen, concurrency), new Set()) }
}

describe('which nodes change together', () => {
  it('those of each wave of several, or all in one', () => {
    const sets = (strategy: Partial<Rollout>) => planned(strategy, nodes(8)).waves.map(({ together }) => together)
    expect(sets({})).toEqual([undefined, undefined, undefined])
    expect(sets({ atomic: 'wave' })).toEqual([undefined, true, true])
    expect(sets({ atomic: 'run' })).toEqual([true])
    expect(planned({ atomic: 'run' }, nodes(8)).waves[0]?.nodes).toHaveLength(8)
  })

  it('waves that are written keep two control planes apart, also where no others change', () => {
    const waves = [{ for: { role: controlPlane }, size: '1' }, {}]
    const planes = nodes(2, { role: controlPlane })
    expect(planned({ atomic: 'wave', waves }, planes)).toMatchObject({
      waves: [{ nodes: [{}] }, { nodes: [{}] }],
      faults: [],
    })
    expect(planned({ atomic: 'wave' }, planes).faults).toMatchObject([{ code: 'rollout/atomic' }])
  })

  it.each<[string, Partial<Rollout>, readonly Candidate[], number, string | undefined]>([
    ['nothing', {}, nodes(5), 64, undefined],
    ['as many as they are', { maxParallel: '5' }, nodes(5), 64, undefined],
    ['too few at once', { maxParallel: '4' }, nodes(5), 64, '4 at a time'],
    ['too few connections', {}, nodes(5), 4, '4 at a time'],
    [
      'a rack',
      { maxUnavailable: [{ label: 'rack', nodes: '2' }] },
      nodes(3, { labels: { rack: 'a' } }),
      64,
      '2 of rack=a at a time',
    ],
    [
      'a share of it',
      { maxUnavailable: [{ label: 'rack', nodes: '50%' }] },
      nodes(4, { labels: { rack: 'a' } }),
      64,
      '2 of rack=a at a time',
    ],
    [
      'control planes',
      {},
      [...nodes(2), ...['c1', 'c2'].map((name) => node(name, { role: controlPlane }))],
      64,
      'one control plane at a time',
    ],
    [
      'a quorum',
      { quorum: 1 },
      [...nodes(2), node('c1', { role: controlPlane })],
      64,
      'a quorum of 1 control planes must stay',
    ],
  ])('%s keeps them apart, or does not', (_, strategy, chosen, concurrency, by) => {
    const { faults } = planned({ atomic: 'run', ...strategy }, chosen, concurrency)
    expect(faults.map(({ summary }) => summary)).toEqual(
      by === undefined ? [] : [expect.stringContaining(`a limit keeps them apart (${by})`)],
    )
    expect(planned(strategy, chosen, concurrency).faults).toEqual([])
  })

  it('a set that nothing keeps apart breaks no limit when all of it is in change', () => {
    fc.assert(
      fc.property(scene, ({ strategy, chosen }) => {
        const whole = { ...strategy, atomic: 'wave' as const }
        const limits = limitsOf(whole, chosen, 8)
        for (const wave of wavesOf(whole, chosen).waves) {
          const names = wave.nodes.map((one) => one.node)
          const { most, holds } = limits(names.length)
          if (keptApart(names, limits(names.length)) !== undefined) continue
          expect(names.length).toBeLessThanOrEqual(most)
          for (const name of names) {
            const others = new Set(names.slice(0, names.indexOf(name)))
            expect(holds(name, { changing: others, lost: new Set() })).toBeUndefined()
          }
        }
      }),
    )
  })
})

describe('how long the watchdogs of a set wait', () => {
  it('as long as the slowest needs, and until all are confirmed', () => {
    const needs = [
      { least: 20, deadline: 90 },
      { least: 70, deadline: 160 },
    ]
    expect(deadlineOfSet(needs)).toEqual({ deadlineSeconds: 160 + togetherSeconds })
    expect(deadlineOfSet(needs, 111)).toEqual({ deadlineSeconds: 111 })
    expect(deadlineOfSet(needs, 110)).toEqual({ deadlineSeconds: 110, tooShort: 110 })
  })

  it('is covered by the deadline, or refused', () => {
    const seconds = fc.integer({ min: 1, max: 1200 })
    const members = fc.array(fc.record({ least: seconds, deadline: seconds }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(members, fc.option(seconds, { nil: undefined }), (all, typed) => {
        const agreed = deadlineOfSet(all, typed)
        const needed = Math.max(...all.map(({ least }) => least)) + togetherSeconds
        expect('tooShort' in agreed).toBe(needed >= agreed.deadlineSeconds)
        if (typed === undefined) expect(agreed.deadlineSeconds).toBeLessThanOrEqual(900)
      }),
    )
  })

  it('of what is known before any is asked only what can never be enough is refused', () => {
    expect(deadlineAtLeast([{ steps: 2 }])).toEqual({ deadlineSeconds: 900 })
    expect(deadlineAtLeast([{ steps: 2 }, { steps: 2, seconds: 880 }])).toMatchObject({ tooShort: 926 })
    expect(deadlineAtLeast([{ steps: 2 }], 45)).toMatchObject({ tooShort: 47 })
  })
})
