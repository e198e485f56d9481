import * as fc from 'fast-check'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { hostileText } from '../hostile.ts'

const end = { line: 3, column: 9 }

/** One in a file, on two nodes; one on a thing; one with no place at all. */
export const diagnostics: readonly Diagnostic[] = [
  ...['n1', 'n2'].map(
    (node): Diagnostic => ({
      ...{ severity: 'error', code: 'decode/unknown-key', summary: 'there is no field mtuu', hint: 'Write mtu.', node },
      at: { file: 'nodes/n 1.yaml', start: { line: 3, column: 5 }, end },
    }),
  ),
  {
    severity: 'warning',
    code: 'plan/side-effect',
    summary: 'it goes too',
    at: { kind: 'Link', id: 'br0' },
    node: 'n1',
  },
  { severity: 'info', code: 'review/unknown', summary: 'cannot be told', detail: 'two\nlines' },
]

const place = fc.record({
  file: hostileText,
  start: fc.record({ line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }) }),
  end: fc.constant({ line: 10, column: 1 }),
})

/** Diagnostics in which everything that can be foreign is. */
export const hostileDiagnostics: fc.Arbitrary<readonly Diagnostic[]> = fc.array(
  fc.record(
    {
      severity: fc.constantFrom('error', 'warning', 'info'),
      code: hostileText,
      summary: hostileText,
      detail: hostileText,
      hint: hostileText,
      at: fc.oneof(place, fc.record({ kind: fc.constant('Link'), id: hostileText })),
      node: hostileText,
    },
    { requiredKeys: ['severity', 'code', 'summary'] },
  ),
  { minLength: 1, maxLength: 8 },
)
