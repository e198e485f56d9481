import { describe, expect, it } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import type { Scope } from '../../src/model/config/derived.ts'
import { desiredOf } from '../../src/planner/desired.ts'
import { linux } from '../../src/providers/linux/index.ts'
import { wantedResources } from '../../src/resources/wanted.ts'

const { kinds } = linux

const links = [
  { name: 'lo', type: 'loopback', kind: '' },
  ...['eth0', 'eth1'].map((name) => ({ name, type: 'ether', kind: '' })),
  { name: 'docker0', type: 'ether', kind: 'bridge' },
]

function wants(text: string, scope: Scope): Record<string, object> {
  const { config } = parseMachineConfig(text)
  if (!config) throw new Error('the config is faulty')
  const all = desiredOf(kinds, wantedResources(config, { scope, links }))
  return Object.fromEntries(all.map(({ kind, id, spec }) => [`${kind} ${id}`, spec]))
}

const legacy = 'machine: { network: { interfaces: [{ interface: eth0, mtu: 1400 }] } }'
const documents =
  'apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n---\napiVersion: v1alpha1\nkind: ResolverConfig\nnameservers: [{ address: 10.0.0.53 }]\n'

const loopback = {
  'Link lo': { name: 'lo', up: true },
  'Address lo/127.0.0.1/8': { link: 'lo', address: '127.0.0.1/8', dynamic: false },
}
const nameservers = (...all: string[]) => ({ 'Resolver resolvers': { nameservers: all, symlink: null } })

describe('a machine that is looked after wholly', () => {
  it('has the NICs on that nobody wrote about, and the name servers of the default', () => {
    expect(wants(legacy, 'whole')).toEqual({
      ...loopback,
      'Link eth0': { name: 'eth0', up: true, mtu: 1400 },
      'Link eth1': { name: 'eth1', up: true },
      ...nameservers('1.1.1.1', '8.8.8.8'),
    })
  })
  it('keeps what somebody wrote: one link document ends the defaults of links', () => {
    expect(wants(documents, 'whole')).toEqual({
      ...loopback,
      'Link eth0': { name: 'eth0', up: true },
      ...nameservers('10.0.0.53'),
    })
  })
})

describe('a machine of which only what is listed is looked after', () => {
  it('is asked for nothing that only the default layer has', () => {
    expect(wants(legacy, 'listed')).toEqual({ 'Link eth0': { name: 'eth0', up: true, mtu: 1400 } })
    expect(wants('machine: { network: { searchDomains: [] } }', 'listed')).toEqual({
      'Resolver resolvers': { searchDomains: [], symlink: null },
    })
  })
  it('knows links by their other names', () => {
    const text = 'apiVersion: v1alpha1\nkind: LinkConfig\nname: uplink\naddresses: [{ address: 10.0.0.1/24 }]\n'
    const { config } = parseMachineConfig(text)
    const seen = [{ name: 'eth7', type: 'ether', kind: '', altNames: ['uplink'] }]
    const all = config ? desiredOf(kinds, wantedResources(config, { links: seen })) : []
    expect(all.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['Link eth7', 'Address eth7/10.0.0.1/24'])
  })
})
