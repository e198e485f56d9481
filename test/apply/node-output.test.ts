import { expect, it } from 'vitest'
import { readOutput } from '../../src/apply/node-output.ts'
import type { RunEvent } from '../../src/model/plan/event.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { eventText } from '../../src/render/run/events.ts'

const step = (n: number, action: string, id: string) => ({ n, action, kind: 'Address', id })
const plan = {
  steps: [step(1, 'create', 'eth1/10.0.0.1/24'), step(2, 'delete', 'eth1/10.0.0.2/24')],
} as unknown as Plan

it('tells a step in its rollback by what becomes of the thing, not by what the plan did', () => {
  const events: RunEvent[] = []
  const output = readOutput('a', plan, (event) => events.push(event))
  for (const line of ['state rolling-back', 'undo 2', 'undone 2', 'undo 1', 'undone 1', 'state rolled-back'])
    output.read(line)
  expect(events.map(eventText).filter((text) => text !== undefined)).toEqual([
    'taking back step 2 of 2: create again Address/eth1/10.0.0.2/24',
    'taking back step 1 of 2: delete Address/eth1/10.0.0.1/24',
  ])
})
