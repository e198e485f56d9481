import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { parseMachineConfig, patchMachineConfig } from '../../src/index.ts'
import { brief } from './faults.ts'

const doc = (kind: string, text: string) => `apiVersion: v1alpha1\nkind: ${kind}\n${text}\n`
const link = (text: string, name = 'eth0') => doc('LinkConfig', `name: ${name}\n${text}`)
const old = (network: string) => `version: v1alpha1\nmachine:\n  type: worker\n  network: ${network}\n`
const values = (text: string) => parseAllDocuments(text).map((document) => document.toJS() as unknown)
const stream = (...documents: string[]) => documents.join('---\n')

/** What a patch makes of a config, as plain values. */
function patched(text: string, ...patches: string[]): unknown[] {
  const { text: result, diagnostics } = patchMachineConfig(text, patches)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return values(result)
}

describe('documents to be merged', () => {
  test.each<[string, string, string, string]>([
    ['a number replaces a number', link('mtu: 1400'), link('mtu: 9000'), link('mtu: 9000')],
    ['a zero is as good as nothing', link('mtu: 1400'), link('mtu: 0'), link('mtu: 1400')],
    ['a null is as good as nothing', link('mtu: 1400'), link('mtu: null\nup: ~'), link('mtu: 1400')],
    ['false is a value', link('up: true'), link('up: false'), link('up: false')],
    ['an empty text is as good as nothing', old('{hostname: a}'), old('{hostname: ""}'), old('{hostname: a}')],
    [
      'a zero is a value where nothing is something else',
      doc('BondConfig', 'name: b\nlinks: [a]\nbondMode: 802.3ad\nmiimon: 100\nlacpRate: fast'),
      doc('BondConfig', 'name: b\nmiimon: 0\nbondMode: balance-rr\nlacpRate: slow'),
      doc('BondConfig', 'name: b\nlinks: [a]\nbondMode: balance-rr\nmiimon: 0\nlacpRate: slow'),
    ],
    [
      'the legacy form of a bond cannot tell zero from nothing',
      old('{interfaces: [{interface: b, bond: {mode: 802.3ad, interfaces: [a], miimon: 100}}]}'),
      old('{interfaces: [{interface: b, bond: {miimon: 0, interfaces: [c]}}]}'),
      old('{interfaces: [{interface: b, bond: {mode: 802.3ad, interfaces: [a, c], miimon: 100}}]}'),
    ],
    [
      'to accept is as good as nothing for the default of the firewall',
      doc('NetworkDefaultActionConfig', 'ingress: block'),
      doc('NetworkDefaultActionConfig', 'ingress: accept'),
      doc('NetworkDefaultActionConfig', 'ingress: block'),
    ],
    [
      'a duration of nothing is as good as nothing',
      doc('TimeSyncConfig', 'bootTimeout: 1m'),
      doc('TimeSyncConfig', 'bootTimeout: 0s'),
      doc('TimeSyncConfig', 'bootTimeout: 1m'),
    ],
    [
      'lists composeValue, and are not sets',
      link('addresses: [{address: 10.0.0.1/8}]'),
      link('addresses: [{address: 10.0.0.1/8}]'),
      link('addresses: [{address: 10.0.0.1/8}, {address: 10.0.0.1/8}]'),
    ],
    [
      'subnets of pods are replaced, in both forms',
      stream(old('{}'), 'x').replace('---\nx', 'cluster: {network: {podSubnets: [10.1.0.0/16], dnsDomain: a.b}}\n'),
      'cluster: {network: {podSubnets: [10.2.0.0/16], dnsDomain: ""}}',
      `${old('{}')}cluster: {network: {podSubnets: [10.2.0.0/16], dnsDomain: a.b}}\n`,
    ],
    [
      'ports and sources of a rule are replaced, also by nothing',
      doc('NetworkRuleConfig', 'name: r\nportSelector: {ports: [22], protocol: tcp}\ningress: [{subnet: 10.0.0.0/8}]'),
      doc('NetworkRuleConfig', 'name: r\nportSelector: {ports: [80-90]}\ningress: []'),
      doc('NetworkRuleConfig', 'name: r\nportSelector: {ports: [80-90], protocol: tcp}\ningress: []'),
    ],
    [
      'objects merge; an empty string changes nothing that is there, and is written where nothing was',
      doc('SysctlConfig', 'params: {a.b: "1", a.c: "1"}'),
      doc('SysctlConfig', 'params: {a.b: "", a.c: "2", a.d: ""}'),
      doc('SysctlConfig', 'params: {a.b: "1", a.c: "2", a.d: ""}'),
    ],
    [
      'flags of an object are values',
      doc('EthernetConfig', 'name: e\nfeatures: {a: true, b: true}\nrings: {rx: 16}'),
      doc('EthernetConfig', 'name: e\nfeatures: {b: false, c: true}\nrings: {rx: 0}'),
      doc('EthernetConfig', 'name: e\nfeatures: {a: true, b: false, c: true}\nrings: {rx: 0}'),
    ],
    [
      'interfaces merge by name, VLANs by number, each VLAN’s lists composeValue',
      old('{interfaces: [{interface: eth0, vlans: [{vlanId: 5, mtu: 1400, addresses: [10.0.0.1/8]}]}]}'),
      old(
        '{interfaces: [{interface: eth1, dhcp: true}, {interface: eth0, mtu: 9000, vlans: [{vlanId: 5, addresses: [10.0.0.2/8]}, {vlanId: 6}]}]}',
      ),
      old(
        '{interfaces: [{interface: eth0, vlans: [{vlanId: 5, mtu: 1400, addresses: [10.0.0.1/8, 10.0.0.2/8]}, {vlanId: 6}], mtu: 9000}, {interface: eth1, dhcp: true}]}',
      ),
    ],
    [
      'interfaces of one patch that are the same become one where there are none',
      old('{hostname: a}'),
      old('{interfaces: [{interface: eth0, mtu: 1400}, {interface: eth0, dhcp: true}]}'),
      old('{hostname: a, interfaces: [{interface: eth0, mtu: 1400, dhcp: true}]}'),
    ],
    [
      'interfaces merge by the same selector, and only by the same',
      old('{interfaces: [{deviceSelector: {driver: virtio}, mtu: 1400}]}'),
      old(
        '{interfaces: [{deviceSelector: {driver: virtio}, dhcp: true}, {deviceSelector: {driver: virtio, busPath: "0*"}, dhcp: false}]}',
      ),
      old(
        '{interfaces: [{deviceSelector: {driver: virtio}, mtu: 1400, dhcp: true}, {deviceSelector: {driver: virtio, busPath: "0*"}, dhcp: false}]}',
      ),
    ],
    [
      'VLANs are told apart by number, however it is written',
      old('{interfaces: [{interface: eth0, vlans: [{vlanId: 16}]}]}'),
      old('{interfaces: [{interface: eth0, vlans: [{vlanId: 0x10, mtu: 1400}]}]}'),
      old('{interfaces: [{interface: eth0, vlans: [{vlanId: 16, mtu: 1400}]}]}'),
    ],
    [
      'an interface is known by what an earlier item of the patch gave it',
      old('{interfaces: [{interface: eth0, dhcp: true}]}'),
      old(
        '{interfaces: [{interface: eth0, deviceSelector: {driver: virtio}}, {deviceSelector: {driver: virtio}, mtu: 1400}]}',
      ),
      old('{interfaces: [{interface: eth0, dhcp: true, deviceSelector: {driver: virtio}, mtu: 1400}]}'),
    ],
    ['a legacy config that is added comes first', link('mtu: 1400'), old('{}'), stream(old('{}'), link('mtu: 1400'))],
    [
      'what has no match comes last, in the order of the patch',
      link('mtu: 1400'),
      stream(doc('SysctlConfig', 'params: {a.b: "1"}'), link('mtu: 1500'), doc('DummyLinkConfig', 'name: d')),
      stream(link('mtu: 1500'), doc('SysctlConfig', 'params: {a.b: "1"}'), doc('DummyLinkConfig', 'name: d')),
    ],
    [
      'a patch may speak of one document several times',
      link('mtu: 1400\naddresses: [{address: 10.0.0.1/8}]'),
      stream(link('addresses: {$patch: delete}'), link('addresses: [{address: 10.0.0.2/8}]'), link('mtu: 1500')),
      link('mtu: 1500\naddresses: [{address: 10.0.0.2/8}]'),
    ],
    [
      'sections that are only carried along merge too',
      'cluster: {apiServer: {certSANs: [a], auditPolicy: {x: 1, y: 2}, extraArgs: {a: b}}}\n',
      'cluster: {apiServer: {certSANs: [b], extraArgs: {a: c, d: e}}}\n',
      'cluster: {apiServer: {certSANs: [a, b], auditPolicy: {x: 1, y: 2}, extraArgs: {a: c, d: e}}}\n',
    ],
    [
      'an audit policy is replaced, admission plugins merge by name',
      'cluster: {apiServer: {auditPolicy: {x: 1, y: 2}, admissionControl: [{name: P, configuration: {a: b}}]}}\n',
      'cluster: {apiServer: {auditPolicy: {x: 3}, admissionControl: [{name: P, configuration: {c: d}}, {name: Q, configuration: {}}]}}\n',
      'cluster: {apiServer: {auditPolicy: {x: 3}, admissionControl: [{name: P, configuration: {a: b, c: d}}, {name: Q, configuration: {}}]}}\n',
    ],
  ])('%s', (_, config, patch, result) => {
    expect(patched(config, patch)).toEqual(values(result))
  })
})

