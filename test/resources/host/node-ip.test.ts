import { describe, expect, test } from 'vitest'
import { addresses, derived, documents } from './derived.ts'

const of = (text: string, ...known: string[]) => {
  const all = derived(text, { inputs: [addresses('routed-no-k8s', ...known)] })
  return { config: all.of('NodeIPConfigs', 'k8s').kubelet, found: all.of('NodeIPs', 'k8s').kubelet }
}
const network = (pods: string, services: string) =>
  `cluster: { network: { podSubnets: [${pods}], serviceSubnets: [${services}] } }`
const one = network('10.244.0.0/16', '10.96.0.0/12')
const both = network('"fc00:db8:10::/56", 10.244.0.0/16', '"fc00:db8:20::/112", 10.96.0.0/12')
const kubelet = (...subnets: string[]) =>
  `machine: { kubelet: { nodeIP: { validSubnets: ${JSON.stringify(subnets)} } } }\n${one}`

describe('the address that a node shows', () => {
  const known = ['10.0.0.5/24', '10.9.0.5/24', '192.168.1.1/24', '2001:db8::1/64', '2001:db8::2/64']

  test('is the first of each family of the services', () => {
    expect(of(`machine: {}\n${both}`, ...known)).toEqual({
      config: {
        validSubnets: ['::/0', '0.0.0.0/0'],
        excludeSubnets: ['fc00:db8:10::/56', '10.244.0.0/16', 'fc00:db8:20::/112', '10.96.0.0/12'],
      },
      found: { addresses: ['2001:db8::1', '10.0.0.5'] },
    })
    expect(of(`machine: {}\n${one}`, ...known).found).toEqual({ addresses: ['10.0.0.5'] })
  })

  test('is looked for in the networks that are configured, in their order', () => {
    expect(of(kubelet('192.168.0.0/16', '10.0.0.0/8', '::/0'), ...known).found).toEqual({
      addresses: ['192.168.1.1', '2001:db8::1'],
    })
    expect(of(kubelet('10.0.0.0/8', '!10.0.0.0/24'), ...known).found).toEqual({ addresses: ['10.9.0.5'] })
    expect(of(kubelet('172.16.0.0/12'), ...known).found).toBeUndefined()
    const document = documents('kind: KubeNodeConfig\nnodeIP: { validSubnets: [10.9.0.5] }')
    expect(of(`machine: {}\n${one}\n---\n${document}`, ...known).found).toEqual({ addresses: ['10.9.0.5'] })
  })

  test('is none of a pod or a service', () => {
    expect(of(kubelet('10.0.0.0/8'), '10.244.3.1/24', '10.97.0.1/24', '10.0.0.5/24')).toEqual({
      config: { validSubnets: ['10.0.0.0/8'], excludeSubnets: ['10.244.0.0/16', '10.96.0.0/12'] },
      found: { addresses: ['10.0.0.5'] },
    })
  })

  test('is none that moves between machines', () => {
    const old = `machine: { type: controlplane, network: { interfaces: [{ interface: eth0, vip: { ip: 10.0.0.5 } }] } }`
    const text = `${old}\n${one}\n---\n${documents('kind: Layer2VIPConfig\nname: 10.9.0.5\nlink: eth0')}`
    expect(of(text, ...known)).toEqual({
      config: {
        validSubnets: ['0.0.0.0/0'],
        excludeSubnets: ['10.244.0.0/16', '10.96.0.0/12', '10.0.0.5', '10.9.0.5'],
      },
      found: { addresses: ['192.168.1.1'] },
    })
  })

  test('nobody speaks of a cluster: there is none', () => {
    expect(of(documents('kind: LinkConfig\nname: eth0'), ...known)).toEqual({})
    expect(of('machine: { kubelet: { nodeIP: { validSubnets: [10.0.0.0/8] } } }', ...known)).toEqual({})
  })

  test('without a machine section there is none', () => {
    expect(of(one, ...known)).toEqual({})
    const alone = documents(
      'kind: KubeNodeConfig\nnodeIP: { validSubnets: [10.9.0.0/16] }',
      'kind: KubeNetworkConfig\npodSubnets: [10.244.0.0/16]\nserviceSubnets: [10.96.0.0/12]',
    )
    expect(of(alone, ...known)).toEqual({})
  })
})
