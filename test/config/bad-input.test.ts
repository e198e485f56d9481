import { expect, test } from 'vitest'
import { parseMachineConfig } from '../../src/config/document/machine-config.ts'
import { brief } from './faults.ts'

const found = (text: string): string[] => brief(parseMachineConfig(text).diagnostics)
const doc = (kind: string, rest: string) => `apiVersion: v1alpha1\nkind: ${kind}\n${rest}`
const link = (rest: string) => doc('LinkConfig', `name: eth0\n${rest}`)

test.each([
  ['a byte order mark and CRLF', `\uFEFF${link('mtu: x\n').replaceAll('\n', '\r\n')}`, ['4:6 decode/wrong-type']],
  ['a tab for indentation', link('addresses:\n\t- address: 10.0.0.1/8\n'), ['5:1 decode/yaml']],
  ['a NUL', link('mtu: \0\n'), ['4:6 decode/not-text']],
  ['an escape sequence', link('mtu: \u001b[2J\n'), ['4:6 decode/not-text']],
  ['what is not UTF-8', link('mtu: \ufffd\n'), ['4:6 decode/not-text']],
  ['a key twice', link('mtu: 1401\nmtu: 2\nup: x\n'), ['5:1 decode/duplicate-key', '6:5 decode/wrong-type']],
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
