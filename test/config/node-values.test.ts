import { describe, expect, test } from 'vitest'
import { documentsOf as writtenIn } from '../../src/model/config/machine-config.ts'
import { documentTypes } from '../../src/schema/documents/index.ts'
import { clusterOf } from './cluster-of.ts'
import { brief } from './faults.ts'

const link = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\n'
const addresses = (text: string) => `${link}addresses:\n  - address: ${text}\n`
const cluster = (...nodes: string[]) =>
  `config: [{file: c.yaml}]\nnodes:\n${nodes.map((one) => `  - ${one}\n`).join('')}`

const contents = async (files: Record<string, string>, env: Record<string, string> = {}) => {
  const { nodes, diagnostics, secrets } = await clusterOf(files, env)
  const all = nodes.map(({ node, machine }) => [node.name, documentTypes.flatMap((type) => writtenIn(machine, type))])
  return { contents: Object.fromEntries(all) as Record<string, unknown[]>, diagnostics, secrets }
}

describe('values of nodes', () => {
  test('stand in one file for many nodes, which share what has none', async () => {
    const files = {
      'cluster.yaml': `config: [{file: c.yaml}, {patch: p.yaml}]\nnodes:\n  - {name: a, values: {address: 10.0.0.1, mtu: 9000}}\n  - {name: b, values: {address: 10.0.0.2, mtu: 1400}}\n`,
      'c.yaml': `${link}---\napiVersion: v1alpha1\nkind: HostnameConfig\nhostname: \${node.name}.example.org\n`,
      'p.yaml': `${addresses(`\${node.address}/24`)}mtu: \${node.mtu}\n`,
    }
    const found = await contents(files)
    expect(found.diagnostics).toEqual([])
    expect(found.contents).toEqual(
      Object.fromEntries(
        [['a', '10.0.0.1', 9000] as const, ['b', '10.0.0.2', 1400] as const].map(([name, address, mtu]) => [
          name,
          expect.arrayContaining([
            { name: 'eth1', mtu, addresses: [{ address: `${address}/24` }] },
            { hostname: `${name}.example.org` },
          ]),
        ]),
      ),
    )
  })

  test('are put in by a JSON Patch too', async () => {
    const found = await contents({
      'cluster.yaml': `config: [{file: c.yaml}, {patch: p.yaml}]\nnodes: [{name: a, values: {m: 1400}}, {name: b, values: {m: 1500}}]`,
      'c.yaml': link,
      'p.yaml': `- op: add\n  path: /mtu\n  value: \${node.m}\n`,
    })
    expect(brief(found.diagnostics)).toEqual([])
    expect(found.contents).toEqual({ a: [{ name: 'eth1', mtu: 1400 }], b: [{ name: 'eth1', mtu: 1500 }] })
  })

  test('one that a node lacks is an error at the place where it is used, with the node', async () => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': cluster(
        '{name: a, values: {address: 10.0.0.1}}',
        '{name: b, values: {adress: 10.0.0.1}}',
        '{name: c}',
      ),
      'c.yaml': addresses(`\${node.address}/24`),
    })
    expect(diagnostics).toMatchObject([
      {
        ...{ severity: 'error', code: 'decode/unset-node-value', summary: 'the node has no value `address`' },
        ...{ detail: 'This is so for "b".', hint: `did you mean \${node.adress}?` },
        at: { file: 'c.yaml', start: { line: 5, column: 14 } },
      },
      {
        code: 'decode/unset-node-value',
        detail: 'This is so for "c".',
        hint: expect.stringContaining('in cluster.yaml'),
      },
      { severity: 'warning', code: 'config/unused-value', at: { file: 'cluster.yaml' } },
    ])
  })

  test('one that all nodes lack is one error, and the nodes that do not use it go on', async () => {
    const loaded = await clusterOf({
      'cluster.yaml': `config: [{file: l.yaml}, {patch: c.yaml, for: {role: w}}]\nnodes: [{name: a, role: w}, {name: b, role: w}, {name: c}]`,
      'l.yaml': link,
      'c.yaml': addresses(`\${node.address}/24`),
    })
    expect(loaded.diagnostics).toMatchObject([
      { code: 'decode/unset-node-value', detail: 'This is so for "a" and "b".' },
    ])
    expect(loaded.faultsOf(['a'])).toMatchObject([{ detail: 'This is so for "a".' }])
    expect(loaded.faultsOf(['c'])).toEqual([])
  })

  test('what is wrong with one names the node, whatever finds it', async () => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': cluster(
        ...[
          '{name: a, values: {x: 10.0.0.1/24}}',
          '{name: b, values: {x: 10.0.0.300/24}}',
          '{name: c, values: {x: ""}}',
        ],
      ),
      'c.yaml': addresses(`\${node.x}`),
    })
    const found = diagnostics.map(({ code, detail, summary }) => `${code} ${summary} ${detail}`)
    expect(found.some((text) => text.includes('`addresses[0].address`') && text.includes('This is so for "b".'))).toBe(
      true,
    )
    // Empty is not unset: it is what the field makes of it.
    expect(found.filter((text) => text.includes('unset'))).toEqual([])
    expect(found.some((text) => text.includes('This is so for "c".'))).toBe(true)
  })

  test.each([
    [`$\${node.address}`, `\${node.address}`],
    [`x-\${node.a}-\${node.b}\${E}`, 'x-1-2e'],
    [`\${node.c}`, ''],
    // What a value holds is not looked into again.
    [`\${node.d}`, `\${node.a}`],
  ])('%s is %j', async (written, meant) => {
    const found = await contents(
      {
        'cluster.yaml': cluster(`{name: n, values: {a: 1, b: "2", c: "", d: "$\${node.a}"}}`),
        'c.yaml': `apiVersion: v1alpha1\nkind: SysctlConfig\nparams:\n  a.b: "${written}"\n  c.d: "\${node.a}\${node.b}\${node.c}\${node.d}"\n`,
      },
      { E: 'e' },
    )
    expect(brief(found.diagnostics)).toEqual([])
    expect(found.contents.n).toMatchObject([{ params: { 'a.b': meant } }])
  })

  test('come from no environment, and mean nothing in cluster.yaml', async () => {
    const env = { 'node.address': '192.0.2.1', A: '10.0.0.1' }
    const { diagnostics } = await clusterOf(
      {
        'cluster.yaml': cluster(`{name: a, address: "\${node.address}", values: {fine: "\${A}"}}`),
        'c.yaml': `${addresses(`\${node.address}/24`)}    # \${node.fine}\n`,
      },
      env,
    )
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'decode/unset-node-value', at: { file: 'c.yaml' } },
      { code: 'decode/unset-node-value', at: { file: 'cluster.yaml' } },
    ])
  })

  test.each(['name', '1st', 'a.b'])('%s is no name for one', async (name) => {
    const { diagnostics } = await clusterOf({
      'cluster.yaml': cluster(`{name: a, values: {${name}: x}}`),
      'c.yaml': link,
    })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'document/bad-value' }])
  })

  test('in a field that holds a secret each is one of its own', async () => {
    const key = (n: number) => Buffer.alloc(32, n).toString('base64')
    const { named, diagnostics } = await clusterOf({
      'cluster.yaml': cluster(...[1, 2].map((n) => `{name: n${n}, values: {key: "${key(n)}"}}`)),
      'c.yaml': `apiVersion: v1alpha1\nkind: WireguardConfig\nname: wg0\nprivateKey: \${node.key}\n`,
    })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(named.map((one) => [one.name, one.reveal()])).toEqual([
      ['n1.key', key(1)],
      ['n2.key', key(2)],
    ])
  })
})
