import { expect, test } from 'vitest'
import { doc, verdict } from './verdict.ts'

const link = (rest: string) => doc('LinkConfig', `name: eth0\n${rest}`)
const bond = (rest: string) => doc('BondConfig', `name: b\nlinks: [e]\nbondMode: balance-rr\n${rest}`)
const lacp = (rest: string) =>
  doc('BondConfig', `name: b\nlinks: [e]\nbondMode: 802.3ad\nmiimon: 100\nupdelay: 0\ndowndelay: 0\n${rest}`)
const rule = (ports: string) => doc('NetworkRuleConfig', `name: r\nportSelector: {ports: ${ports}, protocol: tcp}`)
const vrf = (table: string) => doc('VRFConfig', `name: v\ntable: ${table}`)
const keepalive = (time: string) => doc('TCPProbeConfig', `name: p\nendpoint: a:1\ntimeout: ${time}`)
const endpoint = (text: string) => doc('KubeSpanEndpointsConfig', `extraAnnouncedEndpoints: ["${text}"]`)
const route = (field: string) => link(`routes: [{gateway: 10.0.0.1, ${field}}]`)

/** Scalars as the config language reads them, by the types of their fields. */
test.each([
  ['a flag', link('up: true'), 'ok'],
  ['a flag in capitals', link('up: TRUE'), 'ok'],
  ['a flag in mixed case', link('up: tRue'), 'decode/wrong-type'],
  ['yes', link('up: yes'), 'ok'],
  ['y', link('up: y'), 'ok'],
  ['On', link('up: On'), 'ok'],
  ['"off" in quotes', link('up: "off"'), 'ok'],
  ['"true" in quotes is a string', link('up: "true"'), 'decode/wrong-type'],
  ['a number for a flag', link('up: 1'), 'decode/wrong-type'],
  ['null for a flag', link('up: null'), 'ok'],
  ['hex', link('mtu: 0x5dc'), 'ok'],
  ['binary', link('mtu: 0b11'), 'ok'],
  ['octal, new', link('mtu: 0o17'), 'ok'],
  ['octal, old', link('mtu: 010'), 'ok'],
  ['leading zero that is no octal', link('mtu: 089'), 'ok'],
  ['underscores', link('mtu: 1_500'), 'ok'],
  ['a fraction', link('mtu: 1500.7'), 'decode/wrong-type'],
  ['an integer with a point', link('mtu: 1500.0'), 'ok'],
  ['a port with a fraction', rule('[80.5]'), 'decode/bad-value'],
  ['an exponent', link('mtu: 15e2'), 'ok'],
  ['a quoted number', link('mtu: "1500"'), 'decode/wrong-type'],
  ['an empty text for a number', link('mtu: ""'), 'decode/wrong-type'],
  ['nothing for a number', link('mtu:'), 'ok'],
  ['the largest number', link('mtu: 4294967295'), 'ok'],
  ['a number too large', link('mtu: 4294967296'), 'decode/out-of-range'],
  ['a number below zero', link('mtu: -1'), 'decode/out-of-range'],
  ['infinity', link('mtu: .inf'), 'decode/wrong-type'],
  ['a byte', bond('numPeerNotif: 255'), 'ok'],
  ['more than a byte', bond('numPeerNotif: 256'), 'decode/out-of-range'],
  ['a short', lacp('adActorSysPrio: 65535'), 'ok'],
  ['more than a short', bond('adActorSysPrio: 65536'), 'decode/out-of-range'],
  ['a number as a string', doc('HostnameConfig', 'hostname: 12'), 'ok'],
  ['a date as a string', doc('HostnameConfig', 'hostname: 2026-01-01'), 'ok'],
  ['a flag as a string', doc('SysctlConfig', 'params: {a.b: true}'), 'ok'],
  ['null as a string in a map', doc('SysctlConfig', 'params: {a.b: }'), 'ok'],
  ['an array for a string', doc('HostnameConfig', 'hostname: [a]'), 'decode/wrong-type'],
  ['a string for an array', link('addresses: x'), 'decode/wrong-type'],
  ['a null in an array is left out', link('addresses: [~, {address: 10.0.0.1/8}]'), 'ok'],
  ['auto: off needs no quotes', doc('HostnameConfig', 'auto: off\nhostname: a'), 'ok'],
  ['adLACPActive: on needs no quotes', lacp('adLACPActive: on'), 'ok'],

  ['an exact word', bond('xmitHashPolicy: layer3+4'), 'ok'],
  ['a word in another case', bond('xmitHashPolicy: Layer3+4'), 'ok'],
  ['a word with a space', bond('xmitHashPolicy: "layer3+4 "'), 'decode/bad-value'],
  ['an empty word', bond('lacpRate: ""'), 'decode/bad-value'],
  ['failOverMac by number', bond('failOverMac: 2'), 'ok'],
  ['failOverMac by a quoted number', bond('failOverMac: "0"'), 'ok'],
  ['failOverMac out of range', bond('failOverMac: 3'), 'decode/bad-value'],
  ['another word by number', bond('lacpRate: 1'), 'decode/bad-value'],

  ['an address with leading zeros', route('source: 010.0.0.1'), 'decode/bad-value'],
  ['a short address', route('source: 10.1'), 'decode/bad-value'],
  ['an empty address', route('source: ""'), 'ok'],
  ['an empty network', route('destination: ""'), 'ok'],
  ['a network without length', route('destination: 10.0.0.0'), 'decode/bad-value'],
  ['host bits', route('destination: 10.0.0.9/8'), 'ok'],
  ['a length too long', route('destination: 10.0.0.0/33'), 'decode/bad-value'],
  ['a length with a zero in front', route('destination: 10.0.0.0/08'), 'decode/bad-value'],
  ['IPv6', route('source: "2001:DB8::1"'), 'ok'],
  ['IPv6 with an IPv4 tail', route('source: "::ffff:10.0.0.1"'), 'ok'],
  ['an address on a link', route('source: "fe80::1%eth0"'), 'ok'],
  ['an address on a link of any name', route('source: "fe80::1%a b/c%d"'), 'ok'],
  ['an address on a link without name', route('source: "fe80::1%"'), 'decode/bad-value'],
  ['IPv4 on a link', route('source: "10.0.0.2%eth0"'), 'decode/bad-value'],
  ['a network on a link', route('destination: "fe80::%eth0/64"'), 'decode/bad-value'],
  ['an address on a link with a port', endpoint('[fe80::1%eth0]:51820'), 'ok'],

  ['a hardware address', bond('hardwareAddr: 02:00:5e:10:00:01'), 'ok'],
  ['a hardware address without colons', bond('hardwareAddr: 02005e100001'), 'ok'],
  ['a hardware address of eight bytes', bond('hardwareAddr: 02:00:5e:10:00:01:02:03'), 'ok'],
  ['half a byte', bond('hardwareAddr: 02:00:5e:10:00:0'), 'decode/bad-value'],
  ['an empty hardware address', bond('hardwareAddr: ""'), 'ok'],

  ...['main', 'local', 'default', 'unspec', '1', '100', '252', 'Main', 'LOCAL'].map((table) => [
    `the table ${table}`,
    route(`table: ${table}`),
    'ok',
  ]),
  ...['0', '253', '254', '255', '256', '1000', '-1', '0x64', '01', 'none', '""'].map((table) => [
    `the table ${table}`,
    route(`table: ${table}`),
    'decode/bad-value',
  ]),
  ...['unspec', 'default', 'main', 'local'].map((table) => [`a VRF in ${table}`, vrf(table), 'document/bad-value']),

  ['a port', rule('[80]'), 'ok'],
  ['the highest port', rule('[65535]'), 'ok'],
  ['a range', rule('[1000-2000]'), 'ok'],
  ['a quoted range', rule('["1000-2000"]'), 'ok'],
  ['a quoted port is no number', rule('["80"]'), 'decode/bad-value'],
  ['a port too high', rule('[65536]'), 'decode/bad-value'],
  ['a range too high', rule('["1-65536"]'), 'decode/bad-value'],
  ['a range of three', rule('["1-2-3"]'), 'decode/bad-value'],
  ['half a range', rule('["1-"]'), 'decode/bad-value'],
  ['a word', rule('[ssh]'), 'decode/bad-value'],
  ['backwards', rule('[20-10]'), 'document/bad-value'],
  ['overlapping', rule('[10-20, 20-30]'), 'document/bad-value'],
  ['side by side', rule('[10-20, 21-30]'), 'ok'],
  ['none', rule('[]'), 'document/missing'],

  ...['10s', '1m30s', '1.5h', '500ms', '1us', '1µs', '0', '"0"', '+5s', '.5s', '2h45m0.5s'].map((time) => [
    `the time ${time}`,
    keepalive(time),
    'ok',
  ]),
  ...['10', '"10"', '10 s', '1d', 's', '""', '1h 5m', '10S', '9999999h'].map((time) => [
    `the time ${time}`,
    keepalive(time),
    'decode/bad-value',
  ]),
] as [string, string, string][])('%s', (_, text, expected) => {
  expect(verdict(text)).toBe(expected)
})