describe('$patch: delete', () => {
  const base = stream(
    old('{hostname: a, interfaces: [{interface: eth0, dhcp: true}, {interface: eth1, addresses: [10.3.5.4/32]}]}'),
    link('mtu: 1400\naddresses: [{address: 10.0.0.1/8}, {address: 10.0.0.2/8}, {address: 10.0.0.1/8}]', 'lan'),
    doc('SysctlConfig', 'params: {a.b: "1", a.c: "1"}'),
  )
  test.each<[string, string, string]>([
    ['a document', doc('SysctlConfig', '$patch: delete'), base.slice(0, base.lastIndexOf('---'))],
    ['a document that is not there', doc('DummyLinkConfig', 'name: x\n$patch: delete'), base],
    ['a key', link('mtu: {$patch: delete}', 'lan'), base.replace('mtu: 1400\n', '')],
    ['a key of an object', doc('SysctlConfig', 'params: {a.b: {$patch: delete}}'), base.replace('a.b: "1", ', '')],
    [
      'the first item that agrees, and no other',
      link('addresses: [{address: 10.0.0.1/8, $patch: delete}]', 'lan'),
      base.replace('{address: 10.0.0.1/8}, {address: 10.0.0.2/8}', '{address: 10.0.0.2/8}'),
    ],
    [
      'an item, and the same item is written anew',
      old(
        '{interfaces: [{interface: eth0, $patch: delete}, {interface: eth1, addresses: [10.3.5.5/32]}, {interface: eth0, dummy: true}]}',
      ),
      base
        .replace('{interface: eth0, dhcp: true}, ', '')
        .replace('[10.3.5.4/32]}', '[10.3.5.4/32, 10.3.5.5/32]}, {interface: eth0, dummy: true}'),
    ],
    [
      'a document, and the same document is written anew',
      stream(link('$patch: delete', 'lan'), link('up: false', 'lan')),
      stream(base.split('---\n')[0] as string, base.split('---\n')[2] as string, link('up: false', 'lan')),
    ],
  ])('%s', (_, patch, result) => {
    expect(patched(base, patch)).toEqual(values(result))
  })

  test.each<[string, string, string[]]>([
    ['a key that is not there', link('up: {$patch: delete}', 'lan'), ['4:1 load/nothing-to-delete']],
    ['a key of nothing', 'machine: {time: {servers: {$patch: delete}}}', ['1:18 load/nothing-to-delete']],
    [
      'a parameter that is not there',
      doc('SysctlConfig', 'params: {x: {$patch: delete}}'),
      ['3:10 load/nothing-to-delete'],
    ],
    [
      'an item that is not there',
      link('addresses: [{address: 10.9.9.9/8, $patch: delete}]', 'lan'),
      ['4:13 load/nothing-to-delete'],
    ],
    ['an item without a key', link('addresses: [{$patch: delete}]', 'lan'), ['4:13 load/patch-chooses-nothing']],
    [
      'inside an item',
      old('{interfaces: [{interface: eth0, dhcp: {$patch: delete}}]}'),
      ['4:44 load/patch-inside-item'],
    ],
    ['a legacy config as a whole', 'machine: {}\n$patch: delete', ['1:1 load/patch-deletes-all']],
    [
      'a document that is added twice',
      stream(link('mtu: 1401', 'x'), link('mtu: 1402', 'x')),
      ['7:7 load/duplicate-document'],
    ],
    [
      'an array for an object',
      'machine: {install: [a]}\n---\nmachine: {install: {disk: b}}',
      ['3:20 load/patch-mismatch'],
    ],
    ['a misspelled key', link('mtuu: 1', 'lan'), ['4:1 decode/unknown-key']],
    ['an unknown kind', doc('LinkConfg', 'name: x'), ['2:7 load/unknown-kind']],
    ['no YAML', 'a: [', ['1:5 decode/yaml']],
  ])('%s is refused, and nothing changes', (_, patch, faults) => {
    const found = patchMachineConfig(base, [link('mtu: 1500', 'lan'), patch])
    expect(brief(found.diagnostics)).toEqual(faults)
    expect(found.diagnostics.every(({ at }) => at && 'file' in at && at.file === 'patch 2')).toBe(true)
    expect(found.text).toBe(base)
  })
})

