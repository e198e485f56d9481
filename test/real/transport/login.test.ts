import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, failureOf, sh } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd, waitUntil } from './sshd.ts'

let site: Site
let sshd: Sshd

beforeAll(async () => {
  site = await openSite()
  sshd = await startSshd(site)
})
afterAll(async () => {
  await sshd[Symbol.asyncDispose]()
  await site[Symbol.asyncDispose]()
})

const missing = (program: string) => (existsSync(program) ? '' : ` (skipped: ${program} is not installed)`)
const whoami = { argv: ['id', '-un'] } as const

describe.each(['ssh2', 'openssh'] as const)('%s', (transport) => {
  test('root runs sh, and the node tells the session that carried the question', async () => {
    const { outputs, flow } = await ask(sshd.connection({ transport }), whoami)
    expect(outputs).toEqual([{ code: 0, stdout: 'root\n', stderr: '' }])
    expect(flow).toMatchObject({ clientAddress: '127.0.0.1', nodeAddress: '127.0.0.1', nodePort: sshd.port })
  })

  test('root by another name needs no sudo', async () => {
    const setup = existsSync('/usr/bin/sudo') ? ['mount --bind /dev/null /usr/bin/sudo'] : []
    await using bare = await startSshd(site, { setup })
    const { outputs } = await ask(bare.connection({ transport, user: 'toor' }), { argv: ['id', '-u'] })
    expect(outputs).toEqual([{ code: 0, stdout: '0\n', stderr: '' }])
  })

  const noSudo = missing('/usr/bin/sudo')
  test.skipIf(noSudo)(`a user with sudo becomes root, and the session is still told${noSudo}`, async () => {
    const { outputs, flow } = await ask(sshd.connection({ transport, user: 'alice' }), whoami)
    expect(outputs[0]?.stdout).toBe('root\n')
    expect(flow?.nodePort).toBe(sshd.port)
  })

  test.skipIf(noSudo)(`a user whose sudo wants a password is told what to allow${noSudo}`, async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, user: 'bob' }), whoami))
    expect(failure.code).toBe('transport/no-sudo')
    expect(failure.message).toContain('a password is required')
    expect(failure.hint).toContain('bob ALL=(root) NOPASSWD')
  })

  test('a user on a machine without sudo', async () => {
    const setup = existsSync('/usr/bin/sudo') ? ['mount --bind /dev/null /usr/bin/sudo'] : []
    await using bare = await startSshd(site, { setup })
    const failure = await failureOf(ask(bare.connection({ transport, user: 'alice' }), whoami))
    expect(failure.code).toBe('transport/no-sudo')
  })

  const noCsh = missing('/bin/csh') || noSudo
  test.skipIf(noCsh)(`a login shell that is a csh${noCsh}`, async () => {
    const { outputs } = await ask(sshd.connection({ transport, user: 'carol' }), whoami)
    expect(outputs[0]?.stdout).toBe('root\n')
  })

  const noFish = missing('/usr/bin/fish') || noSudo
  test.skipIf(noFish)(`a login shell that is a fish${noFish}`, async () => {
    const { outputs } = await ask(sshd.connection({ transport, user: 'fay' }), whoami)
    expect(outputs[0]?.stdout).toBe('root\n')
  })

  test('an account without a shell', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, user: 'noel' }), whoami))
    expect(failure.code).toBe('transport/no-shell')
    expect(failure.message).toContain(`noel@127.0.0.1:${sshd.port}`)
  })

  test('a forced command', async () => {
    await using forced = await startSshd(site, { config: ['ForceCommand echo only backups here'] })
    const failure = await failureOf(ask(forced.connection({ transport }), whoami))
    expect(failure.code).toBe('transport/no-shell')
    expect(failure.message).toContain('only backups here')
  })

  test('a key that is not accepted', async () => {
    const stranger = await site.newKey(`stranger-${transport}`)
    const failure = await failureOf(ask(sshd.connection({ transport, identityFiles: [stranger] }), whoami))
    expect(failure.code).toBe('transport/auth-refused')
    expect(failure.message).toContain(`root@127.0.0.1:${sshd.port}`)
    expect(failure.hint).toContain('authorized_keys')
  })

  test('a missing key, and no agent', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, identityFiles: ['/nowhere/id'] }), whoami))
    expect(failure.code).toBe('transport/key-unreadable')
    expect(failure.message).toContain('/nowhere/id does not exist')
  })

  test('a key behind a passphrase, and no agent', async () => {
    const locked = await site.newKey(`locked-${transport}`)
    execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', 'secret', '-f', locked])
    const failure = await failureOf(ask(sshd.connection({ transport, identityFiles: [locked] }), whoami))
    expect(failure.code).toBe('transport/key-unreadable')
    expect(failure.hint).toContain('ssh-add')
  })

  test('a missing key does not matter when another one fits', async () => {
    const identityFiles = ['/nowhere/id', site.identity]
    const { outputs } = await ask(sshd.connection({ transport, identityFiles }), whoami)
    expect(outputs[0]?.code).toBe(0)
  })

  test('nothing listens', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, port: 1 }), whoami))
    expect(failure.code).toBe('transport/unreachable')
    expect(failure.message).toContain('127.0.0.1:1 ')
  })

  test('a name nobody knows', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, host: 'no-such-host.invalid' }), whoami))
    expect(failure.code).toBe('transport/unreachable')
  })

  test('a network without a route', async () => {
    const failure = await failureOf(ask(sshd.connection({ transport, host: '::ffff:0.0.0.0:1%lo' }), whoami))
    expect(failure.code).toBe('transport/unreachable')
  })

  test('a host that takes the connection and says nothing', async () => {
    await using silent = await startSilent()
    const failure = await failureOf(
      ask(sshd.connection({ transport, port: silent.port, connectTimeout: 1000 }), whoami),
    )
    expect(failure.code).toBe('transport/timeout')
    expect(failure.hint).toContain('connectTimeout')
  })

  test('noise of a login shell is not taken for an answer', async () => {
    const shell = join(site.folder, `noisy-${transport}`)
    await writeFile(shell, '#!/bin/sh\necho welcome to this host\necho and mind the gap >&2\nexec /bin/sh "$@"\n')
    await chmod(shell, 0o755)
    await using noisy = await startSshd(site, {
      setup: [
        `usermod() { sed "s#^root:.*#root:x:0:0::/:$1#" /etc/passwd >/run/p; cat /run/p >/etc/passwd; }`,
        `usermod ${shell}`,
      ],
    })
    const { outputs } = await ask(noisy.connection({ transport }), whoami, sh('echo oops >&2'))
    expect(outputs).toEqual([
      { code: 0, stdout: 'root\n', stderr: '' },
      { code: 0, stdout: '', stderr: 'oops\n' },
    ])
  })
})

