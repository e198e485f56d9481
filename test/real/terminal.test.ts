import { readFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventLine } from '../../src/render/run/event-line.ts'
import { gatedCluster } from '../support/gated-cluster.ts'
import { type Lab, labLacks, type NamespaceNode, startLab } from '../support/lab.ts'
import { program } from '../support/program.ts'
import { openTerminal, type Terminal } from '../support/terminal.ts'

const root = new URL('../..', import.meta.url).pathname
/** Up by so many lines, the end of a line, what else moves the cursor, text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is no text
const moves = /\x1b\[(\d+)A|(\n)|(?:\r|\x1b\[[?\d]*[a-zA-Z])|([^\x1b\r\n]+)/g
const ctrlC = '\x03'
const ctrlD = '\x04'
const quit = '\x1c'

const isEventLine = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(`${root}schemas/output/event.json`, 'utf8')),
)

const netloom = (words: readonly string[], columns = 100, env: NodeJS.ProcessEnv = {}) =>
  openTerminal([...program, ...words], { cwd: root, columns, env: { CI: '', ...env } })

const config = `apiVersion: v1alpha1
kind: LinkConfig
name: eth1
addresses:
  - address: 10.77.0.1/24
`

describe('in sixty columns', () => {
  const edge = ['-C', 'examples/clusters/edge']
  it.each([
    ['specs', ...edge],
    ['specs', 'links', ...edge],
    ['explain'],
    ['explain', 'BondConfig'],
    ['explain', 'decode/unset-variable'],
    ['help', 'plan'],
    ['plan', ...edge, '--trusted', 'no-such-revision'],
    ['validate', 'examples/clusters/edge', 'no-such-file.yaml'],
  ])('%s %s %s goes on below what is too wide', async (...words) => {
    await using terminal = await netloom(
      words.filter((word) => word !== undefined),
      60,
    )
    await terminal.ended
    const lines = stripVTControlCharacters(terminal.shown()).split('\r\n')
    expect(lines.length).toBeGreaterThan(2)
    // A word that is wider than the terminal has nowhere to go.
    expect(lines.filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([])
  })
})

const missing = await labLacks()
const title = missing === undefined ? 'on a terminal' : `on a terminal (skipped: ${missing})`

describe.skipIf(missing !== undefined)(title, () => {
  let lab: Lab<NamespaceNode>
  let node: NamespaceNode
  /** A change takes one to look, one to rehearse and one for the transaction; what asks anew comes after that. */
  const gated = (passing: number) => gatedCluster(lab.folder, node, config, passing)
  const hasAddress = async () =>
    (await node.exec(['ip', '-br', 'address', 'show', 'eth1'])).stdout.includes('10.77.0.1')

  /** Ends what a test left open, and forgets what it applied. */
  const tidy = async (place: string, id: string | undefined) => {
    await using terminal = await netloom(['rollback', String(id), '-C', place])
    expect(await terminal.ended, terminal.shown()).toBe(0)
  }

  /** What stands on the screen at the end. */
  const shownAtLast = (terminal: Terminal): string => {
    const screen: string[] = ['']
    for (const [, up, end, text] of terminal.shown().matchAll(moves)) {
      if (up) screen.splice(screen.length - 1 - Number(up), Number(up))
      else if (end) screen.push('')
      else if (text) screen[screen.length - 1] += text
    }
    return screen.join('\n')
  }

  /** The terminal is as it was found, and its cursor can be seen. */
  const expectTerminalAsBefore = async (terminal: Terminal) => {
    const [before, after] = await terminal.settings()
    const size = /rows \d+; columns \d+;/
    expect(after.replace(size, '')).toBe(before.replace(size, ''))
    expect(terminal.shown().lastIndexOf('\x1b[?25l')).toBeLessThanOrEqual(terminal.shown().lastIndexOf('\x1b[?25h'))
  }

  beforeAll(async () => {
    lab = await startLab({ nodes: 1, nics: 1 })
    node = lab.nodes[0] as NamespaceNode
    await node.exec(['ip', 'link', 'set', 'eth1', 'up'])
  })
  afterAll(async () => await lab?.[Symbol.asyncDispose]())

  const once: readonly (readonly [string, (terminal: Terminal) => void | Promise<void>])[] = [
    ['Ctrl-C', (terminal) => terminal.press(ctrlC)],
    ['SIGINT', (terminal) => terminal.kill('SIGINT')],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM')],
    ['SIGHUP', (terminal) => terminal.kill('SIGHUP')],
  ]

  describe('while a change is under way', () => {
    it.each(once)('%s once rolls the node back, with a summary', async (_, stop) => {
      await using door = await gated(3)
      await using terminal = await netloom(['apply', '-C', door.place, '--yes'])
      await terminal.until('looking again')
      await stop(terminal)
      await terminal.until('Stopping: no further node is begun.')
      door.open()
      expect(await terminal.ended, terminal.shown()).toBe(4)
      expect(terminal.shown()).toContain('Applied: 1 rolled back, of 1 node.')
      expect(shownAtLast(terminal)).not.toContain('Changing 1 node')
      expect(shownAtLast(terminal)).toContain(`netloom apply -C ${door.place} --node node1\n`)
      const back = terminal.shown().slice(terminal.shown().indexOf('rolling back: it was asked to stop'))
      expect(back).not.toMatch(/ {2}step \d/)
      expect(await hasAddress()).toBe(false)
      await expectTerminalAsBefore(terminal)
    })

    const leaving: readonly (readonly [string, (terminal: Terminal) => Promise<void>, stands: readonly string[]])[] = [
      [
        'Ctrl-C twice',
        async (terminal) => {
          terminal.press(ctrlC)
          await terminal.until('Ctrl-C again leaves at once.')
          await terminal.until(/^ {2}open {2}node1 \(transaction \S+\) rolls back by itself in \d+ min unless/m)
          await terminal.until('rolling back: it was asked to stop')
          terminal.press(ctrlC)
        },
        ['called back', 'rolls back now, or by itself in 60 min'],
      ],
      [
        'Ctrl-\\',
        async (terminal) => terminal.press(quit),
        ['open', 'rolls back by itself in 60 min unless it is confirmed'],
      ],
    ]
    it.each(leaving)('%s leaves at once, and says what stays behind', async (_, leave, stands) => {
      await using door = await gated(3)
      await using terminal = await netloom(['apply', '-C', door.place, '--yes', '--deadline', '3600'])
      await terminal.until('looking again')
      await leave(terminal)
      await terminal.until('Left. The nodes stand so:')
      expect(await terminal.ended, terminal.shown()).toBe(5)
      const left = shownAtLast(terminal)
      const last = left.slice(left.indexOf('Left. The nodes stand so:'))
      const [, is, id, more] = /^ {2}([a-z ]+) {2}node1 \(transaction (\S+)\) (rolls back .*)/m.exec(last) ?? []
      expect([is, more]).toEqual(stands)
      expect(left).toContain(`netloom status -C ${door.place} --node node1\n`)
      expect(left.includes(`netloom confirm ${id} -C ${door.place} --node node1\n`)).toBe(is === 'open')
      expect(left).toContain(`netloom rollback ${id} -C ${door.place} --node node1\n`)
      expect(left).not.toContain('Changing 1 node')
      await expectTerminalAsBefore(terminal)
      door.open()
      await tidy(door.place, id)
    })

    it('Ctrl-C twice while one is taken back does not claim that nothing was changed', async () => {
      await using door = await gated(3)
      await using left = await netloom(['apply', '-C', door.place, '--yes', '--deadline', '3600'])
      await left.until('looking again')
      left.press(quit)
      expect(await left.ended, left.shown()).toBe(5)
      door.open()
      const [, id = ''] = /node1 \(transaction (\S+)\)/.exec(left.shown()) ?? []

      await using second = await gated(1)
      await using terminal = await netloom(['rollback', id, '-C', second.place])
      while (second.taken() < 2) await sleep(20)
      terminal.press(ctrlC)
      await terminal.until('Waiting for node1 to answer; Ctrl-C again leaves at once.')
      terminal.press(ctrlC)
      await terminal.until('Left. State unknown: node1. If the request arrived, the change is taken back all the same.')
      expect(await terminal.ended, terminal.shown()).toBe(5)
      expect(shownAtLast(terminal)).toContain(`netloom status -C ${second.place} --node node1\n`)
      await tidy(door.place, id)
    })

    it('rolls the node back when the window is closed', async () => {
      await using door = await gated(3)
      await using terminal = await netloom(['apply', '-C', door.place, '--yes'])
      await terminal.until('looking again')
      while (door.taken() < 4) await sleep(20)
      await terminal.hangUp()
      // The next one comes with the word to roll back.
      while (door.taken() < 5) await sleep(20)
      door.open()
      expect(await terminal.ended).toBe(4)
      expect(await hasAddress()).toBe(false)
    })

    it('goes on in a window that is made smaller, and fits into it', async () => {
      await using door = await gated(3)
      await using terminal = await netloom(['apply', '-C', door.place, '--yes', '--deadline', '3600'], 120)
      await terminal.until('looking again')
      await terminal.resize(20, 10)
      const before = terminal.shown().length
      door.open()
      expect(await terminal.ended, terminal.shown()).toBe(0)
      const drawn = terminal.shown().slice(before).split('Applied:')[0] as string
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor is no text
      const lines = drawn.replace(/\x1b\[\d*[A-Z]/g, '').split('\r\n')
      expect(lines.filter((line) => line.startsWith('  node1') && line.length > 20)).toEqual([])
      await expectTerminalAsBefore(terminal)
      await node.exec(['ip', 'address', 'flush', 'dev', 'eth1', 'scope', 'global'])
    })
  })

  it('events are told to a file while something moves on the terminal', async () => {
    await using door = await gated(10)
    const file = join(door.place, 'events.jsonl')
    await using terminal = await netloom(['apply', '-C', door.place, '--yes', '--events', file])
    expect(await terminal.ended, terminal.shown()).toBe(0)
    await node.exec(['ip', 'address', 'flush', 'dev', 'eth1', 'scope', 'global'])
    const lines: EventLine[] = (await readFile(file, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(lines.filter((line) => !isEventLine(line))).toEqual([])
    // How many steps it takes depends on what the node kept of the tests before.
    const types = lines.map(({ type }) => type).filter((type) => !/^(state|verifying)$/.test(type))
    expect(types.filter((type, n) => !type.startsWith('step-') || types.indexOf(type) === n)).toEqual([
      ...['started', 'look-started', 'connecting', 'looking', 'looked', 'look-ended', 'planned', 'plan-ended'],
      ...['change-started', 'connecting', 'transaction', 'step-started', 'step-done'],
      ...['checked', 'confirming', 'finished', 'change-ended', 'ended'],
    ])
    expect(lines.at(-2)).toMatchObject({ outcomes: { confirmed: 1 }, notStarted: 0 })
    expect(lines.at(-1)).toMatchObject({ exitCode: 0 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('does not call failed what was stopped before it began', async () => {
    await using door = await gated(2)
    await using terminal = await netloom(['apply', '-C', door.place, '--yes'])
    const ended = terminal.ended.then(() => true)
    while (door.taken() < 3 && !(await Promise.race([ended, sleep(20, false)])));
    expect(door.taken(), terminal.shown()).toBe(3)
    terminal.press(ctrlC)
    await terminal.until('not started  node1')
    await terminal.until('Nothing was changed there.')
    expect(await terminal.ended, terminal.shown()).toBe(1)
    expect(terminal.shown()).toContain('Applied: 1 not started, of 1 node.')
    expect(terminal.shown()).not.toContain('failed')
  })

  it.each(once)('%s while nodes are looked at ends at once, whatever a node is busy with', async (_, stop) => {
    await using door = await gated(0)
    await using terminal = await netloom(['apply', '-C', door.place])
    await terminal.until('Looking at 1 node: 1 running')
    await stop(terminal)
    await terminal.until('Stopping. Nothing was changed on any node.')
    // The door never opens, and the node may take ten minutes to be reached.
    expect(await terminal.ended, terminal.shown()).toBe(1)
    expect(shownAtLast(terminal)).not.toContain('Looking at')
    expect(shownAtLast(terminal)).toContain(`answered. To go on:\n  netloom apply -C ${door.place}\n`)
    await expectTerminalAsBefore(terminal)
  })

  it('Ctrl-\\ while a plan is made leaves at once, with nothing left of what moved', async () => {
    await using door = await gated(0)
    await using terminal = await netloom(['plan', '-C', door.place])
    await terminal.until('Looking at 1 node: 1 running')
    terminal.press(quit)
    await terminal.until(`Left. Nothing was changed on any node. To go on:`)
    expect(await terminal.ended, terminal.shown()).toBe(1)
    expect(shownAtLast(terminal)).toContain(`netloom plan -C ${door.place}\n`)
    expect(shownAtLast(terminal)).not.toContain('Looking at')
    await expectTerminalAsBefore(terminal)
  })

  it('nothing moves in the terminal of a CI', async () => {
    await using door = await gated(0)
    await using terminal = await netloom(['plan', '-C', door.place], 100, { CI: 'true' })
    await terminal.until(/^Looking at 1 node: 1 running, \d+ s\r\n/m)
    terminal.press(ctrlC)
    expect(await terminal.ended, terminal.shown()).toBe(1)
    expect(terminal.shown()).not.toContain('\x1b')
  })

  const asked: readonly (readonly [string, (terminal: Terminal) => void | Promise<void>])[] = [
    ...once,
    ['Ctrl-D', (terminal) => terminal.press(ctrlD)],
    ['another word', (terminal) => terminal.press('y\r')],
  ]
  it.each(asked)('%s at the question is a no', async (_, answer) => {
    await using door = await gated(2)
    await using terminal = await netloom(['apply', '-C', door.place])
    await terminal.until(/Apply this to 1 node of the cluster .+\? Only "yes" does it: /)
    await answer(terminal)
    await terminal.until(/^Nothing was applied\./m)
    expect(await terminal.ended, terminal.shown()).toBe(1)
    expect(door.taken()).toBe(2)
    await expectTerminalAsBefore(terminal)
  })

  it('Ctrl-\\ at the question leaves, and says that nothing was changed', async () => {
    await using door = await gated(2)
    await using terminal = await netloom(['apply', '-C', door.place])
    await terminal.until('Only "yes" does it: ')
    terminal.press(quit)
    await terminal.until(/^Left\. Nothing was changed on any node\./m)
    expect(await terminal.ended, terminal.shown()).toBe(1)
    await expectTerminalAsBefore(terminal)
  })
})
