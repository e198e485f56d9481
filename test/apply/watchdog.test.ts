import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type FolderNode,
  folderNode,
  go,
  hash,
  hold,
  id,
  isOpen,
  mark,
  planOf,
  processOf,
  until,
} from './node-in-a-folder.ts'

const plan = ({ world }: FolderNode) => planOf(mark(world, 1), mark(world, 2), mark(world, 3))
const guards = ['watchdog', 'deputy'] as const
const other = { watchdog: 'deputy', deputy: 'watchdog' } as const

async function expectBefore(node: FolderNode) {
  await until(() => !isOpen(node))
  await until(async () => (await node.running()).length === 0)
  expect(Object.keys(await node.seen()).filter((name) => name.startsWith('made'))).toEqual([])
}

const history = (node: FolderNode) => readFile(join(node.home, 'history'), 'utf8')

/** As the confirmation leaves it that is killed after its point of no return. */
const cutOffConfirming = async (node: FolderNode) => {
  await go(node, plan(node), 'end applied')
  await node.endAll()
  const journal = join(node.home, 'tx', id, 'journal')
  await writeFile(journal, `${await readFile(journal, 'utf8')}state confirmed\n`)
}

describe.concurrent('the guards of a change', () => {
  it.each(guards)('the %s is killed: the other one starts it again, and nobody else is disturbed', async (name) => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    const [killed, mate] = [await processOf(node, name), await processOf(node, other[name])]
    process.kill(killed, 'SIGKILL')
    await until(async () => ![0, killed].includes(await processOf(node, name).catch(() => 0)))
    expect(await processOf(node, other[name])).toBe(mate)
    expect(await node.ask('confirm', id, hash)).toEqual(['end confirmed'])
    await until(async () => (await node.running()).length === 0)
  })

  it.each(guards)('the %s is stopped: it is ended, and started anew', async (name) => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    const stopped = await processOf(node, name)
    process.kill(stopped, 'SIGSTOP')
    await until(async () => ![0, stopped].includes(await processOf(node, name).catch(() => 0)))
    await until(async () => !(await node.running()).includes(stopped))
    await node.timeIsOver()
    await expectBefore(node)
  })

  it.each(['SIGKILL', 'SIGSTOP'] as const)('%s to all of ours in a step: whoever passes by wakes them', async (how) => {
    await using node = await folderNode()
    await hold(node, 2)
    await go(node, plan(node), 'start 2')
    await node.endAll(how)
    await node.boot('tend')
    expect(isOpen(node)).toBe(true)
    await node.timeIsOver()
    await expectBefore(node)
    expect(await history(node)).toMatch(/^\S+ rolled-back .* deadline alice@desk\n/)
  })

  it('a rollback whose doer was killed is finished at once, before the time is over', async () => {
    await using node = await folderNode()
    const undo = [{ argv: ['sh', '-c', `while [ -e ${join(node.world, 'hold-2')} ]; do sleep 0.02; done`] as const }]
    await hold(node, 2)
    const [one, two] = [mark(node.world, 1), { commands: [], undo }]
    await go(node, planOf(one, two), 'end applied')
    const asked = node.ask('rollback', id)
    await until(async () => (await readFile(join(node.home, 'open/journal'), 'utf8')).includes('undo 2'))
    process.kill(await processOf(node, 'undo'), 'SIGKILL')
    expect((await asked).at(-1)).toBe('end rolling-back')
    await rm(join(node.world, 'hold-2'))
    await expectBefore(node)
  })

  const touches = {
    'a look, or cron': (node: FolderNode) => node.boot('tend'),
    'a confirmation': (node: FolderNode) => node.ask('confirm', id, hash),
    'a rollback': (node: FolderNode) => node.ask('rollback', id),
    'who attaches': (node: FolderNode) => node.ask('follow', id),
    'the boot': (node: FolderNode) => node.boot(),
    'the next change': async (node: FolderNode) => {
      const next = node.begin(plan(node), { id: '20260101000001-ffffffff' })
      await next.line('look')
      next.answer('stop\n')
      await next.ended
    },
  }
  it.each(Object.entries(touches))('a confirmation that was cut off is finished by %s', async (_, touch) => {
    await using node = await folderNode()
    await cutOffConfirming(node)
    await touch(node)
    expect(isOpen(node)).toBe(false)
    expect(Object.keys(await node.seen())).toEqual(['made-1', 'made-2', 'made-3'])
    expect(await history(node)).toMatch(/^\S+ confirmed .*\n$/)
    expect(existsSync(join(node.home, 'confirmed/ledger.json'))).toBe(true)
    expect(existsSync(join(node.home, 'tx', id, 'steps'))).toBe(false)
    await until(async () => (await node.running()).length === 0)
  })

  it('one that was stopped is ended by whoever passes by, and finished at once', async () => {
    await using node = await folderNode()
    await cutOffConfirming(node)
    const hold = `exec 9>>${join(node.home, 'lock')}; flock 9; echo held; kill -STOP $$`
    const stopped = spawn('sh', ['-c', hold], { stdio: ['ignore', 'pipe', 'ignore'] })
    await once(stopped.stdout, 'data')
    await until(async () => (await readFile(`/proc/${stopped.pid}/stat`, 'utf8')).includes(') T '))
    await node.boot('tend')
    expect(isOpen(node)).toBe(false)
    expect(await history(node)).toMatch(/^\S+ confirmed .*\n$/)
  })

  it('and by a guard that lives', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    const journal = join(node.home, 'tx', id, 'journal')
    await writeFile(journal, `${await readFile(journal, 'utf8')}state confirmed\n`)
    await until(() => !isOpen(node))
    expect(await history(node)).toMatch(/^\S+ confirmed .*\n$/)
  })

  it('one that was cut off after it was written into the history is written there once', async () => {
    await using node = await folderNode()
    await cutOffConfirming(node)
    await writeFile(join(node.home, 'history'), `${id} confirmed 2026-01-01T00:00:00Z ${hash} - alice@desk\n`)
    await node.boot('tend')
    expect(isOpen(node)).toBe(false)
    expect(await history(node)).toMatch(/^\S+ confirmed .*\n$/)
  })

  it('cron has its order before the first step, and none when all is over', async () => {
    await using node = await folderNode()
    await mkdir(join(node.folder, 'daemons/1/ns'), { recursive: true })
    await mkdir(join(node.folder, 'cron.d'))
    await writeFile(join(node.folder, 'daemons/1/comm'), 'cron\n')
    await symlink('/proc/self/ns/pid', join(node.folder, 'daemons/1/ns/pid'))
    const order = join(node.folder, 'cron.d/netloom')
    await hold(node, 1)
    await go(node, plan(node), 'start 1')
    expect(await readFile(order, 'utf8')).toMatch(
      /^# .*\n\* \* \* \* \* root if .*program tend; .*; else rm -f \S+netloom; fi >\/dev\/null 2>&1\n$/,
    )
    await node.ask('rollback', id)
    await node.ask('close', id, 'rolled-back')
    expect(existsSync(order)).toBe(false)
    await expectBefore(node)
  })

  it('where nothing is open, whoever passes by finds nothing to do', async () => {
    await using node = await folderNode()
    await node.boot('tend')
    expect(existsSync(node.home)).toBe(false)
  })
})
