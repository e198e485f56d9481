import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '../../src/model/glob.ts'

describe('a pattern', () => {
  it.each([
    ['eth0/*', 'eth0/10.0.0.1/24', true],
    ['eth0/*', 'eth0', false],
    ['*', '', true],
    ['*/24', 'eth0/10.0.0.1/24', true],
    ['*/24', 'eth0/10.0.0.1/244', false],
    ['*a*b', 'xaxbxab', true],
    ['eth?', 'eth0', true],
    ['eth?', 'eth', false],
    ['a.c', 'abc', false],
    ['', 'a', false],
    ['a**', 'a', true],
  ])('%j of %j: %j', (pattern, text, fits) => {
    expect(matches(pattern, text)).toBe(fits)
  })
  it('means what its letters, and any others in place of its stars, make', () => {
    const pieces = fc.array(
      fc.string({ maxLength: 4 }).map((text) => text.replaceAll(/[*?]/g, '.')),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(pieces, fc.string({ maxLength: 5 }), (parts, between) => {
        expect(matches(parts.join('*'), parts.join(between))).toBe(true)
        expect(matches(parts.join('*'), `${parts.join(between)}\n`)).toBe(parts.length > 1 && parts.at(-1) === '')
      }),
    )
  })
  it('made to take long is answered at once', () => {
    expect(matches(`${'*a'.repeat(40)}b`, 'a'.repeat(5000))).toBe(false)
  })
})
