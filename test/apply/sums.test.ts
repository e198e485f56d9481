import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, lstat, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ownFilesProbe, touchedIn } from '../../src/model/node/own-files.ts'
import { nodeProgram } from '../../src/node/program.ts'
import { converse, type FolderNode, folderNode, go, hash, id, isOpen, mark, planOf, until } from './node-in-a-folder.ts'

const run = promisify(execFile)
const plan = ({ world }: FolderNode) => planOf(mark(world, 1), mark(world, 2))
const owned = ({ world }: FolderNode) => existsSync(join(world, 'owned'))

/** Somebody adds a line of his own at the beginning. */
async function alter(node: FolderNode, ...names: string[]) {
  for (const name of names) {
    const path = join(node.home, name)
    await writeFile(path, `touch ${join(node.world, 'owned')}\n${await readFile(path, 'utf8')}`)
  }
}

/** What cron would run while a change is open. */
async function tick(node: FolderNode) {
  const entry = await readFile(join(node.folder, 'cron.d/netloom'), 'utf8')
  await run('/bin/sh', [
    '-c',
    entry
      .split('\n')
      .find((line) => line.startsWith('*'))
      ?.replace(/^(\S+ ){6}/, '') ?? 'exit 9',
  ])
}

async function withCron(): Promise<FolderNode> {
  const node = await folderNode()
  await mkdir(join(node.folder, 'daemons/1/ns'), { recursive: true })
  await mkdir(join(node.folder, 'cron.d'))
  await writeFile(join(node.folder, 'daemons/1/comm'), 'cron\n')
  await symlink('/proc/self/ns/pid', join(node.folder, 'daemons/1/ns/pid'))
  return node
}

const restoring = ({ world }: FolderNode) => ({
  restore: [{ argv: ['sh', '-c', `echo back >${join(world, 'restored')}`] as const }],
})

/** What whoever looks at the node is told. */
async function told(node: FolderNode) {
  const { stdout } = await run('sh', ['-c', ownFilesProbe.stdin?.replaceAll('/var/lib/netloom', node.home) ?? ''])
  return touchedIn({ code: 0, stdout, stderr: '' })
}

describe.concurrent('what is run later as root is what was put there', () => {
  it('of a program that was altered beside an open change the second copy is run', async () => {
    await using node = await withCron()
    await go(node, plan(node), 'end applied')
    await node.endAll()
    await alter(node, `tx/${id}/program`)
    expect(await told(node)).toEqual({ altered: ['open/program'], loose: [] })
    await node.timeIsOver()
    await tick(node)
    await until(() => !isOpen(node))
    expect(await node.seen()).toEqual({})
  })

  it('with both copies altered none is run, and whoever is sent the program brings it anew', async () => {
    await using node = await withCron()
    await go(node, plan(node), 'end applied')
    await node.endAll()
    await alter(node, `tx/${id}/program`, `tx/${id}/spare`)
    await expect(tick(node)).rejects.toMatchObject({ code: 1 })
    expect([owned(node), isOpen(node)]).toEqual([false, true])
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    expect(await node.seen()).toEqual({})
  })

  it('an undo that was altered is not run; the others are, and the rollback is not called whole', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    await alter(node, `tx/${id}/steps/1.undo`)
    const lines = await node.ask('rollback', id)
    expect(lines).toContain('output what would undo step 1 is not what was put there: it was not run')
    expect(lines.at(-1)).toBe('end rollback-incomplete')
    expect(await node.seen()).toEqual({ 'made-1': 'made\n' })
  })

  it('whoever brings the program anew does not make good what else was altered', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    await node.endAll()
    await alter(node, `tx/${id}/program`, `tx/${id}/spare`, `tx/${id}/steps/1.undo`)
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rollback-incomplete')
    expect(owned(node)).toBe(false)
  })

  it('a step that was altered after it was done keeps no rollback from it', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied')
    await alter(node, `tx/${id}/steps/1.do`)
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    expect([owned(node), await node.seen()]).toEqual([false, {}])
  })

  it('what a version without digests confirmed is brought back, and not the copy of what was before it', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied', restoring(node))
    await node.ask('confirm', id, hash)
    const confirmed = (name: string) => join(node.home, 'confirmed', name)
    await writeFile(confirmed('restore.sh'), `echo newer >${join(node.world, 'restored')}\n`)
    await writeFile(confirmed('ledger.json'), '{"version":1,"transaction":"other","planHash":"","entries":[]}\n')
    await node.boot()
    expect((await node.seen()).restored).toBe('newer\n')
  })

  it('an order of the rollback that was altered does not count', async () => {
    await using node = await folderNode()
    await go(node, { ...plan(node), rollback: [1, 2] }, 'end applied')
    await writeFile(join(node.home, 'tx', id, 'rollback-order'), '2\n')
    expect((await node.ask('rollback', id)).at(-1)).toBe('end rolled-back')
    expect(await node.seen()).toEqual({})
  })

  it('a boot runs the second copy of what brings the node back', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied', restoring(node))
    await node.ask('confirm', id, hash)
    await alter(node, 'confirmed/restore.sh')
    expect(await told(node)).toEqual({ altered: ['confirmed/restore.sh'], loose: [] })
    await node.boot()
    expect([owned(node), (await node.seen()).restored]).toEqual([false, 'back\n'])
  })

  it('and none where both were altered, which it says', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied', restoring(node))
    await node.ask('confirm', id, hash)
    await alter(node, 'confirmed/restore.sh', 'confirmed/spare-restore.sh')
    await node.boot()
    expect([owned(node), (await node.seen()).restored]).toEqual([false, undefined])
    expect(await readFile(join(node.home, 'not-restored'), 'utf8')).toContain(
      'is not what was confirmed: it was not run',
    )
  })

  it('what was altered is written anew by the next change', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied', restoring(node))
    await node.ask('confirm', id, hash)
    await alter(node, 'confirmed/restore.sh', 'confirmed/spare-restore.sh')
    const next = '20260101000001-0a0b0c0d'
    await go(node, plan(node), 'end applied', { ...restoring(node), id: next })
    await node.ask('confirm', next, hash)
    expect(await told(node)).toBeUndefined()
  })

  it('a program that the disk does not hold as it was sent begins nothing', async () => {
    await using node = await folderNode()
    const talk = converse(
      node.script(plan(node)).replace(/program_sum='?[0-9a-f]{64}/, (found) => found.replace(/.$/, 'x')),
    )
    await talk.line('look')
    talk.answer('go\n')
    expect((await talk.ended).at(-1)).toBe('unstaged the program that the disk holds is not the one that was sent')
    expect([isOpen(node), await node.seen()]).toEqual([false, {}])
  })
})