describe('JSON Patch', () => {
  const base = old('{hostname: a, nameservers: [1.1.1.1, 8.8.8.8], interfaces: [{interface: eth0, mtu: 1400}]}')
  const at = (from: string, to: string) => base.replace(from, to)
  test.each<[string, string, string]>([
    ['replace', '[{"op":"replace","path":"/machine/network/hostname","value":"b"}]', at('hostname: a', 'hostname: b')],
    [
      'add a key, in YAML',
      '- op: add\n  path: /machine/network/interfaces/0/dhcp\n  value: true',
      at('mtu: 1400', 'mtu: 1400, dhcp: true'),
    ],
    [
      'add over a key',
      '[{"op":"add","path":"/machine/network/hostname","value":"b"}]',
      at('hostname: a', 'hostname: b'),
    ],
    [
      'add to the end',
      '[{"op":"add","path":"/machine/network/nameservers/-","value":"9.9.9.9"}]',
      at('8.8.8.8', '8.8.8.8, 9.9.9.9'),
    ],
    [
      'add in the middle',
      '[{"op":"add","path":"/machine/network/nameservers/1","value":"9.9.9.9"}]',
      at('8.8.8.8', '9.9.9.9, 8.8.8.8'),
    ],
    ['remove', '[{"op":"remove","path":"/machine/network/nameservers/0"}]', at('1.1.1.1, ', '')],
    [
      'move',
      '[{"op":"move","from":"/machine/network/nameservers/0","path":"/machine/network/nameservers/1"}]',
      at('1.1.1.1, 8.8.8.8', '8.8.8.8, 1.1.1.1'),
    ],
    [
      'copy',
      '[{"op":"copy","from":"/machine/network/nameservers/0","path":"/machine/network/nameservers/-"}]',
      at('8.8.8.8', '8.8.8.8, 1.1.1.1'),
    ],
    [
      'test, then more',
      '[{"op":"test","path":"/machine/network/interfaces/0/mtu","value":1400},{"op":"remove","path":"/machine/network/hostname"}]',
      at('hostname: a, ', ''),
    ],
    [
      'a slash in a key',
      '[{"op":"add","path":"/machine/sysctls","value":{"a/b":"1"}},{"op":"replace","path":"/machine/sysctls/a~1b","value":"2"}]',
      `${base}  sysctls: {a/b: "2"}\n`,
    ],
    ['nothing', '[]', base],
    ['the whole document', JSON.stringify([{ op: 'replace', path: '', value: { machine: {} } }]), 'machine: {}'],
    [
      'a test of a string, however it is written',
      '[{"op":"add","path":"/machine/sysctls","value":{"a":1}},{"op":"test","path":"/machine/sysctls","value":{"a":"1"}},{"op":"remove","path":"/machine/sysctls"}]',
      base,
    ],
    ['a test of the whole document', JSON.stringify([{ op: 'test', path: '', value: values(base)[0] }]), base],
  ])('%s', (_, patch, result) => {
    expect(patched(base, patch)).toEqual(values(result))
  })

  test.each<[string, string, string[]]>([
    ['a missing parent', '[{"op":"add","path":"/machine/time/servers/-","value":"x"}]', ['1:21 load/patch-path']],
    ['a missing key', '[{"op":"replace","path":"/machine/nix","value":"x"}]', ['1:25 load/patch-path']],
    ['a missing item', '[{"op":"remove","path":"/machine/network/nameservers/2"}]', ['1:24 load/patch-path']],
    [
      'a place beyond the end',
      '[{"op":"add","path":"/machine/network/nameservers/3","value":"x"}]',
      ['1:21 load/patch-path'],
    ],
    ['another value', '[{"op":"test","path":"/machine/network/hostname","value":"z"}]', ['1:22 load/patch-test']],
    [
      'a string for a number',
      '[{"op":"test","path":"/machine/network/interfaces/0/mtu","value":"1400"}]',
      ['1:22 load/patch-test'],
    ],
    [
      'a string for a number, in an array',
      '[{"op":"test","path":"/machine/network/interfaces","value":[{"interface":"eth0","mtu":"1400"}]}]',
      ['1:22 load/patch-test'],
    ],
    [
      'a tilde that stands for nothing',
      '[{"op":"add","path":"/machine/a~2","value":1}]',
      ['1:21 load/patch-operation'],
    ],
    ['an unknown operation', '[{"op":"replac","path":"/a","value":1}]', ['1:8 load/patch-operation']],
    ['no value', '[{"op":"add","path":"/a"}]', ['1:2 load/patch-operation']],
    ['no pointer', '- {op: remove, path: machine}', ['1:22 load/patch-operation']],
    ['the whole document', '- {op: remove, path: ""}', ['1:22 load/patch-operation']],
    ['no place to move from', '- {op: move, path: /a}', ['1:3 load/patch-operation']],
    ['a second list', '- {op: remove, path: /machine/network}\n---\n- x', ['3:1 load/patch-operation']],
    ['a key that no config has', '[{"op":"add","path":"/machine/nix","value":1}]', ['1:21 decode/unknown-key']],
    [
      'a value of another type',
      '[{"op":"replace","path":"/machine/network/interfaces/0/mtu","value":"x"}]',
      ['1:69 decode/wrong-type'],
    ],
  ])('%s is refused', (_, patch, faults) => {
    const found = patchMachineConfig(base, [patch])
    expect(brief(found.diagnostics)).toEqual(faults)
    expect(found.text).toBe(base)
  })

  test('leaves no trace of what neighbouring patches undo', () => {
    const [add, remove] = ['{"op":"add","path":"/machine/nix","value":1}', '{"op":"remove","path":"/machine/nix"}']
    expect(patched(base, `[${add}]`, `[${remove}]`)).toEqual(values(base))
    expect(brief(patchMachineConfig(base, [`[${add}]`, 'machine: {}', `[${remove}]`]).diagnostics)).toEqual([
      '1:21 decode/unknown-key',
    ])
  })

  test('a copy is a thing of its own', () => {
    const patch = `- {op: copy, from: /machine/network/interfaces/0, path: /machine/network/interfaces/-}
- {op: replace, path: /machine/network/interfaces/1/interface, value: eth1}
- {op: add, path: /machine/network/interfaces/0/addresses, value: &a [10.0.0.5/24]}
- {op: add, path: /machine/network/interfaces/1/addresses, value: *a}
- {op: replace, path: /machine/network/interfaces/1/addresses/0, value: 10.0.0.6/24}`
    expect(patched(base, patch)).toEqual(
      values(
        at(
          '{interface: eth0, mtu: 1400}',
          '{interface: eth0, mtu: 1400, addresses: [10.0.0.5/24]}, {interface: eth1, mtu: 1400, addresses: [10.0.0.6/24]}',
        ),
      ),
    )
  })

  test('needs a config of one document', () => {
    expect(brief(patchMachineConfig(stream(base, link('mtu: 1401')), ['[]']).diagnostics)).toEqual([
      '1:1 load/patch-many-documents',
    ])
    const patch = '[{"op":"remove","path":"/machine/network"}]'
    expect(brief(patchMachineConfig(stream(base, link('mtu: 1401')), [patch]).diagnostics)).toEqual([
      '1:24 load/patch-many-documents',
    ])
    expect(patched(stream(base, link('mtu: 1401')), link('$patch: delete'), patch)).toEqual(
      values('version: v1alpha1\nmachine: {type: worker}'),
    )
  })
})

