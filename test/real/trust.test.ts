import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inProcess } from '../cli/in-process.ts'
import { program } from '../support/program.ts'

let folder: string
let site: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'netloom-trust-')))
  site = join(folder, 'repo/site')
  await mkdir(site, { recursive: true })
  await write('c.yaml', 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n')
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(site, name), text)
const env = () => ({ NO_COLOR: '1', HOME: folder, XDG_CONFIG_HOME: join(folder, 'xdg'), SSH_AUTH_SOCK: '' })
const marker = () => join(folder, 'ran')
const hasRun = async () => (await readdir(folder)).includes('ran')

/** Nobody can be asked. */
async function netloom(...words: string[]) {
  const [node = '', ...args] = [...program, ...words]
  const { exitCode, stdout, stderr } = await execa(node, args, {
    ...{ cwd: site, reject: false, stdin: 'ignore', env: env() },
  })
  return { code: exitCode, stdout, stderr }
}

/** The same, without the price of a process. */
const within = (...words: string[]) => inProcess(['-C', site, ...words], { home: folder })

/** Somebody sits at a terminal, and answers what is asked. */
async function onTerminal(answer: string, ...words: string[]) {
  const line = [...program, ...words].map((word) => `'${word}'`).join(' ')
  const child = execa('script', ['-qec', line, '/dev/null'], { cwd: site, reject: false, env: env() })
  let output = ''
  child.stdout.on('data', (text) => {
    const asked = output.split('Only "yes" does it').length
    output += text
    if (output.split('Only "yes" does it').length > asked) child.stdin.write(`${answer}\n`)
  })
  const { exitCode } = await child
  return { code: exitCode, output }
}

const hostile = (option = `ProxyCommand=touch ${marker()}`) =>
  `connection: {transport: openssh, options: ['${option}'], agent: none}
config: [{file: c.yaml}]
nodes: [{name: a, address: 127.0.0.1, connection: {port: 1}}]
`

describe('a program that a cluster names', () => {
  it('is not run where nobody can be asked, not even with every yes there is', async () => {
    await write('cluster.yaml', hostile())
    expect(await netloom('plan', '--accept-new')).toMatchObject({ code: 3 })
    expect(await netloom('apply', '--yes', '--allow-disconnect', 'a=a console')).toMatchObject({ code: 3 })
    expect(await hasRun()).toBe(false)
  })

  it('is shown on a terminal, run after a yes, and not asked about twice', async () => {
    await write('cluster.yaml', hostile())
    const refused = await onTerminal('y', 'plan')
    expect(refused.code).toBe(3)
    expect(refused.output).toContain('cluster.yaml:1:34')
    expect(refused.output).toContain(`ProxyCommand=touch ${marker()}`)
    expect(await hasRun()).toBe(false)

    const agreed = await onTerminal('yes', 'plan')
    expect(agreed.code, agreed.output).toBe(6)
    expect(await hasRun()).toBe(true)

    await rm(marker())
    const again = await onTerminal('no', 'plan')
    expect(again.code).toBe(6)
    expect(again.output).not.toContain('Only "yes"')
    expect(await netloom('plan')).toMatchObject({ code: 6 })
    expect(await hasRun()).toBe(true)

    await rm(marker())
    await write('cluster.yaml', hostile(`ProxyCommand=touch ${marker()} now`))
    expect(await netloom('plan')).toMatchObject({ code: 3 })
    expect((await onTerminal('no', 'plan')).output).toContain(`touch ${marker()} now`)
    expect(await hasRun()).toBe(false)
  })

  it('is shown whole, even where the cluster calls those words a secret', async () => {
    await write('v.txt', `ProxyCommand=touch ${marker()}`)
    await write('cluster.yaml', `values: {V: {file: v.txt}}\n${hostile()}`)
    expect((await onTerminal('no', 'plan')).output).toContain(`ProxyCommand=touch ${marker()}`)
  })

  it('is asked about together with a link, and what lies behind that once it is trusted', async () => {
    await writeFile(join(folder, 'nodes.yaml'), 'nodes: [{name: b, address: 127.0.0.1, connection: {port: 2}}]')
    await symlink('../../nodes.yaml', join(site, 'more.yaml'))
    await write('cluster.yaml', `include: [more.yaml]\n${hostile()}`)
    const { code, output } = await onTerminal('yes', 'plan')
    expect(code, output).toBe(6)
    expect(output).toContain(join(folder, 'nodes.yaml'))
    expect(output.split('Only "yes" does it')).toHaveLength(2)
  })
})

