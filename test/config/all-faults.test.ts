import { expect, test } from 'vitest'
import { validateFile } from '../../src/config/document/validate-file.ts'
import { doc } from '../schema/verdict.ts'
import { brief } from './faults.ts'

/** One fault never hides another, and none is reported for what came of another. */
test.each([
  [
    'an array with a bad item, and keys that are none',
    doc('WireguardConfig', 'name: w\nprivateKey: abc\npeers: [{publicKey: x, allowedIPs: [10.0.0.1]}, {}]'),
    ['4:13 document/bad-value', '5:21 document/bad-value', '5:37 decode/bad-value', '5:49 document/missing'],
  ],
  [
    'no name, and an address of nothing',
    doc('LinkConfig', 'addresses: [{address: 0.0.0.0/8}]'),
    ['2:7 document/missing', '3:23 document/bad-value'],
  ],
  [
    'a protocol that is none says nothing about the name in the certificate',
    doc('ResolverConfig', 'nameservers: [{address: 1.1.1.1, protocol: x, tlsServerName: a}]'),
    ['3:44 decode/bad-value'],
  ],
  [
    'a bad address of a neighbour is an address',
    doc(
      'BGPInstanceConfig',
      'name: b\nlocalASN: 0\nneighbors: [{address: x}, {address: 10.0.0.1}, {address: 10.0.0.1}]',
    ),
    ['4:11 document/out-of-range', '5:23 decode/bad-value', '5:48 document/duplicate'],
  ],
  [
    'a misspelled key is not missing too',
    doc('VLANConfig', 'name: v\nvlanId: 5\nparent: e'),
    ['4:1 decode/unknown-key'],
  ],
  ['nor is what a rule asks for', doc('RoutingRuleConfig', 'name: "5"\ntabel: 100'), ['4:1 decode/unknown-key']],
  [
    'a key of nothing does not hide what is missing',
    doc('Layer2VIPConfig', 'name: 10.0.0.9\nfoo: 1'),
    ['2:7 document/missing', '4:1 decode/unknown-key'],
  ],
  [
    'no name does not hide what else is missing',
    doc('RoutingRuleConfig', 'fwMask: 1'),
    ['2:7 document/missing', '2:7 document/missing', '3:9 document/missing'],
  ],
  ['networks of pods only', doc('KubeNetworkConfig', 'podSubnets: [10.244.0.0/16]'), ['2:7 document/missing']],
  [
    'a misspelled list',
    doc('KubeNetworkConfig', 'podSubnet: [10.244.0.0/16]\nserviceSubnets: [10.96.0.0/12]'),
    ['3:1 decode/unknown-key'],
  ],
  [
    'a length that is none',
    doc('KubeNetworkConfig', 'podSubnets: [10.0.0.0/16]\nserviceSubnets: [10.96.0.0/12]\nnodeCIDRMaskSizeIPv4: 33'),
    ['5:23 document/out-of-range'],
  ],
  [
    'what aliases repeat',
    doc('LinkConfig', 'name: e\nroutes: [&r {gateway: x, mtric: 5}, *r, *r]'),
    ['4:23 decode/bad-value', '4:26 decode/unknown-key'],
  ],
  [
    'what a rule asks for is there under a misspelled key',
    doc('BondConfig', 'name: b\nlinkx: [eth0]\nbondMode: active-backup\nprimary: eth0'),
    ['4:1 decode/unknown-key'],
  ],
  [
    'what stands under a misspelled key is looked at too',
    doc('WireguardConfig', `name: w\nprivatKey: short\n`),
    ['4:1 decode/unknown-key', '4:12 document/bad-value'],
  ],
  ['a key that is there twice, once misspelled', doc('LinkConfig', 'name: e\nnmae: f'), ['4:1 decode/unknown-key']],
  ['what an unknown key was to say', doc('RoutingRuleConfig', 'name: "5"\ntbl: 100'), ['4:1 decode/unknown-key']],
  [
    'half a word for a key',
    doc('VLANConfig', 'name: v\nid: 5\nmode: 802.1ad\nparent: e'),
    ['4:1 decode/unknown-key', '5:1 decode/unknown-key'],
  ],
  [
    'a name for nothing is there all the same',
    doc('LinkConfig', 'name: *e\nmtu: *m\naddresses: *a'),
    ['3:7 decode/unknown-alias', '4:6 decode/unknown-alias', '5:12 decode/unknown-alias'],
  ],
  ['an array for a word', doc('NetworkDefaultActionConfig', 'ingress: [block]'), ['3:1 decode/wrong-type']],
  ['a word for an array', doc('BGPInstanceConfig', 'name: b\nlocalASN: 5\nneighbors: x'), ['5:12 decode/wrong-type']],
  ['a name of nothing', doc('StaticHostConfig', 'hostnames: [a]\nname: ""'), ['4:1 document/missing']],
  [
    'addresses of nothing',
    doc('ResolverConfig', 'nameservers:\n  - protocol: Do53\n    address:\n  - {}'),
    ['5:5 document/missing', '6:5 document/missing'],
  ],
  ['a bad word for a name is not no name', doc('HostnameConfig', 'auto: x'), ['3:7 decode/bad-value']],
])('%s', (_, text, faults) => {
  const diagnostics = validateFile(text, 'f').filter(({ code }) => !code.startsWith('lint/'))
  expect(brief(diagnostics)).toEqual(faults)
})
