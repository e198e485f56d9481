import { describe, expect, test } from 'vitest'
import { documentsOf } from './cluster-of.ts'
import { brief } from './faults.ts'

const doc = (kind: string, text: string) => `apiVersion: v1alpha1\nkind: ${kind}\n${text}\n`
const link = (text: string) => doc('LinkConfig', `name: eth0\n${text}`)
const rule = (text: string) => doc('NetworkRuleConfig', `name: ssh\n${text}`)
const old = (text: string) => `machine: {network: {interfaces: [${text}]}}`

describe('documents, fields and lists', () => {
  test.each([
    ['a value replaces a value', link('mtu: 1400'), link('mtu: 9000'), { LinkConfig: [{ name: 'eth0', mtu: 9000 }] }],
    ['a zero does not', link('mtu: 1400'), link('mtu: 0'), { LinkConfig: [{ name: 'eth0', mtu: 1400 }] }],
    ['false does', link('up: true'), link('up: false'), { LinkConfig: [{ name: 'eth0', up: false }] }],
    [
      'a document without a match is added',
      link('mtu: 1401'),
      doc('SysctlConfig', 'params: {a.b: 1}'),
      { LinkConfig: [{ name: 'eth0', mtu: 1401 }], SysctlConfig: [{ params: { 'a.b': '1' } }] },
    ],
    [
      'lists composeValue',
      link('addresses: [{address: 10.0.0.1/8}]'),
      link('addresses: [{address: 10.0.0.2/8}]'),
      { LinkConfig: [{ name: 'eth0', addresses: [{ address: '10.0.0.1/8' }, { address: '10.0.0.2/8' }] }] },
    ],
    [
      'ports of rules are replaced',
      rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 0.0.0.0/0}, {subnet: "::/0"}]'),
      rule('portSelector: {ports: [23]}'),
      {
        NetworkRuleConfig: [
          {
            name: 'ssh',
            portSelector: { ports: ['23'], protocol: 'tcp' },
            ingress: [{ subnet: '0.0.0.0/0' }, { subnet: '::/0' }],
          },
        ],
      },
    ],
    [
      'objects merge',
      doc('SysctlConfig', 'params: {a.b: 1, a.c: 1}'),
      doc('SysctlConfig', 'params: {a.c: 2}'),
      { SysctlConfig: [{ params: { 'a.b': '1', 'a.c': '2' } }] },
    ],
    [
      'old interfaces merge by name, VLANs by number',
      old('{interface: eth0, vlans: [{vlanId: 5, mtu: 1400}]}'),
      old('{interface: eth0, mtu: 9000, vlans: [{vlanId: 5, mtu: 1500}, {vlanId: 6}]}'),
      {
        v1alpha1: [
          {
            machine: {
              network: {
                interfaces: [{ interface: 'eth0', mtu: 9000, vlans: [{ vlanId: 5, mtu: 1500 }, { vlanId: 6 }] }],
              },
            },
          },
        ],
      },
    ],
    [
      'the parts of a URL that are there replace those before',
      doc('HTTPProbeConfig', 'name: p\nurl: https://user:word@a.example.org:8080/health?x=1'),
      doc('HTTPProbeConfig', 'name: p\nurl: http://b.example.org'),
      { HTTPProbeConfig: [{ name: 'p', url: 'http://user:word@b.example.org/health?x=1' }] },
    ],
    [
      'a URL of other parts alone',
      doc('HTTPProbeConfig', 'name: p\nurl: https://a.example.org'),
      doc('HTTPProbeConfig', 'name: p\nurl: "ready#now"'),
      { HTTPProbeConfig: [{ name: 'p', url: 'https://a.example.org/ready#now' }] },
    ],
    [
      'arguments of programs are replaced, whatever they were',
      'machine: {kubelet: {extraArgs: {a: x, b: [x], c: [x], d: x}}}',
      'machine: {kubelet: {extraArgs: {a: [y, z], b: y, c: [y]}}}',
      { v1alpha1: [{ machine: { kubelet: { extraArgs: { a: ['y', 'z'], b: 'y', c: ['y'], d: 'x' } } } }] },
    ],
    [
      'those of other programs too',
      'cluster: {apiServer: {extraArgs: {a: [x]}}, scheduler: {extraArgs: {a: [x]}}, etcd: {extraArgs: {a: [x]}}}',
      'cluster: {apiServer: {extraArgs: {a: [y]}}, scheduler: {extraArgs: {a: y}}, etcd: {extraArgs: {a: [y]}}}',
      {
        v1alpha1: [
          {
            cluster: {
              apiServer: { extraArgs: { a: ['y'] } },
              scheduler: { extraArgs: { a: 'y' } },
              etcd: { extraArgs: { a: ['y'] } },
            },
          },
        ],
      },
    ],
    [
      'those of a kind that is carried along',
      doc('KubeletConfig', 'extraArgs: {a: [x], b: x}'),
      doc('KubeletConfig', 'extraArgs: {a: [y]}'),
      { KubeletConfig: [{ extraArgs: { a: ['y'], b: 'x' } }] },
    ],
    [
      'the endpoint of a cluster is a URL',
      'cluster: {controlPlane: {endpoint: "https://a:6443"}}',
      'cluster: {controlPlane: {endpoint: "//b:6443"}}',
      { v1alpha1: [{ cluster: { controlPlane: { endpoint: 'https://b:6443' } } }] },
    ],
    [
      'files of a service merge by their place',
      doc('ExtensionServiceConfig', 'name: s\nconfigFiles: [{mountPath: /a, content: x}, {mountPath: /b, content: x}]'),
      doc('ExtensionServiceConfig', 'name: s\nconfigFiles: [{mountPath: /b, content: y}, {mountPath: /c, content: y}]'),
      {
        ExtensionServiceConfig: [
          {
            name: 's',
            configFiles: [
              { mountPath: '/a', content: 'x' },
              { mountPath: '/b', content: 'y' },
              { mountPath: '/c', content: 'y' },
            ],
          },
        ],
      },
    ],
    ...(
      [
        ['KubeStaticPodConfig', 'pod'],
        ['CRIBaseRuntimeSpecConfig', 'overrides'],
      ] as const
    ).map(([kind, field]): [string, string, string, object] => [
      `${field} of ${kind} is replaced`,
      doc(kind, `name: s\n${field}: {a: {b: x}, c: [x]}`),
      doc(kind, `name: s\n${field}: {c: [y]}`),
      { [kind]: [{ name: 's', [field]: { c: ['y'] } }] },
    ]),
    [
      'a policy is replaced',
      `machine: {type: controlplane}\n---\n${doc('KubeAuditPolicyConfig', 'configuration: {rules: [{level: None}], a: x}')}`,
      doc('KubeAuditPolicyConfig', 'configuration: {rules: [{level: Metadata}]}'),
      {
        v1alpha1: [{ machine: { type: 'controlplane' } }],
        KubeAuditPolicyConfig: [{ configuration: { rules: [{ level: 'Metadata' }] } }],
      },
    ],
    [
      'a document is deleted',
      `${link('mtu: 1401')}---\n${doc('SysctlConfig', 'params: {a.b: 1}')}`,
      link('$patch: delete'),
      { SysctlConfig: [{ params: { 'a.b': '1' } }] },
    ],
    [
      'a key is deleted',
      link('mtu: 1400\nup: true'),
      link('mtu: {$patch: delete}'),
      { LinkConfig: [{ name: 'eth0', up: true }] },
    ],
    [
      'an item is deleted',
      link('addresses: [{address: 10.0.0.1/8}, {address: 10.0.0.2/8}]'),
      link('addresses: [{$patch: delete, address: 10.0.0.1/8}]'),
      { LinkConfig: [{ name: 'eth0', addresses: [{ address: '10.0.0.2/8' }] }] },
    ],
    [
      'a deleted document that is not there is skipped',
      link('mtu: 1401'),
      doc('DummyLinkConfig', 'name: x\n$patch: delete'),
      { LinkConfig: [{ name: 'eth0', mtu: 1401 }] },
    ],
  ])('%s', async (_, config, patch, documents) => {
    const found = await documentsOf(config, patch)
    expect(found.diagnostics.filter(({ code }) => code !== 'lint/not-carried-out')).toEqual([])
    expect(found.documents).toEqual(documents)
  })
})

