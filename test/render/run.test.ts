import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { NodeRun, Outcome, RunEvent } from '../../src/model/plan/event.ts'
import { openBoard } from '../../src/render/run/board.ts'
import { eventLine } from '../../src/render/run/events.ts'
import { runText } from '../../src/render/run/run.ts'
import { type Standing, standingAfter, standingText, waysOn } from '../../src/render/run/standing.ts'
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
    run('l', 'taken-back'),
    run('m', 'not-taken-back'),
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
    taken back  l
      It was changed and confirmed, and taken back as others failed. Once what failed (above) is mended:
        netloom plan --node l
    not taken back  m
      It was to be taken back, and keeps the change; above is why. See how it stands:
        netloom status --node m
    state unknown  h
      Nobody knows how it ended. The node rolls back by itself when its time is up; then look:
        netloom status --node h
    rollback incomplete  e
      The node is neither as it was nor as planned. See which steps remain, and try the rollback again:
        netloom rollback tx-7 --node e
    not started  k
      Nothing was changed there. To go on:
        netloom apply --node k

    Applied: 1 unchanged, 2 confirmed, 1 unreachable, 1 locked, 1 refused, 1 failed, 1 rolled back, 1 taken back, 1 not taken back, 1 state unknown, 1 rollback incomplete, 1 not started, of 13 nodes.
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

const named = (n: number) => Array.from({ length: n }, (_, i) => `node-${i}`)
const room = { rows: 24, columns: 80 }

describe('the board', () => {
  it('shows sums, what goes wrong, then what takes longest, and no line wider than the screen', () => {
    const board = openBoard('Changing', 30, 0)
    for (const [i, node] of named(20).entries()) board.see({ node, type: 'connecting' }, i * 1000)
    for (const node of named(3)) board.see({ node, type: 'finished', outcome: 'confirmed' }, 19_000)
    board.see({ node: 'node-9', type: 'rolling-back', why: 'step 2 failed' }, 19_500)
    expect(board.lines(20_000, { rows: 7, columns: 42 }, plain)).toEqual([
      'Changing 30 nodes: 3 confirmed, 17 runni…',
      '  node-9   11 s  rolling back: step 2 fa…',
      '  node-3   17 s  connecting',
      '  node-4   16 s  connecting',
      '  and 14 more',
    ])
    expect(board.sums(200_000)).toBe('Changing 30 nodes: 3 confirmed, 17 running, 10 waiting, 3 min')
  })

  it('names those that could not be read while others are still looked at', () => {
    const board = openBoard('Looking at', 3, 0)
    board.see({ node: 'a', type: 'looked', seconds: 1 }, 1000)
    board.see({ node: 'b', type: 'unread', code: 'transport/refused', summary: 'no', seconds: 1 }, 1000)
    board.see({ node: 'c', type: 'looking' }, 1000)
    expect(board.lines(4000, room, plain)).toEqual([
      'Looking at 3 nodes: 1 looked at, 1 not read, 1 running, 4 s',
      '  not read: b',
      '  c    3 s  looking',
    ])
  })

  it('has room in a window of any size', () => {
    const board = openBoard('Changing', 5000, 0)
    for (const node of named(64)) board.see({ node, type: 'connecting' }, 0)
    for (const rows of [1, 2, 3, 5, 24, 100])
      expect(board.lines(0, { rows, columns: 3 }, plain).length).toBeLessThan(Math.max(2, rows))
  })
})

