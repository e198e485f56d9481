import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Connection, SshConfigField } from '../../../src/model/config/inventory.ts'
import { openSshConfig } from '../../../src/transport/ssh-config.ts'
import { failureOf, transports } from './asking.ts'
import { openSite, type Site, type Sshd, startSshd } from './sshd.ts'

let site: Site
let bastion: Sshd
let target: Sshd
let PATH: string
const everything: readonly SshConfigField[] = ['host', 'user', 'port', 'identityFiles', 'knownHostsFiles', 'jump']

/** ssh finds the user's configuration by the password file, so a wrapper on PATH names ours. */
beforeAll(async () => {
  site = await openSite()
  bastion = await startSshd(site)
  target = await startSshd(site)
  await mkdir(join(site.folder, 'bin'))
  const wrapper = join(site.folder, 'bin', 'ssh')
  await writeFile(
    wrapper,
    `#!/bin/sh\necho x >>${site.folder}/asked\nexec /usr/bin/ssh -F ${site.folder}/config "$@"\n`,
  )
  await chmod(wrapper, 0o755)
  PATH = `${site.folder}/bin:${process.env.PATH}`
  await writeFile(join(site.folder, 'included'), 'Host node-*\n  User root\n')
  await writeFile(
    join(site.folder, 'config'),
    `Include ${site.folder}/included
Host node-a
  HostName 127.0.0.1
  Port ${target.port}
  ProxyJump alice@gate
  UserKnownHostsFile ${target.folder}/known_hosts
Host gate
  HostName 127.0.0.1
  Port ${bastion.port}
  UserKnownHostsFile ${bastion.folder}/known_hosts
Host far
  ProxyJump carl@first:2201,[fe80::1]:2202
Host piped
  ProxyCommand nc %h %p
Match originalhost node-*,gate
  IdentityFile ${site.identity}
Host tokens
  IdentityFile ~/.ssh/%n-%r@%p
`,
  )
})
afterAll(async () => {
  await Promise.all([bastion, target].map((sshd) => sshd[Symbol.asyncDispose]()))
  await site[Symbol.asyncDispose]()
})

const bare = (host: string, fromSshConfig?: readonly SshConfigField[]): Connection => ({
  ...target.connection({ identityFiles: ['/default/id'], knownHostsFiles: ['/default/known_hosts'] }),
  host,
  port: 22,
  ...(fromSshConfig && { fromSshConfig }),
})

const resolve = (connection: Connection) => openSshConfig({ env: { PATH }, home: '/home/me' })(connection)

test('what nobody wrote comes from the configuration, with Include, Match and jump hosts', async () => {
  expect(await resolve(bare('node-a', everything))).toMatchObject({
    host: '127.0.0.1',
    port: target.port,
    user: 'root',
    identityFiles: [site.identity],
    jump: { host: '127.0.0.1', port: bastion.port, user: 'alice', identityFiles: [site.identity] },
  })
})

test('what the inventory says wins, field by field', async () => {
  const resolved = await resolve({ ...bare('node-a', ['host', 'identityFiles']), user: 'bob', port: 2222 })
  expect(resolved).toMatchObject({
    host: '127.0.0.1',
    user: 'bob',
    port: 2222,
    knownHostsFiles: ['/default/known_hosts'],
  })
  expect(resolved.jump).toBeUndefined()
})

test('without leave the configuration is not read', async () => {
  const connection = bare('node-a')
  expect(await resolve(connection)).toEqual(connection)
})

test('a chain of jump hosts is walked in its order', async () => {
  const { jump } = await resolve(bare('far', everything))
  expect(jump).toMatchObject({ host: 'fe80::1', port: 2202, jump: { host: 'first', port: 2201, user: 'carl' } })
})

test('tokens and the home folder in paths are filled in', async () => {
  const { identityFiles } = await resolve(bare('tokens', everything))
  expect(identityFiles).toEqual([expect.stringMatching(/^\/home\/me\/\.ssh\/tokens-\w+@22$/)])
})

test('a ProxyCommand needs the openssh transport', async () => {
  const failure = await failureOf(resolve(bare('piped', everything)))
  expect(failure.code).toBe('transport/needs-openssh')
  expect(failure.message).toContain('nc %h %p')
})

test.each(['ssh2', 'openssh'] as const)('%s reaches a node that only the configuration knows', async (transport) => {
  await using all = transports({ PATH })
  await using node = await all.forReading('a', { ...bare('node-a', everything), transport })
  const { outputs, flow } = await node.probe([{ argv: ['id', '-un'] }])
  expect([outputs[0]?.stdout, flow?.nodePort]).toEqual(['root\n', target.port])
})
