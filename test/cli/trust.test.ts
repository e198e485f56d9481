import { access, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { program } from '../../src/cli/options.ts'
import type { Plan } from '../../src/model/plan/plan.ts'
import { savedPlan } from '../../src/state/saved-plan.ts'
import { inProcess } from './in-process.ts'

let folder: string
let site: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-trust-'))
  site = join(folder, 'site')
  await mkdir(site)
  await write('c.yaml', 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n')
})
afterEach(() => rm(folder, { recursive: true }))
const write = (name: string, text: string) => writeFile(join(site, name), text)

const netloom = (...words: string[]) => inProcess(['-C', site, ...words], { home: folder })

const hostile = (marker: string) => `connection:
  transport: openssh
  options: ["ProxyCommand=touch ${marker}"]
config: [{file: c.yaml}]
nodes: [{name: a, address: 127.0.0.1}, {name: b, address: 127.0.0.2, connection: {transport: ssh2}}]
`

/** `init` reaches nodes too, but reads no cluster. */
const reaching = program(() => async () => {})
  .commands.filter(({ options }) =>
    ['--accept-new', '--trusted'].every((word) => options.some(({ long }) => long === word)),
  )
  .map((command) => command.name())
const more: Readonly<Record<string, string[]>> = {
  get: ['links'],
  confirm: ['an-id'],
  rollback: ['an-id'],
  snapshot: ['-o', '/nowhere'],
}

