import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inputs } from '../support/fuzz/inputs.ts'
import { examined } from '../support/fuzz/verdict.ts'

// `npm run nightly -- fuzz` tries many more, each time others.
test('whatever is written, it gets a verdict at its place, and what is valid has a meaning', () => {
  fc.assert(
    fc.property(inputs(), (text) => {
      expect(examined(text).faults).toEqual([])
    }),
    { numRuns: 1_000, seed: 20_261 },
  )
})
