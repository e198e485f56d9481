import { expect, it } from 'vitest'
import { locked } from '../../src/apply/verdicts.ts'

const clock = ['1000.00 4000.00', 'boot-1']
const held = (...lines: string[]) => locked([...lines, ...clock, ''].join('\n'))
const opened = [
  'id 20260101000000-0a0b0c0d',
  'holder jane@desk',
  'plan sha256:0',
  'opened 990',
  'deadline 1080',
  'boot boot-1',
]

it('tells of a run that holds the lock and has opened nothing yet, without inventing a clock', () => {
  const { summary, hint } = held('id 20260101000000-0a0b0c0d', 'holder jane@desk')
  expect(summary).toBe('a run of jane@desk is at work on this node at this moment')
  expect(hint).not.toMatch(/confirm|rollback/)
  expect(held().summary).toBe('another run is at work on this node at this moment')
})

it.each([
  ['applying', /10 s old; it rolls back by itself in 80 s unless/, /rollback 20260101000000-0a0b0c0d/],
  [
    'applied',
    /rolls back by itself/,
    /confirm 20260101000000-0a0b0c0d keeps it, netloom rollback 20260101000000-0a0b0c0d takes it back/,
  ],
  ['rolling-back', /rolls back/, /wait until/],
  ['rollback-incomplete', /./, /try again: netloom rollback 20260101000000-0a0b0c0d/],
])('a transaction that is %s', (state, summary, hint) => {
  const output = held(...opened, `state ${state}`)
  expect(output.summary).toMatch(summary)
  expect(output.hint).toMatch(hint)
  if (state !== 'applied') expect(output.hint).not.toContain('confirm 20260101000000-0a0b0c0d')
})