test('an agent alone is enough, also for a key behind a passphrase', async () => {
  await using agent = await startAgent()
  agent.add(site.identity)
  const { outputs } = await ask(sshd.connection({ identityFiles: [], agent: agent.socket }), whoami)
  expect(outputs[0]?.code).toBe(0)
})

test('a user certificate works with the openssh transport, and the refusal by the other says so', async () => {
  const authority = await site.newKey('user_ca')
  const key = await site.newKey('certified')
  execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'me', '-n', 'root', `${key}.pub`])
  await using strict = await startSshd(site, {
    config: [`TrustedUserCAKeys ${authority}.pub`, 'AuthorizedKeysFile none'],
  })
  await using agent = await startAgent()
  agent.add(key)
  const byFile = strict.connection({ identityFiles: [key] })
  const byAgent = strict.connection({ identityFiles: [], agent: agent.socket })
  expect((await ask({ ...byFile, transport: 'openssh' }, whoami)).outputs[0]?.code).toBe(0)
  expect((await ask({ ...byAgent, transport: 'openssh' }, whoami)).outputs[0]?.code).toBe(0)

  const refusals = await Promise.all([byFile, byAgent].map((connection) => failureOf(ask(connection, whoami))))
  expect(refusals.map(({ code }) => code)).toEqual(['transport/auth-refused', 'transport/auth-refused'])
  expect(refusals[0]?.hint).toContain(`${key}-cert.pub counts only with \`transport: openssh\``)
  expect(refusals[1]?.hint).toContain('certificates of the agent count only with `transport: openssh`')
})

test('an agent that is gone does not keep a key file from being tried', async () => {
  const { outputs } = await ask(sshd.connection({ agent: '/nowhere/agent' }), whoami)
  expect(outputs[0]?.code).toBe(0)
  const failure = await failureOf(ask(sshd.connection({ agent: '/nowhere/agent', identityFiles: [] }), whoami))
  expect(failure.code).toBe('transport/key-unreadable')
  expect(failure.message).toContain('/nowhere/agent does not answer')
})

test('a server that only does post-quantum key exchange needs the other transport', async () => {
  await using modern = await startSshd(site, { config: ['KexAlgorithms sntrup761x25519-sha512@openssh.com'] })
  const failure = await failureOf(ask(modern.connection(), whoami))
  expect(failure.code).toBe('transport/needs-openssh')
  expect((await ask(modern.connection({ transport: 'openssh' }), whoami)).outputs[0]?.code).toBe(0)
})

test('a server that turns away fresh connections is tried again', async () => {
  const twelve = Array.from({ length: 12 })
  await using full = await startSshd(site, { config: ['MaxStartups 12'] })
  const waiting = await Promise.all(twelve.map(() => greeted(full)))
  const asked = Promise.all(twelve.map(() => ask(full.connection(), whoami)))
  await waitUntil(
    () => full.log().split('drop connection').length > 12,
    () => `nobody was turned away:\n${full.log()}`,
  )
  for (const socket of waiting) socket.destroy()
  expect((await asked).map(({ outputs }) => outputs[0]?.stdout)).toEqual(Array(12).fill('root\n'))
})

test('without OpenSSH the openssh transport says what to install', async () => {
  const { openTransports } = await import('../../../src/transport/open.ts')
  await using all = openTransports({ env: { PATH: '/nowhere' }, home: '/root' })
  await using node = await all.forReading('node', sshd.connection({ transport: 'openssh' }))
  const failure = await failureOf(node.probe([whoami]))
  expect(failure.code).toBe('transport/needs-openssh')
  expect(failure.hint).toContain('openssh-client')
})

/** A connection that sshd has taken, and counts as one that waits to log in. */
async function greeted({ host, port }: Sshd): Promise<Socket> {
  const socket = connect(port, host)
  await once(socket, 'data')
  return socket
}

function startSilent(): Promise<AsyncDisposable & { readonly port: number }> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.on('error', () => {}))
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      resolve({ port, [Symbol.asyncDispose]: async () => void server.close() })
    })
  })
}

async function startAgent() {
  const socket = join(site.folder, `agent-${Math.random().toString(36).slice(2)}`)
  const child = spawn('ssh-agent', ['-D', '-a', socket], { stdio: ['ignore', 'pipe', 'ignore'] })
  // It says where it is once it listens; the socket is there before.
  await once(child.stdout, 'data')
  return {
    socket,
    add: (key: string) =>
      execFileSync('ssh-add', ['-q', key], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'ignore' }),
    async [Symbol.asyncDispose]() {
      child.kill()
    },
  }
}
