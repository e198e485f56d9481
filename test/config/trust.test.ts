import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { type Ask, askDigest, askKey, type Trusts } from '../../src/model/config/trust.ts'
import { brief } from './faults.ts'

const link = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n'

/** A cluster in `/work/site`; `links` are paths that lead elsewhere, and `.` is that folder. */
function options(env: Record<string, string> = {}, links: Record<string, string> = {}, trusts?: Trusts) {
  const follow = async (path: string) => {
    const whole = posix.resolve('/work/site', path)
    const on = Object.keys(links).find((name) => whole === name || whole.startsWith(`${name}/`))
    return on === undefined ? whole : posix.resolve(posix.dirname(on), `${links[on]}${whole.slice(on.length)}`)
  }
  return { env, home: '/home/me', follow, ...(trusts && { trusts }) }
}

async function asksOf(connection: string, nodes: string, env?: Record<string, string>, links?: Record<string, string>) {
  const text = `connection: ${connection}\nnodes: ${nodes}\n`
  const read = async (path: string) => ({ 'cluster.yaml': text, 'c.yaml': link })[path]
  const { diagnostics, asks } = await loadCluster(read, options(env, links))
  expect(brief(diagnostics).filter((one) => !one.includes('node-without-config'))).toEqual([])
  return asks.map(({ power, content, nodes: names = [], at: { start }, learning }) =>
    [`${start.line}:${start.column} ${names.join()} ${power}`, ...content, ...(learning ? ['learning'] : [])].join(' '),
  )
}

const a = '[{name: a}]'
const asks = (connection: string, nodes = a) => asksOf(connection, nodes)

