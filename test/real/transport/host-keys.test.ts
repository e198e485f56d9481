import { execFile, execFileSync } from 'node:child_process'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connection } from '../../../src/model/config/inventory.ts'
import { ask, failureOf, transports } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd } from './sshd.ts'

let site: Site
let sshd: Sshd
let name: string
let count = 0
const whoami = { argv: ['id', '-un'] } as const

beforeAll(async () => {
  site = await openSite()
  sshd = await startSshd(site)
  name = `[127.0.0.1]:${sshd.port}`
})
afterAll(async () => {
  await sshd[Symbol.asyncDispose]()
  await site[Symbol.asyncDispose]()
})

async function knownHosts(text: string): Promise<string> {
  const file = join(site.folder, `known_hosts-${++count}`)
  await writeFile(file, text)
  return file
}

const publicKey = async (file: string) => (await readFile(`${file}.pub`, 'utf8')).split(' ').slice(0, 2).join(' ')

function hashed(file: string): string {
  execFileSync('ssh-keygen', ['-q', '-H', '-f', file], { stdio: 'ignore' })
  return file
}

/** Whether OpenSSH itself would log in with these known hosts. */
function opensshAgrees({ port, identityFiles, knownHostsFiles, hostKeyPolicy }: Connection): Promise<boolean> {
  const options = [
    'BatchMode=yes',
    `StrictHostKeyChecking=${hostKeyPolicy === 'strict' ? 'yes' : 'accept-new'}`,
    `UserKnownHostsFile=${knownHostsFiles.join(' ')}`,
    'GlobalKnownHostsFile=/dev/null',
    'UpdateHostKeys=no',
  ].flatMap((word) => ['-o', word])
  const words = [
    '-F',
    'none',
    ...options,
    '-i',
    identityFiles[0] as string,
    '-p',
    String(port),
    'root@127.0.0.1',
    'true',
  ]
  return new Promise((resolve) => execFile('ssh', words, (error) => resolve(error === null)))
}

describe('our verdict is that of OpenSSH', () => {
  const cases: readonly [what: string, code: string | undefined, lines: (own: string, other: string) => string][] = [
    ['the key under host and port', undefined, (own) => `${name} ${own}\n`],
    [
      'the key with a comment, after comments and blanks',
      undefined,
      (own) => `# mine\n\n  ${name}\t${own} root@there\n`,
    ],
    ['the key without the port', undefined, (own) => `127.0.0.1 ${own}\n`],
    ['a list of names', undefined, (own) => `other,${name},third ${own}\n`],
    ['a pattern', undefined, (own) => `[127.0.*.?]:* ${own}\n`],
    ['a pattern that is negated', 'unknown', (own) => `[127.*]:*,!${name} ${own}\n`],
    ['a second key of the host', undefined, (own, other) => `${name} ${other}\n${name} ${own}\n`],
    ['another key', 'changed', (_own, other) => `# first\n${name} ${other}\n`],
    ['another key without the port', 'unknown', (_own, other) => `127.0.0.1 ${other}\n`],
    ['another host', 'unknown', (own) => `[127.0.0.2]:${sshd.port} ${own}\n`],
    ['nothing', 'unknown', () => ''],
    ['a line that is cut off', 'unknown', (own) => `${name} ${own.slice(0, 40)}\n`],
    ['a line whose type is a lie', 'unknown', (own) => `${name} ssh-rsa ${own.split(' ')[1]}\n`],
    ['an unknown marker', 'unknown', (own) => `@trusted ${name} ${own}\n`],
    ['the key, revoked', 'revoked', (own) => `${name} ${own}\n@revoked * ${own}\n`],
    ['another key, revoked', undefined, (own, other) => `@revoked * ${other}\n${name} ${own}\n`],
  ]

  test.each(cases)('%s', async (_what, word, lines) => {
    const other = await publicKey(await site.newKey(`other-${++count}`))
    const file = await knownHosts(lines(await publicKey(sshd.hostKey), other))
    const connection = sshd.connection({ knownHostsFiles: [file] })
    expect(await opensshAgrees(connection)).toBe(word === undefined)
    if (word === undefined) return void expect((await ask(connection, whoami)).outputs[0]?.code).toBe(0)
    const failure = await failureOf(ask(connection, whoami))
    expect(failure.code).toBe(`transport/host-key-${word}`)
    const deciding = { changed: 2, revoked: 2 }[word]
    if (deciding) expect(failure.message).toContain(`${file}:${deciding}`)
    const bySsh = await failureOf(ask({ ...connection, transport: 'openssh' }, whoami))
    expect(bySsh.code).toBe(`transport/host-key-${word}`)
    if (word === 'changed') expect(bySsh.message).toContain(`${file}:${deciding}`)
  })

  test('a hashed file, which ssh-keygen -F finds the host in', async () => {
    const other = await publicKey(await site.newKey(`other-${++count}`))
    const own = await publicKey(sshd.hostKey)
    const known = hashed(await knownHosts(`10.9.8.7 ${other}\n${name} ${own}\n`))
    expect(await readFile(known, 'utf8')).not.toContain('127.0.0.1')
    expect(execFileSync('ssh-keygen', ['-F', name, '-f', known], { encoding: 'utf8' })).toContain('line 2')
    expect((await ask(sshd.connection({ knownHostsFiles: [known] }), whoami)).outputs[0]?.code).toBe(0)

    const changed = hashed(await knownHosts(`10.9.8.7 ${own}\n${name} ${other}\n`))
    const failure = await failureOf(ask(sshd.connection({ knownHostsFiles: [changed] }), whoami))
    expect(failure.code).toBe('transport/host-key-changed')
    expect(failure.message).toContain(`${changed}:2`)
    expect(failure.hint).toContain(`ssh-keygen -R '${name}' -f ${changed}`)
  })
})

