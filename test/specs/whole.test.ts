import { describe, expect, it } from 'vitest'
import { loadCluster } from '../../src/config/cluster/load.ts'
import { LinkConfig } from '../../src/schema/documents/link-config.ts'
import { ResolverConfig } from '../../src/schema/documents/resolver-config.ts'
import { withDefaults } from '../../src/specs/whole.ts'

const links = [
  { name: 'lo', type: 'loopback', kind: '' },
  ...['eth0', 'eth1'].map((name) => ({ name, type: 'ether', kind: '' })),
  { name: 'docker0', type: 'ether', kind: 'bridge' },
]

async function whole(text: string) {
  const files: Record<string, string> = { 'cluster.yaml': 'nodes: [{ name: n, config: [n.yaml] }]', 'n.yaml': text }
  const { nodes } = await loadCluster(async (path) => files[path], { env: {}, home: '/' })
  const [node] = nodes
  if (!node) throw new Error('no node')
  const config = withDefaults(node.config, node.machine, links)
  return { links: config.all(LinkConfig), resolvers: config.all(ResolverConfig) }
}

describe('a machine that is looked after wholly', () => {
  it('has the NICs on that nobody wrote about, and the name servers of the default', async () => {
    expect(await whole('machine: { network: { interfaces: [{ interface: eth0, mtu: 1400 }] } }')).toEqual({
      links: [
        { name: 'eth0', mtu: 1400 },
        { name: 'eth1', up: true },
      ],
      resolvers: [{ nameservers: [{ address: '1.1.1.1' }, { address: '8.8.8.8' }] }],
    })
  })
  it('keeps what somebody wrote: one link document ends the defaults of links', async () => {
    const text =
      'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n---\napiVersion: v1alpha1\nkind: ResolverConfig\nnameservers: [{ address: 10.0.0.53 }]\n'
    expect(await whole(text)).toEqual({
      links: [{ name: 'eth0' }],
      resolvers: [{ nameservers: [{ address: '10.0.0.53' }] }],
    })
  })
})
