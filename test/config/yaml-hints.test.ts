import { expect, it } from 'vitest'
import { parseMachineConfig } from '../../src/index.ts'

const link = 'apiVersion: v1alpha1\nkind: LinkConfig\n'

it.each([
  ['a tab', `${link}addresses:\n\t- address: 10.0.0.1/24\n`, 'indent with spaces'],
  ['a key without its colon', `${link}name eth0\n`, 'a colon and a space behind every key'],
  ['a key without a space', `${link}name: a\nmtu:1500\nup: true\n`, 'a colon and a space behind every key'],
  ['an open quote', `${link}name: 'eth0\n`, 'close every quote'],
  ['a colon in a string', `${link}name: a: b\n`, 'needs quotes'],
  ['a sign of YAML', `${link}name: @eth0\n`, 'in quotes'],
])('says of %s what to do', (_, text, way) => {
  const [first] = parseMachineConfig(text).diagnostics
  expect(first).toMatchObject({ code: 'decode/yaml', hint: expect.stringContaining(way) })
})

it.each([
  ['too far', `${link}name: eth0\n up: true\n`, '4:2', 'indented too far'],
  [
    'too far in an array',
    `${link}name: a\nroutes:\n  - metric: 5\n      gateway: 10.0.0.1\n`,
    '6:7',
    'indented too far',
  ],
  ['between the columns', `${link}name: a\nroutes:\n  - metric: 5\n   gateway: 10.0.0.1\n`, '6:4', 'like none above'],
  [
    'between those of objects',
    'machine:\n    network:\n      hostname: a\n   type: worker\n',
    '4:4',
    'like none above',
  ],
  ['an item between', `${link}name: a\nroutes:\n  - metric: 5\n up: true\n`, '6:2', 'like none above'],
  [
    'a key below a dash',
    `${link}name: a\nroutes:\n  - metric: 5\n  gateway: 10.0.0.1\n`,
    '6:3',
    'column of the dashes',
  ],
  ['a dash below a key', `${link}name: a\nroutes:\n  - metric: 5\n    - metric: 6\n`, '6:5', 'column of the keys'],
  ['the first line', ' apiVersion: v1alpha1\nkind: LinkConfig\nname: a\n', '1:2', 'first line'],
  ['in the second document', `${link}name: a\n---\n${link}name: b\n  up: true\n`, '8:3', 'indented too far'],
])('tells of a wrong indent by itself: %s', (_, text, place, summary) => {
  const found = parseMachineConfig(text).diagnostics.filter(({ severity }) => severity === 'error')
  expect(found).toMatchObject([{ code: 'decode/indentation', summary: expect.stringContaining(summary) }])
  const [{ at } = {}] = found
  expect(at && 'file' in at && `${at.start.line}:${at.start.column}`).toBe(place)
})

it.each([`[{ address: \${ADDRESS} }]`, `[\${ADDRESS}]`, `{address: \${ADDRESS}, x: \${node.NAME}}`])(
  'says that a value within brackets needs quotes, once a line: %s',
  (written) => {
    const found = parseMachineConfig(`${link}name: a\naddresses: ${written}\n`).diagnostics
    expect(found).toMatchObject([{ code: 'decode/yaml', hint: `write "\${ADDRESS}"` }])
  },
)

it.each([
  ['text blocks and long values', `${link}name: a\nx: |\n    b: c\n  d: e\ny: >-\n  f: g\nz: a\n  b\n`],
  [
    'lists without an indent of their own',
    `${link}name: a\nroutes:\n- metric: 5\n  mtu: 1500\n- metric: 6\nup: true\n`,
  ],
  ['brackets over several lines', `${link}routes: [\n  {metric: 5},\n ]\nname: a\n`],
])('what is right is not blamed for another fault: %s', (_, text) => {
  const found = parseMachineConfig(`${text}\n"open\n`).diagnostics
  expect(found.map(({ code }) => code)).not.toContain('decode/indentation')
  expect(found.map(({ code }) => code)).toContain('decode/yaml')
})
