import { describe, expect, test } from 'vitest'
import { inspectFile, validateFile } from '../../src/config/document/validate-file.ts'
import { faultsOf } from './faults.ts'

const link = (rest: string) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n${rest}`
const kind = (name: string, rest: string) => `apiVersion: v1alpha1\nkind: ${name}\n${rest}`

describe('the stream', () => {
  test.each([
    ['nothing', '', ['1:1 load/empty']],
    ['only empty documents', '---\n---\n', ['1:1 load/empty']],
    ['an array', '- a\n', ['1:1 decode/not-a-document']],
    ['a word', 'hello\n', ['1:1 decode/not-a-document']],
    ['no kind', 'apiVersion: v1alpha1\nname: x\n', ['1:1 load/missing-kind']],
    ['a version alone is no legacy config', 'version: v1alpha1\n', ['1:1 load/missing-kind']],
    ['no version', 'kind: LinkConfig\nname: eth0\n', ['1:1 load/missing-api-version']],
    ['an unknown kind', kind('LinkConfg', 'name: a'), ['2:7 load/unknown-kind']],
    ['an unknown version', 'apiVersion: v2\nkind: LinkConfig\nname: a', ['1:13 load/unknown-version']],
    ['a document twice', `${link('')}---\n${link('')}`, ['6:7 load/duplicate-document']],
    ['two legacy configs', 'machine: {}\n---\ncluster: {}\n', ['3:1 load/duplicate-document']],
    [
      'two links of one name',
      `${link('')}---\n${kind('DummyLinkConfig', 'name: eth0')}`,
      ['7:7 config/same-link-twice'],
    ],
    ['CRLF and a byte order mark', `\uFEFF${link('up: true\n').replaceAll('\n', '\r\n')}`, []],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })
})

describe('YAML', () => {
  test.each([
    ['a key twice', link('mtu: 1401\nmtu: 2\n'), ['5:1 decode/duplicate-key']],
    ['an open bracket', link('addresses: [\n'), ['5:1 decode/yaml']],
    ['a tab', 'machine:\n\tnetwork: {}\n', ['2:1 decode/yaml']],
    ['a NUL', link('mtu: \0\n'), ['4:6 decode/not-text']],
    ['text that is not UTF-8', link('mtu: \ufffd\n'), ['4:6 decode/not-text']],
    ['an unknown alias', link('mtu: *m\n'), ['4:6 decode/unknown-alias']],
    ['an alias of itself', link('addresses: &a [*a]\n'), ['4:16 decode/unknown-alias']],
    ['an array as key', link('? [a]\n: 1\n'), ['4:3 decode/bad-key']],
    ['a document after the end of another', `${link('')}...\n---\n${kind('HostnameConfig', 'hostname: a')}`, []],
    ['the same without its beginning', `${link('')}...\n${kind('HostnameConfig', 'hostname: a')}`, ['5:1 decode/yaml']],
    ['a control character of old', link('# \u009b\n'), ['4:3 decode/not-text']],
    ['anchors', link('addresses: [&a {address: 10.0.0.1/24}, *a]\n'), []],
    [
      'merges, which the language does not take',
      link('addresses: [&a {address: 10.0.0.1/24}, {<<: *a, routePriority: 7}]\n'),
      ['4:41 decode/unknown-key'],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test.each([
    ['lists inside lists', '['.repeat(5_000_000)],
    ['items inside items', '- '.repeat(2_000_000)],
    ['objects inside objects', '{a: '.repeat(2_000_000)],
    ['a million documents', '---\n'.repeat(1_000_000)],
    ['too much of anything', 'a'.repeat(9_000_000)],
    ['a billion laughs', laughs()],
  ])('%s are refused without a hang', (_, text) => {
    expect(faultsOf(text)).toEqual([expect.stringMatching(/ decode\/too-large$/)])
  })
})

function laughs(): string {
  const lines = ['a: &a [1,1,1,1,1,1,1,1,1,1]']
  for (const [n, letter] of [...'bcdefghij'].entries()) {
    lines.push(`${letter}: &${letter} [${Array(10).fill(`*${'abcdefghij'[n]}`).join(',')}]`)
  }
  return `machine:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

describe('types, as Go’s YAML has them', () => {
  test.each([
    ['a misspelled key', link('mtuu: 1500\n'), ['4:1 decode/unknown-key']],
    ['a misspelled key in an array', link('addresses:\n  - adress: 10.0.0.1/24\n'), ['5:5 decode/unknown-key']],
    ['__proto__ is no known key', link('__proto__: 1\n'), ['4:1 decode/unknown-key']],
    ['a word for a number', link('mtu: big\n'), ['4:6 decode/wrong-type']],
    ['a quoted number', link('mtu: "1500"\n'), ['4:6 decode/wrong-type']],
    ['a fraction', link('mtu: 1401.5\n'), ['4:6 decode/wrong-type']],
    ['an integer with a point', link('mtu: 1500.0\n'), []],
    ['numbers in other bases', link('mtu: 0x5dc\nroutes: [{destination: 10.9.0.0/16, metric: 0o17}]\n'), []],
    ['a number too large', link('mtu: 4294967296\n'), ['4:6 decode/out-of-range']],
    ['a number below zero', link('mtu: -1\n'), ['4:6 decode/out-of-range']],
    ['yes and off', link('up: yes\nmulticast: off\n'), []],
    ['a word for a flag', link('up: maybe\n'), ['4:5 decode/wrong-type']],
    ['an object for an array', link('addresses: {}\n'), ['4:1 decode/wrong-type']],
    ['null is nothing', link('mtu:\naddresses: ~\n'), []],
    ['null for what must be there', kind('VLANConfig', 'name: v\nvlanID: 1\nparent:\n'), ['5:1 document/missing']],
    ['a number for a string', kind('SysctlConfig', 'params: {net.ipv4.ip_forward: 1}\n'), []],
    ['words in other case', kind('NetworkDefaultActionConfig', 'ingress: Block\n'), []],
    ['a wrong word', kind('NetworkDefaultActionConfig', 'ingress: reject\n'), ['3:10 decode/bad-value']],
    ['an empty text is no address', link('routes: [{destination: 10.9.0.0/16, source: ""}]\n'), []],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })
})

