import { describe, expect, test } from 'vitest'
import { derived, documents } from './derived.ts'

const listen = '127.0.0.53:53'
const v4 = '169.254.116.108'
const v6 = 'fd54:616c:6f73:0:204f:5320:444e:531'

const settings = (text: string) => derived(text).of('HostDNSConfigs').config
const legacy = (hostDNS: string, pods = '[10.244.0.0/16]', services = '[10.96.0.0/12]') => `
machine: { features: { hostDNS: ${hostDNS} } }
cluster: { network: { podSubnets: ${pods}, serviceSubnets: ${services} } }`

describe('the resolver on the machine', () => {
  test('runs until a config says otherwise', () => {
    expect(settings(documents('kind: LinkConfig\nname: eth0'))).toEqual({ enabled: true, listenAddresses: [listen] })
    expect(settings(legacy('{ enabled: false }'))).toEqual({ enabled: false, listenAddresses: [listen] })
    expect(settings(legacy('{}'))).toEqual({ enabled: false, listenAddresses: [listen] })
    expect(settings(documents('kind: ResolverConfig\nhostDNS: { enabled: false }'))).toMatchObject({ enabled: false })
  })

  test('answers pods in the families that they have addresses of', () => {
    expect(settings(legacy('{ enabled: true, forwardKubeDNSToHost: true, resolveMemberNames: true }'))).toEqual({
      enabled: true,
      listenAddresses: [listen, `${v4}:53`],
      serviceHostDNSAddress: v4,
      resolveMemberNames: true,
    })
    expect(
      settings(
        legacy('{ enabled: true, forwardKubeDNSToHost: true }', '["fc00:db8:10::/56"]', '["fc00:db8:20::/112"]'),
      ),
    ).toEqual({ enabled: true, listenAddresses: [listen, `[${v6}]:53`], serviceHostDNSAddressV6: v6 })
  })

  test('needs addresses for that', () => {
    const text = legacy(
      '{ enabled: true, forwardKubeDNSToHost: true }',
      '[10.244.0.0/16, "fc00:db8:10::/56"]',
      '[10.96.0.0/12, "fc00:db8:20::/112"]',
    )
    const address = (address: string, family: string, scope: string) => ({
      address,
      linkName: 'lo',
      family,
      scope,
      flags: 'permanent',
      layer: 'operator',
    })
    expect(derived(text).of('AddressSpecs', 'network-config')).toMatchObject({
      [`operator/lo/${v4}/32`]: address(`${v4}/32`, 'inet4', 'host'),
      [`operator/lo/${v6}/128`]: address(`${v6}/128`, 'inet6', 'global'),
    })
  })

  test('the document counts before the legacy config only if it switches it on', () => {
    const both = (hostDNS: string) => `machine: { features: { hostDNS: { enabled: true } } }\n---\n${hostDNS}`
    expect(settings(both(documents('kind: ResolverConfig\nnameservers: [{ address: 10.0.0.1 }]')))).toMatchObject({
      enabled: true,
    })
  })

  test('forwards nothing where the networks of the cluster are not known', () => {
    expect(settings(documents('kind: ResolverConfig\nhostDNS: { enabled: true, forwardKubeDNSToHost: true }'))).toEqual(
      { enabled: true, listenAddresses: [listen] },
    )
  })
})
