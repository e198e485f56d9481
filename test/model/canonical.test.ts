import { describe, expect, it } from 'vitest'
import { canonicalJson, digest } from '../../src/model/canonical.ts'

describe('canonical JSON', () => {
  it('has one spelling whatever the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [true, null] })).toBe('{"a":[true,null],"b":1}')
    expect(digest({ b: 1, a: 2 })).toBe(digest({ a: 2, b: 1 }))
  })
  it('leaves out what nobody wrote', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })
  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow()
    expect(() => canonicalJson(undefined)).toThrow()
  })
})
