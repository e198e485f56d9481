import { expect, it } from 'vitest'
import { exitCodeOf } from '../../src/model/exit-code.ts'

it.each([
  [['unchanged', 'confirmed'], 0],
  [['confirmed', 'unreachable'], 6],
  [['confirmed', 'unfit'], 6],
  [['refused', 'unreachable'], 3],
  [['rolled-back', 'refused'], 4],
  [['unknown', 'rolled-back'], 5],
  [['locked', 'confirmed'], 7],
  [[], 0],
] as const)('%j ends with %i', (outcomes, code) => expect(exitCodeOf(outcomes)).toBe(code))
