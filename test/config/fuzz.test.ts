import { expect, test } from 'vitest'
import { fuzz } from '../support/fuzz.ts'

// The whole of it is `npm run fuzz`.
test('no config, however broken, makes it throw or speak without a place', () => {
  expect(() => fuzz({ runs: 2000, seed: 20_261_121 })).not.toThrow()
}, 60_000)
