import { expect, it } from 'vitest'
import { readTook } from '../../src/node/history.ts'
import { secondsFor } from '../../src/planner/duration.ts'

const line = (account: string, outcome = 'confirmed') =>
  `20260101000000-0a0b0c0d ${outcome} 2026-01-01T00:00:00Z sha256:0 ${account} jane@desk\n`

const took = (...lines: readonly string[]) => readTook({ stdout: lines.join(''), stderr: '', code: 0 })

it('is not known where no change says how long it took', () => {
  expect(secondsFor(3, [])).toBeUndefined()
  // Nodes that an older version changed, what was taken back, and what makes no sense.
  const read = took(
    line('-'),
    line('deadline', 'rolled-back'),
    line('took-200-100-4', 'rolled-back'),
    line('took-100-200-4'),
    line('took-100-50-0'),
    line('took--100-50-1'),
  )
  expect(read).toEqual([])
})

it('goes by what is around the steps, and by each step', () => {
  expect(took(line('took-230-80-4'))).toEqual([{ seconds: 2.3, stepSeconds: 0.8, steps: 4 }])
  expect(secondsFor(4, took(line('took-230-80-4')))).toBeCloseTo(2.3)
  expect(secondsFor(24, took(line('took-230-80-4')))).toBeCloseTo(6.3)
})

it('a change that waited for somebody to confirm it does not count more than the others', () => {
  const all = [line('took-200-100-1'), line('took-9000-110-1'), line('took-220-100-1')]
  expect(secondsFor(1, took(...all))).toBeCloseTo(2.2)
})

it('goes by the last five', () => {
  const slow = Array.from({ length: 9 }, () => line('took-9000-9000-1'))
  const quick = Array.from({ length: 5 }, () => line('took-100-100-1'))
  expect(secondsFor(1, took(...slow, ...quick))).toBeCloseTo(1)
})
