import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../../src/model/plan/command.ts'

test('any word without NUL passes through a real shell unchanged', () => {
  const any = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'))
  const awkward = fc.string({
    unit: fc.constantFrom("'", '"', '\\', '$', '`', '\n', ' ', '!', '*', '-', '~', '#', 'a'),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(any, awkward), { minLength: 1, maxLength: 50 }), (words) => {
      const script = `for w in ${words.map(quote).join(' ')}; do printf '%s\\0' "$w"; done`
      const back = execFileSync('sh', { input: script, encoding: 'utf8' }).split('\0').slice(0, -1)
      expect(back).toEqual(words.map((text) => Buffer.from(text).toString()))
    }),
  )
})

test('a word with NUL is refused', () => {
  expect(() => quote('a\0b')).toThrow('NUL')
})
