import fc from 'fast-check'
import { defaultRollout, type Rollout } from '../../../src/model/config/rollout.ts'
import type { Candidate } from '../../../src/planner/waves/candidate.ts'

export const node = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ name, role: 'worker', labels: {}, groups: [], changes: true, isDown: false, classes: [] },
  ...more,
})

export const nodes = (n: number, more: Partial<Candidate> = {}): Candidate[] =>
  Array.from({ length: n }, (_, i) => node(`n${i + 1}`, more))

const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom('worker', 'controlplane', 'gateway'),
      rack: some(fc.constantFrom('a', 'b', 'c')),
      groups: fc.subarray(['x', 'y']),
      changes: fc.boolean(),
      isDown: fc.boolean(),
      last: some(fc.constant('others are reached through it')),
      classes: fc.subarray(['NIC driver e1000', 'NIC driver ice', 'NIC driver mlx5_core']),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ rack, last, ...one }, n) => ({
      ...one,
      name: `n${n}`,
      labels: rack === undefined ? {} : { rack },
      ...(last !== undefined && { last }),
    })),
  )

export const share = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map(String),
  fc.integer({ min: 1, max: 100 }).map((n) => `${n}%`),
)

const choice = fc.constantFrom({}, { role: 'worker' }, { label: 'rack=a' }, { label: 'rack' }, { group: 'x' })

const strategy: fc.Arbitrary<Rollout> = fc
  .record({
    canary: some(
      fc.oneof(
        share.map((size) => ({ size })),
        fc.subarray(['n0', 'n1', 'n7', 'elsewhere'], { minLength: 1 }).map((names) => ({ nodes: names })),
        fc.constant({ covering: 'class' as const }),
      ),
    ),
    sizes: fc.array(share, { minLength: 1, maxLength: 3 }),
    waves: some(fc.array(fc.record({ for: choice, size: some(share) }), { minLength: 1, maxLength: 4 })),
    maxParallel: some(share),
    maxUnavailable: fc.oneof(
      fc.constant([]),
      share.map((n) => [{ label: 'rack', nodes: n }]),
    ),
    quorum: some(fc.integer({ min: 1, max: 4 })),
  })
  .map(({ canary, waves, maxParallel, quorum, ...rest }) => ({
    ...defaultRollout,
    ...rest,
    ...(canary && { canary }),
    ...(maxParallel !== undefined && { maxParallel }),
    ...(quorum !== undefined && { quorum }),
    ...(waves && { waves: waves.map(({ for: who, size }) => ({ for: who, ...(size !== undefined && { size }) })) }),
  }))

export const scene = fc.record({ strategy, chosen: candidates })