describe('what a connection asks of this machine', () => {
  it.each([
    'ProxyCommand=touch /tmp/x',
    'LocalCommand=touch /tmp/x',
    'PermitLocalCommand=yes',
    'KnownHostsCommand=/bin/sh -c id',
    'Include=/tmp/config',
    'Match=exec "touch /tmp/x"',
    'PKCS11Provider=/tmp/x.so',
    'SecurityKeyProvider=/tmp/x.so',
    'IdentityAgent=/run/agent',
    'ControlPath=/tmp/socket',
    'CertificateFile=/etc/passwd',
    'UserKnownHostsFile=/dev/zero',
    'Compression=yes',
    'proxycommand touch /tmp/x',
  ])('the option %s of ssh', async (option) => {
    expect(await asks(`{transport: openssh, options: ['${option}']}`)).toEqual([`1:34 a ssh-options ${option}`])
  })

  it.each<[string, string, string, string[]]>([
    ['options that no transport reads are none', '{options: [ProxyCommand=x]}', a, []],
    [
      'nor are those of a jump host behind ssh2',
      '{}',
      '[{name: a, connection: {jump: {node: b}}}, {name: b, connection: {options: [A=b]}}]',
      [],
    ],
    [
      'options of one node',
      '{}',
      '[{name: a}, {name: b, connection: {transport: openssh, options: [A=b, C=d]}}]',
      ['2:66 b ssh-options A=b C=d'],
    ],
    [
      'options of a jump host',
      '{transport: openssh}',
      '[{name: a, connection: {jump: {node: b}}}, {name: b, connection: {options: [A=b]}}]',
      ['2:70 a,b ssh-options A=b'],
    ],
    [
      'options of all nodes, for a jump host outside too',
      '{transport: openssh, options: [A=b], jump: {address: x}}',
      a,
      ['1:34 a ssh-options A=b'],
    ],
    ['a root shell on this machine', '{}', '[{name: a, connection: {transport: local}}]', ['2:25 a local-root']],
    ['the ssh configuration', '{sshConfig: true}', a, ['1:14 a ssh-config']],
    ['and for openssh', '{sshConfig: true, transport: openssh}', a, ['1:14 a ssh-config']],
    [
      'the ssh configuration of a jump host',
      '{}',
      '[{name: a, connection: {jump: {node: b}}}, {name: b, connection: {sshConfig: true}}]',
      ['2:67 a,b ssh-config'],
    ],
    ['an agent', '{agent: /run/other}', a, ['1:14 a agent /run/other']],
    ['but not none', '{agent: none}', a, []],
    ['nor a socket of the cluster', '{agent: run/agent}', a, []],
    ['the agent of a jump host', '{jump: {address: x, agent: ../agent}}', a, ['1:33 a agent /work/agent']],
    [
      'a key outside',
      '{identityFiles: [keys/id, ../id, /etc/key]}',
      a,
      ['1:39 a private-key /work/id', '1:46 a private-key /etc/key'],
    ],
    ['a key of the user', '{identityFiles: [~/.ssh/id, /home/me/.ssh/other]}', a, []],
    [
      'one that only looks like it',
      '{identityFiles: [~/.ssh/../x, /home/me/.ssh/../y, ~/.sshx/z]}',
      a,
      ['1:30 a private-key /home/me/x', '1:43 a private-key /home/me/y', '1:63 a private-key /home/me/.sshx/z'],
    ],
    ['a key in the home', '{identityFiles: [~/id]}', a, ['1:30 a private-key /home/me/id']],
    ['what git keeps', '{identityFiles: [.git/config]}', a, ['1:30 a private-key /work/site/.git/config']],
    [
      'host keys outside',
      '{knownHostsFiles: [hosts, /dev/zero]}',
      a,
      ['1:32 a new-host-keys /work/site/hosts learning', '1:39 a host-keys /dev/zero'],
    ],
    ['host keys of the system, and none', '{knownHostsFiles: [/dev/null, /etc/ssh/ssh_known_hosts]}', a, []],
    [
      'where new host keys go',
      '{knownHostsFiles: [~/.ssh/authorized_keys]}',
      a,
      ['1:20 a new-host-keys /home/me/.ssh/authorized_keys learning'],
    ],
    ['but for the user’s own', '{knownHostsFiles: [~/.ssh/known_hosts, hosts]}', a, []],
    [
      'to believe hosts never seen',
      '{hostKeyPolicy: accept-new}',
      a,
      ['1:18 a new-host-keys /home/me/.ssh/known_hosts'],
    ],
    [
      'and to keep that elsewhere',
      '{hostKeyPolicy: accept-new, knownHostsFiles: [hosts]}',
      a,
      ['1:18 a new-host-keys /work/site/hosts'],
    ],
    [
      'a jump host outside',
      '{jump: {address: x, hostKeyPolicy: accept-new, knownHostsFiles: [/etc/hosts]}}',
      a,
      ['1:48 a new-host-keys /etc/hosts', '1:74 a host-keys /etc/hosts'],
    ],
    [
      'one ask for all nodes that have it',
      '{identityFiles: [/k]}',
      '[{name: a}, {name: b}, {name: c, connection: {identityFiles: [~/.ssh/id]}}]',
      ['1:30 a,b private-key /k'],
    ],
  ])('%s', async (_, connection, nodes, expected) => {
    const found = await asks(connection, nodes)
    // A column is what nobody can count by hand: the line, and that it is one.
    const lines = (all: readonly string[]) => all.map((one) => one.replace(/^(\d+):\d+/, '$1')).sort()
    expect(lines(found)).toEqual(lines(expected))
  })

  it('is what values are after they were put in', async () => {
    const options = ['ProxyCommand=touch x']
    const found = await asksOf(`{transport: openssh, options: ["ProxyCommand=\${P}"]}`, a, { P: 'touch x' })
    expect(found).toEqual([expect.stringContaining(`ssh-options ${options}`)])
    expect(await asksOf(`{identityFiles: ["\${P}/id"]}`, a, { P: '/etc' })).toEqual([
      expect.stringContaining('private-key /etc/id'),
    ])
  })

  it.each<[string, string, Record<string, string>, string[]]>([
    ['a key', '{identityFiles: [keys/id]}', { '/work/site/keys/id': '/etc/key' }, ['private-key /etc/key']],
    ['the folder of a key', '{identityFiles: [keys/id]}', { '/work/site/keys': '/etc' }, ['private-key /etc/id']],
    ['a link within', '{identityFiles: [keys/id]}', { '/work/site/keys': 'other' }, []],
    ['its certificate', '{identityFiles: [id]}', { '/work/site/id-cert.pub': '/dev/zero' }, ['private-key /dev/zero']],
    ['its public key', '{identityFiles: [id]}', { '/work/site/id.pub': '../x' }, ['private-key /work/x']],
    ['an agent', '{agent: agent}', { '/work/site/agent': '/run/agent' }, ['agent /run/agent']],
    [
      'host keys',
      '{knownHostsFiles: [hosts]}',
      { '/work/site/hosts': '/dev/zero' },
      ['host-keys /dev/zero', 'new-host-keys /dev/zero learning'],
    ],
    [
      'new host keys, to what git keeps',
      '{knownHostsFiles: [hosts]}',
      { '/work/site/hosts': '.git/hooks/pre-commit' },
      ['host-keys /work/site/.git/hooks/pre-commit', 'new-host-keys /work/site/.git/hooks/pre-commit learning'],
    ],
    ['the user’s own host keys', '{knownHostsFiles: [~/.ssh/known_hosts]}', { '/home/me/.ssh': '/dotfiles' }, []],
    ['the cluster’s folder', '{identityFiles: [keys/id]}', { '/work/site': '/elsewhere' }, []],
  ])('is where links lead: %s', async (_, connection, links, expected) => {
    const found = await asksOf(connection, a, {}, links)
    expect(found.map((one) => one.split(' ').slice(2).join(' ')).sort()).toEqual(expected)
  })
})

