import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, readlink, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { program } from '../support/program.ts'
import { type Calls, callsIn } from '../support/strace.ts'

/** Outside of every cluster’s folder; whoever prints it has read it. */
const secret = 'TOP-SECRET-3f9a'
const config = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n'
const cluster = (more = '', file = 'c.yaml') =>
  `${more}config: [{file: ${JSON.stringify(file)}}]\nnodes: [{name: a, address: 127.0.0.1, connection: {port: 1}}]\n`

/** Each level names the one before it nine times. */
const bomb = (key: string) =>
  `${Array.from({ length: 12 }, (_, n) => `${key}${n}: &a${n} [${n === 0 ? 'x' : Array(9).fill(`*a${n - 1}`)}]\n`).join('')}`

interface Repository {
  readonly files: Readonly<Record<string, string>>
  readonly links?: Readonly<Record<string, string>>
  readonly pipes?: readonly string[]
}

const of = (files: Repository['files'], more: Omit<Repository, 'files'> = {}): Repository => ({
  files: { 'c.yaml': config, 'cluster.yaml': cluster(), ...files },
  ...more,
})

/** \`OUTSIDE\` is a folder beside it, with \`secret.yaml\` in it; a program that runs makes \`OUTSIDE/ran\`. */
const repositories: Readonly<Record<string, Repository>> = {
  'a config above it': of({ 'cluster.yaml': cluster('', '../outside/secret.yaml') }),
  'a config by an absolute path': of({ 'cluster.yaml': cluster('', 'OUTSIDE/secret.yaml') }),
  'a config that is a link': of({}, { links: { 'c.yaml': '../outside/secret.yaml' } }),
  'a config behind a link to a folder': of(
    { 'cluster.yaml': cluster('', 'd/secret.yaml') },
    { links: { d: '../outside' } },
  ),
  'a config behind two links': of({}, { links: { 'c.yaml': 'd/secret.yaml', d: 'e', e: 'OUTSIDE' } }),
  'a config of the kernel': of({ 'cluster.yaml': cluster('', '/proc/self/environ') }),
  'a link to itself': of({}, { links: { 'c.yaml': 'c.yaml' } }),
  'a folder for a config': of({ 'cluster.yaml': cluster('', '.') }),
  'what git keeps': of({ 'cluster.yaml': cluster('', '.git/config') }),
  'an include above it': of({ 'cluster.yaml': cluster('include: [../outside/secret.yaml]\n') }),
  'an include that is a link': of(
    { 'cluster.yaml': cluster('include: [i.yaml]\n') },
    { links: { 'i.yaml': 'OUTSIDE/secret.yaml' } },
  ),
  'includes in a circle': of({ 'cluster.yaml': cluster('include: [i.yaml]\n'), 'i.yaml': 'include: [cluster.yaml]\n' }),
  'a value above it': of({
    'cluster.yaml': cluster('values: {V: {file: ../outside/secret.yaml}}\n'),
    'c.yaml': config.replace('eth0', '$' + '{V}'),
  }),
  'a value of the kernel': of({
    'cluster.yaml': cluster('values: {V: {file: /proc/self/environ}}\n'),
    'c.yaml': config.replace('eth0', '$' + '{V}'),
  }),
  'a patch above it': of({
    'cluster.yaml': cluster()
      .replace('nodes:', 'x:')
      .replace('x:', 'nodes:')
      .replace('config: [', 'config: [{patch: ../outside/secret.yaml}, '),
  }),
  'signers above it': of({
    'cluster.yaml': cluster('policy: {approvals: {required: 1, signers: ../outside/secret.yaml}}\n'),
  }),
  'a pipe': of({ 'cluster.yaml': cluster('', 'pipe') }, { pipes: ['pipe'] }),
  'a pipe for an include': of({ 'cluster.yaml': cluster('include: [pipe]\n') }, { pipes: ['pipe'] }),
  'a pipe for a value': of(
    { 'cluster.yaml': cluster('values: {V: {file: pipe}}\n'), 'c.yaml': config.replace('eth0', '$' + '{V}') },
    { pipes: ['pipe'] },
  ),
  'a device': of({ 'cluster.yaml': cluster('', '/dev/zero') }),
  'a link to a device': of({}, { links: { 'c.yaml': '/dev/zero' } }),
  'a huge file': of({ 'c.yaml': `${config}# ${'x'.repeat(40_000_000)}` }),
  'a huge cluster': of({ 'cluster.yaml': `# ${'x'.repeat(40_000_000)}\n${cluster()}` }),
  'a bomb of aliases in a config': of({ 'c.yaml': `${config}${bomb('k')}` }),
  'a bomb of aliases in the cluster': of({ 'cluster.yaml': `${bomb('k')}${cluster()}` }),
  'a config a million levels deep': of({ 'c.yaml': `${config}addresses: ${'['.repeat(1_000_000)}` }),
  'programs of ssh': of({
    'cluster.yaml': cluster(
      'connection: {transport: openssh, options: ["ProxyCommand=touch OUTSIDE/ran", "PermitLocalCommand=yes", "LocalCommand=touch OUTSIDE/ran"]}\n',
    ),
  }),
  'shells of this machine': of({ 'cluster.yaml': cluster('connection: {transport: local}\n') }),
  'keys above it': of({
    'cluster.yaml': cluster(
      'connection: {identityFiles: [../outside/secret.yaml], knownHostsFiles: [OUTSIDE/secret.yaml], agent: OUTSIDE/agent}\n',
    ),
  }),
  'names that a shell would run': of({ 'cluster.yaml': cluster('', '$(touch OUTSIDE/ran);`touch OUTSIDE/ran`.yaml') }),
  'a program in the place of ours': of({
    'node_modules/yaml/package.json': '{"name":"yaml","main":"index.js"}',
    'node_modules/yaml/index.js': 'require("fs").writeFileSync("OUTSIDE/ran", "")',
    'package.json': '{"type":"commonjs","scripts":{"preinstall":"touch OUTSIDE/ran"}}',
    '.npmrc': 'script-shell=OUTSIDE/ran\n',
    git: '#!/bin/sh\ntouch OUTSIDE/ran\n',
    ssh: '#!/bin/sh\ntouch OUTSIDE/ran\n',
  }),
}

