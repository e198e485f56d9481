import { describe, expect, test } from 'vitest'
import { addresses, derived, documents } from './derived.ts'

const chains = (text: string, inputs: ReturnType<typeof addresses>[] = []) =>
  derived(text, { inputs }).of('NfTablesChains') as Record<string, { rules: unknown[] }>

const accept = (match: object) => ({ ...match, anonymousCounter: true, verdict: 'accept' })
const drop = (match: object) => ({ ...match, anonymousCounter: true, verdict: 'drop' })
const trusted = accept({ matchIIfName: { interfaceName: ['lo', 'siderolink', 'kubespan'], operator: '==' } })
const tracked = [
  accept({ matchConntrackState: { states: ['established', 'related'] } }),
  drop({ matchConntrackState: { states: ['invalid'] } }),
]
const types = ['timestamp-request', 'timestamp-reply', 'address-mask-request', 'address-mask-reply']
const control = [
  drop({ matchLayer4: { protocol: 'icmp', matchICMPType: { types } } }),
  accept({ matchLayer4: { protocol: 'icmp' }, matchLimit: { packetRatePerSecond: 5 } }),
  accept({ matchLayer4: { protocol: 'icmpv6' }, matchLimit: { packetRatePerSecond: 5 } }),
]
const fresh = { matchConntrackState: { states: ['new'] } }

const ssh = `kind: NetworkRuleConfig
name: ssh
portSelector: { ports: [2000-2100, 22], protocol: tcp }
ingress: [{ subnet: 10.0.0.0/8, except: 10.3.0.0/16 }, { subnet: 192.168.0.0/16 }]`
const match = (invert: boolean) => ({
  matchSourceAddress: {
    includeSubnets: ['10.0.0.0/8', '192.168.0.0/16'],
    excludeSubnets: ['10.3.0.0/16'],
    ...(invert ? { invert: true } : {}),
  },
  matchLayer4: {
    protocol: 'tcp',
    matchDestinationPort: {
      ranges: [
        { lo: 22, hi: 22 },
        { lo: 2000, hi: 2100 },
      ],
    },
  },
})
const block = 'kind: NetworkDefaultActionConfig\ningress: block'

describe('chains', () => {
  test('there are none where packets are accepted and no rule is written', () => {
    expect(chains(documents('kind: NetworkDefaultActionConfig\ningress: accept'))).toEqual({})
    expect(chains(documents('kind: LinkConfig\nname: eth0'), [addresses('routed', '10.0.0.5/24')])).toEqual({})
  })

  test('by default accept, a rule shuts its ports to all but its sources', () => {
    expect(chains(documents(ssh))).toEqual({
      ingress: {
        type: 'filter',
        hook: 'input',
        priority: -140,
        policy: 'accept',
        rules: [trusted, ...tracked, drop(match(true))],
      },
    })
  })

  test('by default block, it opens them to its sources', () => {
    expect(chains(documents(block, ssh))).toEqual({
      ingress: {
        type: 'filter',
        hook: 'input',
        priority: -140,
        policy: 'drop',
        rules: [trusted, ...tracked, ...control, accept(match(false))],
      },
    })
  })

  test('packets to the machine’s own addresses are looked at before they are sent elsewhere', () => {
    const own = [addresses('routed', '10.9.9.9/8'), addresses('routed-no-k8s', '10.0.0.5/24', 'fd00::5/64')]
    const elsewhere = accept({
      matchDestinationAddress: { includeSubnets: ['10.0.0.5/32', 'fd00::5/128'], invert: true },
    })
    const prerouting = { type: 'filter', hook: 'prerouting', priority: -110, policy: 'accept' }
    expect(chains(documents(ssh), own).prerouting).toEqual({
      ...prerouting,
      rules: [trusted, elsewhere, drop({ ...fresh, ...match(true) })],
    })
    expect(chains(documents(block, ssh), own).prerouting).toEqual({
      ...prerouting,
      rules: [
        trusted,
        elsewhere,
        accept({ ...fresh, ...match(false) }),
        drop({ ...fresh, matchLayer4: { protocol: 'tcp' } }),
        drop({ ...fresh, matchLayer4: { protocol: 'udp' } }),
      ],
    })
    expect(chains(documents(ssh), own.slice(0, 1)).prerouting?.rules[1]).toEqual(
      accept({ matchDestinationAddress: { includeSubnets: ['10.9.9.9/32'], invert: true } }),
    )
  })

  test('by default block, the cluster talks to itself and to the resolver on the machine', () => {
    const network = (hostDNS: string) => `
machine: { features: { hostDNS: ${hostDNS} } }
cluster: { network: { podSubnets: [10.244.0.0/16, "fc00:db8:10::/56"], serviceSubnets: [10.96.0.0/12, "fc00:db8:20::/112"] } }
---
${documents(block)}`
    const cluster = { includeSubnets: ['10.244.0.0/16', 'fc00:db8:10::/56', '10.96.0.0/12', 'fc00:db8:20::/112'] }
    const toResolver = (protocol: string) =>
      accept({
        matchSourceAddress: cluster,
        matchDestinationAddress: {
          includeSubnets: ['169.254.116.108/32', 'fd54:616c:6f73:0:204f:5320:444e:531/128'],
        },
        matchLayer4: { protocol, matchDestinationPort: { ranges: [{ lo: 53, hi: 53 }] } },
      })
    const toItself = accept({ matchSourceAddress: cluster, matchDestinationAddress: cluster })
    const start = [trusted, ...tracked, ...control]
    expect(chains(network('{ enabled: true, forwardKubeDNSToHost: true }')).ingress?.rules).toEqual([
      ...start,
      toResolver('udp'),
      toResolver('tcp'),
      toItself,
    ])
    expect(chains(network('{ enabled: true }')).ingress?.rules).toEqual([...start, toItself])
    expect(chains(`machine: {}\ncluster: {}\n---\n${documents(block)}`).ingress?.rules).toEqual(start)
  })

  test('rules keep the order of documents; one without sources locks its ports', () => {
    const nobody = 'kind: NetworkRuleConfig\nname: a\nportSelector: { ports: [1], protocol: udp }'
    const layer4 = { protocol: 'udp', matchDestinationPort: { ranges: [{ lo: 1, hi: 1 }] } }
    expect(chains(documents(ssh, nobody)).ingress?.rules.slice(3)).toEqual([
      drop(match(true)),
      drop({ matchSourceAddress: { invert: true }, matchLayer4: layer4 }),
    ])
    expect(chains(documents(block, nobody)).ingress?.rules.at(-1)).toEqual(
      accept({ matchSourceAddress: {}, matchLayer4: layer4 }),
    )
  })
})
