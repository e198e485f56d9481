import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signal } from '../../support/lab/signal.ts'
import { ask, failureOf, transports } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd } from './sshd.ts'

let site: Site
let bastion: Sshd
let inner: Sshd
let target: Sshd
let twin: Sshd
/** An sshd listens on at most sixteen addresses. */
const fifteen = Array.from({ length: 15 }, (_, i) => `127.0.2.${i + 1}`)
const whoami = { argv: ['id', '-un'] } as const
const logins = ({ log }: Sshd): number => log().match(/Accepted publickey/g)?.length ?? 0

beforeAll(async () => {
  site = await openSite()
  bastion = await startSshd(site, { config: ['MaxStartups 10:30:100', 'MaxSessions 2'] })
  inner = await startSshd(site)
  target = await startSshd(site, { config: fifteen.map((host) => `ListenAddress ${host}`) })
  twin = await startSshd(site, { config: fifteen.map((host) => `ListenAddress ${host}`) })
})
afterAll(async () => {
  await Promise.all([bastion, inner, target, twin].map((sshd) => sshd[Symbol.asyncDispose]()))
  await site[Symbol.asyncDispose]()
})

test('thirty nodes are reached over one connection to their jump host, each by a handshake of its own', async () => {
  const nodes = [target, twin].flatMap((sshd) => fifteen.map((host) => ({ sshd, host })))
  const known = join(site.folder, 'thirty')
  await writeFile(known, nodes.map(({ sshd, host }) => sshd.knownLine(`[${host}]:${sshd.port}`)).join(''))
  const before = [bastion, target, twin].map(logins)
  const warned: Error[] = []
  const warn = (warning: Error) => warned.push(warning)
  process.on('warning', warn)
  await using all = transports()
  const answers = await Promise.all(
    nodes.map(async ({ sshd, host }) => {
      const connection = sshd.connection({ host, knownHostsFiles: [known], jump: bastion.connection() })
      await using node = await all.forReading(host, connection)
      return (await node.probe([whoami])).flow?.nodeAddress
    }),
  )
  expect(answers).toEqual([...fifteen, ...fifteen])
  expect([bastion, target, twin].map((sshd, i) => logins(sshd) - (before[i] as number))).toEqual([1, 15, 15])
  process.off('warning', warn)
  expect(warned).toEqual([])
})

test('writing behind a jump host is a handshake of its own over the shared connection', async () => {
  const before = logins(bastion)
  await using all = transports()
  const connection = target.connection({ jump: bastion.connection() })
  await using reader = await all.forReading('node', connection)
  await using writer = await all.forWriting('node', connection)
  const ports = await Promise.all([reader, writer].map(async (node) => (await node.probe([whoami])).flow?.clientPort))
  expect(ports[0]).not.toBe(ports[1])
  expect(logins(bastion) - before).toBe(1)
})

describe.each(['ssh2', 'openssh'] as const)('%s', (transport) => {
  test('a jump host behind a jump host', async () => {
    const before = [bastion, inner].map(logins)
    const jump = inner.connection({ transport, jump: bastion.connection({ transport }) })
    expect((await ask(target.connection({ transport, jump }), whoami)).outputs[0]?.stdout).toBe('root\n')
    expect([bastion, inner].map(logins)).toEqual(before.map((n) => n + 1))
  })

  test('the jump host has its own user, key and known hosts, whatever their names', async () => {
    const odd = join(site.folder, `odd $HOME 'n' %h ${transport}`)
    await mkdir(odd)
    const identity = join(odd, 'my key')
    await copyFile(site.identity, identity)
    const known = join(odd, 'known hosts')
    await writeFile(known, bastion.knownLine())
    const jump = bastion.connection({ transport, user: 'bob', identityFiles: [identity], knownHostsFiles: [known] })
    const connection = target.connection({ transport, jump })
    expect((await ask(connection, whoami)).outputs[0]?.stdout).toBe('root\n')
  })

  test('the host key of the target is checked behind a jump host too', async () => {
    const connection = target.connection({ transport, jump: bastion.connection({ transport }), knownHostsFiles: [] })
    const { code, hint } = await failureOf(ask(connection, whoami))
    expect(code).toBe('transport/host-key-unknown')
    const scan = `ssh-keyscan -p ${target.port} 127.0.0.1 >>`
    if (transport === 'ssh2') expect(hint).toContain(`add it: ssh -p ${bastion.port} root@127.0.0.1 ${scan}`)
  })

  test('a target that is down behind a jump host', async () => {
    const connection = target.connection({ transport, port: 1, jump: bastion.connection({ transport }) })
    const failure = await failureOf(ask(connection, whoami))
    expect(failure.code).toBe('transport/unreachable')
    expect(failure.message).toContain('127.0.0.1:1 ')
  })

  test.each([
    ['is down', () => ({ port: 1 }), /127\.0\.0\.1:1 /],
    ['refuses the key', () => ({ identityFiles: ['/nowhere/id'] }), /\/nowhere\/id|Permission denied/],
    ['has an unknown key', () => ({ knownHostsFiles: [] }), /host key|Host key/],
  ] as const)('a jump host that %s is named, with what to do', async (_what, fault, message) => {
    const jump = bastion.connection({ transport, ...fault() })
    const failure = await failureOf(ask(target.connection({ transport, jump }), whoami))
    expect(failure.code).toBe('transport/jump-failed')
    expect(failure.message).toContain(`the jump host root@127.0.0.1:${jump.port}`)
    expect(failure.message).toMatch(message)
    expect(failure.hint).not.toBe('')
  })

  test('a jump host that forwards nothing is named', async () => {
    await using closed = await startSshd(site, { config: ['AllowTcpForwarding no'] })
    const connection = target.connection({ transport, jump: closed.connection({ transport }) })
    const failure = await failureOf(ask(connection, whoami))
    expect(failure.code).toBe('transport/jump-failed')
    expect(failure.message).toContain(`the jump host root@127.0.0.1:${closed.port}`)
  })
})

test('a jump host that stands still is not waited for without end', async () => {
  await using stuck = await startSshd(site)
  await using all = transports()
  const connection = target.connection({ jump: stuck.connection() })
  await using _open = await all.forReading('node', connection)
  signal(stuck.sessions(), 'SIGSTOP')
  const hasty = { ...connection, connectTimeout: 500 }
  expect((await failureOf(all.forReading('node', hasty))).code).toBe('transport/timeout')
})

test('when the jump host dies, what is under way is lost and the next login makes a new connection', async () => {
  await using frail = await startSshd(site)
  await using all = transports()
  const connection = target.connection({ jump: frail.connection() })
  await using node = await all.forReading('node', connection)
  expect((await node.probe([whoami])).outputs[0]?.code).toBe(0)
  const asked = failureOf(node.probe([{ argv: ['sleep', '36'] }]))
  expect(frail.sessions()).not.toEqual([])
  signal(frail.sessions(), 'SIGKILL')
  expect((await asked).code).toBe('transport/lost')
  expect((await failureOf(node.probe([whoami]))).code).toBe('transport/lost')

  await using again = await all.forReading('node', connection)
  expect((await again.probe([whoami])).outputs[0]?.code).toBe(0)
  expect(logins(frail)).toBe(2)
})