describe('options that run a program', () => {
  it('are about every command that reaches nodes', () => {
    expect(reaching).toEqual([
      'plan',
      'snapshot',
      'apply',
      'release',
      'drift',
      'get',
      'history',
      'status',
      'confirm',
      'rollback',
    ])
  })

  it.each(reaching)('%s runs none, and says where it is written and what to do', async (name) => {
    const marker = join(folder, 'ran')
    await write('cluster.yaml', hostile(marker))
    const { code, err } = await netloom(name, ...(more[name] ?? []), ...(name === 'release' ? [] : ['-n']), 'a')
    expect(code).toBe(3)
    expect(err).toContain('error[trust/not-trusted]')
    expect(err).toContain(`${site}/cluster.yaml:3:3`)
    expect(err).toContain(`ProxyCommand=touch ${marker}`)
    expect(err).toContain('netloom trust')
    await expect(access(marker)).rejects.toThrow()
  })

  it('a run that is kept begins nothing either', async () => {
    const marker = join(folder, 'ran')
    await write('cluster.yaml', hostile(marker))
    expect(await netloom('rollout', 'start', '--yes', '-n', 'a')).toMatchObject({
      code: 3,
      err: expect.stringContaining('error[trust/not-trusted]'),
    })
    await expect(access(marker)).rejects.toThrow()
  })

  it('a gate runs none and gives no token away, wherever nodes are changed wave by wave', async () => {
    const marker = join(folder, 'ran')
    await write('check.sh', `#!/bin/sh\ntouch ${marker}\n`)
    const gated = (more = '') => `rollout:
  gates:
  - { name: a, command: [sh, check.sh] }
  - { name: b, prometheus: { url: "http://127.0.0.1:9", query: up, atLeast: 1, tokenEnv: HOME } }
config: [{file: c.yaml}]
nodes: [{name: a, address: 127.0.0.1${more}}]
`
    await write('cluster.yaml', gated())
    for (const words of [
      ['apply', '--yes'],
      ['rollout', 'start', '--yes'],
      ['rollout', 'check-gates'],
    ]) {
      const { code, err } = await netloom(...words)
      expect(code, err).toBe(3)
      expect(err).toContain('the gate a runs this program here')
      expect(err).toContain('the gate b gives the token kept there to this server')
    }
    await expect(access(marker)).rejects.toThrow()
    // What only looks asks no gate.
    expect((await netloom('status')).err).not.toContain('trust/')
    expect((await netloom('trust', '--yes')).code).toBe(0)
    expect((await netloom('trust')).code).toBe(0)
    await write('check.sh', '#!/bin/sh\nrm -rf /\n')
    expect(await netloom('trust')).toMatchObject({ code: 3, out: expect.stringContaining('not trusted') })
  })

  it('a kept plan is no way around it, but for nodes that need no trust', async () => {
    await write('cluster.yaml', hostile(join(folder, 'ran')))
    const kept = async (node: string) => {
      const basis = { config: '', ledger: '', digests: {} }
      const plan: Plan = { version: 1, node, basis, steps: [], desired: [], ledger: [], diagnostics: [] }
      await write('kept.json', JSON.stringify(savedPlan([plan], { created: '', author: '', cluster: '', netloom: '' })))
      return netloom('apply', '--yes', join(site, 'kept.json'))
    }
    expect(await kept('a')).toMatchObject({ code: 3, err: expect.stringContaining('trust/not-trusted') })
    expect(await kept('b')).toMatchObject({ code: 6, err: expect.stringMatching(/^error\[transport\//) })
    await expect(access(join(folder, 'ran'))).rejects.toThrow()
  })

  it.each([['validate'], ['specs'], ['config', 'a']])('%s needs no trust', async (...words) => {
    const marker = join(folder, 'ran')
    await write('cluster.yaml', hostile(marker))
    expect(await netloom(...words)).toMatchObject({ code: 0, err: '' })
    await expect(access(marker)).rejects.toThrow()
  })

  it('are told in JSON where JSON was asked for', async () => {
    await write('cluster.yaml', hostile('x'))
    const { code, out } = await netloom('plan', '-o', 'json')
    expect(code).toBe(3)
    expect(JSON.parse(out).diagnostics).toMatchObject([
      { code: 'trust/not-trusted', at: { start: { line: 3, column: 3 } }, detail: 'ProxyCommand=touch x' },
    ])
  })
})

describe('netloom trust', () => {
  const asked = (text: string) => JSON.parse(text).asks.map((ask: { trusted: boolean }) => ask.trusted)

  it('shows word for word what is asked for, remembers, asks again after a change, and forgets', async () => {
    await write('cluster.yaml', hostile('x\\u202ey'))
    const shown = await netloom('trust')
    expect(shown.code).toBe(3)
    expect(shown.out).toContain('(for a) not trusted\n  connection.options gives ssh these options')
    expect(shown.out).toContain('ProxyCommand=touch x')
    expect(shown.out).toMatch(/x\\u\{202e\}y/)

    await write('cluster.yaml', hostile('x'))
    expect((await netloom('trust', '--yes')).code).toBe(0)
    expect(await readFile(join(folder, 'xdg/netloom/trusted'), 'utf8')).toContain(`${site}/cluster.yaml`)
    expect(asked((await netloom('trust', '-o', 'json')).out)).toEqual([true])
    // Other lines, another node, a comment: still the same.
    await write('cluster.yaml', `# moved\n${hostile('x').replace('name: a', 'name: c')}`)
    expect((await netloom('trust')).code).toBe(0)
    for (const changed of [hostile('x '), hostile('x').replace(']\n', ', "Compression=yes"]\n')]) {
      await write('cluster.yaml', changed)
      expect(asked((await netloom('trust', '-o', 'json')).out)).toEqual([false])
    }
    await write('cluster.yaml', hostile('x'))
    expect(await netloom('trust', '--revoke')).toMatchObject({ code: 0, out: expect.stringContaining('1 thing') })
    expect((await netloom('trust')).code).toBe(3)
  })

  it('is about one folder: a copy of it is not trusted', async () => {
    await write('cluster.yaml', hostile('x'))
    expect((await netloom('trust', '--yes')).code).toBe(0)
    await mkdir(join(folder, 'copy'))
    await writeFile(join(folder, 'copy/cluster.yaml'), hostile('x'))
    expect((await netloom('trust', '-C', join(folder, 'copy'))).code).toBe(3)
    await symlink('site', join(folder, 'door'))
    expect((await netloom('trust', '-C', join(folder, 'door'))).code).toBe(0)
  })

  it('says so when nothing is asked for', async () => {
    await write('cluster.yaml', 'nodes: [{name: a, config: [c.yaml]}]')
    expect(await netloom('trust')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing beyond its own folder'),
    })
  })

  it('of what stands in a link that leads out is asked before that is read', async () => {
    await writeFile(join(folder, 'nodes.yaml'), 'nodes: [{name: a, config: [c.yaml], connection: {agent: /run/x}}]')
    await symlink('../nodes.yaml', join(site, 'more.yaml'))
    await write('cluster.yaml', 'include: [more.yaml]\n')
    const before = await netloom('trust')
    expect(before.code).toBe(3)
    expect(before.out).toContain(join(folder, 'nodes.yaml'))
    expect(before.out).not.toContain('/run/x')
    const after = await netloom('trust', '--yes')
    expect(after.code).toBe(0)
    expect(after.out).toContain('/run/x')
    expect((await netloom('validate')).code).toBe(0)
  })
})

describe('a link that leads out', () => {
  it.each([['validate'], ['specs'], ['config', 'a'], ['plan'], ['drift'], ['status']])(
    'is not read by %s',
    async (...words) => {
      await writeFile(join(folder, 'shadow'), 'root: $6$secret: [\n')
      await symlink('../shadow', join(site, 'more.yaml'))
      await write('cluster.yaml', 'include: [more.yaml]\nnodes: [{name: a, config: [c.yaml]}]')
      const { code, out, err } = await netloom(...words)
      expect(code).toBe(['plan', 'drift', 'status'].includes(words[0] ?? '') ? 3 : 1)
      expect(err).toContain('cluster.yaml:1:11')
      expect(err).toContain(join(folder, 'shadow'))
      expect(out + err).not.toContain('secret')
    },
  )

  it('may be the only file of a node, or the cluster itself', async () => {
    await writeFile(join(folder, 'other.yaml'), 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth7\n')
    await symlink('../other.yaml', join(site, 'link.yaml'))
    await write('cluster.yaml', 'config: [{file: link.yaml}]\nnodes: [{name: a}]')
    expect((await netloom('plan')).code).toBe(3)
    expect((await netloom('trust', '--yes')).code).toBe(0)
    expect(await netloom('config', 'a')).toMatchObject({ code: 0, out: expect.stringContaining('eth7') })

    await writeFile(join(folder, 'whole.yaml'), 'nodes: [{name: a, config: [c.yaml]}]')
    await rm(join(site, 'cluster.yaml'))
    await symlink('../whole.yaml', join(site, 'cluster.yaml'))
    const refused = await netloom('validate')
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('cluster.yaml:1:1') })
    expect((await netloom('trust', '--yes')).code).toBe(0)
    expect((await netloom('validate')).code).toBe(0)
  })
})

it('--accept-new writes to no file that is not trusted, but to the user’s own', async () => {
  await mkdir(join(folder, '.ssh'))
  const plan = async (hosts: string, ...words: string[]) => {
    await write(
      'cluster.yaml',
      `connection: {knownHostsFiles: [${hosts}], agent: none}\nnodes: [{name: a, address: 127.0.0.1, config: [c.yaml], connection: {port: 1}}]`,
    )
    return netloom('status', ...words)
  }
  for (const hosts of ['hosts', '/etc/hosts', '~/.ssh/authorized_keys', '~/.ssh/config'])
    expect(await plan(hosts, '--accept-new')).toMatchObject({
      code: 3,
      err: expect.stringContaining('trust/not-trusted'),
    })
})

it.each([
  ['plan', '-n', ''],
  ['plan', '--node='],
  ['plan', '-n', ','],
  ['plan', '-g', ''],
  ['plan', '-l', ''],
  ['apply', '--yes', '-n', ''],
  ['apply', ''],
  ['drift', '--label='],
  ['get', ''],
  ['specs', ''],
  ['config', ''],
  ['validate', ''],
  ['show', ''],
  ['explain', ''],
])('what is empty on the command line is an error, and not everything: %j', async (...words) => {
  await write('cluster.yaml', 'nodes: [{name: a, address: 127.0.0.1, config: [c.yaml], connection: {port: 1}}]')
  const { code, err } = await netloom(...words)
  expect(code).toBe(1)
  expect(err).toContain('error')
})