const lacks = existsSync('/usr/bin/strace') ? undefined : 'strace is not installed'

describe.skipIf(lacks)(`a hostile repository${lacks ? ` (skipped: ${lacks})` : ''}`, () => {
  let top: string
  let harmless: Record<string, Calls>

  beforeAll(async () => {
    top = await realpath(await mkdtemp(join(tmpdir(), 'netloom-hostile-')))
    await mkdir(join(top, 'home'))
    await mkdir(join(top, 'outside'))
    await writeFile(join(top, 'outside/secret.yaml'), `${config}# ${secret}\n${secret}: [\n`)
    const folder = await made('harmless', of({}))
    harmless = { validate: (await netloom(folder, 'validate')).calls, plan: (await netloom(folder, 'plan')).calls }
  })
  afterAll(() => rm(top, { recursive: true, force: true }))

  async function made(name: string, { files, links = {}, pipes = [] }: Repository): Promise<string> {
    const folder = join(top, name.replaceAll(' ', '-'))
    const here = (text: string) => text.replaceAll('OUTSIDE', join(top, 'outside'))
    await mkdir(folder)
    await execa('git', ['init', '-q', folder])
    // A program that git runs when it looks at the files.
    await execa('git', ['-C', folder, 'config', 'core.fsmonitor', `touch ${join(top, 'outside/ran')}`])
    for (const [path, text] of Object.entries(files)) {
      if (path in links || pipes.includes(path)) continue
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), here(text), { mode: 0o755 })
    }
    for (const [path, target] of Object.entries(links)) await symlink(here(target), join(folder, path))
    for (const path of pipes) execFileSync('mkfifo', [join(folder, path)])
    return folder
  }

  async function netloom(folder: string, ...words: string[]) {
    const trace = join(top, 'trace')
    const { exitCode, stdout, stderr, timedOut } = await execa(
      'strace',
      ['-f', '-qq', '-s', '4096', '-e', 'trace=%file,%process', '-o', trace, ...program, ...words],
      {
        ...{ cwd: folder, reject: false, stdin: 'ignore', extendEnv: false, timeout: 600_000 },
        env: { PATH: process.env.PATH ?? '', HOME: join(top, 'home'), NO_COLOR: '1' },
      },
    )
    expect(timedOut, words[0]).toBe(false)
    return { exitCode, output: stdout + stderr, calls: callsIn(await readFile(trace, 'utf8'), folder) }
  }

  it('is compared with a harmless one, which runs nothing and writes nothing either', () => {
    for (const { opened, written } of Object.values(harmless)) {
      expect(opened.size).toBeGreaterThan(10)
      expect(written).toEqual([])
    }
    expect([harmless.validate?.run, harmless.plan?.run]).toEqual([[program[0]], [program[0]]])
  })

  it('would be seen to be read outside, to write and to run, as it is once it is trusted', async () => {
    const folder = await made('trusted', repositories['a config that is a link'] as Repository)
    const trusting = await netloom(folder, 'trust', '--yes')
    expect(trusting.calls.written.some((line) => line.includes('netloom/trusted'))).toBe(true)
    const { calls } = await netloom(folder, 'validate')
    expect(calls.opened).toContain(join(top, 'outside/secret.yaml'))
    const ssh = await made('running', repositories['programs of ssh'] as Repository)
    await netloom(ssh, 'trust', '--yes')
    expect((await netloom(ssh, 'plan')).calls.run).toContain('/usr/bin/ssh')
    await rm(join(top, 'outside/ran'), { force: true })
    await rm(join(top, 'home'), { recursive: true })
    await mkdir(join(top, 'home'))
  })

  it.each(Object.entries(repositories))(
    '%s: nothing runs, nothing outside is read, nothing is written',
    async (name, repository) => {
      const folder = await made(name, repository)
      const before = await everything(folder)
      for (const command of ['validate', 'plan']) {
        const { exitCode, output, calls } = await netloom(folder, command)
        const usual = harmless[command] as Calls
        expect([0, 1, 3, 6], `${command}: ${output}`).toContain(exitCode)
        expect(output).not.toContain(secret)
        expect(output).not.toContain('internal error')
        expect(calls.run.filter((one) => !usual.run.includes(one))).toEqual([])
        expect(
          [...calls.opened].filter(
            (path) => !usual.opened.has(path) && !path.startsWith(`${folder}/`) && path !== folder,
          ),
        ).toEqual([])
        expect(calls.written).toEqual([])
      }
      expect(existsSync(join(top, 'outside/ran'))).toBe(false)
      expect(await everything(folder)).toEqual(before)
      await rm(folder, { recursive: true })
    },
  )
})

/** Names, kinds and contents. */
async function everything(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) Object.assign(found, await everything(path))
    else if (entry.isSymbolicLink()) found[path] = await readlink(path)
    else
      found[path] = entry.isFile()
        ? createHash('sha256')
            .update(await readFile(path))
            .digest('hex')
        : 'pipe'
  }
  return found
}
