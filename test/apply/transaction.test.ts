import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Command, putFile, removeFile } from '../../src/model/plan/command.ts'
import { readHistory } from '../../src/node/history.ts'
import { run } from '../support/lab/run.ts'
import {
  type FolderNode,
  folderNode,
  go,
  hash,
  hold,
  id,
  isOpen,
  line,
  mark,
  planOf,
  processOf,
  until,
} from './node-in-a-folder.ts'

const three = ({ world }: FolderNode) => planOf(mark(world, 1), mark(world, 2), mark(world, 3))
const all = { 'made-1': 'made\n', 'made-2': 'made\n', 'made-3': 'made\n' }
const steps = [1, 2, 3] as const

const release = (node: FolderNode, n: number) => rm(join(node.world, `hold-${n}`), { force: true })
const quiet = (node: FolderNode) => until(async () => (await node.running()).length === 0)

/** Everything as before: nothing made, nothing open, nothing running. */
async function expectBefore(node: FolderNode) {
  await until(() => !isOpen(node))
  await quiet(node)
  expect(Object.keys(await node.seen()).filter((name) => name.startsWith('made'))).toEqual([])
}

describe.concurrent('the program on the node', () => {
  it('lets no more go from its ledger than the plan says, and touches nothing then', async () => {
    await using node = await folderNode()
    const entry = (id: string) => ({ kind: 'Toy', id, spec: { kind: 'Toy', id }, made: true })
    const entries = ['a', 'b', 'a "quoted" one', 'c'].map(entry)
    const begun = (n: number, left: readonly ReturnType<typeof entry>[], removals?: number) => {
      const held = { held: {}, gone: {}, last: [] }
      const plan = { ...planOf(mark(node.world, n)), ...(removals && { removals: { ...held, entries: removals } }) }
      return { plan, given: { entries: left, id: `2026010100000${n}-0a0b0c0d` } }
    }
    const first = begun(1, entries)
    await go(node, first.plan, 'end applied', first.given)
    expect(await node.ask('confirm', first.given.id, hash)).toEqual(['end confirmed'])

    for (const [n, left, removals] of [
      [2, entries.slice(1), undefined],
      [3, entries.slice(0, 1), 2],
      [4, [...entries.slice(0, 2), entry('d'), entry('e')], 1],
    ] as const) {
      const { plan, given } = begun(n, left, removals)
      const gone = n === 3 ? 3 : n === 4 ? 2 : 1
      const talk = await go(node, plan, 'removes', given)
      expect((await talk.ended).at(-1)).toBe(`removes ${gone} ${removals ?? 0}`)
      expect(Object.keys(await node.seen())).toEqual(['made-1'])
      expect(isOpen(node)).toBe(false)
      expect(existsSync(join(node.home, 'tx', given.id))).toBe(false)
    }
    const last = begun(5, entries.slice(0, 2), 2)
    await go(node, last.plan, 'end applied', last.given)
    expect(await node.ask('confirm', last.given.id, hash)).toEqual(['end confirmed'])
  })

  it('goes forth, keeps the change with the right words, and tidies up', async () => {
    await using node = await folderNode()
    const talk = await go(node, three(node), 'end applied')
    expect(talk.lines).toEqual(
      [
        'look',
        'state staged',
        'state armed',
        'state applying',
        'start 1',
        'done 1',
        'start 2',
        'done 2',
        'start 3',
      ].concat(['done 3', 'state applied', 'end applied']),
    )
    expect(await node.ask('confirm', id, 'sha256:other')).toEqual(['mismatch'])
    expect(await node.ask('confirm', '20260101000000-ffffffff', hash)).toEqual(['unknown'])
    expect(isOpen(node)).toBe(true)
    expect(await node.ask('confirm', id, hash)).toEqual(['end confirmed'])
    expect(await node.ask('confirm', id, hash)).toEqual(['end confirmed'])
    expect(await node.ask('rollback', id)).toEqual(['end confirmed'])
    expect(await node.seen()).toEqual(all)
    expect(JSON.parse(await readFile(join(node.home, 'confirmed/ledger.json'), 'utf8'))).toMatchObject({
      transaction: id,
    })
    expect(await readFile(join(node.home, 'history'), 'utf8')).toMatch(
      new RegExp(`^${id} confirmed \\S+ ${hash} took-0-0-3 alice@desk\n$`),
    )
    expect(isOpen(node)).toBe(false)
    await quiet(node)
  })

  describe('steps that one process carries out', () => {
    const lines = (node: FolderNode) => planOf(...[1, 2, 3, 4].map((n) => line(node.world, n)))
    const journal = ({ lines }: { readonly lines: readonly string[] }) =>
      lines.filter((text) => /^[a-z]+ \d/.test(text))

    it('are all begun before it starts, and done once it has ended', async () => {
      await using node = await folderNode()
      const talk = await go(node, lines(node), 'end applied')
      const of = (word: string) => [1, 2, 3, 4].map((n) => `${word} ${n}`)
      expect(journal(talk)).toEqual([...of('start'), ...of('done')])
      expect(Object.keys(await node.seen())).toEqual(['made-1', 'made-2', 'made-3', 'made-4'])
      await node.ask('rollback', id)
      expect(await node.seen()).toEqual({})
    })

    it('are known one by one where it stops, and what was not begun is not undone', async () => {
      await using node = await folderNode()
      await writeFile(join(node.world, 'fail-3'), '')
      await writeFile(join(node.world, 'made-4'), 'by somebody else')
      const talk = await go(node, lines(node), 'end rolled-back')
      expect(journal(talk).slice(4)).toEqual([
        'done 1',
        'done 2',
        'unbegun 3',
        'unbegun 4',
        'failed 3 1',
        'undo 2',
        'undone 2',
        'undo 1',
        'undone 1',
      ])
      expect(talk.lines).toContain('output bad luck')
      expect(await node.seen()).toEqual({ 'fail-3': '', 'made-4': 'by somebody else' })
    })

    it('are all undone when nobody knows how far it came, and it goes no further', async () => {
      await using node = await folderNode()
      await hold(node, 3)
      await go(node, lines(node), 'start 4')
      await until(() => existsSync(join(node.world, 'made-2')))
      process.kill(await processOf(node, 'run'), 'SIGKILL')
      await node.ask('rollback', id)
      await rm(join(node.world, 'hold-3'))
      await node.ask('close', id, 'rolled-back')
      await quiet(node)
      expect(await node.seen()).toEqual({})
    })
  })

  it('touches nothing while nobody says go', async () => {
    await using node = await folderNode()
    for (const answer of ['stop\n', 'anything\n', null]) {
      const talk = node.begin(three(node))
      await talk.line('look')
      talk.answer(answer)
      expect(await talk.ended).toEqual(['look', 'stopped'])
    }
    expect(await node.begin(three(node), { patienceSeconds: 1 }).ended).toEqual(['look', 'stopped'])
    await expectBefore(node)
    expect(existsSync(join(node.home, 'tx', id))).toBe(false)
  })

  it('is stopped by a word to roll back that comes before the word to begin', async () => {
    await using node = await folderNode()
    const talk = node.begin(three(node))
    await talk.line('look')
    expect(await node.ask('rollback', id)).toEqual(['unknown'])
    talk.answer('go\n')
    expect((await talk.ended).at(-1)).toBe('stopped')
    expect(isOpen(node)).toBe(false)
    await expectBefore(node)
    await quiet(node)
  })

  it.each([
    ['confirmed', 'confirm', [hash]],
    ['rolled-back', 'rollback', []],
  ] as const)('keeps with what was %s why a cut was accepted', async (outcome, verb, words) => {
    await using node = await folderNode()
    const talk = node.begin(three(node), { accepted: "console * $(reboot) 'at' hand" })
    await talk.line('look')
    talk.answer('go\n')
    await talk.line('end applied')
    await node.ask(verb, id, ...words)
    if (outcome === 'rolled-back') await node.ask('close', id, outcome)
    const stdout = await readFile(join(node.home, 'history'), 'utf8')
    expect(readHistory({ stdout, stderr: '', code: 0 })).toMatchObject([
      { transaction: id, outcome, accepted: "console * $(reboot) 'at' hand" },
    ])
    await quiet(node)
  })

  it('tells a second one who is at work, while it looks and while it runs', async () => {
    await using node = await folderNode()
    await hold(node, 2)
    const first = node.begin(three(node))
    await first.line('look')
    expect((await node.begin(three(node)).ended).slice(0, 3)).toEqual(['busy', `id ${id}`, 'holder alice@desk'])
    first.answer('go\n')
    await first.line('start 2')
    const second = await node.begin(three(node), { id: '20260101000001-ffffffff', holder: 'bob' }).ended
    expect(second).toEqual(expect.arrayContaining(['busy', 'holder alice@desk', 'state applying']))
    await release(node, 2)
    await first.line('end applied')
    expect((await node.begin(three(node), { id: '20260101000002-ffffffff' }).ended)[0]).toBe('busy')
    await node.ask('rollback', id)
    await node.ask('close', id, 'rolled-back')
    await expectBefore(node)
  })

  it.each(steps)('step %i fails: what was started is undone, newest first', async (n) => {
    await using node = await folderNode()
    await writeFile(join(node.world, `fail-${n}`), '')
    const talk = await go(node, three(node), 'end')
    expect(talk.lines).toContain(`failed ${n} 3`)
    expect(talk.lines).toContain('output bad luck')
    const undone = talk.lines.filter((line) => line.startsWith('undone'))
    expect(undone).toEqual(
      steps
        .slice(0, n)
        .map((step) => `undone ${step}`)
        .reverse(),
    )
    expect(talk.lines.at(-1)).toBe('end rolled-back')
    expect(isOpen(node)).toBe(true)
    expect(await node.ask('close', id, 'rolled-back')).toEqual(['end rolled-back'])
    await expectBefore(node)
  })

  it.each(steps)('the runner is killed in step %i: a rollback by id brings all back', async (n) => {
    await using node = await folderNode()
    await hold(node, n)
    const talk = await go(node, three(node), `start ${n}`)
    process.kill(await processOf(node, 'run'), 'SIGKILL')
    await talk.line('end applying')
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    await release(node, n)
    await node.ask('close', id, 'rolled-back')
    await expectBefore(node)
  })

  it.each(steps)('runner and controller are killed in step %i: the watchdog brings all back', async (n) => {
    await using node = await folderNode()
    await hold(node, n)
    const talk = await go(node, three(node), `start ${n}`, { deadlineSeconds: 1 })
    process.kill(talk.pid, 'SIGKILL')
    process.kill(await processOf(node, 'run'), 'SIGKILL')
    await node.timeIsOver()
    await expectBefore(node)
  })

  it.each(steps)(
    'the time is over in step %i: the watchdog ends the runner and its command, and brings all back',
    async (n) => {
      await using node = await folderNode()
      await hold(node, n)
      const talk = await go(node, three(node), `start ${n}`, { deadlineSeconds: 1 })
      await node.timeIsOver()
      await expectBefore(node)
      expect((await talk.ended).at(-1)).toMatch(/^end (applying|rolling-back|rolled-back)$/)
      expect((await node.ask('follow', id)).at(-1)).toBe('end rolled-back')
    },
  )

  it.each(['SIGHUP', 'SIGTERM', 'SIGINT', 'SIGPIPE'] as const)('%s changes nothing', async (signal) => {
    await using node = await folderNode()
    await hold(node, 2)
    const talk = await go(node, three(node), 'start 2')
    process.kill(await processOf(node, 'run'), signal)
    process.kill(await processOf(node, 'watchdog'), signal)
    process.kill(talk.pid, signal)
    await release(node, 2)
    await talk.line('end applied')
    expect(await node.ask('confirm', id, hash)).toEqual(['end confirmed'])
    expect(await node.seen()).toEqual(all)
    await quiet(node)
  })

  it('goes on without the one who listened, who attaches again', async () => {
    await using node = await folderNode()
    await hold(node, 2)
    const talk = await go(node, three(node), 'start 2')
    process.kill(talk.pid, 'SIGKILL')
    const again = node.ask('follow', id)
    await release(node, 2)
    expect((await again).slice(-3)).toEqual(['done 3', 'state applied', 'end applied'])
    await node.ask('confirm', id, hash)
    await quiet(node)
  })

  it.each([
    ['a rollback', (node: FolderNode) => node.ask('rollback', id)],
    ['the watchdog', (node: FolderNode) => node.timeIsOver()],
  ])('a confirmation and %s at once: exactly one wins', async (_, other) => {
    await using node = await folderNode()
    await go(node, three(node), 'end applied', { deadlineSeconds: 1 })
    const [kept] = await Promise.all([node.ask('confirm', id, hash), other(node)])
    if ((await node.ask('follow', id)).at(-1) !== 'end confirmed') await node.ask('close', id, 'rolled-back')
    await until(() => !isOpen(node))
    await quiet(node)
    const won = kept.at(-1) === 'end confirmed'
    if (!won) expect(kept.at(-1)).toBe('end rolled-back')
    expect(Object.keys(await node.seen())).toEqual(won ? Object.keys(all) : [])
    expect(existsSync(join(node.home, 'confirmed/ledger.json'))).toBe(won)
  })

  it('gives files back byte for byte: content, mode, link, absence', async () => {
    await using node = await folderNode()
    const at = (name: string) => join(node.world, name)
    const odd = 'no end of line, \\ backslash, $(x) `y` \' " ü'
    await writeFile(at('plain'), odd)
    await chmod(at('plain'), 0o640)
    await writeFile(at('gone'), 'to be removed\n')
    await symlink('plain', at('link'))
    const before = await node.seen()
    const plan = planOf(
      { commands: [putFile(at('plain'), 'new\n', '0600')], undo: [putFile(at('plain'), 'what we believe\n')] },
      { commands: [putFile(at('link'), 'a file now\n')], undo: [putFile(at('link'), odd)] },
      { commands: [removeFile(at('gone'))], undo: [putFile(at('gone'), 'to be removed\n')] },
      { commands: [putFile(at('fresh'), odd)], undo: [removeFile(at('fresh'))] },
      { commands: [{ argv: ['ln', '-sfn', 'plain', at('gone')] }], undo: [putFile(at('gone'), 'wrong\n')] },
    )
    await go(node, plan, 'end applied')
    expect(await node.seen()).toEqual({ plain: 'new\n', link: 'a file now\n', fresh: odd, gone: 'plain' })
    expect((await stat(at('plain'))).mode & 0o777).toBe(0o600)
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    expect(await node.seen()).toEqual(before)
    expect((await stat(at('plain'))).mode & 0o777).toBe(0o640)
    await node.ask('close', id, 'rolled-back')
    await quiet(node)
  })

  it('tells of a program that was fed and failed its complaint, not what it was fed', async () => {
    await using node = await folderNode()
    const nowhere = join(node.world, 'no/such')
    const write = { argv: ['tee', nowhere] as const, stdin: 'fed\n' }
    const { lines } = await go(node, planOf({ commands: [write], undo: [write] }), 'end rollback-incomplete')
    const outputLines = lines.filter((line) => line.startsWith('output '))
    expect(outputLines).toEqual([
      `output tee: ${nowhere}: No such file or directory`,
      `output tee ${nowhere}: tee: ${nowhere}: No such file or directory`,
    ])
    await node.ask('close', id, 'rollback-incomplete')
    await quiet(node)
  })

  it('gives back what the kernel changed alongside, but for what has gone since', async () => {
    await using node = await folderNode()
    const at = (name: string) => join(node.world, name)
    for (const [name, text] of Object.entries({ 'a-side': '1\n', 'b-side': '0\n', 'c-side': '1\n' }))
      await writeFile(at(name), text)
    const reset = `cd ${node.world}; for f in *-side; do echo 0 >$f; done; rm c-side`
    const plan = planOf(
      { commands: [{ argv: ['sh', '-c', reset], alongside: [at('*-side'), at('no-*')] }], undo: [{ argv: ['true'] }] },
      mark(node.world, 2),
    )
    await go(node, plan, 'end applied')
    expect(await node.seen()).toEqual({ 'a-side': '0\n', 'b-side': '0\n', 'made-2': 'made\n' })
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    expect(await node.seen()).toEqual({ 'a-side': '1\n', 'b-side': '0\n' })
    await node.ask('close', id, 'rolled-back')
    await quiet(node)
  })

  it('takes in a rollback "already so" for done, and anything else for what it is', async () => {
    await using node = await folderNode()
    const undo = (...lines: string[]) => ({
      commands: [],
      undo: lines.map((line) => ({ argv: ['sh', '-c', line, 'x'] as const })),
    })
    const answering = (word: string, text: string) => ({
      commands: [],
      undo: [{ argv: ['sh', '-c', `echo '${text}' >&2; exit 2`, word] as const }],
    })
    const plan = planOf(
      answering('add', 'RTNETLINK answers: File exists'),
      answering('del', 'RTNETLINK answers: No such process'),
      answering('delete', 'Cannot find device "br0"'),
      undo('true'),
    )
    await go(node, plan, 'end applied')
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    await node.ask('close', id, 'rolled-back')

    const other = '20260101000001-ffffffff'
    await go(node, planOf(answering('set', 'Cannot find device "br0"'), undo('true')), 'end applied', { id: other })
    const back = await node.ask('rollback', other)
    expect(back).toContainEqual(expect.stringMatching(/^output .*Cannot find device/))
    expect(back).toContain('stuck 1')
    expect(back).toContain('undone 2')
    expect(back.at(-1)).toBe('end rollback-incomplete')
    await node.ask('close', other, 'rollback-incomplete')
    await quiet(node)
  })

  it('rolls back in the order that the plan says, of the steps that were begun', async () => {
    await using node = await folderNode()
    await hold(node, 3)
    const plan = { ...planOf(mark(node.world, 1), mark(node.world, 2), mark(node.world, 3), mark(node.world, 4)) }
    await go(node, { ...plan, rollback: [2, 4, 1, 3] }, 'start 3')
    const back = await node.ask('rollback', id)
    expect(back.filter((line) => line.startsWith('undo '))).toEqual(['undo 2', 'undo 1', 'undo 3'])
    await node.ask('close', id, 'rolled-back')
    await expectBefore(node)
  })

  it('after a reboot gives back files, forgets the kernel, and restores what was confirmed', async () => {
    await using node = await folderNode()
    const at = (name: string) => join(node.world, name)
    await writeFile(at('file'), 'old\n')
    const plan = planOf(
      { commands: [putFile(at('file'), 'new\n')], undo: [putFile(at('file'), 'old\n')] },
      { commands: [], undo: [{ argv: ['touch', at('kernel-undone')] }] },
    )
    await go(node, plan, 'end applied')
    await node.endAll()
    await quiet(node)
    const tx = join(node.home, 'tx', id)
    await writeFile(join(tx, 'meta'), (await readFile(join(tx, 'meta'), 'utf8')).replace(/^boot .*$/m, 'boot another'))
    await writeFile(join(tx, 'journal'), `${await readFile(join(tx, 'journal'), 'utf8')}state confir`)
    await node.boot()
    expect(await node.seen()).toEqual({ file: 'old\n' })
    expect(isOpen(node)).toBe(false)
    expect(await readFile(join(node.home, 'history'), 'utf8')).toMatch(
      new RegExp(`^${id} rolled-back \\S+ ${hash} reboot alice@desk\n not-compared\n$`),
    )
    expect(await readFile(join(tx, 'journal'), 'utf8')).toContain('\nstate rolling-back\n')
  })

  it('at boot brings back the firewall alone first, then everything, and keeps what could not be', async () => {
    await using node = await folderNode()
    const made = (name: string): Command => ({ argv: ['touch', join(node.world, name)] })
    const beforeNetwork = [made('firewall')]
    const lost: Command = { argv: ['ls', join(node.world, 'eth9')] }
    await go(node, planOf(), 'end applied', { restore: [lost, made('address')], beforeNetwork })
    await node.ask('confirm', id, hash)
    const notRestored = () => readFile(join(node.home, 'not-restored'), 'utf8').catch(() => undefined)

    await node.boot('boot-firewall')
    expect(await node.seen()).toEqual({ firewall: '' })
    await node.boot()
    expect(await node.seen()).toEqual({ address: '', firewall: '' })
    expect(await notRestored()).toMatch(/^ls \S+eth9: .*No such file/)

    // What waited is tried again, and nothing else; not while a change is open.
    await rm(join(node.world, 'address'))
    await writeFile(join(node.world, 'eth9'), '')
    const next = { id: '20260101000001-ffffffff', restore: [lost], beforeNetwork }
    const talk = await go(node, three(node), 'end applied', next)
    await talk.ended
    await node.boot()
    expect(await notRestored()).toMatch(/eth9/)
    await node.ask('rollback', next.id)
    await node.ask('close', next.id, 'rolled-back')
    expect(await node.seen()).toEqual({ eth9: '', firewall: '' })
    await node.boot()
    expect(await notRestored()).toBeUndefined()
    expect(await node.seen()).toEqual({ eth9: '', firewall: '' })
    await node.boot()
    expect(await node.seen()).toEqual({ address: '', eth9: '', firewall: '' })
  })

  it('brings back what was on a link that went and came, and on what was made on it, and nothing else', async () => {
    await using node = await folderNode()
    const [bin, record] = [join(node.folder, 'programs'), join(node.folder, 'record')]
    await mkdir(bin)
    const program = `#!/bin/sh\n[ -e ${node.folder}/net/eth1 ] || exit 1\necho "\${0##*/} $*" >>${record}\n`
    for (const name of ['ip', 'tee']) await writeFile(join(bin, name), program, { mode: 0o755 })
    const about = [
      'ip address replace 10.1.0.1/24 dev eth1',
      'ip link add link eth1 name vlan.7 type vlan id 7',
      'ip link set dev vlan.7 master br7 up',
      'ip route replace 10.9.0.0/16 via 10.2.0.9 dev eth2 src 10.1.0.1',
      'tee /proc/sys/net/ipv4/conf/eth1/rp_filter',
    ]
    const others = [
      'ip link add name br7 type bridge',
      'ip address replace 10.7.0.1/24 dev br7',
      'ip address replace 10.2.0.1/24 dev eth2',
      'ip route replace 10.8.0.0/16 via 10.7.0.9 dev br7',
    ]
    const restore = [...others.slice(0, 1), ...about, ...others.slice(1)].map((text) => ({
      argv: text.split(' ') as [string, ...string[]],
      ...(text.startsWith('tee') && { stdin: '1\n' }),
    }))
    await node.link('eth1', 2)
    await node.link('eth2', 3)
    await go(node, planOf(), 'end applied', { restore })
    await node.ask('confirm', id, hash)
    const happens = async (verb: 'boot' | 'late') => {
      await rm(record, { force: true })
      await node.boot(verb, bin)
      return (await readFile(record, 'utf8').catch(() => '')).trim().split('\n')
    }
    const waits = () => readFile(join(node.folder, 'run/waiting'), 'utf8').catch(() => undefined)

    expect(await happens('boot')).toEqual(restore.map(({ argv }) => argv.join(' ')))
    await node.link('docker0', 9)
    await happens('late')
    expect(await waits()).toBeUndefined()

    await node.link('eth1', null)
    await happens('late')
    expect(await waits()).toBe('2\n3\n4\n5\n6\n')
    expect(await happens('boot')).toEqual([''])
    expect(await readFile(join(node.home, 'not-restored'), 'utf8')).toContain('10.1.0.1/24')

    await node.link('eth1', 10)
    await happens('late')
    expect(await happens('boot')).toEqual(about)
    expect(await waits()).toBeUndefined()

    // Gone and back before anybody looked.
    await node.link('eth1', 11)
    await happens('late')
    expect(await happens('boot')).toEqual(about)
    await happens('late')
    expect(await waits()).toBeUndefined()
  })

  it('rolls a leftover back whose time is over and whose watchdog is dead, before it begins anew', async () => {
    await using node = await folderNode()
    await go(node, three(node), 'end applied')
    await node.endAll()
    const tx = join(node.home, 'tx', id)
    const meta = (await readFile(join(tx, 'meta'), 'utf8')).replace(/^deadline .*$/m, 'deadline 1')
    await writeFile(join(tx, 'meta'), meta)
    const next = node.begin(three(node), { id: '20260101000001-ffffffff' })
    await next.line('look')
    expect(await node.seen()).toEqual({})
    next.answer('stop\n')
    await next.ended
    await expectBefore(node)
  })

  it('after a reboot ends nobody else whose session has the number of our watchdog', async () => {
    await using node = await folderNode()
    const stranger = join(node.folder, 'stranger')
    await go(node, three(node), 'end applied')
    await node.endAll()
    await quiet(node)
    // A daemon: whoever opened its session is gone.
    const daemon = spawnSync('sh', ['-c', `setsid sh -c 'echo $$ >${stranger}; sleep 3600 >/dev/null 2>&1 &'`])
    expect(daemon.status).toBe(0)
    const session = (await readFile(stranger, 'utf8')).trim()
    const living = () => spawnSync('pgrep', ['-r', 'R,S,D', '-s', session]).stdout.toString().trim()
    const tx = join(node.home, 'tx', id)
    await writeFile(join(tx, 'watchdog'), `${session} 1\n`)
    await writeFile(join(tx, 'meta'), (await readFile(join(tx, 'meta'), 'utf8')).replace(/^boot .*$/m, 'boot another'))
    const pid = living()
    expect(pid).not.toBe('')
    await node.boot()
    expect(isOpen(node)).toBe(false)
    expect(living()).toBe(pid)
    process.kill(Number(pid), 'SIGKILL')
  })

  it('keeps what there is to tell of a transaction whose controller has a clock that is behind', async () => {
    await using node = await folderNode()
    for (let n = 0; n < 12; n += 1)
      await mkdir(join(node.home, 'tx', `2099010100000${n % 10}-0000000${n}`), { recursive: true })
    await go(node, three(node), 'end applied')
    expect(await node.ask('confirm', id, hash)).toEqual(['end confirmed'])
    expect(await node.ask('follow', id)).toContain('end confirmed')
    expect((await readdir(join(node.home, 'tx'))).length).toBeLessThanOrEqual(11)
    await quiet(node)
  })

  it('runs no part of a script that was cut off', async () => {
    await using node = await folderNode()
    const script = node.script(three(node))
    const cuts = Array.from({ length: 60 }, (_, i) => Math.floor((script.length * i) / 60)).concat(
      ...[2, 3, 5, 8, 12, 20].map((n) => script.length - n),
    )
    for (const cut of cuts) await run(['sh', '-s'], script.slice(0, cut))
    expect(existsSync(node.home)).toBe(false)
  })

  it.each(['../../elsewhere', '..', '', '*', 'a b', '-rf /', "'; touch x; '"])(
    'knows of no transaction "%s"',
    async (name) => {
      await using node = await folderNode()
      await mkdir(join(node.home, 'tx'), { recursive: true })
      for (const verb of ['rollback', 'follow', 'confirm', 'close'] as const)
        expect(await node.ask(verb, name, hash)).toEqual(['unknown'])
      expect(await readdir(node.home)).toEqual(['tx'])
      expect(await readdir(join(node.home, 'tx'))).toEqual([])
      expect((await readdir(node.folder)).filter((name) => name.endsWith('stop'))).toEqual([])
    },
  )

  it('says which programs are missing, and touches nothing', async () => {
    await using node = await folderNode()
    const plan = planOf({ commands: [{ argv: ['no-such-program', 'x'] }], undo: [] })
    expect(await node.begin(plan).ended).toEqual(['missing no-such-program'])
    expect(existsSync(node.home)).toBe(false)
  })
})
