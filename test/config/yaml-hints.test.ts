import { expect, it } from 'vitest'
import { parseMachineConfig } from '../../src/index.ts'

const link = 'apiVersion: v1alpha1\nkind: LinkConfig\n'

it.each([
  ['a tab', `${link}addresses:\n\t- address: 10.0.0.1/24\n`, 'indent with spaces'],
  ['a line that is indented too far', `${link}name: eth0\n up: true\n`, 'line below is indented too far'],
  ['a key without its colon', `${link}name eth0\n`, 'a colon and a space behind every key'],
  ['a key without a space', `${link}name: a\nmtu:1500\nup: true\n`, 'a colon and a space behind every key'],
  ['an open quote', `${link}name: 'eth0\n`, 'close every quote'],
  ['an item out of line', `${link}name: a\nroutes:\n  - metric: 5\n up: true\n`, 'in one column'],
  ['a sign of YAML', `${link}name: @eth0\n`, 'in quotes'],
])('says of %s what to do', (_, text, way) => {
  const [first] = parseMachineConfig(text).diagnostics
  expect(first).toMatchObject({ code: 'decode/yaml', hint: expect.stringContaining(way) })
})