describe('the environment', () => {
  const env = { MTU: '1400', EMPTY: '', NASTY: '1\nup: false', NIC: 'eth7' }
  test.each([
    ['a number', link(`mtu: \${MTU}\n`), []],
    ['part of a string', link(`addresses: [{address: "10.0.0.1/\${BITS}"}]\n`), ['4:33 decode/unset-variable']],
    ['unset', link(`mtu: \${NOPE}\n`), ['4:6 decode/unset-variable']],
    ['a prototype’s property is unset', link(`mtu: \${toString}\n`), ['4:6 decode/unset-variable']],
    ['no name at all', link(`mtu: \${}\n`), ['4:6 decode/bad-variable']],
    ['no way to add keys', link(`mtu: \${NASTY}\n`), ['4:6 decode/wrong-type']],
    ['sections of others are left alone', `machine: {env: {A: "\${NOPE}"}, files: ["\${NOPE}"]}\n`, []],
    ['escaped', kind('SysctlConfig', `params: {a.b: "$\${NOPE}"}\n`), []],
  ])('%s', (_, text, faults) => {
    expect([...faultsOf(text, env)].sort()).toEqual([...faults].sort())
  })
})

test('names that could do harm are refused, and shown so that they cannot', () => {
  const names = ['a b', 'a/b', '..', 'a;reboot', 'x'.repeat(16), 'a\nb', 'a\u001b[2Jb']
  for (const name of names) {
    const diagnostics = validateFile(link('').replace('eth0', JSON.stringify(name)), 'f.yaml')
    const shown = JSON.stringify(diagnostics.map(({ summary }) => summary))
    if (name === 'a;reboot') expect(diagnostics).toEqual([])
    else expect(diagnostics.map(({ code }) => code)).toEqual(['lint/link-name'])
    expect(shown.includes('\n') || shown.includes('\u001b')).toBe(false)
  }
})

test('a diagnostic says what is wrong, where, and what to do', () => {
  expect(validateFile(link('mtuu: 1500\n'), 'f.yaml')).toEqual([
    {
      severity: 'error',
      code: 'decode/unknown-key',
      summary: '"mtuu" is not a key known here',
      hint: 'did you mean `mtu`?',
      at: { file: 'f.yaml', start: { line: 4, column: 1 }, end: { line: 4, column: 5 } },
    },
  ])
})

test('rules are checked even where another field is wrong', () => {
  const text = link('mtu: x\nroutes: [{destination: 0.0.0.0/0}]\n')
  expect(faultsOf(text)).toEqual(['4:6 decode/wrong-type', '5:24 document/bad-value'])
})

test('a file full of faults is told in bounds', () => {
  const text = link(`addresses: [${Array(10_000).fill('{}').join(', ')}]\n`)
  expect(faultsOf(text)).toHaveLength(101)
})

describe('secrets', () => {
  const wireguard = (key: string) => kind('WireguardConfig', `name: wg0\nprivateKey: ${key}\nlistenPort: 99999\n`)
  test.each([
    ['in a document', wireguard('s3cret')],
    ['of a wrong type', wireguard('[s3cret]')],
    ['in a string of several lines', wireguard('|\n  s3cret\n  s3cret')],
    ['in a document that is no YAML', wireguard('s3cret\nbad: }')],
    ['in a legacy config', 'machine: {token: s3cret, ca: {key: s3cret}, x: 1}\ncluster: {secret: s3cret}\n'],
    ['under a key of another kind', kind('LinkConfig', 'name: e\nwireguard: {privateKey: s3cret}\n')],
    ['under a misspelled key', wireguard('s3cret').replace('privateKey', 'privateKye')],
    ['under the key of the legacy form', wireguard('s3cret').replace('privateKey', 'presharedKey')],
    ['of the environment', wireguard(`"\${KEY}"`).replace('99999', `\${KEY}`)],
  ])('%s are shown neither in faults nor in their surroundings', (_, text) => {
    const { diagnostics, sources } = inspectFile(text, 'f.yaml', { env: { KEY: 's3cret' } })
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(JSON.stringify([diagnostics, ...sources.values()])).not.toContain('s3cret')
    expect(
      sources
        .get('f.yaml')
        ?.split('\n')
        .map((line) => line.length),
    ).toEqual(text.split('\n').map((line) => line.length))
  })
})

test('a fault is shown under its own key, though a misspelled one like it is there too', () => {
  const both = kind(
    'LinkAliasConfig',
    'name: a\nselector: {match: link.foo == 1}\nselektor: {match: link.driver == "x"}\n',
  )
  const lines = validateFile(both, 'f').map(({ code, at }) => `${at && 'start' in at && at.start.line} ${code}`)
  expect(lines).toEqual(expect.arrayContaining(['4 document/bad-value', '5 decode/unknown-key']))
})

test.each(['mtu: "1500"', "up: 'true'"])('what is right but for its quotes: %s', (rest) => {
  const [first] = validateFile(`apiVersion: v1alpha1\nkind: LinkConfig\nname: e\n${rest}\n`, 'f')
  expect(first?.hint).toBe('write it without quotes')
})