test('no patch may leave what is no config, not even for the next one to mend', () => {
  const dummy = doc('DummyLinkConfig', 'name: eth0')
  expect(patched(link('mtu: 1400'), stream(link('$patch: delete'), dummy))).toEqual(values(dummy))
  expect(brief(patchMachineConfig(link('mtu: 1400'), [dummy, link('$patch: delete')]).diagnostics)).toHaveLength(1)
  expect(brief(patchMachineConfig(link('mtu: 1400'), [link('$patch: delete')]).diagnostics)).toEqual(['1:1 load/empty'])
})

test('what is carried along means what it meant', () => {
  const config = `version: v1alpha1
machine:
  type: worker
  token: "0123"
  files:
    - {content: "a: b\\n  x\\n", permissions: 0o644, path: /var/x, op: create}
  kubelet:
    extraArgs: {a: "yes", b: yes, c: 1e3, d: "1e3", e: "0123", f: 12:30, g: "", h: 'x''y', i: "true", j: " z "}
    extraConfig: {maxPods: 250, deep: [1.50, -0, 0x1F, [], {}], text: "null", lines: "a\\n\\n  b", blank: "  \\n"}
`
  const result = patchMachineConfig(config, [link('mtu: 9000')])
  expect(values(result.text)[0]).toEqual(values(config)[0])
  expect(result.text).toContain('permissions: 0o644')
  expect(result.text).toContain('c: 1e3')
  expect(result.text).toContain('d: "1e3"')
  expect(parseMachineConfig(result.text).config?.documents[0]?.content).toEqual(
    parseMachineConfig(config).config?.documents[0]?.content,
  )
})