describe('a display', () => {
  const screen = (columns = 80) => {
    const written: string[] = []
    return { columns, rows: 24, write: (text: string) => void written.push(text), written }
  }

  it('writes above what moves, and leaves nothing of it', async () => {
    const board = openBoard('Changing', 2, performance.now())
    const to = screen()
    const display = openDisplay(board, to, plain)
    board.see({ node: 'b', type: 'connecting' }, performance.now())
    while (!to.written.join('').includes('b    0 s  connecting')) await sleep(10)
    display.print('a: rolled back\n')
    display.close()
    expect(shownAfter(to.written)).toEqual(['a: rolled back'])
  })

  it('draws nothing of what is quick', () => {
    const to = screen()
    openDisplay(openBoard('Changing', 1, performance.now()), to, plain).close()
    expect(to.written).toEqual([])
  })

  it('takes thousands of nodes without being busy', async () => {
    const board = openBoard('Changing', 5000, performance.now())
    const to = screen()
    const display = openDisplay(board, to, plain)
    const { user } = process.cpuUsage()
    for (const node of named(5000)) {
      for (const event of events) board.see({ ...event, node }, performance.now())
    }
    display.close()
    expect((process.cpuUsage().user - user) / 1000).toBeLessThan(1000)
    expect(board.sums(performance.now())).toContain('5000 rolled back')
  })
})

/** What a terminal shows once all of this was written: it knows of our sequences, and no other. */
function shownAfter(written: readonly string[]): string[] {
  const lines: string[] = ['']
  for (const [, up, rest, mode, end, text] of written
    .join('')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor
    .matchAll(/\r\x1b\[(\d+)A|(\x1b\[0J)|(\x1b\[\?7[lh])|(\n)|([^\x1b\n\r]+)/g)) {
    if (up) lines.splice(lines.length - 1 - Number(up), Number(up))
    else if (end) lines.push('')
    else if (text) lines[lines.length - 1] += text
    else expect(rest ?? mode).toBeDefined()
  }
  return lines.filter((line) => line !== '')
}

describe('when somebody asks to stop', () => {
  const seen: readonly RunEvent[] = [
    { node: 'a', type: 'connecting' },
    { node: 'b', type: 'connecting' },
    { node: 'b', type: 'transaction', id: 'tx-b', deadlineSeconds: 90 },
    { node: 'b', type: 'step-started', n: 1, of: 2, title: 'create Link/br0' },
    { node: 'c', type: 'connecting' },
    { node: 'c', type: 'transaction', id: 'tx-c', deadlineSeconds: 90 },
    { node: 'c', type: 'step-undoing', n: 1, of: 2, title: 'delete Link/br0' },
    { node: 'd', type: 'connecting' },
    { node: 'd', type: 'transaction', id: 'tx-d', deadlineSeconds: 90 },
    { node: 'd', type: 'confirming' },
    { node: 'i', type: 'connecting' },
    { node: 'i', type: 'transaction', id: 'tx-i', deadlineSeconds: 90 },
    { node: 'i', type: 'rolling-back', why: 'it was asked to stop' },
    { node: 'e', type: 'connecting' },
    { node: 'e', type: 'finished', outcome: 'confirmed' },
    { node: 'f', type: 'finished', outcome: 'rolled-back' },
  ]
  const standings = new Map<string, Standing>('abcdefghi'.split('').map((node) => [node, { is: 'not-begun' }]))
  for (const event of seen)
    standings.set(event.node, standingAfter(standings.get(event.node) ?? { is: 'not-begun' }, event, 0))

  it('each node is told of, and how to go on, word for word', () => {
    const text = [
      standingText(standings, 15_000),
      ...waysOn(standings, { from: ['-C', 'my site'], nodes: ['-g', 'x'] }),
    ]
    expect(`\n${text.join('\n')}\n`).toMatchInlineSnapshot(`
      "
        not touched yet  a
        open             b (transaction tx-b) rolls back by itself in 75 s unless it is confirmed
        rolling back     c (transaction tx-c), which it ends by itself
        state unknown    d (transaction tx-d): confirmed, or it rolls back by itself in 75 s unless it is confirmed
        confirmed        e
        rolled back      f
        not begun        g and h
        called back      i (transaction tx-i) rolls back now, or by itself in 75 s
      See how it ended:   netloom status -C 'my site' --node b --node c --node d --node i
      Keep what it did:   netloom confirm tx-b -C 'my site' --node b
      Take it back now:   netloom rollback tx-b -C 'my site' --node b
      Take it back now:   netloom rollback tx-d -C 'my site' --node d
      Take it back now:   netloom rollback tx-i -C 'my site' --node i
      Go on with others:  netloom apply -C 'my site' --node a --node f --node g --node h
      "
    `)
  })
})