describe.concurrent('what lies on a node', () => {
  it('is for root alone, while a change is open and after it', async () => {
    await using node = await folderNode()
    await go(node, plan(node), 'end applied', { ...restoring(node), secrets: { sealed: ['a'], open: [] } })
    const open = await modes(node.home)
    await node.ask('confirm', id, hash)
    const closed = await modes(node.home)
    const found = [...Object.entries(open), ...Object.entries(closed)]
    expect(found.length).toBeGreaterThan(20)
    const rightsOf = (path: string) => (path.endsWith('/') ? '0700 root' : '0600 root')
    expect(found).toEqual(found.map(([path]) => [path, rightsOf(path)]))
    await run('chmod', ['g+r', join(node.home, 'history')])
    expect(await told(node)).toEqual({ altered: [], loose: ['history'] })
  })

  it('is not used where the folder is somebody else’s', async () => {
    await using node = await folderNode()
    await mkdir(node.home)
    await chown(node.home, 65534, 65534)
    const talk = node.begin(plan(node))
    expect((await talk.ended).at(-1)).toBe(`unstaged ${node.home} belongs to somebody else`)
  })
})

describe('units of systemd', () => {
  it('are root’s to write and anybody’s to read, and run a program only as it was put there', async () => {
    await using node = await folderNode()
    const { folder, home, world } = node
    const places = { '/var/lib/netloom': home, '/etc/systemd': 'units', '/etc/udev': 'udev', '/run/systemd': 'systemd' }
    for (const path of ['systemd/system', 'udev/rules.d', 'units/system'])
      await mkdir(join(folder, path), { recursive: true })
    await mkdir(join(home, 'tx', id), { recursive: true })
    await writeFile(join(home, 'tx', id, 'program'), `echo "$*" >>${join(world, 'ran')}\n`)
    const install = Object.entries({ ...places, '/run/netloom': 'run' }).reduce(
      (text, [from, to]) => text.replaceAll(from, join(folder, to.replace(`${folder}/`, ''))),
      nodeProgram().replace(
        /main "\$@"\n$/,
        `select_transaction ${id}\ncp "$tx/program" "$tx/spare"\ninstall_boot_unit\n`,
      ),
    )
    const installed = async () => void (await run('sh', ['-c', install]))
    await installed()
    const units = await readdir(join(folder, 'units/system'), { withFileTypes: true })
    const files = units.filter((entry) => entry.isFile()).map(({ name }) => name)
    expect(files.sort()).toEqual(['netloom-firewall.service', 'netloom-late.service', 'netloom.service'])
    for (const name of files) {
      const { mode, uid } = await lstat(join(folder, 'units/system', name))
      expect([name, mode & 0o777, uid]).toEqual([name, 0o644, 0])
    }
    const start = async (name: string) => {
      const unit = await readFile(join(folder, 'units/system', name), 'utf8')
      const [, line = 'exit 9'] = /^ExecStart=\/bin\/sh -c '([^'$%\\]*)'$/m.exec(unit) ?? []
      return run('/bin/sh', ['-c', line])
    }
    for (const name of files) await start(name)
    expect((await node.seen()).ran).toBe('boot-firewall\nlate\nboot\n')

    await alter(node, 'program')
    await start('netloom.service')
    expect((await node.seen()).ran).toBe('boot-firewall\nlate\nboot\nboot\n')
    await alter(node, 'spare')
    await expect(start('netloom.service')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('it is not run'),
    })
    expect(owned(node)).toBe(false)
    await installed()
    await start('netloom.service')
    expect(owned(node)).toBe(false)
  })
})

/** Of all but symbolic links; folders end with a slash. */
async function modes(folder: string, under = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(under, entry.name)
    const { mode, uid } = await lstat(join(folder, path))
    found[entry.isDirectory() ? `${path}/` : path] = `0${(mode & 0o777).toString(8)} ${uid === 0 ? 'root' : uid}`
    if (entry.isDirectory()) Object.assign(found, await modes(folder, path))
  }
  return found
}
