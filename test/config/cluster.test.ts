import { describe, expect, test } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { documentsOf } from '../../src/model/config/machine-config.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { clusterOf } from './cluster-of.ts'
import { brief } from './faults.ts'

const link = (mtu: number) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\nmtu: ${mtu}\n`
const node = (name: string, more = '') => `  - {name: ${name}, address: ${name}.example, config: [c.yaml]${more}}\n`

describe('faults', () => {
  const c = { 'c.yaml': link(1401) }
  test.each<[string, Record<string, string>, string[]]>([
    ['no cluster file', {}, ['1:1 load/missing-file']],
    ['an empty one', { 'cluster.yaml': '' }, ['1:1 load/empty']],
    ['no nodes', { 'cluster.yaml': 'name: x\n' }, ['1:1 config/no-nodes']],
    ['an empty list of nodes', { 'cluster.yaml': 'name: x\nnodes: []\n' }, ['2:1 config/no-nodes']],
    ['a misspelled key', { ...c, 'cluster.yaml': `nmae: x\nnodes:\n${node('a')}` }, ['1:1 decode/unknown-key']],
    ['a missing file', { 'cluster.yaml': `nodes:\n${node('a')}` }, ['2:44 load/missing-file']],
    ['a file outside', { 'cluster.yaml': 'nodes: [{name: a, config: [../c.yaml]}]' }, ['1:28 load/outside-folder']],
    ['an absolute path', { 'cluster.yaml': 'nodes: [{name: a, config: [/etc/passwd]}]' }, ['1:28 load/outside-folder']],
    [
      'two nodes with one name',
      {
        ...c,
        'cluster.yaml': 'nodes: [{name: a, address: x, config: [c.yaml]}, {name: a, address: y, config: [c.yaml]}]',
      },
      ['1:57 config/two-nodes-one-name'],
    ],
    [
      'two nodes with one address',
      {
        ...c,
        'cluster.yaml':
          'nodes: [{name: a, address: "FD00::1", config: [c.yaml]}, {name: b, address: "fd00:0::1", config: [c.yaml]}]',
      },
      ['1:77 config/two-nodes-one-address'],
    ],
    [
      'one address with two ports is fine',
      {
        ...c,
        'cluster.yaml':
          'nodes: [{name: a, address: x, config: [c.yaml]}, {name: b, address: x, config: [c.yaml], connection: {port: 23}}]',
      },
      [],
    ],
    ['a node without config', { 'cluster.yaml': 'nodes: [{name: a}]' }, ['1:16 config/node-without-config']],
    [
      'a node whose file is empty',
      { 'cluster.yaml': `nodes:\n${node('a')}`, 'c.yaml': '# nothing\n' },
      ['2:12 config/node-without-config'],
    ],
    [
      'a document in two files',
      { ...c, 'd.yaml': link(1402), 'cluster.yaml': `config: [{file: d.yaml}]\nnodes:\n${node('a')}` },
      ['2:7 load/duplicate-document'],
    ],
    [
      'an unknown jump host',
      { ...c, 'cluster.yaml': `nodes:\n${node('a', ', connection: {jump: {node: b}}')}` },
      ['2:66 config/unknown-node'],
    ],
    [
      'jump hosts in a circle',
      {
        ...c,
        'cluster.yaml': `nodes:\n${node('a', ', connection: {jump: {node: b}}')}${node('b', ', connection: {jump: {node: a}}')}`,
      },
      ['3:66 config/circular-jump'],
    ],
    [
      'a jump host of two kinds',
      { ...c, 'cluster.yaml': `nodes:\n${node('a', ', connection: {jump: {node: b, address: x}}')}` },
      ['2:66 document/exclusive', '2:66 config/unknown-node'],
    ],
    [
      'an include of itself',
      { ...c, 'cluster.yaml': `include: [a.yaml]\nnodes:\n${node('a')}`, 'a.yaml': 'include: [cluster.yaml]' },
      ['1:11 load/circular-include'],
    ],
    [
      'an entry that chooses nobody',
      { ...c, 'cluster.yaml': `config: [{patch: c.yaml, for: {role: wrker}}]\nnodes:\n${node('a')}` },
      ['~1:26 config/selects-nothing'],
    ],
    [
      'a name for a shell',
      { ...c, 'cluster.yaml': 'nodes: [{name: "$(reboot)", address: "-oProxyCommand=x", config: [c.yaml]}]' },
      ['1:16 decode/bad-value', '1:38 decode/bad-value'],
    ],
    [
      'an unset variable',
      { ...c, 'cluster.yaml': `connection: {user: "\${WHO}"}\nnodes:\n${node('a')}` },
      ['1:21 decode/unset-variable'],
    ],
    [
      'names the kernel refuses',
      { 'c.yaml': link(1401).replace('eth0', '"a b"'), 'cluster.yaml': `nodes:\n${node('a')}` },
      ['3:7 lint/link-name'],
    ],
  ])('%s', async (_, files, faults) => {
    expect(brief((await clusterOf(files)).diagnostics).sort()).toEqual([...faults].sort())
  })

  test('of every file are told in one run, each once', async () => {
    const files = {
      'cluster.yaml': `config: [{file: b.yaml}]\nnodes:\n${node('a')}${node('b')}`,
      'b.yaml': 'kind: y',
      'c.yaml': link(1401).replace('mtu: 1401', 'mtu: x'),
    }
    expect(brief((await clusterOf(files)).diagnostics)).toEqual(['1:7 load/unknown-kind', '4:6 decode/wrong-type'])
  })
})

describe('layers', () => {
  const mtuOf = async (config: string, nodeMore: string) => {
    const files = {
      'cluster.yaml': `${config}nodes:\n${node('a', nodeMore)}`,
      'c.yaml': link(1401),
      'p2.yaml': link(1402),
      'p3.yaml': link(1403),
    }
    const cluster = await clusterOf(files)
    expect(cluster.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    return cluster.nodes[0] && documentsOf(cluster.nodes[0].machine, LinkConfig)[0]?.mtu
  }
  test.each([
    ['a patch for all', 'config: [{patch: p2.yaml}]\n', '', 1402],
    ['in the order listed', 'config: [{patch: p3.yaml}, {patch: p2.yaml}]\n', '', 1402],
    ['the node’s own come last', 'config: [{patch: p2.yaml}]\n', ', patches: [p3.yaml]', 1403],
    ['by role', 'config: [{patch: p2.yaml, for: {role: w}}, {patch: p3.yaml, for: {role: x}}]\n', ', role: w', 1402],
    [
      'by group',
      'config: [{patch: p2.yaml, for: {group: g}}, {patch: p3.yaml, for: {group: h}}]\n',
      ', groups: [f, g]',
      1402,
    ],
    [
      'by label',
      'config: [{patch: p2.yaml, for: {label: rack}}, {patch: p3.yaml, for: {label: rack=b}}]\n',
      ', labels: {rack: a=b}',
      1402,
    ],
    ['by label and value', 'config: [{patch: p2.yaml, for: {label: rack=a=b}}]\n', ', labels: {rack: a=b}', 1402],
    ['by name', 'config: [{patch: p2.yaml, for: {node: a}}]\n', '', 1402],
    ['all that is given must hold', 'config: [{patch: p2.yaml, for: {node: a, role: w}}]\n', '', 1401],
  ])('%s', async (_, config, more, mtu) => {
    expect(await mtuOf(config, more)).toBe(mtu)
  })

  test('a patch that does not fit says whom it does not fit, unless that is everybody', async () => {
    const details = async (names: readonly string[]) => {
      const nodes = names.map((name) => `  - {name: ${name}, config: [${name}.yaml], patches: [p.yaml]}\n`)
      const configs = names.map((name, n) => [
        `${name}.yaml`,
        n === 0 ? link(1401) : link(1401).replace('mtu: 1401', 'up: true'),
      ])
      const { diagnostics } = await clusterOf({
        ...Object.fromEntries(configs),
        'cluster.yaml': `nodes:\n${nodes.join('')}`,
        'p.yaml': link(1401).replace('mtu: 1401', 'up: {$patch: delete}'),
      })
      return diagnostics.map(({ code, detail }) => [code, detail])
    }
    expect(await details(['a', 'b'])).toEqual([['load/nothing-to-delete', 'This is so for "a".']])
    expect(await details(['a'])).toEqual([['load/nothing-to-delete', undefined]])
  })

  test('includes come first, and their paths start from their own folder', async () => {
    const cluster = await clusterOf({
      'cluster.yaml': `include: [sites/a.yaml]\nnodes:\n${node('b')}`,
      'sites/a.yaml': 'nodes: [{name: a, config: [own.yaml]}]',
      'sites/own.yaml': link(1407),
      'c.yaml': link(1401),
    })
    expect(cluster.diagnostics).toEqual([])
    expect(
      cluster.nodes.map(({ node: { name }, machine }) => [name, documentsOf(machine, LinkConfig)[0]?.mtu]),
    ).toEqual([
      ['a', 1407],
      ['b', 1401],
    ])
    expect([...cluster.sources.keys()].sort()).toEqual(['c.yaml', 'cluster.yaml', 'sites/a.yaml', 'sites/own.yaml'])
  })
})

describe('connections', () => {
  const connectionOf = async (defaults: string, more: string, env = {}) =>
    (
      await clusterOf(
        { 'cluster.yaml': `connection: ${defaults}\nnodes:\n${node('a', more)}${node('gate')}`, 'c.yaml': link(1401) },
        env,
      )
    ).nodes[0]?.node.connection

  test('by default, as OpenSSH would', async () => {
    expect(await connectionOf('{}', '', { SSH_AUTH_SOCK: '/run/agent' })).toEqual({
      transport: 'ssh2',
      host: 'a.example',
      port: 22,
      user: 'root',
      identityFiles: ['id_ed25519', 'id_ecdsa', 'id_rsa'].map((name) => `/home/me/.ssh/${name}`),
      agent: '/run/agent',
      knownHostsFiles: ['/home/me/.ssh/known_hosts', '/etc/ssh/ssh_known_hosts'],
      hostKeyPolicy: 'strict',
      connectTimeout: 15_000,
      commandTimeout: 60_000,
      keepaliveInterval: 10_000,
      options: [],
    })
  })

  test('the ssh configuration may fill only what nobody wrote, and only when asked to', async () => {
    const open = async (defaults: string, own = '') => (await connectionOf(defaults, own))?.fromSshConfig
    expect(await open('{port: 2200}')).toBeUndefined()
    expect(await open('{sshConfig: true, port: 2200}')).toEqual([
      'host',
      'user',
      'identityFiles',
      'knownHostsFiles',
      'jump',
    ])
    expect(await open('{sshConfig: true}', ', connection: {user: ops, port: 22, direct: true}')).toEqual([
      'host',
      'identityFiles',
      'knownHostsFiles',
    ])
    expect(await open('{sshConfig: true}', ', connection: {sshConfig: false}')).toBeUndefined()
  })

  test('a node’s own words win', async () => {
    const defaults = '{user: admin, port: 2200, agent: none, knownHostsFiles: [known_hosts], jump: {node: gate}}'
    const own = ', connection: {port: 22, identityFiles: [~/k, keys/k], connectTimeout: 1m30s, transport: openssh}'
    const connection = await connectionOf(defaults, own, { SSH_AUTH_SOCK: '/run/agent' })
    expect(connection).toMatchObject({
      transport: 'openssh',
      user: 'admin',
      port: 22,
      identityFiles: ['/home/me/k', 'keys/k'],
      knownHostsFiles: ['known_hosts'],
      connectTimeout: 90_000,
      jump: { host: 'gate.example', port: 2200, user: 'admin' },
    })
    expect(connection).not.toHaveProperty('agent')
    expect(connection?.jump).not.toHaveProperty('jump')
  })

  test('a jump host outside the cluster, and none at all', async () => {
    const defaults = '{user: admin, jump: {address: 192.0.2.1, user: hop, port: 2022}}'
    expect((await connectionOf(defaults, ''))?.jump).toMatchObject({ host: '192.0.2.1', user: 'hop', port: 2022 })
    expect(await connectionOf(defaults, ', connection: {direct: true}')).not.toHaveProperty('jump')
  })
})

describe('protections', () => {
  const protectIn = async (text: string, kinds?: readonly string[]) => {
    const files: Record<string, string> = {
      'cluster.yaml': `include: [more.yaml]\nnodes:\n${node('a', ', role: w')}${node('b')}${text}`,
      'more.yaml': 'protect:\n  - { kind: Link, id: eth0, for: { role: w } }\n',
      'c.yaml': link(1401),
    }
    const { nodes, diagnostics } = await loadCluster(async (path) => files[path], {
      ...{ env: {}, home: '/home/me' },
      ...(kinds && { kinds }),
    })
    return [nodes.map(({ protect }) => protect), diagnostics.map(({ code, hint }) => [code, hint])]
  }
  const eth0 = { kind: 'Link', id: 'eth0', written: 'more.yaml:2' }

  test('are for the nodes they name, with the place where they are written', async () => {
    const all = { kind: 'Address', id: 'eth0/*', written: 'cluster.yaml:5' }
    expect(await protectIn('protect: [{ kind: Address, id: eth0/* }]', ['Link', 'Address'])).toEqual([
      [[eth0, all], [all]],
      [],
    ])
  })
  test.each([
    ['[{ kind: Adress, id: x }]', 'config/unknown-kind', 'did you mean Address?'],
    ['[{ kind: Link, id: x, for: { role: x } }]', 'config/selects-nothing', expect.any(String)],
    ['[{ kind: Link }]', 'document/missing', expect.any(String)],
    ['[{ kind: Link, id: "" }]', 'document/missing', expect.any(String)],
    ['[{ kind: Link, id: x, role: w }]', 'decode/unknown-key', expect.any(String)],
  ])('%s is a fault', async (text, code, hint) => {
    expect((await protectIn(`protect: ${text}`, ['Link', 'Address']))[1]).toEqual([[code, hint]])
  })
})
