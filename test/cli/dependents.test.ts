import { expect, it } from 'vitest'
import { dependentsIn, withAddress } from '../../src/cli/fleet/dependents.ts'
import { loadCluster } from '../../src/config/cluster/load.ts'

const files: Record<string, string> = {
  'cluster.yaml': `
nodes:
  - { name: bastion, address: 192.0.2.1, config: [host.yaml] }
  - { name: inner, address: 10.0.0.1, config: [host.yaml], connection: { jump: { node: bastion } } }
  - { name: deep, address: 10.1.0.1, config: [host.yaml], connection: { jump: { node: inner } } }
  - { name: router, address: 192.0.2.9, config: [router.yaml] }
  - { name: legacy, address: leaf.example.org, config: [legacy.yaml] }
  - { name: modern, address: 2001:db8::5, config: [modern.yaml] }
  - { name: alone, address: 192.0.2.7, config: [host.yaml] }
`,
  'host.yaml': 'apiVersion: v1alpha1\nkind: SysctlConfig\nparams: { net.ipv4.ip_forward: "1" }\n',
  'router.yaml': 'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth1\naddresses: [{ address: 10.9.0.1/24 }]\n',
  'legacy.yaml':
    'machine: { network: { interfaces: [{ interface: eth0, routes: [{ network: 0.0.0.0/0, gateway: 10.9.0.1 }] }] } }',
  'modern.yaml': `apiVersion: v1alpha1
kind: LinkConfig
name: eth0
routes: [{ gateway: 10.9.0.1 }, { destination: 10.0.0.0/8, gateway: 10.9.0.1 }]
`,
}

it('a node depends on its jump hosts, and on whoever holds a gateway that its config names', async () => {
  const { nodes, diagnostics } = await loadCluster(async (path) => files[path], { env: {}, home: '/root' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const dependentsOf = dependentsIn(nodes)
  const of = (name: string) => {
    const found = nodes.find(({ node }) => node.name === name)
    if (!found) throw new Error(`there is no node ${name}`)
    return dependentsOf(found.node)
  }
  expect(of('bastion').map(({ name }) => name)).toEqual(['inner', 'deep'])
  expect(of('inner').map(({ name }) => name)).toEqual(['deep'])
  expect(of('router').map(({ name }) => name)).toEqual(['legacy', 'modern'])
  expect(withAddress(of('router'))).toEqual([{ name: 'modern', address: '2001:db8::5' }])
  expect(of('alone')).toEqual([])
  expect(of('modern')).toEqual([])
})
