import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../../src/render/text/fold.ts'

it('goes on below what is too wide, a little deeper', () => {
  expect(foldText('  help: look whether the machine is up\nshort', 20)).toBe(
    '  help: look whether\n    the machine is\n    up\nshort',
  )
})

it('counts what is seen, keeps columns apart, and leaves alone what has no width', () => {
  expect(foldText('\u001b[31mred\u001b[39m  and  more', 16)).toBe('\u001b[31mred\u001b[39m  and  more')
  expect(foldText('\u001b[31mred\u001b[39m  and  more', 10)).toBe('\u001b[31mred\u001b[39m  and\n  more')
  expect(foldText('a b', undefined)).toBe('a b')
})

it('loses no word, and no line is wider than the terminal or its widest word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ a-z\n]{0,200}$/), fc.integer({ min: 4, max: 80 }), (text, columns) => {
      const folded = foldText(text, columns)
      expect(folded.split(/\s+/)).toEqual(text.split(/\s+/))
      const widest = Math.max(...text.split(/\s+/).map((word) => word.length))
      for (const line of folded.split('\n')) {
        const margin = line.length - line.trimStart().length
        expect(line.trimEnd().length).toBeLessThanOrEqual(Math.max(columns, margin + widest))
      }
    }),
  )
})
