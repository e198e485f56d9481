import { expect, it } from 'vitest'
import { placeAt } from '../../src/cli/completion/completion-place.ts'
import { completionWords, program } from '../../src/cli/options.ts'

const root = program(() => async () => {})
completionWords(root)
const at = (...words: string[]) => {
  const { words: known, ...place } = placeAt(root, words)
  return { ...place, words: known.map(({ word }) => word) }
}

it.each([
  [['plan', '-n', ''], { value: 'node', words: [] }],
  [['plan', '--label', 'a'], { value: 'label', words: [] }],
  [['plan', '--node='], { value: 'node', before: '--node=', words: [] }],
  [['plan', '--output='], { before: '--output=', words: ['text', 'json', 'markdown', 'html', 'junit'] }],
  [['plan', '--verbose', '-o', ''], { words: ['text', 'json', 'markdown', 'html', 'junit'] }],
  [['plan', '--out', ''], { value: 'file', words: [] }],
  [['-C', 'x', 'config', ''], { value: 'node', words: [] }],
  [['config', 'a1', ''], { words: [] }],
  [['validate', 'a.yaml', 'b.yaml', ''], { value: 'file', words: [] }],
  [['completion', ''], { value: 'shell', words: [] }],
  [['nosuch', ''], { words: [] }],
])('knows what stands at the end of %j', (words, place) => {
  expect(at(...words)).toEqual(place)
})

it('offers commands, and the options of each', () => {
  expect(at('').words).toEqual(expect.arrayContaining(['plan', 'completion', 'help']))
  expect(at('help', '').words).toContain('plan')
  expect(at('plan', '--').words).toEqual(expect.arrayContaining(['--node', '-n', '--detailed-exitcode', '--cluster']))
})