test('the second of several files is believed, and an absent one is empty', async () => {
  const second = await knownHosts(sshd.knownLine())
  const { outputs } = await ask(sshd.connection({ knownHostsFiles: ['/nowhere/known_hosts', second] }), whoami)
  expect(outputs[0]?.code).toBe(0)
})

test('a host known by one type of key is asked for that type', async () => {
  const rsa = join(site.folder, 'host_rsa')
  execFileSync('ssh-keygen', ['-q', '-t', 'rsa', '-b', '2048', '-N', '', '-f', rsa])
  await using both = await startSshd(site, { config: [`HostKey ${rsa}`] })
  const file = await knownHosts(`[127.0.0.1]:${both.port} ${await publicKey(rsa)}\n`)
  expect((await ask(both.connection({ knownHostsFiles: [file] }), whoami)).outputs[0]?.code).toBe(0)
})

test('an unknown key is shown with its fingerprint and where to add it', async () => {
  const file = await knownHosts('')
  const failure = await failureOf(ask(sshd.connection({ knownHostsFiles: [file] }), whoami))
  const fingerprint = execFileSync('ssh-keygen', ['-lf', `${sshd.hostKey}.pub`], { encoding: 'utf8' }).split(' ')[1]
  expect(failure.message).toContain(`127.0.0.1:${sshd.port}`)
  expect(failure.message).toContain(fingerprint)
  expect(failure.hint).toContain(file)
})

describe('accept-new', () => {
  test('learns a key once, in a new file for the owner only, and is strict from then on', async () => {
    const file = join(site.folder, 'new', 'known_hosts')
    const connection = sshd.connection({ knownHostsFiles: [file], hostKeyPolicy: 'accept-new' })
    await ask(connection, whoami)
    await ask(connection, whoami)
    expect(await readFile(file, 'utf8')).toBe(sshd.knownLine())
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await ask({ ...connection, hostKeyPolicy: 'strict' }, whoami)).outputs[0]?.code).toBe(0)
    expect(await opensshAgrees({ ...connection, hostKeyPolicy: 'strict' })).toBe(true)
  })

  test('never accepts a changed key', async () => {
    const other = await publicKey(await site.newKey(`other-${++count}`))
    const file = await knownHosts(`${name} ${other}\n`)
    const connection = sshd.connection({ knownHostsFiles: [file], hostKeyPolicy: 'accept-new' })
    expect(await opensshAgrees(connection)).toBe(false)
    expect((await failureOf(ask(connection, whoami))).code).toBe('transport/host-key-changed')
    expect(await readFile(file, 'utf8')).toBe(`${name} ${other}\n`)
  })

  test('mends a last line without an end', async () => {
    const file = await knownHosts('# no end')
    await ask(sshd.connection({ knownHostsFiles: [file], hostKeyPolicy: 'accept-new' }), whoami)
    expect(await readFile(file, 'utf8')).toBe(`# no end\n${sshd.knownLine()}`)
  })

  test('writes whole lines from twenty connections at once, each host once', async () => {
    const hosts = Array.from({ length: 10 }, (_, i) => `127.0.1.${i + 1}`)
    await using wide = await startSshd(site, { config: hosts.map((host) => `ListenAddress ${host}`) })
    const file = join(site.folder, 'many', 'known_hosts')
    const connections = [...hosts, ...hosts].map((host) =>
      wide.connection({ host, knownHostsFiles: [file], hostKeyPolicy: 'accept-new' }),
    )
    await using all = transports()
    const opened = await Promise.all(connections.map((connection, i) => all.forReading(`node${i}`, connection)))
    await Promise.all(opened.map((node) => node[Symbol.asyncDispose]()))
    const lines = (await readFile(file, 'utf8')).split('\n').sort()
    expect(lines).toEqual(['', ...hosts.map((host) => wide.knownLine(`[${host}]:${wide.port}`).trim())].sort())
  })

  test('does not go on when the key cannot be written', async () => {
    const connection = sshd.connection({ knownHostsFiles: ['/proc/known_hosts'], hostKeyPolicy: 'accept-new' })
    const failure = await failureOf(ask(connection, whoami))
    expect(failure.code).toBe('transport/host-key-unknown')
    expect(failure.message).toContain('/proc/known_hosts')
  })
})

test('a host certificate needs the openssh transport, which checks it', async () => {
  const authority = await site.newKey('host_ca')
  const hostKey = await site.newKey('host_certified')
  const sign = ['-q', '-s', authority, '-I', 'node', '-h', '-n', '127.0.0.1', `${hostKey}.pub`]
  execFileSync('ssh-keygen', sign)
  await using certified = await startSshd(site, { hostKey, config: [`HostCertificate ${hostKey}-cert.pub`] })
  const file = await knownHosts(`@cert-authority *,[*]:* ${await publicKey(authority)}\n`)
  const connection = certified.connection({ knownHostsFiles: [file] })
  expect((await ask({ ...connection, transport: 'openssh' }, whoami)).outputs[0]?.code).toBe(0)

  const failure = await failureOf(ask(connection, whoami))
  expect(failure.code).toBe('transport/needs-openssh')
  expect(failure.message).toContain(`${file}:1`)
  expect(failure.hint).toContain('transport: openssh')
})
