import { describe, expect, it } from 'vitest'
import type { ChangeWindow } from '../../../src/model/config/rollout.ts'
import { isOpen, nextOpening } from '../../../src/planner/waves/windows.ts'

const nights: ChangeWindow = { days: [1, 2, 3, 4, 5], from: 22 * 60, to: 4 * 60, timeZone: 'Europe/Berlin' }
const day: ChangeWindow = { days: [6], from: 9 * 60, to: 17 * 60, timeZone: 'UTC' }
const open = (at: string, ...windows: ChangeWindow[]) => isOpen(windows, new Date(at))

describe('a change window', () => {
  it('is open at any time where there is none', () => {
    expect(open('2026-07-01T12:00:00Z')).toBe(true)
  })

  it.each([
    ['on a Wednesday at ten in the evening, by the clocks of its zone', '2026-07-01T20:00:00Z', true],
    ['a minute before', '2026-07-01T19:59:00Z', false],
    ['in winter that is an hour later', '2026-01-07T20:00:00Z', false],
    ['in the night that follows', '2026-07-02T01:59:00Z', true],
    ['not once it has closed', '2026-07-02T02:00:00Z', false],
    ['in the night to Saturday, which began on Friday', '2026-07-04T01:00:00Z', true],
    ['not in the night to Monday, which began on Sunday', '2026-07-06T01:00:00Z', false],
  ])('over midnight: %s', (_, at, expected) => {
    expect(open(at, nights)).toBe(expected)
  })

  it('of several one is enough', () => {
    expect(open('2026-07-04T10:00:00Z', nights, day)).toBe(true)
    expect(open('2026-07-04T17:00:00Z', nights, day)).toBe(false)
  })

  it('says when it opens next, across the day on which clocks are put back', () => {
    expect(nextOpening([nights], new Date('2026-07-04T12:00:30Z'))?.toISOString()).toBe('2026-07-06T20:00:00.000Z')
    expect(nextOpening([nights], new Date('2026-10-24T12:00:00Z'))?.toISOString()).toBe('2026-10-26T21:00:00.000Z')
    expect(nextOpening([nights, day], new Date('2026-07-04T06:00:00Z'))?.toISOString()).toBe('2026-07-04T09:00:00.000Z')
  })
})