describe('--trusted', () => {
  const git = async (...words: string[]) => {
    const who = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@a' }
    await execa('git', ['-C', join(folder, 'repo'), ...words], { env: { ...env(), ...who } })
  }
  const commit = async () => {
    await git('add', '-A')
    await git('commit', '-qm', 'x')
  }
  const trusted = async (...words: string[]) => (await within('trust', '--trusted', 'base', ...words)).code

  beforeEach(async () => {
    await git('init', '-q', '-b', 'base')
    await write('cluster.yaml', hostile('Compression=yes'))
    await commit()
    await git('checkout', '-qb', 'change')
  })

  it('counts what stood there already, wherever it stands now', async () => {
    expect(await trusted()).toBe(0)
    await write('more.yaml', 'nodes: [{name: b, address: 127.0.0.2}]')
    await write('cluster.yaml', `include: [more.yaml]\n${hostile('Compression=yes')}`)
    await commit()
    expect(await trusted()).toBe(0)
    // The real program, in the folder itself.
    expect((await netloom('plan', '--trusted', 'base')).code).toBe(6)
  })

  it('counts nothing that the change brings, committed or not', async () => {
    await write('cluster.yaml', hostile())
    expect(await trusted()).toBe(3)
    await commit()
    expect(await trusted()).toBe(3)
    const { code, err } = await within('plan', '--trusted', 'base')
    expect(code).toBe(3)
    expect(err).toContain('trust/not-trusted')
    expect(await hasRun()).toBe(false)
  })

  it('is about what is read and not about what lies around', async () => {
    await write('other.yaml', hostile())
    await git('checkout', '-q', 'base')
    await commit()
    await git('checkout', '-qb', 'second')
    await write('cluster.yaml', hostile())
    expect(await trusted()).toBe(3)
    expect(await trusted('-C', join(site, 'other.yaml'))).toBe(0)
  })

  it('follows links as they were, and not as they are', async () => {
    await git('checkout', '-q', 'base')
    await writeFile(join(folder, 'repo/common.yaml'), 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\n')
    await symlink('../common.yaml', join(site, 'link.yaml'))
    await symlink('/etc/shadow', join(site, 'unused'))
    await write('cluster.yaml', 'config: [{file: link.yaml}]\nnodes: [{name: a}]')
    await commit()
    await git('checkout', '-q', '-b', 'third')
    expect(await trusted()).toBe(0)
    expect((await within('validate', '--trusted', 'base')).code).toBe(0)
    expect((await within('validate')).code).toBe(1)
    // The link is the same; what it leads to has become a link itself.
    await rm(join(folder, 'repo/common.yaml'))
    await symlink('/etc/shadow', join(folder, 'repo/common.yaml'))
    expect(await trusted()).toBe(3)
    expect((await within('validate', '--trusted', 'base')).err).not.toContain('root:')
    // A link that nothing was read by is not trusted for being there.
    await write('cluster.yaml', 'config: [{file: unused}]\nnodes: [{name: a}]')
    expect(await trusted()).toBe(3)
  })

  it('takes no repository that was committed for the real one', async () => {
    await write('cluster.yaml', hostile())
    await execa('git', ['clone', '-q', '--bare', join(folder, 'repo'), join(folder, 'bare.git')], { env: env() })
    // What a bare repository is made of, committed as plain files; in it, `base` names the change.
    await commit()
    await execa('git', ['-C', join(folder, 'bare.git'), 'fetch', '-q', join(folder, 'repo'), '+change:base'], {
      env: env(),
    })
    for (const name of ['HEAD', 'config', 'objects', 'refs', 'packed-refs'])
      await execa('cp', ['-r', join(folder, 'bare.git', name), site], { reject: false })
    const { stdout } = await execa('git', ['-C', site, 'rev-parse', 'base'], { env: env() })
    const { stdout: top } = await execa('git', ['-C', join(folder, 'repo'), 'rev-parse', 'base'], { env: env() })
    expect(stdout, 'git itself is misled, else this shows nothing').not.toBe(top)
    expect(await trusted()).toBe(3)
  })

  it('refuses a submodule, whose history whoever changes it may choose', async () => {
    await execa('git', ['clone', '-q', join(folder, 'repo'), join(folder, 'evil')], { env: env() })
    await git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', join(folder, 'evil'), 'sub')
    const plan = within('plan', '-C', join(folder, 'repo/sub/site'), '--trusted', 'HEAD')
    await expect(plan).rejects.toMatchObject({
      code: 'trust/no-revision',
      message: expect.stringContaining('submodule'),
    })
  })

  it.each(['nowhere', '', '-x', '--output=/tmp/x', 'HEAD:site/cluster.yaml'])('%j is no revision', async (name) => {
    await expect(within('plan', `--trusted=${name}`)).rejects.toMatchObject({ code: 'trust/no-revision' })
  })

  it('needs a repository', async () => {
    await rm(join(folder, 'repo/.git'), { recursive: true })
    await expect(trusted()).rejects.toMatchObject({ message: expect.stringContaining('in no git repository') })
  })

  it('is not led elsewhere by the environment of a hook', async () => {
    await write('cluster.yaml', hostile())
    await execa('git', ['init', '-q', '-b', 'base', join(folder, 'other')], { env: env() })
    const hook = { GIT_DIR: join(folder, 'other/.git'), GIT_WORK_TREE: site }
    const { code, out } = await inProcess(['-C', site, 'trust', '--trusted', 'base'], { home: folder, env: hook })
    expect(code).toBe(3)
    expect(out).toContain('not trusted')
  })
})

describe('files that never end', () => {
  const plan = async (connection: string) => {
    await write(
      'cluster.yaml',
      `connection: ${connection}\nnodes: [{name: a, address: 127.0.0.1, config: [c.yaml], connection: {port: 1}}]`,
    )
    expect((await within('trust', '--yes')).code).toBe(0)
    return netloom('status')
  }

  it.each(['ssh2', 'openssh'])('hold nobody up, even when they are trusted: %s', async (transport) => {
    for (const setting of ['knownHostsFiles: [/dev/zero]', 'identityFiles: [/dev/zero]']) {
      const { code, stderr } = await plan(`{transport: ${transport}, agent: none, ${setting}}`)
      expect(code).toBe(6)
      if (transport === 'openssh') expect(stderr).toContain('/dev/zero is a device, not a file')
    }
  })

  it('are no config', async () => {
    await symlink('/dev/zero', join(site, 'link.yaml'))
    await write('cluster.yaml', 'config: [{file: link.yaml}]\nnodes: [{name: a}]')
    expect((await within('validate')).err).toContain('leads out of the cluster’s folder, to "/dev/zero"')
    expect((await within('trust', '--yes')).code).toBe(0)
    expect((await within('validate')).err).toContain('is a device, not a file')
  })
})

it('--accept-new needs no trust for the user’s own host keys', async () => {
  await mkdir(join(folder, '.ssh'), { mode: 0o700 })
  await write('cluster.yaml', 'nodes: [{name: a, address: 127.0.0.1, config: [c.yaml], connection: {port: 1}}]')
  expect(await netloom('status', '--accept-new')).toMatchObject({ code: 6 })
})

it('without trust, a private file is opened for nobody', async () => {
  await writeFile(join(folder, 'id'), 'secret')
  await write(
    'cluster.yaml',
    'connection: {identityFiles: [../../id]}\nnodes: [{name: a, address: 127.0.0.1, config: [c.yaml]}]',
  )
  const { code, err } = await within('status')
  expect(code).toBe(3)
  expect(err).toContain(join(folder, 'id'))
  expect(await readFile(join(folder, 'id'), 'utf8')).toBe('secret')
})