describe('what no setting of a connection may hold', () => {
  it.each([
    ['an option on two lines', '{transport: openssh, options: ["A=b\\nProxyCommand=x"]}', '1:44 decode/bad-value'],
    ['an empty option', '{transport: openssh, options: [" "]}', '1:44 decode/bad-value'],
    ['options of a jump host', '{jump: {address: x, options: [A=b]}}', '1:33 decode/unknown-key'],
    ['a path that ssh would read as two', `{identityFiles: ['x" "/etc/y']}`, '1:30 decode/bad-value'],
    ['a path that ssh would fill in', "{knownHostsFiles: ['$${HOME}/x']}", '1:32 decode/bad-value'],
    ['a path with a line break', '{agent: "a\\nb"}', '1:21 decode/bad-value'],
    ['an empty path', "{identityFiles: ['']}", '1:30 decode/bad-value'],
  ])('%s', async (_, connection, fault) => {
    const text = `connection: ${connection}\nnodes: ${a}\n`
    const { diagnostics } = await loadCluster(async () => text, options())
    expect(brief(diagnostics)).toContain(fault)
  })
})

describe('links that lead out of the folder', () => {
  const secret = 'root:$6$secret:19000::::::\n'
  const cluster = `include: [more.yaml]
values: {V: {file: v.txt}}
config: [{file: base/all.yaml}]
nodes: [{name: a, config: [c.yaml], patches: [p.yaml]}]
`
  const files: Record<string, string> = {
    'cluster.yaml': cluster,
    'more.yaml': 'nodes: [{name: b, config: [c.yaml], connection: {agent: /run/x}}]',
    'base/all.yaml': link.replace('eth0', 'eth1'),
    'c.yaml': link,
    'p.yaml': `${link}---\napiVersion: v1alpha1\nkind: SysctlConfig\nparams: {a.b: "\${V}"}\n`,
    'v.txt': 'value',
  }
  const load = async (links: Record<string, string>, trusts?: Trusts) => {
    const read: string[] = []
    const { diagnostics, asks, sources } = await loadCluster(
      async (path) => {
        read.push(path)
        return links[`/work/site/${path}`] ? secret : files[path]
      },
      options({}, links, trusts),
    )
    return { diagnostics, asks, read, sources }
  }

  it.each([
    ['more.yaml', '/etc/shadow', '1:11', 'config'],
    ['v.txt', '/etc/shadow', '2:20', 'value'],
    ['base/all.yaml', '../../outside.yaml', '3:17', 'config'],
    ['c.yaml', '/home/me/.ssh/id', '1:28', 'config'],
    ['p.yaml', '.git/config', '4:47', 'config'],
    ['cluster.yaml', '/etc/shadow', '1:1', 'config'],
  ])('%s is not read, nor quoted, but told where it leads', async (file, to, place, purpose) => {
    const { diagnostics, read, asks, sources } = await load({ [`/work/site/${file}`]: to })
    expect(read).not.toContain(file)
    expect(brief(diagnostics)).toContain(`${place} trust/leads-out`)
    const end = posix.resolve(posix.dirname(`/work/site/${file}`), to)
    expect(diagnostics.find(({ code }) => code === 'trust/leads-out')?.summary).toContain(end)
    expect(JSON.stringify([diagnostics, ...sources])).not.toContain('secret')
    expect(asks).toContainEqual(expect.objectContaining({ power: `link-${purpose}`, content: [end] }))
  })

  it('are told once for a folder of files, and for each place that names them', async () => {
    const { diagnostics, read } = await load({ '/work/site/base': '/etc' })
    expect(brief(diagnostics)).toEqual(['3:17 trust/leads-out'])
    expect(read).not.toContain('base/all.yaml')
  })

  it('are followed once they are trusted, and stay something that was asked for', async () => {
    const trusted: Ask[] = []
    const { diagnostics, read, asks } = await load({ '/work/site/v.txt': '/etc/value' }, async (ask) => {
      trusted.push(ask)
      return true
    })
    expect(diagnostics.filter(({ code }) => code.startsWith('trust/'))).toEqual([])
    expect(read).toContain('v.txt')
    expect(asks.map(({ power }) => power)).toEqual(['link-value', 'agent'])
    expect(trusted.map(askKey)).toEqual(['["link-value","/etc/value"]'])
  })

  it('are trusted for a value and not thereby for a config, which faults would quote', async () => {
    const links = { '/work/site/v.txt': '/etc/value', '/work/site/c.yaml': '/etc/value' }
    const { read } = await load(links, async ({ power }) => power === 'link-value')
    expect(read).toContain('v.txt')
    expect(read).not.toContain('c.yaml')
  })

  it('lead nowhere for who hands over no way to follow them', async () => {
    const { asks, diagnostics } = await loadCluster(async (path) => files[path], { env: {}, home: '/home/me' })
    expect(asks.map(({ power }) => power)).toEqual(['agent'])
    expect(diagnostics.filter(({ code }) => code.startsWith('trust/'))).toEqual([])
  })
})

it.each(['.git/config', 'x/../.git/config', '.GIT/config', 'sub/.git/config'])(
  '%s is no file of a cluster',
  async (path) => {
    const read = async (file: string) =>
      file === 'cluster.yaml' ? `nodes: [{name: a, config: [${path}]}]` : 'token: x'
    const { diagnostics } = await loadCluster(read, options())
    expect(brief(diagnostics)).toEqual(['1:28 load/outside-folder'])
  },
)

it('what is remembered is bound to the cluster, the power and the exact content', () => {
  const ask = { power: 'ssh-options', content: ['A=b', 'C=d'], setting: 's', does: 'd' } as unknown as Ask
  const others = [
    askDigest('/other', ask),
    askDigest('/c', { ...ask, power: 'agent' }),
    askDigest('/c', { ...ask, content: ['C=d', 'A=b'] }),
    askDigest('/c', { ...ask, content: ['A=b,C=d'] }),
    askDigest('/c', { ...ask, content: ['A=b', 'C=d', ''] }),
  ]
  expect(others).not.toContain(askDigest('/c', ask))
  expect(new Set(others).size).toBe(others.length)
  expect(askDigest('/c', { ...ask, setting: 'other', nodes: ['a'] })).toBe(askDigest('/c', ask))
})
