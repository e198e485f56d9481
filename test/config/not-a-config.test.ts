import { expect, test } from 'vitest'
import { validateFile } from '../../src/config/document/validate-file.ts'
import { brief } from './faults.ts'

const link = (rest: string) => `apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n${rest}`

test.each([
  ['a deleted document', link('$patch: delete\n'), ['4:1 load/is-a-patch']],
  ['a deleted key', link('mtu: {$patch: delete}\n'), ['4:7 load/is-a-patch']],
  ['a deleted item', link('routes:\n  - $patch: delete\n    metric: 5\n'), ['5:5 load/is-a-patch']],
  ['a deleted section', 'machine:\n  network:\n    $patch: delete\n', ['3:5 load/is-a-patch']],
  ['a JSON Patch', '- {op: remove, path: /machine/network}\n', ['1:1 load/is-a-patch']],
])('%s is told to be a patch, and is right as one', (_, text, faults) => {
  expect(brief(validateFile(text, 'p.yaml'))).toEqual(faults)
  expect(validateFile(text, 'p.yaml', { patch: true })).toEqual([])
})

test.each([
  ['what it leaves out is no fault', 'apiVersion: v1alpha1\nkind: VLANConfig\nname: v\nmtu: 1400\n', []],
  ['a misspelled key', link('mut: 1400\n'), ['4:1 decode/unknown-key']],
  ['a wrong type', link('mtu: x\n'), ['4:6 decode/wrong-type']],
  ['an item of nothing', link('routes: [{$patch: delete}]\n'), ['4:10 load/patch-chooses-nothing']],
  ['an operation that is none', '- {op: drop, path: /machine}\n', ['1:8 load/patch-operation']],
  ['nothing', '', ['1:1 load/empty']],
])('as a patch: %s', (_, text, faults) => {
  expect(brief(validateFile(text, 'p.yaml', { patch: true }))).toEqual(faults)
})

test.each([
  ['a statement', link('{{ if .x }}\nmtu: 1500\n{{ end }}\n'), '4:1'],
  ['one that eats spaces', link('{{- range .x }}\n  - 1\n{{- end }}\n'), '4:1'],
  ['a value', 'apiVersion: v1alpha1\nkind: LinkConfig\nname: {{ .name }}\n', '3:7'],
  ['a variable', link('mtu: {{ $mtu }}\n'), '4:6'],
  ['a word', link('mtu: {{ mtu }}\n'), '4:6'],
  ['a statement of Jinja', link('{% if x %}\nmtu: 1500\n{% endif %}\n'), '4:1'],
])('a template is told to be one, once: %s', (_, text, place) => {
  const found = validateFile(text, 't.yaml')
  expect(brief(found)).toEqual([`${place} decode/template`])
  expect(found[0]?.hint).toContain(`\${NAME}`)
})

test('a template in quotes is YAML: what is wrong with the value says what there is instead', () => {
  const [found] = validateFile(link('addresses: [{address: "{{ ip }}/24"}]\n'), 't.yaml')
  expect(found).toMatchObject({ code: 'decode/bad-value', hint: expect.stringContaining(`\${NAME}`) })
  expect(validateFile(link('# {{ if .x }}\nmtu: 1500\n'), 't.yaml')).toEqual([])
})
