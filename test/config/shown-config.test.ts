import { expect, test } from 'vitest'
import { shownConfig, shownText, valueOrigins } from '../../src/config/document/shown-config.ts'
import { toValue } from '../../src/config/yaml/located-value.ts'
import { loadCluster } from '../../src/index.ts'

const files: Record<string, string> = {
  'cluster.yaml':
    'config: [{file: base.yaml}, {patch: p.yaml, for: {role: edge}}]\nnodes: [{name: n, role: edge}]\nvalues: {H: {file: h}}\n',
  'base.yaml': `machine:
  token: abc.def
  ca: {crt: LS0t, key: LS0u}
  network:
    hostname: \${H}-1
    interfaces:
      - {interface: eth0, mtu: 1400}
---
apiVersion: v1alpha1
kind: SysctlConfig
params:
  a.b: "\${V}"
`,
  'p.yaml': `machine: {network: {interfaces: [{interface: eth0, mtu: 9000}]}}\n`,
  h: 'hidden-name\n',
}

const documents = async () => {
  const cluster = await loadCluster(async (path) => files[path], { env: { V: '1' }, home: '/', keepDocuments: true })
  return shownConfig(cluster.nodes[0]?.documents ?? [])
}

test('a config is shown whole, with its secrets starred out', async () => {
  expect((await documents()).map(toValue)).toEqual([
    {
      machine: {
        token: '***',
        ca: { crt: '***', key: '***' },
        network: { hostname: '***', interfaces: [{ interface: 'eth0', mtu: 9000 }] },
      },
    },
    { apiVersion: 'v1alpha1', kind: 'SysctlConfig', params: { 'a.b': '1' } },
  ])
})

test('and every value with the place it came from', async () => {
  expect(shownText(await documents(), { origins: true })).toBe(`machine:
  token: "***" # base.yaml:2
  ca:
    crt: "***" # base.yaml:3
    key: "***" # base.yaml:3
  network:
    hostname: "***" # base.yaml:5, written as \${H}-1
    interfaces:
      - interface: eth0 # base.yaml:7
        mtu: 9000 # p.yaml:1
---
apiVersion: v1alpha1 # base.yaml:10
kind: SysctlConfig # base.yaml:10
params:
  a.b: "1" # base.yaml:12, written as \${V}
`)
  expect(valueOrigins(await documents()).slice(-2)).toEqual([
    { path: '/1/kind', file: 'base.yaml', line: 10 },
    { path: '/1/params/a.b', file: 'base.yaml', line: 12, written: `\${V}` },
  ])
})
