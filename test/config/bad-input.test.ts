import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/machine-config.ts'
import { brief } from './faults.ts'

const found = (text: string): string[] => brief(parseMachineConfig(text).diagnostics)
const doc = (kind: string, rest: string) => `apiVersion: v1alpha1\nkind: ${kind}\n${rest}`
const link = (rest: string) => doc('LinkConfig', `name: eth0\n${rest}`)
const long = (text: string, n = 2_000_000) => text.repeat(n)

test.each([
  ['a byte order mark and CRLF', `\uFEFF${link('mtu: x\n').replaceAll('\n', '\r\n')}`, ['4:6 decode/wrong-type']],
  ['a tab for indentation', link('addresses:\n\t- address: 10.0.0.1/8\n'), ['5:1 decode/yaml']],
  ['a NUL', link('mtu: \0\n'), ['4:6 decode/not-text']],
  ['an escape sequence', link('mtu: \u001b[2J\n'), ['4:6 decode/not-text']],
  ['what is not UTF-8', link('mtu: \ufffd\n'), ['4:6 decode/not-text']],
  ['a key twice', link('mtu: 1\nmtu: 2\nup: x\n'), ['5:1 decode/duplicate-key', '6:5 decode/wrong-type']],
  [
    'a key twice, deep inside',
    link('addresses: [{address: 10.0.0.1/8, address: 10.0.0.2/8}]\n'),
    ['4:35 decode/duplicate-key'],
  ],
  ['an open quote', link('mtu: "1\n'), ['5:1 decode/yaml']],
  [
    'a fault in each of two documents',
    `${link('mtu: x\n')}---\n${doc('VLANConfig', 'name: v\nvlanID: 0\nparent: eth0\n')}`,
    ['4:6 decode/wrong-type', '9:9 document/out-of-range'],
  ],
  ['a tag of nobody', link('mtu: !mine 5\n'), ['~4:6 decode/yaml', '4:12 decode/wrong-type']],
])('%s is told once, at its place', (_, text, faults) => {
  expect(found(text)).toEqual(faults)
})

/** Each of these took minutes in a parser or a rule that looks at everything beside everything. */
test.each([
  ['a flow that never ends', '{a: '.repeat(1_000_000)],
  ['a million documents', '---\n'.repeat(1_000_000)],
  ['a million documents of one kind', `${link('')}\n---\n`.repeat(30_000)],
  ['a huge text', doc('HostnameConfig', `hostname: ${long('a')}`)],
  ['a huge number', link(`mtu: ${long('1')}`)],
  ['a huge time', doc('TCPProbeConfig', `name: p\nendpoint: a\ntimeout: ${long('1')}`)],
  ['a huge time with units', doc('TCPProbeConfig', `name: p\nendpoint: a\ntimeout: ${long('1h')}x`)],
  ['a huge address', doc('StaticHostConfig', `name: "${long(':')}"\nhostnames: [a]`)],
  ['a huge address of IPv4', doc('StaticHostConfig', `name: ${long('1.')}\nhostnames: [a]`)],
  ['a huge key', doc('WireguardConfig', `name: w\nprivateKey: ${long('A')}`)],
  ['a huge hardware address', doc('DummyLinkConfig', `name: d\nhardwareAddr: ${long('0')}x`)],
  ['a huge port', doc('NetworkRuleConfig', `name: r\nportSelector: {ports: [${long('1-')}], protocol: tcp}`)],
  ['a huge selector', doc('LinkAliasConfig', `name: a\nselector: {match: '${long('(', 200_000)}'}`)],
  ['a huge URL', doc('HTTPProbeConfig', `name: p\nurl: http://${long('a@')}`)],
  ['a huge domain', `cluster: {network: {dnsDomain: ${long('a.')}_!}}`],
  ['a huge word', doc('NetworkDefaultActionConfig', `ingress: ${long('b')}`)],
  ['a huge kind', doc(long('K'), 'name: a')],
  ['a huge key of a mapping', link(`${long('k')}: 1`)],
  ['100,000 bad addresses', link(`addresses: [${long('{address: x},', 50_000)}]`)],
  ['100,000 fractions', link(`addresses: [${long('{address: 10.0.0.1/8, routePriority: 1.5},', 30_000)}]`)],
  [
    '100,000 ports',
    doc('NetworkRuleConfig', `name: r\nportSelector: {ports: [${long('1-65535,', 100_000)}], protocol: tcp}`),
  ],
  [
    '100,000 routes and addresses',
    link(`addresses: [${long('{address: 10.0.0.1/8},', 30_000)}]\nroutes: [${long('{gateway: 11.0.0.1},', 30_000)}]`),
  ],
  [
    '100,000 imports',
    doc(
      'BGPInstanceConfig',
      `name: a\nlocalASN: 1\nimportRoutes: [{bgpInstance: b, prefixes: [${long('10.0.0.0/8,', 100_000)}]}]`,
    ),
  ],
  [
    '10,000 rules',
    Array.from({ length: 9000 }, (_, n) =>
      doc('NetworkRuleConfig', `name: r${n}\nportSelector: {ports: [22], protocol: tcp}\n`),
    ).join('---\n'),
  ],
  [
    '100,000 keys',
    doc('SysctlConfig', `params: {${Array.from({ length: 100_000 }, (_, n) => `a.${n}: 1`).join(',')}}`),
  ],
])('%s is read in bounds', (_, text) => {
  const diagnostics = parseMachineConfig(text).diagnostics
  expect(diagnostics.length).toBeLessThanOrEqual(101)
  for (const { summary, hint = '' } of diagnostics) expect(summary.length + hint.length).toBeLessThan(2000)
})
