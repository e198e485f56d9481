import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { patchMachineConfig } from '../../src/config/patch/patch-machine-config.ts'

const doc = (kind: string, rest: string) => `apiVersion: v1alpha1\nkind: ${kind}\n${rest}`
const link = (rest: string) => doc('LinkConfig', `name: eth0\n${rest}`)
const long = (text: string, n = 2_000_000) => text.repeat(n)

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
  ['a huge key of an object', link(`${long('k')}: 1`)],
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

test('a JSON Patch with a path of megabytes is refused in bounds', () => {
  const path = '/a'.repeat(2_000_000)
  const { diagnostics } = patchMachineConfig('machine: {}\n', [`[{"op":"add","path":"${path}","value":"1"}]`])
  expect(diagnostics.map(({ severity }) => severity)).toEqual(['error'])
  expect(diagnostics[0]?.summary.length).toBeLessThan(2000)
})

test('40,000 operations of a JSON Patch are carried out in bounds', () => {
  const add = Array.from({ length: 40_000 }, (_, n) => `{"op":"add","path":"/machine/sysctls/k${n}","value":"1"}`)
  const { text, diagnostics } = patchMachineConfig('machine:\n  sysctls: {}\n', [`[${add}]`])
  expect(diagnostics).toEqual([])
  expect(text).toContain('k39999: "1"')
})
