import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAt } from '../../src/transport/sections.ts'

/** Bytes cut into chunks at arbitrary places. */
const cuts = fc.array(fc.nat(200), { maxLength: 20 })

test('sections are the same however the bytes arrive', () => {
  const piece = fc.string({ unit: fc.constantFrom('\n', 'm', 'a', 'r', 'k', 'é') })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), cuts, (pieces, at) => {
      const sections = pieces.map((text) => text.replaceAll('\nmark\n', ''))
      const whole = sections.join('\nmark\n')
      const bytes = Buffer.from(whole)
      const cut = cutAt('\nmark\n', { one: 1_000_000, all: 1_000_000, count: 1000 })
      const places = [0, ...at.filter((n) => n < bytes.length).sort((a, b) => a - b), bytes.length]
      for (let i = 1; i < places.length; i++) expect(cut.push(bytes.subarray(places[i - 1], places[i]))).toBeUndefined()
      // Two pieces may make a separator where they meet: the text itself is what counts.
      expect([...cut.done.map(String), cut.rest()]).toEqual(whole.split('\nmark\n'))
    }),
  )
})

test('a section over the limit is told at once, a separator makes room again', () => {
  const cut = cutAt('|', { one: 4, all: 100, count: 9 })
  expect(cut.push(Buffer.from('1234'))).toBeUndefined()
  expect(cut.push(Buffer.from('|56'))).toBeUndefined()
  expect(cut.push(Buffer.from('789'))).toBe('one')
})

test('so are all together that are too long, and more of them than there can be', () => {
  const cut = cutAt('|', { one: 4, all: 8, count: 9 })
  expect(cut.push(Buffer.from('123|456|'))).toBeUndefined()
  expect(cut.push(Buffer.from('7'))).toBe('all')
  expect(cutAt('|', { one: 4, all: 100, count: 2 }).push(Buffer.from('|||'))).toBe('count')
})

test('a million bytes that come one by one are cut in no time', () => {
  const cut = cutAt('|', { one: 2_000_000, all: 2_000_000, count: 1 })
  const one = Buffer.from('x')
  for (let n = 0; n < 1_000_000; n++) cut.push(one)
  expect(cut.rest()).toHaveLength(1_000_000)
})
