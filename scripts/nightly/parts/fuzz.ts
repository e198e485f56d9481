import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { reference } from '../../../src/cli/reference/reference.ts'
import { inputs } from '../../../test/support/fuzz/inputs.ts'
import { examined } from '../../../test/support/fuzz/verdict.ts'
import { shorter } from '../../../test/support/smallest.ts'
import { definePart } from '../part.ts'

/** Milliseconds that one of these texts, none longer than a few thousand letters, may take. */
const patience = 1_000

export const fuzz = definePart<string>({
  name: 'fuzz',
  about: 'whatever is written gets a verdict at its place, and what is valid has a meaning',
  sample: (seed, numRuns) => fc.sample(inputs(), { numRuns, seed }),
  try: (text) => {
    const start = performance.now()
    const { faults, kinds } = examined(text)
    const slow = performance.now() - start > patience
    return { faults: slow ? [...faults, `longer than ${patience} ms`] : faults, reached: kinds.map(accepted) }
  },
  smaller: shorter,
  text: (text) => JSON.stringify(text),
  all: reference.flatMap(({ name }) => (name === 'cluster' ? [] : [accepted(name)])),
})

function accepted(kind: string): string {
  return `an accepted ${kind}`
}