test('patches are applied in the order they are listed', async () => {
  const { documents } = await documentsOf(link('mtu: 1400'), link('mtu: 1500'), link('mtu: 9000'))
  expect(documents).toEqual({ LinkConfig: [{ name: 'eth0', mtu: 9000 }] })
})

describe('faults are told in the file that has them', () => {
  const files = (diagnostics: Parameters<typeof brief>[0]) =>
    diagnostics.map(({ at }, n) => `${at && 'file' in at ? at.file : ''}:${brief(diagnostics)[n]}`)
  test.each([
    ['a patch’s misspelled key', link('mtu: 1401'), link('mtuu: 2'), ['p0.yaml:4:1 decode/unknown-key']],
    ['a patch’s bad value', link('mtu: 1401'), link('mtu: x'), ['p0.yaml:4:6 decode/wrong-type']],
    ['the config’s fault that a patch hides', link('mtu: x'), link('mtu: 1401'), ['c.yaml:4:6 decode/wrong-type']],
    [
      'what a patch completes is no fault',
      doc('VLANConfig', 'name: v\nparent: eth0\n---\napiVersion: v1alpha1\nkind: LinkConfig\nname: eth0'),
      doc('VLANConfig', 'name: v\nvlanID: 5'),
      [],
    ],
    ['nothing to delete', link('mtu: 1401'), link('up: {$patch: delete}'), ['p0.yaml:4:1 load/nothing-to-delete']],
    [
      'no item to delete',
      link('addresses: []'),
      link('addresses: [{$patch: delete, address: 10.0.0.1/8}]'),
      ['p0.yaml:4:13 load/nothing-to-delete'],
    ],
    [
      'a rule broken only together',
      rule('portSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 0.0.0.0/0}, {subnet: "::/0"}]'),
      rule('portSelector: {ports: [5-1]}'),
      ['p0.yaml:4:24 document/bad-value'],
    ],
  ])('%s', async (_, config, patch, faults) => {
    expect(files((await documentsOf(config, patch)).diagnostics)).toEqual(faults)
  })
})
