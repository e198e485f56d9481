import { expect, it } from 'vitest'
import type { NodeRun, Outcome, RunEvent } from '../../src/model/plan/event.ts'
import { boardLines, emptyBoard, seenOnBoard } from '../../src/render/run/board.ts'
import { eventLine } from '../../src/render/run/events.ts'
import { runText } from '../../src/render/run/run.ts'
import { openDisplay } from '../../src/render/run/terminal.ts'
import { plain } from '../../src/render/text/style.ts'

const run = (node: string, outcome: Outcome, transaction?: string): NodeRun => ({
  ...{ node, outcome, stepsDone: 1, diagnostics: [] },
  ...(transaction ? { transaction } : {}),
})

it('says how each node ended and what to do where it did not end well', () => {
  const runs = [
    run('a', 'rolled-back'),
    run('b', 'confirmed'),
    run('c', 'confirmed'),
    run('d', 'unreachable'),
    run('e', 'rollback-incomplete', 'tx-7'),
    run('f', 'refused'),
    run('g', 'locked'),
    run('h', 'unknown', 'tx-8'),
    run('i', 'failed'),
    run('j', 'unchanged'),
  ]
  expect(`\n${runText(runs, ['k'], plain)}`).toMatchInlineSnapshot(`
    "
    unchanged  j
    confirmed  b and c
    unreachable  d
      Nothing was changed there; above is why. Once that is mended:
        netloom apply --node d
    locked  g
      Another run holds it; nothing was changed. See who, and since when:
        netloom status --node g
    refused  f
      Nothing was changed. Look at what would happen now:
        netloom plan --node f
    failed  i
      See above for what failed, then look at how it stands:
        netloom status --node i
    rolled back  a
      The change failed and was taken back; all that was seen of the node before is as it was. Mend what failed (above), then:
        netloom plan --node a
    state unknown  h
      Nobody knows how it ended. The node rolls back by itself when its time is up; then look:
        netloom status --node h
    rollback incomplete  e
      The node is neither as it was nor as planned. See which steps remain, and try the rollback again:
        netloom rollback tx-7 --node e
    not started  k
      Nothing was changed there.

    Applied: 1 unchanged, 2 confirmed, 1 unreachable, 1 locked, 1 refused, 1 failed, 1 rolled back, 1 state unknown, 1 rollback incomplete, 1 not started, of 11 nodes.
    "
  `)
})

it('does not call failed what was stopped', () => {
  const stopped = { severity: 'error', code: 'apply/stopped', summary: 'it was asked to stop' } as const
  const text = runText([{ ...run('a', 'rolled-back'), diagnostics: [stopped] }], [], plain)
  expect(text).toContain('It was stopped and taken back')
  expect(text).not.toContain('failed')
})

const events: RunEvent[] = [
  { node: 'a', type: 'connecting' },
  { node: 'a', type: 'transaction', id: 'tx-1', deadlineSeconds: 60 },
  { node: 'a', type: 'state', state: 'applying' },
  { node: 'a', type: 'step-started', n: 1, of: 2, title: '+ Link/br0' },
  { node: 'a', type: 'step-done', n: 1 },
  { node: 'a', type: 'step-failed', n: 2, output: 'RTNETLINK answers: File exists\n\u001b[2J' },
  { node: 'a', type: 'rolling-back', why: 'step 2 failed' },
  { node: 'a', type: 'verifying', attempt: 1 },
  { node: 'a', type: 'verifying', attempt: 2 },
  { node: 'a', type: 'confirming' },
  { node: 'a', type: 'finished', outcome: 'rolled-back' },
]

it('tells a log what happens, line by line', () => {
  expect(`\n${events.map(eventLine).join('')}`).toMatchInlineSnapshot(`
    "
    a: connecting
    a: transaction tx-1: rolls back by itself unless confirmed within 60 s
    a: step 1 of 2: + Link/br0
    a: step 2 failed: RTNETLINK answers: File exists\\n\\u{1b}[2J
    a: rolling back: step 2 failed
    a: looking again
    a: looking again (attempt 2)
    a: confirming over a new connection
    a: rolled back
    "
  `)
})

it('shows sums and the first running nodes, and no line wider than the screen', () => {
  const nodes = Array.from({ length: 30 }, (_, i) => `node-${i}`)
  const begun = nodes.slice(0, 20).map((node): RunEvent => ({ node, type: 'connecting' }))
  const done = nodes.slice(0, 3).map((node): RunEvent => ({ node, type: 'finished', outcome: 'confirmed' }))
  const board = [...begun, ...done].reduce(seenOnBoard, emptyBoard(30))
  expect(boardLines(board, 7, 18, plain)).toEqual([
    '3 confirmed, 17 …',
    '  node-3  connec…',
    '  node-4  connec…',
    '  node-5  connec…',
    '  and 14 more',
  ])
})

it('keeps failures on the screen and clears the rest', async () => {
  let written = ''
  const display = openDisplay(
    ['a', 'b'],
    {
      columns: 80,
      rows: 24,
      write: (text) => {
        written += text
      },
    },
    plain,
  )
  for (const event of events) display.onEvent(event)
  display.onEvent({ node: 'b', type: 'connecting' })
  await display.close()
  const screen = written.slice(written.lastIndexOf('\u001b[0J') + 1)
  expect(screen).toContain('a: step 2 failed: RTNETLINK answers: File exists\\n\\u{1b}[2J\n')
  expect(screen).toContain('a: rolled back\n')
  expect(screen).not.toContain('b  connecting')
})

it('draws a thousand nodes without being asked twice', async () => {
  const nodes = Array.from({ length: 1000 }, (_, i) => `node-${i}`)
  let frames = 0
  const display = openDisplay(
    nodes,
    {
      write: () => {
        frames += 1
      },
    },
    plain,
  )
  for (const node of nodes) display.onEvent({ node, type: 'finished', outcome: 'confirmed' })
  await display.close()
  expect(frames).toBeLessThan(5)
})
