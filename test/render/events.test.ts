import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Event, LookEvent, RunEvent } from '../../src/model/plan/event.ts'
import { openBoard } from '../../src/render/run/board.ts'
import { eventLineOf } from '../../src/render/run/event-line.ts'
import { eventLine } from '../../src/render/run/events.ts'
import { type Standing, standingAfter, standingText, waysOn } from '../../src/render/run/standing.ts'
import { jsonText } from '../../src/render/text/json.ts'
import { plain } from '../../src/render/text/style.ts'
import { hostileText } from './hostile.ts'

/** What moves a cursor, hides or reorders words, or is obeyed by a runner of CI. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##\w*\[|^\s*::|::set-output/mu

const node = hostileText
const runEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({ node, type: fc.constant('connecting' as const) }),
  fc.record({ node, type: fc.constant('transaction' as const), id: hostileText, deadlineSeconds: fc.nat() }),
  fc.record({ node, type: fc.constant('state' as const), state: hostileText as fc.Arbitrary<never> }),
  fc.record({ node, type: fc.constant('step-started' as const), n: fc.nat(), of: fc.nat(), title: hostileText }),
  fc.record({ node, type: fc.constant('step-undoing' as const), n: fc.nat(), of: fc.nat(), title: hostileText }),
  fc.record({ node, type: fc.constant('step-failed' as const), n: fc.nat(), output: hostileText }),
  fc.record({ node, type: fc.constant('verifying' as const), attempt: fc.nat() }),
  fc.record({ node, type: fc.constant('rolling-back' as const), why: hostileText }),
  fc.record({
    node,
    type: fc.constant('finished' as const),
    outcome: fc.constant('failed' as const),
    seconds: fc.nat(),
  }),
)
const lookEvent: fc.Arbitrary<LookEvent> = fc.oneof(
  fc.record({ node, type: fc.constant('looking' as const) }),
  fc.record({ node, type: fc.constant('looked' as const), seconds: fc.nat() }),
  fc.record({ node, type: fc.constant('unread' as const), code: hostileText, summary: hostileText }),
  fc.record({ node, type: fc.constant('planned' as const), steps: fc.nat() }),
)
const hostileEvents: fc.Arbitrary<Event[]> = fc.array(fc.oneof(runEvent, lookEvent), { minLength: 1, maxLength: 20 })

it('a line of --events is one line, the same value, and nothing that is obeyed', () => {
  fc.assert(
    fc.property(hostileEvents, (events) => {
      for (const event of events) {
        const line = eventLineOf(event, '2026-01-01T00:00:00.000Z')
        const text = jsonText(line)
        expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\w*\[|^\s*::/mu)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(line)))
      }
    }),
  )
})

it('no line of a board or a log has what a terminal or a runner of CI obeys, nor is it wider than the screen', () => {
  fc.assert(
    fc.property(hostileEvents, fc.integer({ min: 4, max: 120 }), (events, columns) => {
      const board = openBoard('Changing', 50, 0)
      for (const event of events) {
        board.see(event, 0)
        for (const line of board.lines(1000, { rows: 24, columns }, plain)) {
          expect(line).not.toMatch(obeyed)
          expect(line.length).toBeLessThan(columns + 1)
        }
        const text = eventLine(event)
        expect(text.replace(/\n$/, '')).not.toMatch(obeyed)
      }
    }),
  )
})

/** No word of a command can hold this sign. */
const named = (text: string): string => text.replaceAll('\0', '')

it('nor do the words when somebody asks to stop', () => {
  fc.assert(
    fc.property(fc.array(runEvent), hostileText.map(named), (given, folder) => {
      const events = given.map((event) => ({ ...event, node: named(event.node) }))
      const all = new Map<string, Standing>()
      for (const event of events)
        all.set(event.node, standingAfter(all.get(event.node) ?? { is: 'untouched' }, event, 0))
      const lines = [...standingText(all, 0).split('\n'), ...waysOn(all, { from: ['-C', folder], nodes: [] })]
      for (const line of lines) expect(line).not.toMatch(obeyed)
    }),
  )
})
